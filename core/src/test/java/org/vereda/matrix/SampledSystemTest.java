package org.vereda.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.vereda.matrix.UnsolvableSystem.Reason;

class SampledSystemTest {
    private static final int LANES = SampledSystem.LANES;
    private static final SparseMatrix PAIR =
            SparseMatrix.ofRows(new double[][] {{1, -0.5, 0}, {-0.5, 1, 0}, {0, -1, 2}});

    @Property(tries = 60)
    void everySampleHasTheBitsOfItsOwnSystem(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 150) int size,
            @ForAll @DoubleRange(min = 0.1, max = 0.95) double gain) {
        SparseMatrix center = RandomSystems.withLoops(seed, size, 4, gain);
        double[] demand = RandomSystems.demand(seed, size);
        double[][] samples = samples(center, seed);

        for (CoreStrategy strategy : CoreStrategy.values()) {
            SampleBatch batch = batch(center, strategy);
            batch.load(interleaved(samples));
            SampledSolution primal = batch.solve(demand);
            SampledSolution adjoint = batch.solveTransposed(demand);
            for (int lane = 0; lane < LANES; lane++) {
                TechnosphereSolver alone =
                        TechnosphereSolver.compile(center.withValues(samples[lane]), strategy, List.of());
                assertThat(primal.backwardError(lane)).isLessThanOrEqualTo(1e-12);
                assertThat(adjoint.backwardError(lane)).isLessThanOrEqualTo(1e-12);
                assertThat(primal.lane(lane))
                        .containsExactly(alone.solve(demand).values());
                assertThat(adjoint.lane(lane))
                        .containsExactly(alone.solveTransposed(demand).values());
            }
        }
    }

    @Property(tries = 40)
    void theBitsOfALaneDoNotDependOnItsNeighbors(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 150) int size,
            @ForAll @DoubleRange(min = 0.1, max = 0.95) double gain) {
        SparseMatrix center = RandomSystems.withCredits(seed, size, 4, gain / 2);
        double[] demand = RandomSystems.mixedDemand(seed, size);
        double[][] samples = samples(center, seed);
        SampleBatch batch = batch(center, CoreStrategy.AUTOMATIC);
        batch.load(interleaved(samples));
        SampledSolution together = batch.solve(demand);
        SampledSolution adjoint = batch.solveTransposed(demand);

        for (int lane = 0; lane < LANES; lane++) {
            double[][] repeated = new double[LANES][];
            Arrays.fill(repeated, samples[lane]);
            batch.load(interleaved(repeated));
            assertThat(batch.solve(demand).lane(7 - lane)).containsExactly(together.lane(lane));
            assertThat(batch.solveTransposed(demand).lane(7 - lane)).containsExactly(adjoint.lane(lane));
        }
    }

    @Test
    void eachSampleMayHaveItsOwnDemand() {
        double[][] samples = samples(PAIR, 5);
        double[][] demands = new double[LANES][];
        Arrays.setAll(demands, lane -> RandomSystems.demand(lane, 3));
        SampleBatch batch = batch(PAIR, CoreStrategy.AUTOMATIC);
        batch.load(interleaved(samples));

        SampledSolution together = batch.solve(interleaved(demands));

        for (int lane = 0; lane < LANES; lane++) {
            assertThat(together.lane(lane))
                    .containsExactly(batch.solve(demands[lane]).lane(lane));
        }
    }

    @Test
    void aSampleWhoseLoopTakesTooMuchIsNamed() {
        double[][] samples = samples(PAIR, 1);
        samples[5][PAIR.entry(0, 1)] = -4;

        UnsolvableSystem refusal =
                refusal(() -> batch(PAIR, CoreStrategy.AUTOMATIC).load(interleaved(samples)));

        assertThat(refusal.reason()).isEqualTo(Reason.LOOP_GAIN);
        assertThat(refusal.lane()).hasValue(5);
        assertThat(refusal.indices()).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void aSampleWithoutItsOwnDiagonalIsNamed() {
        assertRefused(Reason.ZERO_DIAGONAL, PAIR.entry(2, 2), 0, 2);
        assertRefused(Reason.NEGATIVE_DIAGONAL, PAIR.entry(2, 2), -1, 2);
    }

    @Test
    void aSampleThatIsNotANumberIsNamedByRowAndColumn() {
        assertRefused(Reason.NOT_FINITE, PAIR.entry(2, 1), Double.NaN, 2, 1);
        assertRefused(Reason.NOT_FINITE, PAIR.entry(1, 0), Double.POSITIVE_INFINITY, 1, 0);
    }

    @Test
    void shapesAreCheckedAndNeverStretched() {
        SampleBatch batch = batch(PAIR, CoreStrategy.AUTOMATIC);

        assertThat(refusal(() -> batch.load(new double[PAIR.entries()])).reason())
                .isEqualTo(Reason.SHAPE_MISMATCH);
        assertThat(refusal(() -> batch.solve(new double[3])).reason()).isEqualTo(Reason.SHAPE_MISMATCH);
        batch.load(interleaved(samples(PAIR, 2)));
        assertThat(refusal(() -> batch.solve(new double[4])).reason()).isEqualTo(Reason.SHAPE_MISMATCH);
    }

    private static void assertRefused(Reason reason, int entry, double value, int... indices) {
        double[][] samples = samples(PAIR, 1);
        samples[3][entry] = value;

        UnsolvableSystem refusal =
                refusal(() -> batch(PAIR, CoreStrategy.AUTOMATIC).load(interleaved(samples)));

        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.lane()).hasValue(3);
        assertThat(refusal.indices()).containsExactly(indices);
    }

    private static UnsolvableSystem refusal(ThrowingCallable call) {
        return catchThrowableOfType(UnsolvableSystem.class, call);
    }

    private static SampleBatch batch(SparseMatrix center, CoreStrategy strategy) {
        return TechnosphereSolver.compile(center, strategy, List.of()).sampled().batch();
    }

    /** Off-diagonal values that fall by up to a third, each by itself. */
    private static double[][] samples(SparseMatrix center, long seed) {
        double[][] samples = new double[LANES][];
        for (int lane = 0; lane < LANES; lane++) {
            Random random = new Random(31 * seed + lane);
            double[] values = center.values();
            for (int k = 0; k < values.length; k++) {
                values[k] *= center.row(k) == center.columnOf(k) ? 1 : random.nextDouble(0.67, 1);
            }
            samples[lane] = values;
        }
        return samples;
    }

    private static double[] interleaved(double[]... vectors) {
        double[] interleaved = new double[LANES * vectors[0].length];
        for (int at = 0; at < interleaved.length; at++) {
            interleaved[at] = vectors[at % LANES][at / LANES];
        }
        return interleaved;
    }
}
