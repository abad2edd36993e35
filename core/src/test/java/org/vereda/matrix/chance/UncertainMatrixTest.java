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

    @Test
    void samplesThatWereDrawnBeforeAreGivenBack() {
        SparseMatrix center = SparseMatrix.ofRows(new double[][] {{1, 2}});
        UncertainMatrix matrix = UncertainMatrix.ofSamples(center, new double[][] {{3, 4, 5}, {6, 7, 8}});

        assertThat(matrix.uncertainNumbers()).isZero();
        assertThat(matrix.sample(new SamplingPlan.Independent(1, 3), 1).values())
                .containsExactly(4, 7);
        double[] lanes = new double[6];
        new UncertainMatrix.Draws(matrix, group -> Shares.of(PLAN, group.ids))
                .draw(new int[] {2, 0, 1}, new DrawGroup.Work(3), lanes);
        assertThat(lanes).containsExactly(5, 3, 4, 8, 6, 7);
        UnsolvableSystem refusal =
                catchThrowableOfType(UnsolvableSystem.class, () -> UncertainMatrix.ofSamples(center, new double[1][3]));
        assertThat(refusal.reason()).isEqualTo(Reason.SHAPE_MISMATCH);
    }

    /** Entries of all shapes, of one term or two: what is not wanted stays at its center, the rest is drawn as before. */
    @Test
    void onlyWantedEntriesAreDrawn() {
        SpreadTable.Builder spreads = SpreadTable.builder(16);
        int[] entries = new int[16];
        double[] amounts = new double[16];
        for (int k = 0; k < 16; k++) {
            int entry = k < 8 ? k : 15 - k;
            entries[k] = entry;
            amounts[k] = 1;
            switch (entry % 4) {
                case 0 -> spreads.logNormal(k, 1, entry == 0 ? 1.2 : 9);
                case 1 -> spreads.normal(k, 1, entry == 1 ? 0.1 : 2);
                case 2 -> spreads.uniform(k, 0, 2);
                default -> spreads.triangular(k, -1, 1, 3);
            }
        }
        SparseMatrix center = SparseMatrix.ofRows(new double[][] {{2, 2, 2, 2, 2, 2, 2, 2}});
        UncertainMatrix all = UncertainMatrix.ofTerms(center, entries, amounts, spreads.build(), SignRule.KEPT);
        assertThat(all.where(entry -> true).uncertainNumbers()).isEqualTo(16);
        for (int one = 0; one < 8; one++) {
            int wanted = one;
            UncertainMatrix few = all.where(entry -> entry != wanted);
            assertThat(few.uncertainNumbers()).isEqualTo(14);
            double[] expected = all.sample(PLAN, 5).values();
            expected[wanted] = 2;
            assertThat(few.sample(PLAN, 5).values()).containsExactly(expected);
        }
    }

    /** Many members of one shape, more than are drawn at a time. */
    @Test
    void everyMemberOfALargeGroupHasItsOwnDraw() {
        int size = 300;
        double[] centers = new double[size];
        Distribution[] distributions = new Distribution[size];
        for (int k = 0; k < size; k++) {
            centers[k] = k + 1;
            distributions[k] = new Distribution.Normal(k + 1, 0.1);
        }
        double[] drawn =
                row(SignRule.FREE, centers, distributions).sample(PLAN, 9).values();
        for (int k = 0; k < size; k++) {
            assertThat(drawn[k]).isCloseTo(distributions[k].quantile(PLAN.share(k, 9)), within(1e-12));
        }
    }

    /** A sign cannot be kept where no value has it; a lognormal never has both. */
    @Test
    void onlyDistributionsWithoutAnyValueOfTheSignAreRefused() {
        for (Distribution wrong : List.of(
                new Distribution.Uniform(-2, 0),
                new Distribution.Triangular(-2, -1, 0),
                new Distribution.Normal(-100, 1),
                new Distribution.LogNormal(-1, 2))) {
            assertThat(catchThrowableOfType(UnsolvableSystem.class, () -> row(SignRule.KEPT, new double[] {1}, wrong))
                            .reason())
                    .isEqualTo(Reason.INVALID_DISTRIBUTION);
            assertThat(row(SignRule.FREE, new double[] {1}, wrong).uncertainNumbers())
                    .isEqualTo(1);
        }
    }

    /** The mean above zero of a triangle from -1 to 3 with its top at t, by integration of its density. */
    @Test
    void aTriangleIsCutWhereverItsTopLies() {
        for (double top : new double[] {-1, -0.5, 0, 0.7, 3}) {
            double mass = 0;
            double first = 0;
            double second = 0;
            for (int k = 0; k < 300_000; k++) {
                double x = (k + 0.5) * 1e-5;
                double density = x < top ? (x + 1) / (top + 1) : (3 - x) / (3 - top);
                mass += density;
                first += x * density;
                second += x * x * density;
            }
            DrawGroup group = row(SignRule.KEPT, new double[] {1}, new Distribution.Triangular(-1, top, 3))
                    .groups()
                    .getFirst();
            double mean = first / mass;
            assertThat(group.means[0]).isCloseTo(mean, within(1e-8));
            assertThat(group.deviations[0]).isCloseTo(Math.sqrt(second / mass - mean * mean), within(1e-8));
        }
    }
}
