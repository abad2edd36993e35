package org.vereda.matrix.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What every kind of factors does: it solves the system and the transposed one, in lanes, and knows the sign of the determinant. */
class FactorsTest {
    private static final int LANES = 3;

    enum Kind {
        DENSE,
        FRONTS,
        COLUMNS;

        Optional<? extends Factors> of(double[][] rows, Pivoting pivoting) {
            Columns matrix = PlainColumns.of(rows);
            return switch (this) {
                case DENSE -> Factors.dense(matrix, pivoting);
                case FRONTS -> Factors.sparse(matrix, Fronts.of(matrix), pivoting);
                case COLUMNS -> SparseFactors.of(matrix, MinimumDegree.order(matrix), pivoting);
            };
        }
    }

    /** Sizes around the panels and steps of the kernels; rows in any order, so that the determinant has the sign of the permutation. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void rowsInAnyOrderAndUnitAreSolved(Kind kind) {
        SplittableRandom random = new SplittableRandom(5);
        for (int size : new int[] {1, 2, 3, 5, 8, 31, 33, 37, 70}) {
            for (int each : new int[] {1, 3, 40}) {
                double[][] dominant = dominant(random, size, each);
                int[] order = permutation(random, size);
                double[][] rows = new double[size][];
                int sign = parity(order);
                for (int i = 0; i < size; i++) {
                    double unit = Math.pow(10, random.nextInt(7) - 3);
                    rows[i] = Arrays.stream(dominant[order[i]])
                            .map(value -> value * unit)
                            .toArray();
                    sign *= dominant[i][i] < 0 ? -1 : 1;
                }
                Factors factors = kind.of(rows, Pivoting.THRESHOLD).orElseThrow();
                assertSolves(factors, rows, random);
                assertThat(factors.determinantSign()).isEqualTo(sign);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void dominantDiagonalsOfAnySignAreTheirOwnPivots(Kind kind) {
        SplittableRandom random = new SplittableRandom(6);
        for (int size : new int[] {1, 4, 7, 34, 66}) {
            for (int each : new int[] {1, 4, 50}) {
                double[][] rows = dominant(random, size, each);
                int negative = 0;
                for (int i = 0; i < size; i++) {
                    negative += rows[i][i] < 0 ? 1 : 0;
                }
                Factors factors = kind.of(rows, Pivoting.DIAGONAL).orElseThrow();
                assertSolves(factors, rows, random);
                assertThat(factors.determinantSign()).isEqualTo(negative % 2 == 0 ? 1 : -1);
            }
        }
    }

    /** A loop that takes as much as it gives, or more; and a column that is a multiple of another. */
    @ParameterizedTest
    @CsvSource({"1, -1, -1, 1, false", "1, -2, -2, 1, true", "-1, 2, 2, -1, true", "2, 4, 1, 2, false"})
    void noPivotVanishesOrTurns(double a, double b, double c, double d, boolean regular) {
        double[][] rows = {{a, b}, {c, d}};
        for (Kind kind : Kind.values()) {
            assertThat(kind.of(rows, Pivoting.DIAGONAL)).isEmpty();
            assertThat(kind.of(rows, Pivoting.THRESHOLD).isPresent()).isEqualTo(regular);
        }
    }

    /** A pivot of 1e-13 of its diagonal still counts, one of 1e-15 does not, in any unit. */
    @ParameterizedTest
    @CsvSource({"1e-13, true", "1e-15, false"})
    void aPivotIsNegligibleAgainstWhatItsColumnBeganWith(double rest, boolean regular) {
        for (double unit : new double[] {1, 1e-9, 1e9}) {
            double[][] rows = {{unit, -unit}, {-unit, unit * (1 + rest)}};
            for (Kind kind : Kind.values()) {
                for (Pivoting pivoting : Pivoting.values()) {
                    assertThat(kind.of(rows, pivoting).isPresent())
                            .as("%s %s in units of %s", kind, pivoting, unit)
                            .isEqualTo(regular);
                }
            }
        }
    }

    /** A star of which one ray has a small diagonal: eliminated by it first, the hub would lose nine digits. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void aSmallPivotCostsNoDigits(Kind kind) {
        int size = 40;
        for (int small = 1; small < size; small++) {
            double[][] rows = new double[size][size];
            for (int i = 0; i < size; i++) {
                rows[i][i] = i == small ? 1e-9 : 1;
                rows[0][i] = i == 0 ? 30 : 0.7;
                rows[i][0] = i == 0 ? 30 : -0.9;
            }
            double[] truth = new SplittableRandom(small).doubles(size, -1, 1).toArray();
            double[] right = new double[size];
            double[] turned = new double[size];
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    right[i] += rows[i][j] * truth[j];
                    turned[j] += rows[i][j] * truth[i];
                }
            }
            Factors factors = kind.of(rows, Pivoting.THRESHOLD).orElseThrow();
            assertThat(factors.solve(right, 1)).containsExactly(truth, within(1e-12));
            assertThat(factors.solveTransposed(turned, 1)).containsExactly(truth, within(1e-12));
        }
    }

    /** An equation in small units has large numbers; taken as they are, its own would be the pivot, and one of two unknowns would be lost. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void anEquationInSmallUnitsIsNoBetterThanOthers(Kind kind) {
        double[][] rows = {{2, 2e17}, {1, 1}};
        Factors factors = kind.of(rows, Pivoting.THRESHOLD).orElseThrow();
        assertThat(factors.solve(new double[] {2e17, 2}, 1)).containsExactly(new double[] {1, 1}, within(1e-12));
    }

    private static void assertSolves(Factors factors, double[][] rows, SplittableRandom random) {
        int size = rows.length;
        double[] truth = random.doubles((long) size * LANES, -1, 1).toArray();
        double[] right = new double[truth.length];
        double[] turned = new double[truth.length];
        for (int lane = 0; lane < LANES; lane++) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    right[LANES * i + lane] += rows[i][j] * truth[LANES * j + lane];
                    turned[LANES * j + lane] += rows[i][j] * truth[LANES * i + lane];
                }
            }
        }
        assertThat(factors.solve(right, LANES)).containsExactly(truth, within(1e-9));
        assertThat(factors.solveTransposed(turned, LANES)).containsExactly(truth, within(1e-9));
    }

    /** Diagonals between 1 and 2 of either sign, above the sum of some other elements of the row and of the column. */
    private static double[][] dominant(SplittableRandom random, int size, int each) {
        double[][] rows = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < each; k++) {
                rows[i][random.nextInt(size)] = random.nextDouble(-0.4, 0.4) / each;
            }
        }
        for (int i = 0; i < size; i++) {
            rows[i][i] = random.nextDouble(1, 2) * (random.nextInt(4) == 0 ? -1 : 1);
        }
        return rows;
    }

    private static int[] permutation(SplittableRandom random, int size) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }

    /** By its inversions. */
    private static int parity(int[] order) {
        int inversions = 0;
        for (int i = 0; i < order.length; i++) {
            for (int j = 0; j < i; j++) {
                inversions += order[j] > order[i] ? 1 : 0;
            }
        }
        return inversions % 2 == 0 ? 1 : -1;
    }
}
