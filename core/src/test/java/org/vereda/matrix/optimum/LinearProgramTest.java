package org.vereda.matrix.optimum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vereda.matrix.optimum.LinearProgram.Bound;

/** Programs of two numbers whose corners can be written down. */
class LinearProgramTest {
    private static final List<Double> FIRST = List.of(1.0, 0.0);
    private static final List<Double> SECOND = List.of(0.0, 1.0);

    /** The corner of x + 2 y up to 8 and 3 x + y up to 9 is (2, 3). */
    @Test
    void theLargestSumLiesAtACorner() {
        List<Bound> bounds = List.of(
                new Bound(List.of(1.0, 2.0), Double.NEGATIVE_INFINITY, 8),
                new Bound(List.of(3.0, 1.0), Double.NEGATIVE_INFINITY, 9));

        assertThat(LinearProgram.largest(List.of(1.0, 1.0), bounds).orElseThrow())
                .isCloseTo(5, within(1e-9));
        assertThat(LinearProgram.largest(List.of(2.0, 1.0), bounds).orElseThrow())
                .isCloseTo(7, within(1e-9));
    }

    /** Numbers are free: the least of a sum is what its negative has at most, below zero too. */
    @Test
    void boundsHoldOnBothSides() {
        List<Bound> bounds = List.of(Bound.atLeast(FIRST, -4), Bound.exactly(SECOND, 3), new Bound(FIRST, -9, 6));

        assertThat(LinearProgram.largest(List.of(1.0, 1.0), bounds).orElseThrow())
                .isCloseTo(9, within(1e-9));
        assertThat(LinearProgram.largest(List.of(-1.0, 1.0), bounds).orElseThrow())
                .isCloseTo(7, within(1e-9));
        assertThat(LinearProgram.largest(List.of(0.0, -2.0), bounds).orElseThrow())
                .isCloseTo(-6, within(1e-9));
    }

    @Test
    void nothingIsLargestWhereNothingBoundsOrBoundsContradict() {
        assertThat(LinearProgram.largest(FIRST, List.of(Bound.atLeast(FIRST, 0))))
                .isEmpty();
        assertThat(LinearProgram.largest(FIRST, List.of(Bound.atLeast(FIRST, 2), Bound.exactly(FIRST, 1))))
                .isEmpty();
    }

    /** Two of three numbers are known to be 10 together, all three between 12 and 15. */
    @Test
    void sumsOfNumbersFromZeroOnAreBoundedByWhatIsKnown() {
        try (NonnegativeSums sums = new NonnegativeSums(4)) {
            sums.know(new int[] {0, 1}, 10, 10);
            sums.know(new int[] {0, 1, 2}, 12, 15);
            assertRange(sums, 0, 10, 0);
            assertRange(sums, 2, 5, 2);
            assertRange(sums, 12, 15, 0, 1, 2);
            assertRange(sums, 0, Double.POSITIVE_INFINITY, 3);

            sums.bound(0, 4, Double.POSITIVE_INFINITY);
            assertRange(sums, 4, 10, 0);
            assertRange(sums, 0, 6, 1);
            sums.bound(0, 4, 7);
            assertRange(sums, 3, 6, 1);
            sums.fix(0, 5);
            assertRange(sums, 5, 5, 1);
            sums.fix(0, 11);
            assertThat(sums.least(new int[] {1})).isEmpty();
            assertThat(sums.most(new int[] {1})).isEmpty();
            sums.free(0);
            assertRange(sums, 0, 10, 1);
        }
    }

    private static void assertRange(NonnegativeSums sums, double least, double most, int... members) {
        assertThat(sums.least(members).orElseThrow()).isCloseTo(least, within(1e-9));
        double found = sums.most(members).orElseThrow();
        assertThat(Double.isInfinite(most) ? found == most : Math.abs(found - most) < 1e-9)
                .isTrue();
    }

    @Test
    void anIntegerProgramHasWholeNumbers() {
        MPSolver solver = NativeSolver.integer();
        MPVariable number = solver.makeIntVar(0, 100, "");
        solver.makeConstraint(0, 7.5, "").setCoefficient(number, 2);
        solver.objective().setCoefficient(number, 1);
        solver.objective().setMaximization();
        solver.solve();

        assertThat(number.solutionValue()).isCloseTo(3, within(1e-9));
        solver.delete();
    }
}
