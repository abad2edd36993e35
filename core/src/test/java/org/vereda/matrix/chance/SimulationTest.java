package org.vereda.matrix.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.vereda.matrix.RandomSystems;
import org.vereda.matrix.SparseMatrix;
import org.vereda.matrix.TechnosphereSolver;
import org.vereda.matrix.UnsolvableSystem;
import org.vereda.matrix.UnsolvableSystem.Reason;

class SimulationTest {
    private static final int SIZE = 60;
    private static final SamplingPlan PLAN = new SamplingPlan.LatinHypercube(2024, 203);

    private final UncertainSystem system = UncertainSystems.withLoops(5, SIZE, 0.1);
    private final double[] demand = RandomSystems.demand(6, SIZE);

    /** Two processes that each need most of the other; some draws need more than they give. */
    private static UncertainSystem wild() {
        SparseMatrix loop = SparseMatrix.ofRows(new double[][] {{1, -0.9}, {-0.9, 1}});
        return new UncertainSystem(
                TechnosphereSolver.compile(loop),
                new UncertainMatrix(
                        loop,
                        SpreadTable.builder(4)
                                .fixed()
                                .logNormal(1, -0.9, 1.08)
                                .logNormal(2, -0.9, 1.08)
                                .fixed()
                                .build(),
                        SignRule.KEPT),
                UncertainMatrix.certain(SparseMatrix.ofRows(new double[][] {{1, 2}})),
                UncertainMatrix.certain(SparseMatrix.ofRows(new double[][] {{1}})));
    }

    @Test
    void everySampleIsThatOfTheDrawnSystem() {
        SampledImpacts impacts = Simulation.of(system, PLAN).impacts(List.of(demand));

        for (int sample : new int[] {0, 7, 8, 100, 202}) {
            double[] x = TechnosphereSolver.compile(system.technosphere().sample(PLAN, sample))
                    .solve(demand)
                    .values();
            double[] flows = system.interventions().sample(PLAN, sample).times(x);
            double[] expected = system.characterization().sample(PLAN, sample).times(flows);
            for (int category = 0; category < expected.length; category++) {
                assertThat(impacts.of(0, category).values()[sample])
                        .isCloseTo(expected[category], within(1e-11 * expected[category]));
            }
        }
    }

    @Test
    void intensitiesTimesDemandAreItsImpacts() {
        int[] all = IntStream.range(0, SIZE).toArray();
        SampledIntensities intensities = Simulation.of(system, PLAN).intensities(1, all);
        Samples impacts = Simulation.of(system, PLAN).impacts(List.of(demand)).of(0, 1);

        double[] sums = new double[PLAN.samples()];
        for (int product = 0; product < SIZE; product++) {
            double[] values = intensities.kept(product).values();
            for (int sample = 0; sample < sums.length; sample++) {
                sums[sample] += demand[product] * values[sample];
            }
        }
        for (int sample = 0; sample < sums.length; sample++) {
            assertThat(sums[sample]).isCloseTo(impacts.values()[sample], within(1e-10 * sums[sample]));
        }
    }

    /** A flow that one category counts and the next one does not know leaves nothing behind there. */
    @Test
    void categoriesThatKnowOtherFlowsKeepApart() {
        SparseMatrix one = SparseMatrix.identity(1);
        UncertainSystem apart = new UncertainSystem(
                TechnosphereSolver.compile(one),
                UncertainMatrix.certain(one),
                new UncertainMatrix(
                        SparseMatrix.ofRows(new double[][] {{5}, {7}}),
                        SpreadTable.builder(2).logNormal(1, 5, 1.5).fixed().build(),
                        SignRule.FREE),
                UncertainMatrix.certain(SparseMatrix.ofRows(new double[][] {{1, 2}, {0, 3}, {4, 0}})));
        SampledImpacts impacts = Simulation.of(apart, PLAN).impacts(List.of(new double[] {1}));
        List<SampledIntensities> intensities = Simulation.of(apart, PLAN).intensities(new int[] {0, 1, 2}, 0);
        for (int category = 0; category < 3; category++) {
            assertThat(intensities.get(category).kept(0).values())
                    .containsExactly(impacts.of(0, category).values(), within(1e-12));
        }
        assertThat(intensities.get(1).kept(0).values()).containsOnly(21);
    }

    @Test
    void streamedMomentsAreThoseOfTheKeptSamples() {
        SampledIntensities intensities =
                Simulation.of(system, PLAN).intensities(new int[] {1, 0}, 3, 17).get(1);

        for (int product : new int[] {3, 17}) {
            Samples kept = intensities.kept(product);
            assertThat(intensities.mean(product)).isCloseTo(kept.mean(), within(1e-12 * kept.mean()));
            assertThat(intensities.standardDeviation(product))
                    .isCloseTo(kept.standardDeviation(), within(1e-9 * kept.standardDeviation()));
        }
        assertThat(intensities.samples()).isEqualTo(PLAN.samples());
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits() {
        double[] alone =
                Simulation.of(system, PLAN).impacts(List.of(demand)).of(0, 0).values();
        SampledIntensities products = Simulation.of(system, PLAN).intensities(0, 4);
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            Simulation parallel = Simulation.of(system, PLAN).on(threads);
            SampledIntensities other = parallel.intensities(0, 4);

            assertThat(parallel.impacts(List.of(demand)).of(0, 0).values()).containsExactly(alone);
            assertThat(other.kept(4).values()).containsExactly(products.kept(4).values());
            for (int product = 0; product < SIZE; product++) {
                assertThat(other.mean(product)).isEqualTo(products.mean(product));
                assertThat(other.standardDeviation(product)).isEqualTo(products.standardDeviation(product));
            }
        }
    }

    @Test
    void aSampleDoesNotDependOnHowManyThereAre() {
        double[] few = samples(20);
        double[] many = samples(100);

        assertThat(Arrays.copyOf(many, 20)).containsExactly(few);
    }

    private double[] samples(int count) {
        return Simulation.of(system, new SamplingPlan.Independent(1, count))
                .impacts(List.of(demand))
                .of(0, 0)
                .values();
    }

    @Test
    void samplesWithoutSolutionAreCountedAndNamed() {
        SamplingPlan plan = new SamplingPlan.Independent(3, 400);
        SampledImpacts impacts = Simulation.of(wild(), plan).accepting(400).impacts(List.of(new double[] {1, 0}));

        assertThat(impacts.failures()).isNotEmpty();
        assertThat(impacts.of(0, 0).size() + impacts.failures().size()).isEqualTo(400);
        for (FailedSample failure : impacts.failures()) {
            double[] drawn =
                    wild().technosphere().sample(plan, failure.sample()).values();
            assertThat(drawn[1] * drawn[2]).isGreaterThanOrEqualTo(1);
            assertThat(failure.reason()).isEqualTo(Reason.LOOP_GAIN);
            assertThat(failure.indices()).containsExactlyInAnyOrder(0, 1);
        }
        for (double value : impacts.of(0, 0).values()) {
            assertThat(value).isPositive();
        }
    }

    @Test
    void failuresAreLeftOutOfStreamedMomentsToo() {
        SamplingPlan plan = new SamplingPlan.Independent(3, 400);
        SampledIntensities result = Simulation.of(wild(), plan).accepting(400).intensities(0, 0);

        assertThat(result.samples()).isEqualTo(result.kept(0).size());
        assertThat(result.mean(0)).isCloseTo(result.kept(0).mean(), within(1e-9 * result.mean(0)));
    }

    /** An exchange and its factor that are finite in each sample, but not their product in some. */
    @Test
    void aSampleWhoseImpactIsNotFiniteIsLeftOutToo() {
        SparseMatrix one = SparseMatrix.identity(1);
        UncertainSystem large = new UncertainSystem(
                TechnosphereSolver.compile(one),
                UncertainMatrix.certain(one),
                new UncertainMatrix(
                        SparseMatrix.ofRows(new double[][] {{1e150}}),
                        SpreadTable.builder(1).logNormal(1, 1e150, 10).build(),
                        SignRule.FREE),
                UncertainMatrix.certain(SparseMatrix.ofRows(new double[][] {{1e157}})));
        SamplingPlan plan = new SamplingPlan.LatinHypercube(3, 40);
        SampledImpacts impacts = Simulation.of(large, plan).accepting(40).impacts(List.of(new double[] {1}));
        SampledIntensities intensities =
                Simulation.of(large, plan).accepting(40).intensities(0, 0);

        List<Integer> overflow = IntStream.range(0, 40)
                .filter(sample -> Double.isInfinite(
                        large.interventions().sample(plan, sample).value(0) * 1e157))
                .boxed()
                .toList();
        assertThat(overflow).isNotEmpty().hasSizeLessThan(20);
        assertThat(impacts.failures()).extracting(FailedSample::sample).containsExactlyElementsOf(overflow);
        assertThat(impacts.failures()).extracting(FailedSample::reason).containsOnly(Reason.NOT_FINITE);
        assertThat(impacts.of(0, 0).size()).isEqualTo(40 - overflow.size());
        assertThat(intensities.failures()).extracting(FailedSample::sample).containsAll(overflow);
        assertThat(intensities.samples()).isEqualTo(40 - intensities.failures().size());
    }

    @Test
    void whatIsNotInTheSystemIsRefused() {
        Simulation simulation = Simulation.of(system, PLAN);
        assertOutOfRange(() -> simulation.intensities(-1));
        assertOutOfRange(() -> simulation.intensities(UncertainSystems.CATEGORIES));
        assertOutOfRange(() -> simulation.intensities(0, SIZE));
        assertOutOfRange(() -> simulation.intensities(0, -1));
        SampledIntensities few =
                Simulation.of(system, new SamplingPlan.Independent(1, 2)).intensities(0, 1);
        assertOutOfRange(() -> few.kept(2));
        assertThat(few.size()).isEqualTo(SIZE);
    }

    /** A technosphere of other size or with other entries, exchanges of other processes, factors of other flows. */
    @Test
    void matricesThatDoNotFitEachOtherAreNoSystem() {
        UncertainMatrix two = UncertainMatrix.certain(SparseMatrix.identity(2));
        UncertainMatrix full = UncertainMatrix.certain(SparseMatrix.ofRows(new double[][] {{1, -0.5}, {0, 1}}));
        UncertainMatrix wide = UncertainMatrix.certain(SparseMatrix.ofRows(new double[][] {{1, 0, 0}, {0, 1, 0}}));
        TechnosphereSolver solver = TechnosphereSolver.compile(SparseMatrix.identity(2));
        assertThat(new UncertainSystem(solver, two, two, two).size()).isEqualTo(2);
        assertMismatch(() -> new UncertainSystem(solver, full, two, two));
        assertMismatch(() -> new UncertainSystem(solver, wide, two, two));
        assertMismatch(() -> new UncertainSystem(solver, two, wide, two));
        assertMismatch(() -> new UncertainSystem(solver, two, two, wide));
    }

    private static void assertMismatch(ThrowingCallable call) {
        assertThat(catchThrowableOfType(UnsolvableSystem.class, call).reason()).isEqualTo(Reason.SHAPE_MISMATCH);
    }

    private static void assertOutOfRange(ThrowingCallable call) {
        assertThat(catchThrowableOfType(UnsolvableSystem.class, call).reason()).isEqualTo(Reason.OUT_OF_RANGE);
    }

    /** A simulation in two pieces has the samples of the whole. */
    @Test
    void piecesOfAPlanAreThoseOfTheWhole() {
        double[] whole =
                Simulation.of(system, PLAN).impacts(List.of(demand)).of(0, 0).values();
        double[] piece = Simulation.of(system, new SamplingPlan.Stretch(PLAN, 101, 102))
                .impacts(List.of(demand))
                .of(0, 0)
                .values();

        assertThat(piece).containsExactly(Arrays.copyOfRange(whole, 101, 203));
    }

    @Test
    void moreFailuresThanAcceptedEndTheSimulation() {
        TooManyFailures failure = catchThrowableOfType(
                TooManyFailures.class,
                () -> Simulation.of(wild(), new SamplingPlan.Independent(3, 400))
                        .accepting(2)
                        .impacts(List.of(new double[] {1, 0})));

        assertThat(failure.failures().size()).isGreaterThan(2);
        assertThat(failure).hasMessageContaining("of 400 drawn systems have no solution, 2 are accepted");
    }

    @Test
    void aWatcherSeesEverySampleAndMayEndTheSimulation() {
        List<Integer> seen = new ArrayList<>();
        Simulation.of(system, PLAN).watchedBy((done, samples) -> seen.add(done)).impacts(List.of(demand));

        assertThat(seen).isSorted().endsWith(203).hasSize(26);
        assertThatThrownBy(() -> Simulation.of(system, PLAN)
                        .watchedBy((done, samples) -> done < 50)
                        .impacts(List.of(demand)))
                .isInstanceOf(CancellationException.class)
                .hasMessage("Ended after 56 of 203 samples");
    }

    @Test
    void identicalAlternativesDifferInNothing() {
        Comparison same =
                Simulation.of(system, PLAN).impacts(List.of(demand, demand)).compare(0, 1, 0);

        assertThat(same.equal()).isEqualTo(PLAN.samples());
        assertThat(same.difference().standardDeviation()).isZero();
        assertThat(same.shareLower()).isEqualTo(0.5);
    }

    @Test
    void whatIsCommonDoesNotBlurADifference() {
        double[] more = demand.clone();
        more[0] += 1e-6;
        SampledImpacts impacts = Simulation.of(system, PLAN).impacts(List.of(demand, more));

        assertThat(impacts.compare(0, 1, 0).shareLower()).isEqualTo(1);
        assertThat(impacts.of(0, 0).standardDeviation())
                .isGreaterThan(1e3 * impacts.compare(0, 1, 0).difference().standardDeviation());
    }

    @Test
    void pairsAreMadeByNumberWhereSamplesFailed() {
        FailedSample second = new FailedSample(1, Reason.LOOP_GAIN, List.of());
        Samples first = Samples.of(new double[] {1, 9, 5}, List.of(second));
        Samples other = Samples.of(new double[] {2, 3, 4}, List.of());

        Comparison comparison = Comparison.of(first, other);

        assertThat(comparison.difference().values()).containsExactly(-1, 1);
        assertThat(comparison.difference().failures()).containsExactly(second);
        assertThat(comparison.shareLower()).isEqualTo(0.5);
    }

    @Test
    void quantilesOfKeptSamplesAreExact() {
        Samples samples = Samples.of(new double[] {4, 1, 3, 2, 5}, List.of());

        assertThat(samples.quantile(0)).isEqualTo(1);
        assertThat(samples.median()).isEqualTo(3);
        assertThat(samples.quantile(0.9)).isCloseTo(4.6, within(1e-12));
        assertThat(samples.quantile(1)).isEqualTo(5);
        assertThatThrownBy(() -> samples.quantile(1.5)).hasMessageContaining("1.5");
    }
}
