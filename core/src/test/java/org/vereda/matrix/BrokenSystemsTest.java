package org.vereda.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.vereda.matrix.UnsolvableSystem.Reason;

/** Healthy systems with one thing broken at a random place: refused by its name, or solved to 1e-12, never anything else. */
class BrokenSystemsTest {
    private static final int TRIES = 20;

    @Property(tries = TRIES)
    void aNumberThatIsNotFiniteNeverGetsIn(@ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int size) {
        int place = new Random(seed).nextInt(size);
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            UnsolvableSystem refusal =
                    refusal(() -> changed(seed, size, place, (i, j, old) -> i == place && j == place ? value : old));
            assertThat(refusal.reason()).isEqualTo(Reason.NOT_FINITE);
            assertThat(refusal.indices()).containsExactly(place, place);
        }
    }

    @Property(tries = TRIES)
    void aSumThatOverflowsNeverGetsIn(@ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int size) {
        int place = new Random(seed).nextInt(size);
        SparseMatrix.Builder builder = SparseMatrix.builder(size, size)
                .add(place, place, Double.MAX_VALUE)
                .add(place, place, Double.MAX_VALUE);

        UnsolvableSystem refusal = refusal(builder::build);

        assertThat(refusal.reason()).isEqualTo(Reason.NOT_FINITE);
        assertThat(refusal.indices()).containsExactly(place, place);
    }

    @Property(tries = TRIES)
    void aSystemThatIsNotSquareIsRefused(@ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int size) {
        SparseMatrix healthy = RandomSystems.withLoops(seed, size, 3, 0.8);
        SparseMatrix.Builder wide = SparseMatrix.builder(size, size + 1);
        for (int column = 0; column < size; column++) {
            for (int k = healthy.columnStart(column); k < healthy.columnEnd(column); k++) {
                wide.add(healthy.row(k), column, healthy.value(k));
            }
        }

        assertRefused(wide.add(0, size, 1).build(), Reason.NOT_SQUARE, size, size + 1);
    }

    @Property(tries = TRIES)
    void anEmptyColumnIsRefused(@ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int size) {
        int place = new Random(seed).nextInt(size);

        assertRefused(changed(seed, size, place, (i, j, old) -> j == place ? 0 : old), Reason.EMPTY_COLUMN, place);
    }

    @Property(tries = TRIES)
    void anEmptyRowIsRefused(@ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int size) {
        int place = new Random(seed).nextInt(size);
        int other = (place + 1) % size;
        SparseMatrix broken = changed(seed, size, place, (i, j, old) -> i == place ? 0 : i == other ? -0.1 : old);

        assertRefused(broken, Reason.EMPTY_ROW, place);
    }

    @Property(tries = TRIES)
    void aNegativeDiagonalIsRefused(@ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int size) {
        int place = new Random(seed).nextInt(size);

        assertRefused(
                changed(seed, size, place, (i, j, old) -> i == place && j == place ? -1 : old),
                Reason.NEGATIVE_DIAGONAL,
                place);
    }

    @Property(tries = TRIES)
    void aZeroDiagonalOutsideOfLoopsIsRefused(@ForAll long seed, @ForAll @IntRange(min = 3, max = 60) int size) {
        int place = 1 + new Random(seed).nextInt(size - 2);
        SparseMatrix.Builder chain = SparseMatrix.builder(size, size);
        for (int i = 0; i < size; i++) {
            chain.add(i, i, i == place ? 0 : 1);
            if (i > 0) {
                chain.add(i - 1, i, -0.5);
            }
        }

        assertRefused(chain.build(), Reason.ZERO_DIAGONAL, place);
    }

    @Property(tries = TRIES)
    void dependentRowsAreRefused(@ForAll long seed, @ForAll @IntRange(min = 3, max = 60) int size) {
        int place = new Random(seed).nextInt(size);
        int other = (place + 1) % size;
        SparseMatrix healthy = RandomSystems.withLoops(seed, size, 3, 0.8);
        double[][] rows = healthy.toRows();
        for (int column = 0; column < size; column++) {
            rows[other][column] = 2 * rows[place][column];
        }
        rows[place][other] = 3;
        rows[other][other] = 6;
        SparseMatrix singular = SparseMatrix.ofRows(rows);

        for (CoreStrategy strategy : CoreStrategy.values()) {
            UnsolvableSystem refusal = refusal(() ->
                    TechnosphereSolver.compile(singular, strategy, List.of()).solve(RandomSystems.demand(seed, size)));
            assertThat(refusal.reason())
                    .isIn(Reason.SINGULAR_COMPONENT, Reason.LOOP_GAIN, Reason.EMPTY_COLUMN, Reason.INACCURATE);
            assertThat(refusal.indices()).isNotEmpty();
        }
    }

    @Property(tries = TRIES)
    void loopsThatTakeTooMuchAreRefused(@ForAll long seed, @ForAll @IntRange(min = 3, max = 60) int size) {
        int place = new Random(seed).nextInt(size);
        int other = (place + 1) % size;
        SparseMatrix looped = changed(
                seed, size, place, (i, j, old) -> i == other && j == place ? -3 : i == place && j == other ? -1 : old);

        for (CoreStrategy strategy : CoreStrategy.values()) {
            UnsolvableSystem refusal = refusal(() -> TechnosphereSolver.compile(looped, strategy, List.of()));
            assertThat(refusal.reason()).isEqualTo(Reason.LOOP_GAIN);
            assertThat(refusal.value().orElseThrow()).isGreaterThan(1);
        }
    }

    @Property(tries = TRIES)
    void aSolutionThatOverflowsIsRefused(@ForAll long seed, @ForAll @IntRange(min = 3, max = 60) int size) {
        int place = new Random(seed).nextInt(size);
        SparseMatrix matrix = changed(seed, size, place, (i, j, old) -> j == place ? (i == place ? 1e-300 : 0) : old);
        double[] demand = RandomSystems.demand(seed, size);
        demand[place] = 1e30;

        for (CoreStrategy strategy : CoreStrategy.values()) {
            UnsolvableSystem refusal = refusal(() ->
                    TechnosphereSolver.compile(matrix, strategy, List.of()).solve(demand));
            assertThat(refusal.reason()).isEqualTo(Reason.INACCURATE);
            assertThat(refusal.indices()).contains(place);
        }
    }

    @Property(tries = TRIES)
    void tinyAndHugeUnitsAreSolvedOrRefused(@ForAll long seed, @ForAll @IntRange(min = 3, max = 60) int size) {
        Random random = new Random(seed);
        SparseMatrix healthy = RandomSystems.withLoops(seed, size, 3, 0.9);
        double[] rowUnits =
                random.doubles(size, -90, 90).map(e -> Math.pow(10, e)).toArray();
        double[] columnUnits =
                random.doubles(size, -90, 90).map(e -> Math.pow(10, e)).toArray();
        SparseMatrix.Builder builder = SparseMatrix.builder(size, size);
        for (int column = 0; column < size; column++) {
            for (int k = healthy.columnStart(column); k < healthy.columnEnd(column); k++) {
                builder.add(healthy.row(k), column, healthy.value(k) * rowUnits[healthy.row(k)] * columnUnits[column]);
            }
        }

        assertSolvedOrRefused(builder.build(), RandomSystems.demand(seed, size));
    }

    @Property(tries = TRIES)
    void underflowAndTinyPivotsAreSolvedOrRefused(@ForAll long seed, @ForAll @IntRange(min = 3, max = 60) int size) {
        int place = new Random(seed).nextInt(size);
        double[] demand = RandomSystems.demand(seed, size);
        demand[place] = 1e-310;

        assertSolvedOrRefused(
                changed(seed, size, place, (i, j, old) -> i == place && j == place ? 1e-14 : old), demand);
        assertSolvedOrRefused(
                changed(seed, size, place, (i, j, old) -> i == place && j == place ? 1e-300 : old), demand);
        assertSolvedOrRefused(
                changed(seed, size, place, (i, j, old) -> i == place && j == place ? 1e300 : old), demand);
        assertSolvedOrRefused(
                changed(seed, size, place, (i, j, old) -> i == place && j == place ? Double.MIN_VALUE : old), demand);
    }

    private static void assertSolvedOrRefused(SparseMatrix matrix, double[] demand) {
        for (CoreStrategy strategy : CoreStrategy.values()) {
            try {
                TechnosphereSolver solver = TechnosphereSolver.compile(matrix, strategy, List.of());
                assertThat(solver.solve(demand).backwardError()).isLessThanOrEqualTo(1e-12);
                assertThat(solver.solveTransposed(demand).backwardError()).isLessThanOrEqualTo(1e-12);
            } catch (UnsolvableSystem refusal) {
                assertThat(refusal.indices()).isNotEmpty();
            }
        }
    }

    /** What stands at a place near the broken one instead of what stood there. */
    private interface Exchange {
        double at(int row, int column, double old);
    }

    /** A healthy system in which some elements of one row and column are exchanged. */
    private static SparseMatrix changed(long seed, int size, int place, Exchange exchange) {
        double[][] rows = RandomSystems.withLoops(seed, size, 3, 0.8).toRows();
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                rows[i][j] = i == place || j == place ? exchange.at(i, j, rows[i][j]) : rows[i][j];
            }
        }
        return SparseMatrix.ofRows(rows);
    }

    private static void assertRefused(SparseMatrix matrix, Reason reason, int... indices) {
        for (CoreStrategy strategy : CoreStrategy.values()) {
            UnsolvableSystem refusal = refusal(() -> TechnosphereSolver.compile(matrix, strategy, List.of()));
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.indices()).containsExactly(indices);
        }
    }

    private static UnsolvableSystem refusal(ThrowingCallable call) {
        return catchThrowableOfType(UnsolvableSystem.class, call);
    }
}
