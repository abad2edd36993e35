package org.vereda.app.flow;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.vereda.footprint.network.Intensities;
import org.vereda.report.content.ImpactLine;
import org.vereda.report.upstream.IntensityRows;
import org.vereda.report.upstream.IntensityWriter;

/** The impacts of one unit of all products of a network, written row by row. */
public final class FootprintTables {
    private final FootprintInput input;
    private final Progress progress;

    public FootprintTables(FootprintInput input, Progress progress) {
        this.input = input;
        this.progress = progress;
    }

    /**
     * Writes all products in some categories.
     *
     * @param withRanges true for ranges where spreads are known
     * @throws IOException where the target takes no more
     */
    public void write(List<Integer> categories, boolean withRanges, IntensityWriter writer) throws IOException {
        try (ExecutorService executor =
                        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
                Progress.Running running = progress.begin("label.step.intensities")) {
            Intensities intensities = input.network().intensities(executor);
            boolean uncertain = withRanges && input.network().isUncertain();
            new IntensityRows(input.words(), intensities)
                    .write(input.products(), categories, uncertain, executor, sink(writer, running));
        }
    }

    private IntensityRows.Sink sink(IntensityWriter writer, Progress.Running running) {
        return new IntensityRows.Sink() {
            @Override
            public void write(ImpactLine line) throws IOException {
                writer.write(line);
            }

            @Override
            public void reached(long done) {
                running.reached(done, input.products().size());
            }
        };
    }
}
