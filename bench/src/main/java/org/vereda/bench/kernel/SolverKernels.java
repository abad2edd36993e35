package org.vereda.bench.kernel;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.vereda.bench.system.GeneratedSystem;
import org.vereda.bench.system.SystemKind;
import org.vereda.matrix.CoreStrategy;
import org.vereda.matrix.SampleBatch;
import org.vereda.matrix.SampledSolution;
import org.vereda.matrix.SampledSystem;
import org.vereda.matrix.Solution;
import org.vereda.matrix.TechnosphereSolver;

/** Preparation by sweeps and by factors, one solve, sixteen in lanes, and eight samples in one pass. */
@NullUnmarked // the harness calls prepare before anything else
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SolverKernels {
    /** The system that is solved. */
    @Param({"eco_10000", "hard_2000", "dense_400"})
    public String name = "";

    private GeneratedSystem system;
    private TechnosphereSolver solver;
    private double[] demand;
    private List<double[]> weights;
    private double[] samples;
    private double[] repeated;
    private SampleBatch batch;

    /** Makes the system and everything that the benchmarks do not measure. */
    @Setup
    public void prepare() {
        system = SystemKind.named(name, 1);
        solver = compiled(CoreStrategy.AUTOMATIC);
        demand = system.demand(system.product());
        weights = List.of(system.weights());
        samples = repeatedInLanes(system.technosphere().values());
        repeated = repeatedInLanes(weights.getFirst());
        batch = solver.sampled().batch();
    }

    private TechnosphereSolver compiled(CoreStrategy strategy) {
        return TechnosphereSolver.compile(system.technosphere(), strategy, system.wasteTreatments());
    }

    private static double[] repeatedInLanes(double[] values) {
        double[] lanes = new double[SampledSystem.LANES * values.length];
        for (int i = 0; i < lanes.length; i++) {
            lanes[i] = values[i / SampledSystem.LANES];
        }
        return lanes;
    }

    /** Order, components, and whatever the automatic choice prepares. */
    @Benchmark
    public TechnosphereSolver build() {
        return compiled(CoreStrategy.AUTOMATIC);
    }

    /** The same with sparse factors of every core. */
    @Benchmark
    public TechnosphereSolver factorization() {
        return compiled(CoreStrategy.SPARSE_FACTORS);
    }

    /** One right-hand side. */
    @Benchmark
    public Solution oneSolve() {
        return solver.solve(demand);
    }

    /** One transposed right-hand side. */
    @Benchmark
    public Solution oneTransposedSolve() {
        return solver.solveTransposed(weights.getFirst());
    }

    /** Sixteen transposed right-hand sides in lanes. */
    @Benchmark
    public List<Solution> sixteenTransposedSolves() {
        return solver.solveAllTransposed(weights, Runnable::run);
    }

    /** Eight systems of the same places with one transposed right-hand side each. */
    @Benchmark
    public SampledSolution eightSamples() {
        batch.load(samples);
        return batch.solveTransposed(repeated);
    }
}
