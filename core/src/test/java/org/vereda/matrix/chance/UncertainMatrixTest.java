package org.vereda.matrix.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.vereda.matrix.SparseMatrix;
import org.vereda.matrix.UnsolvableSystem;
import org.vereda.matrix.UnsolvableSystem.Reason;

class UncertainMatrixTest {
    private static final int DRAWS = 20_000;
    private static final SamplingPlan PLAN = new SamplingPlan.LatinHypercube(11, DRAWS);

    private static UncertainMatrix row(SignRule rule, double[] centers, Distribution... distributions) {
        return new UncertainMatrix(
                SparseMatrix.ofRows(new double[][] {centers}),
                SpreadTable.of(
                        List.of(distributions),
                        LongStream.range(0, distributions.length).toArray()),
                rule);
    }

    @Test
    void drawsAreTheQuantilesOfThePlansShares() {
        UncertainMatrix matrix = row(
                SignRule.FREE,
                new double[] {2, 2, 2, 2, 2},
                new Distribution.LogNormal(2, 1.3),
                new Distribution.Normal(2, 0.5),
                new Distribution.Uniform(1, 3),
                new Distribution.Triangular(1, 2, 4),
                new Distribution.LogNormal(2, 4));
        List<Distribution> same = List.of(
                new Distribution.LogNormal(2, 1.3),
                new Distribution.Normal(2, 0.5),
                new Distribution.Uniform(1, 3),
                new Distribution.Triangular(1, 2, 4),
                new Distribution.LogNormal(2, 4));
        for (int sample = 0; sample < 100; sample++) {
            double[] drawn = matrix.sample(PLAN, sample).values();
            for (int k = 0; k < drawn.length; k++) {
                double expected = same.get(k).quantile(PLAN.share(k, sample));
                assertThat(drawn[k]).isCloseTo(expected, within(1e-13 * expected));
            }
        }
    }

    @Test
    void sizesOfOneIdentityRiseTogetherWhateverTheSigns() {
        UncertainMatrix matrix = new UncertainMatrix(
                SparseMatrix.ofRows(new double[][] {{2, -2, -2, -3, -2}}),
                SpreadTable.builder(5)
                        .normal(1, 2, 0.1)
                        .normal(1, -2, 0.1)
                        .logNormal(1, -2, 1.1)
                        .uniform(1, -4, -2)
                        .triangular(1, -3, -2, -1)
                        .build(),
                SignRule.KEPT);
        double[] previous = new double[5];
        LongStream.range(0, 50)
                .mapToObj(sample -> matrix.sample(PLAN, (int) sample).values())
                .sorted((one, other) -> Double.compare(one[0], other[0]))
                .forEach(drawn -> {
                    for (int k = 0; k < drawn.length; k++) {
                        assertThat(Math.abs(drawn[k])).isGreaterThan(previous[k]);
                        previous[k] = Math.abs(drawn[k]);
                    }
                });
    }

    @Test
    void signsThatAreKeptNeverChange() {
        UncertainMatrix matrix = row(
                SignRule.KEPT,
                new double[] {1, -1, -1, 1},
                new Distribution.Normal(1, 2),
                new Distribution.Normal(-1, 2),
                new Distribution.Uniform(-3, 1),
                new Distribution.Triangular(-2, 1, 3));
        for (int sample = 0; sample < 2_000; sample++) {
            double[] drawn = matrix.sample(PLAN, sample).values();
            for (int k = 0; k < drawn.length; k++) {
                assertThat(Math.signum(drawn[k]))
                        .isEqualTo(Math.signum(matrix.center().value(k)));
            }
        }
    }

    /** The means and deviations that first order uses are those of what is drawn, cut or not. */
    @Test
    void momentsAreThoseOfTheDraws() {
        for (SignRule rule : SignRule.values()) {
            UncertainMatrix matrix = row(
                    rule,
                    new double[] {1, -1, -1, 1, 1, -1, 1},
                    new Distribution.Normal(1, 2),
                    new Distribution.Normal(-1, 0.7),
                    new Distribution.Uniform(-3, 1),
                    new Distribution.Triangular(-2, 1, 3),
                    new Distribution.Triangular(-2, -1, 3),
                    new Distribution.LogNormal(-1, 1.6),
                    new Distribution.LogNormal(1, 1.1));
            double[] sums = new double[7];
            double[] squares = new double[7];
            for (int sample = 0; sample < DRAWS; sample++) {
                double[] drawn = matrix.sample(PLAN, sample).values();
                for (int k = 0; k < drawn.length; k++) {
                    sums[k] += drawn[k];
                    squares[k] += drawn[k] * drawn[k];
                }
            }
            for (DrawGroup group : matrix.groups()) {
                for (int m = 0; m < group.size(); m++) {
                    int k = group.entries[m];
                    double mean = sums[k] / DRAWS;
                    double deviation = Math.sqrt(squares[k] / DRAWS - mean * mean);
                    assertThat(group.means[m]).isCloseTo(mean, within(1e-3 * deviation));
                    assertThat(Math.abs(group.deviations[m])).isCloseTo(deviation, within(5e-3 * deviation));
                    assertThat(Math.signum(group.deviations[m]))
                            .isEqualTo(Math.signum(matrix.center().value(k)));
                }
            }
        }
    }

    @Test
    void lanesHaveTheBitsOfSingleSamples() {
        SparseMatrix center =
                UncertainSystems.withLoops(3, 80, 0.2).technosphere().center();
        UncertainMatrix matrix =
                new UncertainMatrix(center, UncertainSystems.spreads(center, 0, 0.2, new Random(1)), SignRule.KEPT);
        List<Long> leading = LongStream.range(0, 9).boxed().toList();
        for (SamplingPlan plan : List.of(
                new SamplingPlan.Independent(1, 100),
                new SamplingPlan.LatinHypercube(1, 100),
                new SamplingPlan.Sobol(1, 100, leading))) {
            UncertainMatrix.Draws draws = new UncertainMatrix.Draws(matrix, group -> Shares.of(plan, group.ids));
            double[] values = draws.room(8);
            draws.draw(new int[] {3, 4, 5, 6, 7, 8, 9, 99}, new DrawGroup.Work(8), values);
            double[] alone = matrix.sample(plan, 99).values();
            for (int k = 0; k < alone.length; k++) {
                assertThat(values[8 * k + 7]).isEqualTo(alone[k]);
            }
        }
    }

    /** An entry of 5 made of 2 and 1 of their own and a certain rest of 2; another made of one term alone. */
    @Test
    void anEntryIsTheSumOfItsTerms() {
        SpreadTable spreads = SpreadTable.builder(3)
                .normal(1, 2, 0.1)
                .logNormal(2, -3, 1.2)
                .normal(3, 1, 0.1)
                .build();
        UncertainMatrix matrix = UncertainMatrix.ofTerms(
                SparseMatrix.ofRows(new double[][] {{5, -3}}),
                new int[] {0, 1, 0},
                new double[] {2, -3, 1},
                spreads,
                SignRule.KEPT);
        Distribution first = new Distribution.Normal(2, 0.1);
        Distribution second = new Distribution.Normal(1, 0.1);
        double[] room = new UncertainMatrix.Draws(matrix, group -> Shares.of(PLAN, group.ids)).room(1);
        for (int sample = 0; sample < 50; sample++) {
            double expected = 2 + first.quantile(PLAN.share(1, sample)) + second.quantile(PLAN.share(3, sample));
            new UncertainMatrix.Draws(matrix, group -> Shares.of(PLAN, group.ids))
                    .draw(new int[] {sample}, new DrawGroup.Work(1), room);

            assertThat(room[0]).isCloseTo(expected, within(1e-14 * 5));
            assertThat(matrix.sample(PLAN, sample).values()).containsExactly(room);
        }
        assertThat(matrix.atMeans().center().value(0)).isCloseTo(5, within(1e-14));
    }

    @Test
    void aTermWithoutEntryIsRefused() {
        UnsolvableSystem refusal = catchThrowableOfType(
                UnsolvableSystem.class,
                () -> UncertainMatrix.ofTerms(
                        SparseMatrix.identity(2),
                        new int[] {2},
                        new double[] {1},
                        SpreadTable.fixed(1),
                        SignRule.FREE));

        assertThat(refusal.reason()).isEqualTo(Reason.OUT_OF_RANGE);
    }

    @Test
    void aSignThatNoDrawCanHaveIsRefused() {
        UnsolvableSystem refusal = catchThrowableOfType(
                UnsolvableSystem.class, () -> row(SignRule.KEPT, new double[] {-1}, new Distribution.Uniform(1, 2)));

        assertThat(refusal.reason()).isEqualTo(Reason.INVALID_DISTRIBUTION);
    }

    @Test
    void entriesWithoutSpreadAreNotDrawn() {
        UncertainMatrix matrix = row(
                SignRule.KEPT,
                new double[] {1, 2, 3},
                new Distribution.Fixed(1),
                new Distribution.LogNormal(2, 1),
                new Distribution.Normal(3, 0.1));

        assertThat(matrix.uncertainNumbers()).isEqualTo(1);
    }
}
