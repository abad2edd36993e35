package org.vereda.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.vereda.bench.register.ReadOnce;
import org.vereda.bench.register.TriYear;

/** A year of all-US TRI Basic, beside splitting the same file into cells. */
final class RegisterYear implements Measurement {
    private static final int FORMS = 80_000;
    private static final int QUICK_FORMS = 4_000;
    private static final int HEAP_MEGABYTES = 512;
    private static final double MOST_SECONDS = 15;
    private static final double LEAST_RATIO = 0.15;
    private static final String WORK = "a year of TRI Basic into reports, every total added up again";

    @Override
    public String goals() {
        return "R1";
    }

    @Override
    public String title() {
        return WORK;
    }

    @Override
    public List<Figure> measure(Setting setting) {
        int forms = setting.quick() ? QUICK_FORMS : FORMS;
        try {
            Path file = Files.createTempFile("vereda-tri-", ".csv");
            try {
                new TriYear(forms, 2023, setting.seed()).write(file);
                return measure(file, "tri_" + forms, setting).stream()
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
                        Contestant.timed("FastCSV", () -> cells(file, StandardCharsets.UTF_8)));
        Figure beside = Figure.ratio(
                "R1", WORK, system, seconds.get(0), "FastCSV, cells only", seconds.get(1), Goal.atLeast(LEAST_RATIO));
        SmallHeap.Run run = SmallHeap.run(HEAP_MEGABYTES, ReadOnce.class, file.toString());
        String within = "first run of a program with a heap of " + HEAP_MEGABYTES + " MiB";
        return List.of(
                beside,
                Figure.alone("R1", WORK, system, Amount.seconds(run.seconds(), within), Goal.atMost(MOST_SECONDS)),
                Figure.alone(
                        "R1",
                        "peak memory of that",
                        system,
                        new Amount(run.bytes() / (double) (1 << 20), "MiB", within + ", garbage included"),
                        Goal.atMost(HEAP_MEGABYTES)));
    }

    /** How many cells the file has: what any reader of it must do at least. */
    static long cells(Path file, Charset charset) {
        long cells = 0;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset));
                CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(reader)) {
            for (CsvRecord next : records) {
                cells += next.getFieldCount();
            }
            return cells;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
