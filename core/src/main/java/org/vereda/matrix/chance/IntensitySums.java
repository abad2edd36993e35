package org.vereda.matrix.chance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.vereda.matrix.Solution;

/**
 * Sums of the deviations of all products from their undisturbed impacts, and of their squares: subtracted from the center,
 * they lose no digits. Parts are added up in their order, so that the bits do not depend on which was done first.
 */
final class IntensitySums {
    private static final int LANES = SampleBlock.LANES;

    private final double[][] centers;
    private final List<Map<Integer, double[]>> kept;
    private final List<PartSums> parts = new ArrayList<>();

    private IntensitySums(double[][] centers, List<Map<Integer, double[]>> kept) {
        this.centers = centers;
        this.kept = kept;
    }

    static IntensitySums of(UncertainSystem system, int[] categories, int[] kept, int samples) {
        List<double[]> weights = IntStream.of(categories)
                .mapToObj(category -> system.interventions().center().transposedTimes(system.factors(category)))
                .toList();
        double[][] centers = system.solver().solveAllTransposed(weights, Runnable::run).stream()
                .map(Solution::values)
                .toArray(double[][]::new);
        List<Map<Integer, double[]>> rooms = new ArrayList<>();
        for (int c = 0; c < categories.length; c++) {
            Map<Integer, double[]> room = new LinkedHashMap<>();
            IntStream.of(kept).forEach(product -> room.put(product, new double[samples]));
            rooms.add(room);
        }
        return new IntensitySums(centers, rooms);
    }

    SimulationRun.Part part() {
        PartSums part = new PartSums();
        parts.add(part);
        return part;
    }

    List<SampledIntensities> result(List<FailedSample> failures) {
        return IntStream.range(0, centers.length)
                .mapToObj(category -> result(category, failures))
                .toList();
    }

    private SampledIntensities result(int category, List<FailedSample> failures) {
        double[] center = centers[category];
        double[] means = new double[center.length];
        double[] deviations = new double[center.length];
        int count = parts.stream().mapToInt(part -> part.counted).sum();
        for (int p = 0; p < center.length; p++) {
            double sum = 0;
            double squares = 0;
            for (PartSums part : parts) {
                sum += part.sums[category][p];
                squares += part.squares[category][p];
            }
            means[p] = center[p] + sum / count;
            deviations[p] = Math.sqrt(Math.max(0, squares - sum * sum / count) / (count - 1));
        }
        return new SampledIntensities(means, deviations, kept.get(category), count, failures);
    }

    /** The sums of one part, used by one thread. */
    private final class PartSums implements SimulationRun.Part {
        private final double[][] sums = new double[centers.length][0];
        private final double[][] squares = new double[centers.length][0];
        private int counted;

        @Override
        public void take(SampleBlock block, List<double[]> solved) {
            double[] counts = new double[LANES];
            for (int lane = 0; lane < LANES; lane++) {
                counts[lane] = block.counts(lane) ? 1 : 0;
                counted += block.counts(lane) ? 1 : 0;
            }
            for (int category = 0; category < centers.length; category++) {
                if (sums[category].length == 0) {
                    sums[category] = new double[centers[category].length];
                    squares[category] = new double[centers[category].length];
                }
                add(centers[category], solved.get(category), counts, sums[category], squares[category]);
                keep(block, solved.get(category), kept.get(category));
            }
        }

        private static void add(double[] center, double[] solved, double[] counts, double[] sums, double[] squares) {
            for (int p = 0; p < center.length; p++) {
                double sum = 0;
                double square = 0;
                for (int lane = 0; lane < LANES; lane++) {
                    double off = (solved[LANES * p + lane] - center[p]) * counts[lane];
                    sum += off;
                    square += off * off;
                }
                sums[p] += sum;
                squares[p] += square;
            }
        }

        private static void keep(SampleBlock block, double[] solved, Map<Integer, double[]> kept) {
            kept.forEach((product, values) -> {
                for (int lane = 0; lane < LANES; lane++) {
                    if (block.counts(lane)) {
                        values[block.sample(lane)] = solved[LANES * product + lane];
                    }
                }
            });
        }
    }
}
