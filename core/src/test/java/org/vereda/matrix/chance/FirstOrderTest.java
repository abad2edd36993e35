package org.vereda.matrix.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.vereda.matrix.RandomSystems;
import org.vereda.matrix.SparseMatrix;
import org.vereda.matrix.TechnosphereSolver;
import org.vereda.matrix.UnsolvableSystem;

class FirstOrderTest {
    /** Two raw materials, mixed: {@code h = 2 b0 + 3 b1}. */
    private static UncertainSystem mixture(long firstId, long secondId) {
        SparseMatrix a = SparseMatrix.ofRows(new double[][] {{1, 0, -2}, {0, 1, -3}, {0, 0, 1}});
        SparseMatrix b = SparseMatrix.ofRows(new double[][] {{1, 1, 0}});
        SpreadTable spreads = SpreadTable.builder(2)
                .normal(firstId, 1, 0.1)
                .normal(secondId, 1, 0.2)
                .build();
        return new UncertainSystem(
                TechnosphereSolver.compile(a),
                UncertainMatrix.certain(a),
                new UncertainMatrix(b, spreads, SignRule.FREE),
                UncertainMatrix.certain(SparseMatrix.ofRows(new double[][] {{1}})));
    }

    @Test
    void independentPartsAddTheirVariances() {
        FirstOrder result = FirstOrder.of(mixture(1, 2), new double[] {0, 0, 1}, 0);

        assertThat(result.value()).isEqualTo(5);
        assertThat(result.variance()).isCloseTo(0.2 * 0.2 + 0.6 * 0.6, within(1e-14));
        assertThat(result.contributions(5))
                .extracting(FirstOrder.Contribution::identity)
                .containsExactly(2L, 1L);
        assertThat(result.contributions(5).get(0).share()).isCloseTo(0.9, within(1e-12));
    }

    @Test
    void partsOfOneIdentityAddTheirDeviations() {
        FirstOrder result = FirstOrder.of(mixture(7, 7), new double[] {0, 0, 1}, 0);

        assertThat(result.standardDeviation()).isCloseTo(0.8, within(1e-14));
        assertThat(result.effect(7)).isCloseTo(0.8, within(1e-14));
        assertThat(result.effect(8)).isZero();
    }

    /** Two purchases of one thing: each has its own uncertainty, and the smaller one is shared with another entry. */
    @Test
    void termsOfOneEntryCountByThemselves() {
        SparseMatrix a = SparseMatrix.ofRows(new double[][] {{1, 0, -5}, {0, 1, -3}, {0, 0, 1}});
        UncertainMatrix technosphere = UncertainMatrix.ofTerms(
                a,
                new int[] {a.entry(0, 2), a.entry(0, 2), a.entry(1, 2)},
                new double[] {-4, -1, -3},
                SpreadTable.builder(3)
                        .normal(1, -4, 0.4)
                        .normal(2, -1, 0.3)
                        .normal(2, -3, 0.2)
                        .build(),
                SignRule.FREE);
        UncertainSystem system = new UncertainSystem(
                TechnosphereSolver.compile(a),
                technosphere,
                UncertainMatrix.certain(SparseMatrix.ofRows(new double[][] {{1, 1, 0}})),
                UncertainMatrix.certain(SparseMatrix.ofRows(new double[][] {{1}})));
        double[] demand = {0, 0, 1};

        assertThat(FirstOrder.of(system, demand, 0).variance()).isCloseTo(0.4 * 0.4 + 0.5 * 0.5, within(1e-12));
        assertThat(Simulation.of(system, new SamplingPlan.LatinHypercube(1, 4_000))
                        .impacts(List.of(demand))
                        .of(0, 0)
                        .standardDeviation())
                .isCloseTo(Math.sqrt(0.41), within(0.015));
    }

    /** Loops, all kinds of distributions, common identities over A, B and C. */
    @Property(tries = 12)
    void deviationAgreesWithSamplesWithinOnePoint(@ForAll @IntRange(max = 100_000) int seed) {
        UncertainSystem system = UncertainSystems.withLoops(seed, 40, 0.08);
        double[] demand = RandomSystems.demand(seed, 40);
        SampledImpacts sampled = Simulation.of(system, new SamplingPlan.LatinHypercube(seed, 2_000))
                .impacts(List.of(demand));
        for (int category = 0; category < UncertainSystems.CATEGORIES; category++) {
            Samples samples = sampled.of(0, category);
            FirstOrder first = FirstOrder.of(system, demand, category);

            assertThat(first.standardDeviation() / first.value())
                    .isCloseTo(samples.standardDeviation() / samples.mean(), within(0.01));
        }
    }

    /** With wide lognormals the mean of the samples is far above what the medians give. */
    @Property(tries = 6)
    void aroundMeansFirstOrderHoldsForWideSpreadsToo(@ForAll @IntRange(max = 100_000) int seed) {
        UncertainSystem system = UncertainSystems.logNormal(seed, 40, 0.25);
        double[] demand = RandomSystems.demand(seed, 40);
        FirstOrder first = FirstOrder.of(system.atMeans(), demand, 0);
        Samples samples = Simulation.of(system, new SamplingPlan.LatinHypercube(seed, 4_000))
                .impacts(List.of(demand))
                .of(0, 0);

        assertThat(first.value()).isCloseTo(samples.mean(), within(0.03 * samples.mean()));
        assertThat(first.standardDeviation() / first.value())
                .isCloseTo(samples.standardDeviation() / samples.mean(), within(0.01));
    }

    /** Each effect is by how much the impact of the whole system changes when all entries of an identity move by their deviation. */
    @Test
    void effectsAreDifferencesOfTheWholeSystem() {
        UncertainSystem system = UncertainSystems.withLoops(3, 20, 0.1);
        double[] demand = RandomSystems.mixedDemand(8, 20);
        FirstOrder first = FirstOrder.of(system, demand, 1);
        double step = 1e-5;
        double squares = 0;
        for (int number = 0; number < system.identities().size(); number++) {
            long identity = system.identities().identity(number);
            double effect =
                    (impact(system, demand, identity, step) - impact(system, demand, identity, -step)) / 2 / step;
            assertThat(first.effect(identity)).isCloseTo(effect, within(1e-7 * first.value()));
            squares += effect * effect;
        }
        assertThat(first.value()).isCloseTo(impact(system, demand, 0, 0), within(1e-12 * first.value()));
        assertThat(first.variance()).isCloseTo(squares, within(1e-6 * squares));
        assertThat(first.contributions(7))
                .isEqualTo(first.contributions(Integer.MAX_VALUE).subList(0, 7));
        for (FirstOrder.Contribution one : first.contributions(7)) {
            assertThat(one.effect()).isEqualTo(first.effect(one.identity()));
            assertThat(one.share()).isCloseTo(one.effect() * one.effect() / first.variance(), within(1e-15));
        }
    }

    private static double impact(UncertainSystem system, double[] demand, long identity, double step) {
        double[] x = TechnosphereSolver.compile(moved(system.technosphere(), identity, step))
                .solve(demand)
                .values();
        double[] flows = moved(system.interventions(), identity, step).times(x);
        return moved(system.characterization(), identity, step).times(flows)[1];
    }

    private static SparseMatrix moved(UncertainMatrix matrix, long identity, double step) {
        double[] values = matrix.center().values();
        for (DrawGroup group : matrix.groups()) {
            for (int m = 0; m < group.size(); m++) {
                values[group.entries[m]] += group.ids[m] == identity ? step * group.deviations[m] : 0;
            }
        }
        return matrix.center().withValues(values);
    }

    @Property(tries = 20)
    void sharesAddUpToOne(@ForAll @IntRange(max = 100_000) int seed) {
        FirstOrder first = FirstOrder.of(UncertainSystems.withLoops(seed, 30, 0.1), RandomSystems.demand(seed, 30), 0);

        assertThat(first.contributions(Integer.MAX_VALUE).stream()
                        .mapToDouble(FirstOrder.Contribution::share)
                        .sum())
                .isCloseTo(1, within(1e-12));
        assertThat(first.contributions(Integer.MAX_VALUE))
                .isSortedAccordingTo((one, other) -> Double.compare(other.share(), one.share()));
        assertThat(first.leading()).startsWith(first.contributions(1).get(0).identity());
    }

    @Property(tries = 20)
    void covarianceFormIsTheDirectVariance(@ForAll @IntRange(max = 100_000) int seed) {
        int size = 25;
        UncertainSystem system = UncertainSystems.withLoops(seed, size, 0.1);
        double[] demand = RandomSystems.mixedDemand(seed, size);
        Covariance covariance =
                Covariance.of(system, 1, IntStream.range(0, size).toArray(), Runnable::run);
        double direct = FirstOrder.of(system, demand, 1).variance();

        assertThat(covariance.variance(demand)).isCloseTo(direct, within(1e-9 * direct));
    }

    /** Impacts {@code b0 + b1} and {@code b0 - 2 b1} with deviations of 0.1 and 0.2, written down. */
    @Test
    void covariancesAreSumsOfProductsOfEffects() {
        SparseMatrix a = SparseMatrix.ofRows(
                new double[][] {{1, 0, -1, -1, 0}, {0, 1, -1, 2, 0}, {0, 0, 1, 0, 0}, {0, 0, 0, 1, 0}, {0, 0, 0, 0, 1}
                });
        SpreadTable spreads =
                SpreadTable.builder(2).normal(1, 1, 0.1).normal(2, 1, 0.2).build();
        UncertainSystem system = new UncertainSystem(
                TechnosphereSolver.compile(a),
                UncertainMatrix.certain(a),
                new UncertainMatrix(SparseMatrix.ofRows(new double[][] {{1, 1, 0, 0, 0}}), spreads, SignRule.FREE),
                UncertainMatrix.certain(SparseMatrix.ofRows(new double[][] {{1}})));
        Covariance covariance = Covariance.of(system, 0, new int[] {2, 3, 4}, Runnable::run);

        double[][] expected = {{0.05, -0.07, 0}, {-0.07, 0.17, 0}, {0, 0, 0}};
        for (int row = 0; row < 3; row++) {
            assertThat(covariance.toRows()[row]).containsExactly(expected[row], within(1e-15));
        }
        assertThat(covariance.size()).isEqualTo(3);
        assertThat(covariance.value(0)).isCloseTo(2, within(1e-14));
        assertThat(covariance.value(1)).isCloseTo(-1, within(1e-14));
        assertThat(covariance.standardDeviation(1)).isCloseTo(Math.sqrt(0.17), within(1e-14));
        assertThat(covariance.correlation(0, 1)).isCloseTo(-0.07 / Math.sqrt(0.05 * 0.17), within(1e-14));
        assertThat(covariance.correlation(0, 2)).isZero();
        assertThat(covariance.variance(new double[] {3, 2, 5}))
                .isCloseTo(9 * 0.05 - 12 * 0.07 + 4 * 0.17, within(1e-14));
        assertThat(covariance.variance(new int[] {1, 0}, new double[] {2, 3}))
                .isCloseTo(9 * 0.05 - 12 * 0.07 + 4 * 0.17, within(1e-14));
        for (int wrong : new int[] {-1, 5}) {
            UnsolvableSystem refusal = catchThrowableOfType(
                    UnsolvableSystem.class, () -> Covariance.of(system, 0, new int[] {wrong}, Runnable::run));
            assertThat(refusal.reason()).isEqualTo(UnsolvableSystem.Reason.OUT_OF_RANGE);
        }
    }

    @Test
    void covarianceOfAFewProductsIsTheirBlockOfTheWhole() {
        UncertainSystem system = UncertainSystems.withLoops(4, 25, 0.1);
        Covariance whole = Covariance.of(system, 0, IntStream.range(0, 25).toArray(), Runnable::run);
        Covariance few = Covariance.of(system, 0, new int[] {9, 3}, Runnable::run);

        assertThat(few.covariance(0, 1))
                .isCloseTo(whole.covariance(9, 3), within(1e-12 * Math.abs(whole.covariance(9, 3))));
        for (int one = 0; one < whole.size(); one++) {
            for (int other = 0; other < one; other++) {
                assertThat(whole.covariance(other, one)).isEqualTo(whole.covariance(one, other));
            }
        }
        UnsolvableSystem refusal = catchThrowableOfType(UnsolvableSystem.class, () -> few.variance(new double[1]));
        assertThat(refusal.reason()).isEqualTo(UnsolvableSystem.Reason.SHAPE_MISMATCH);
        assertThat(few.correlation(0, 0)).isCloseTo(1, within(1e-15));
        assertThat(few.product(0)).isEqualTo(9);
        assertThat(few.variance(new int[] {1}, new double[] {2}))
                .isCloseTo(4 * whole.covariance(3, 3), within(1e-12 * whole.covariance(3, 3) * 4));
    }

    /** Amounts and factors that hardly vary: together they move an impact as their gradients say. */
    @Test
    void smallChangesOfAmountsAndFactorsAddUp() {
        SparseMatrix one = SparseMatrix.identity(1);
        UncertainSystem system = new UncertainSystem(
                TechnosphereSolver.compile(one),
                UncertainMatrix.certain(one),
                new UncertainMatrix(
                        SparseMatrix.ofRows(new double[][] {{2}}),
                        SpreadTable.builder(1).logNormal(1, 2, 1 + 1e-6).build(),
                        SignRule.KEPT),
                new UncertainMatrix(
                        SparseMatrix.ofRows(new double[][] {{3}}),
                        SpreadTable.builder(1).logNormal(2, 3, 1 + 1e-6).build(),
                        SignRule.KEPT));
        Linearity linearity = Linearity.of(system, new double[] {1}, 0);

        assertThat(linearity.first().standardDeviation()).isCloseTo(6 * Math.sqrt(2) * 1e-6, within(1e-10));
        assertThat(linearity.bend().orElseThrow()).isCloseTo(0, within(1e-4));
        assertThat(linearity.isWorthTelling()).isFalse();
    }

    @Test
    void aSumIsNotBent() {
        Linearity linearity = Linearity.of(mixture(1, 2), new double[] {0, 0, 1}, 0);

        assertThat(linearity.bend().orElseThrow()).isCloseTo(0, within(1e-12));
        assertThat(linearity.isWorthTelling()).isFalse();
    }

    /** {@code h = a b} with both lognormal has the variance {@code e^(2 s^2) (e^(2 s^2) - 1)} in all. */
    @Test
    void aProductOfTwoIsBentAndCorrected() {
        double s = 0.3;
        SparseMatrix a = SparseMatrix.ofRows(new double[][] {{1, -1}, {0, 1}});
        SparseMatrix b = SparseMatrix.ofRows(new double[][] {{1, 0}});
        UncertainSystem product = new UncertainSystem(
                TechnosphereSolver.compile(a),
                new UncertainMatrix(
                        a,
                        SpreadTable.builder(3)
                                .fixed()
                                .logNormal(1, -1, Math.exp(s))
                                .fixed()
                                .build(),
                        SignRule.KEPT),
                new UncertainMatrix(
                        b, SpreadTable.builder(1).logNormal(2, 1, Math.exp(s)).build(), SignRule.FREE),
                UncertainMatrix.certain(SparseMatrix.ofRows(new double[][] {{1}})));

        Linearity linearity = Linearity.of(product, new double[] {0, 1}, 0);

        double exact = Math.sqrt(Math.exp(2 * s * s) * Math.expm1(2 * s * s));
        assertThat(linearity.first().standardDeviation()).isLessThan(0.96 * exact);
        assertThat(linearity.standardDeviation().orElseThrow()).isCloseTo(exact, within(0.04 * exact));
        assertThat(linearity.isWorthTelling()).isTrue();
    }

    @Test
    void aDirectionInWhichALoopTakesAllItGivesIsTold() {
        SparseMatrix loop = SparseMatrix.ofRows(new double[][] {{1, -0.9}, {-0.9, 1}});
        UncertainSystem system = new UncertainSystem(
                TechnosphereSolver.compile(loop),
                new UncertainMatrix(
                        loop,
                        SpreadTable.builder(4)
                                .fixed()
                                .logNormal(1, -0.9, 1.1)
                                .fixed()
                                .fixed()
                                .build(),
                        SignRule.KEPT),
                UncertainMatrix.certain(SparseMatrix.ofRows(new double[][] {{1, 2}})),
                UncertainMatrix.certain(SparseMatrix.ofRows(new double[][] {{1}})));

        Linearity linearity = Linearity.of(system, new double[] {1, 0}, 0);

        assertThat(linearity.bend()).isEmpty();
        assertThat(linearity.isWorthTelling()).isTrue();
    }
}
