package org.vereda.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.vereda.bench.register.NpriHistory;
import org.vereda.bench.register.ReadOnce;

/** A national history of NPRI of 190 MB, beside splitting the same file into cells. */
final class RegisterHistory implements Measurement {
    private static final int ROWS = 820_000;
    private static final int QUICK_ROWS = 40_000;
    private static final int HEAP_MEGABYTES = 512;
    private static final double MOST_SECONDS = 15;
    private static final double LEAST_RATIO = 0.15;
    private static final String WORK = "31 years of NPRI releases into reports, in one pass";

    @Override
    public String goals() {
        return "R2";
    }

    @Override
    public String title() {
        return WORK;
    }

    @Override
    public List<Figure> measure(Setting setting) {
        int rows = setting.quick() ? QUICK_ROWS : ROWS;
        try {
            Path file = Files.createTempFile("vereda-npri-", ".csv");
            try {
                new NpriHistory(rows, setting.seed()).write(file);
                String system = "npri_" + rows + " (" + Files.size(file) / 1_000_000 + " MB)";
                return measure(file, system, setting).stream()
                        .map(setting::judged)
                        .toList();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Figure> measure(Path file, String system, Setting setting) throws IOException {
        List<Amount> seconds = setting.race()
                .run(
                        Contestant.timed("Vereda", () -> ReadOnce.read(file)),
                        Contestant.timed("FastCSV", () -> RegisterYear.cells(file, NpriHistory.CHARSET)));
        Figure beside = Figure.ratio(
                "R2", WORK, system, seconds.get(0), "FastCSV, cells only", seconds.get(1), Goal.atLeast(LEAST_RATIO));
        SmallHeap.Run run = SmallHeap.run(HEAP_MEGABYTES, ReadOnce.class, file.toString());
        String within = "first run of a program with a heap of " + HEAP_MEGABYTES + " MiB";
        return List.of(
                beside,
                Figure.alone("R2", WORK, system, Amount.seconds(run.seconds(), within), Goal.atMost(MOST_SECONDS)),
                Figure.alone(
                        "R2",
                        "peak memory of that",
                        system,
                        new Amount(run.bytes() / (double) (1 << 20), "MiB", within + ", garbage included"),
                        Goal.atMost(HEAP_MEGABYTES)));
    }
}
