package org.vereda.matrix.chance;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.vereda.matrix.SparseMatrix;
import org.vereda.matrix.UnsolvableSystem;
import org.vereda.matrix.UnsolvableSystem.Reason;

/**
 * Draws an uncertain system as a plan says and tells how its impacts spread. Structure is found once; eight samples are solved
 * in one pass. None of the bits of a result depends on the executor or its number of threads: samples are a function of
 * their number, and sums run over parts that are cut by the size of the problem alone.
 *
 * <p>A sample that has no solution is left out of the figures, noted in the result with its number and reason, and ends the
 * simulation where there are more of them than accepted, which by default is none.
 */
public final class Simulation {
    private static final int MOST_PARTS = 32;
    private static final long MOST_SUMS = 1L << 26;

    /** Watches a simulation, and may end it. */
    @FunctionalInterface
    public interface Progress {
        /** Watches nothing. */
        Progress SILENT = (done, samples) -> true;

        /**
         * Called after each block of samples, by one thread at a time, with rising numbers.
         *
         * @param done how many samples are done
         * @param samples of how many
         * @return whether to go on; otherwise the simulation ends with a {@link java.util.concurrent.CancellationException}
         */
        boolean goesOn(int done, int samples);
    }

    private final UncertainSystem system;
    private final SamplingPlan plan;
    private final Executor executor;
    private final Progress progress;
    private final int accepted;

    private Simulation(UncertainSystem system, SamplingPlan plan, Executor executor, Progress progress, int accepted) {
        this.system = system;
        this.plan = plan;
        this.executor = executor;
        this.progress = progress;
        this.accepted = accepted;
    }

    /** A simulation on this thread that accepts no failures. */
    public static Simulation of(UncertainSystem system, SamplingPlan plan) {
        return new Simulation(system, plan, Runnable::run, Progress.SILENT, 0);
    }

    /** The same, done elsewhere. */
    public Simulation on(Executor elsewhere) {
        return new Simulation(system, plan, elsewhere, progress, accepted);
    }

    /** The same, watched. */
    public Simulation watchedBy(Progress watcher) {
        return new Simulation(system, plan, executor, watcher, accepted);
    }

    /** The same, going on with up to so many samples without solution. */
    public Simulation accepting(int failures) {
        return new Simulation(system, plan, executor, progress, failures);
    }

    /**
     * The impacts of demands in all categories, all from the same draws: one primal solve for each demand and eight samples.
     *
     * @param demands {@code f}, one amount per product
     * @throws TooManyFailures where more samples have no solution than accepted
     * @throws java.util.concurrent.CancellationException where the watcher ended it
     */
    public SampledImpacts impacts(List<double[]> demands) {
        demands.forEach(demand -> SparseMatrix.requireSize(system.size(), demand.length));
        UncertainSystem counted =
                system.counting(IntStream.range(0, system.categories()).toArray());
        double[][][] values = new double[demands.size()][system.categories()][plan.samples()];
        List<FailedSample> failures = run(
                counted,
                MOST_PARTS,
                block -> demands.stream().map(block::impacts).toList(),
                part -> (block, impacts) -> {
                    for (int demand = 0; demand < values.length; demand++) {
                        keep(block, impacts.get(demand), values[demand]);
                    }
                });
        return new SampledImpacts(values, failures);
    }

    private static void keep(SampleBlock block, double[] impacts, double[][] values) {
        for (int category = 0; category < values.length; category++) {
            for (int lane = 0; lane < SampleBlock.LANES; lane++) {
                if (block.counts(lane)) {
                    values[category][block.sample(lane)] = impacts[SampleBlock.LANES * category + lane];
                }
            }
        }
    }

    /**
     * The impacts of one unit of every product in a category: one adjoint solve for eight samples.
     *
     * @param category row of the characterization
     * @param kept the products of which every sample is kept; of all others mean and standard deviation
     * @throws TooManyFailures where more samples have no solution than accepted
     * @throws java.util.concurrent.CancellationException where the watcher ended it
     */
    public SampledIntensities intensities(int category, int... kept) {
        return intensities(new int[] {category}, kept).get(0);
    }

    /** {@link #intensities(int, int...)} of several categories, from the same draws and in their order. */
    public List<SampledIntensities> intensities(int[] categories, int... kept) {
        requireInside(system.categories(), categories);
        requireInside(system.size(), kept);
        long sums = 2L * system.size() * categories.length;
        int parts = Math.clamp(MOST_SUMS / Math.max(1, sums), 1, MOST_PARTS);
        IntensitySums total = IntensitySums.of(system, categories, kept, plan.samples());
        List<FailedSample> failures = run(
                system.counting(categories),
                parts,
                block -> IntStream.of(categories).mapToObj(block::intensities).toList(),
                part -> total.part());
        return total.result(failures);
    }

    private List<FailedSample> run(
            UncertainSystem drawn, int parts, SampleBlock.Task task, IntFunction<SimulationRun.Part> part) {
        return new SimulationRun(drawn, plan, progress).run(parts, task, part, executor, accepted);
    }

    private static void requireInside(int limit, int... numbers) {
        for (int number : numbers) {
            if (number < 0 || number >= limit) {
                throw new UnsolvableSystem(Reason.OUT_OF_RANGE, number, limit);
            }
        }
    }
}
