package org.vereda.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vereda.inventory.Metric;
import org.vereda.matrix.regression.RandomEffects;
import org.vereda.quantity.Country;
import org.vereda.quantity.SourcePosition;
import org.vereda.roadmap.policy.Pooling;
import org.vereda.roadmap.risk.CostRisk;
import org.vereda.roadmap.risk.PlanRisk;
import org.vereda.roadmap.risk.RiskSettings;
import org.vereda.roadmap.risk.RiskSettings.Adoption;
import org.vereda.roadmap.risk.RiskSettings.Factor;
import org.vereda.roadmap.risk.SafePlan;
import org.vereda.roadmap.risk.Tail;

class RiskTest {
    private static final int YEAR = ScenarioForge.FIRST_YEAR;

    /** AT-09 a. */
    @Test
    void theMeanOfTheWorstShortfallsIsThatOfTheWorkedExample() {
        double[] shortfalls = {0, 0, 10, 30};
        assertThat(Tail.conditionalValueAtRisk(shortfalls, 0.25)).isCloseTo(13.3333, within(5e-5));
        assertThat(Tail.conditionalValueAtRisk(shortfalls, 0.5)).isEqualTo(20);
        assertThat(Tail.conditionalValueAtRisk(shortfalls, 0.75)).isEqualTo(30);
        assertThat(Tail.conditionalValueAtRisk(shortfalls, 0)).isEqualTo(10);
    }

    /** The formula of Rockafellar and Uryasev, tried at every loss as eta. */
    @Test
    void theMeanOfTheWorstIsTheLeastOfItsOptimizationFormula() {
        double[] losses = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3};
        for (double alpha : new double[] {0.1, 0.35, 0.5, 0.8, 0.95}) {
            double least = Double.POSITIVE_INFINITY;
            for (double eta : losses) {
                double sum = 0;
                for (double loss : losses) {
                    sum += Math.max(0, loss - eta);
                }
                least = Math.min(least, eta + sum / losses.length / (1 - alpha));
            }
            assertThat(Tail.conditionalValueAtRisk(losses, alpha)).isCloseTo(least, within(1e-9));
        }
    }

    /** AT-09 b. */
    @Test
    void independentSuccessesSumAsInTheWorkedExample() {
        BigDecimal hundred = BigDecimal.valueOf(100);
        List<Tail.Chance> measures =
                List.of(new Tail.Chance(hundred, 0.9), new Tail.Chance(hundred, 0.8), new Tail.Chance(hundred, 0.7));
        assertThat(Tail.probabilityOfAtLeast(measures, BigDecimal.valueOf(200))).isCloseTo(0.902, within(1e-12));
        assertThat(Tail.probabilityOfAtLeast(measures, BigDecimal.ZERO)).isCloseTo(1, within(1e-12));
    }

    /** AT-09 c. */
    @Test
    void theWorstDeviationsAreTakenOffAsInTheWorkedExample() {
        double[] nominal = {100, 100, 100};
        double[] deviations = {40, 30, 20};
        assertThat(Tail.robustSum(nominal, deviations, 0)).isEqualTo(300);
        assertThat(Tail.robustSum(nominal, deviations, 1)).isEqualTo(260);
        assertThat(Tail.robustSum(nominal, deviations, 2)).isEqualTo(230);
        assertThat(Tail.robustSum(nominal, deviations, 3)).isEqualTo(210);
        assertThat(Tail.robustSum(nominal, deviations, 1.5)).isEqualTo(245);
    }

    @Test
    void aSingleMeasureComesAboutAsTheNormalDistributionSays() {
        PlanRisk.TargetRisk risk = risk(plan(1, 1), settings(new Factor(0.9, 0.2), 0, 40_000));
        assertThat(risk.planned()).isCloseTo(50, within(1e-9));
        assertThat(risk.mean()).isCloseTo(45, within(0.2));
        assertThat(risk.low()).isCloseTo(50 * (0.9 - 1.6449 * 0.2), within(0.4));
        assertThat(risk.high()).isCloseTo(50 * (0.9 + 1.6449 * 0.2), within(0.4));
        assertThat(risk.probability()).isCloseTo(0.6915, within(0.01));
    }

    @Test
    void ownErrorsAverageOutAndCommonOnesDoNot() {
        double own1 = width(risk(plan(1, 1), settings(new Factor(1, 0), 0.3, 10_000)));
        double own100 = width(risk(plan(100, 1), settings(new Factor(1, 0), 0.3, 10_000)));
        double common1 = width(risk(plan(1, 1), settings(new Factor(1, 0.3), 0, 10_000)));
        double common100 = width(risk(plan(100, 1), settings(new Factor(1, 0.3), 0, 10_000)));
        assertThat(own1 / own100).isCloseTo(10, within(0.5));
        assertThat(common1 / common100).isCloseTo(1, within(0.05));
    }

    @Test
    void theSameSeedGivesTheSameFuturesAndAnotherOthers() {
        Roadmap roadmap = plan(10, 1);
        RiskSettings settings = settings(new Factor(1, 0.3), 0.2, 500);
        assertThat(risk(roadmap, settings)).isEqualTo(risk(roadmap, settings));
        assertThat(risk(roadmap, settings).mean())
                .isNotEqualTo(risk(roadmap, settings.withSeed(8)).mean());
    }

    @Test
    void aSafePlanMeetsItsTargetsInFuturesOfTheirOwnAndCostsMore() {
        ScenarioForge forge = manyUses(40).target(ScenarioForge.in(Country.US), Metric.GHG, YEAR, 1000);
        RoadmapProblem problem = RoadmapProblem.of(forge.make(Pooling.SILO));
        RiskSettings settings = settings(new Factor(0.95, 0.15), 0.2, 4_000);
        SafePlan plan = SafePlan.of(problem, settings, 0.9, ThreeCountriesTest.exact());
        assertThat(plan.plainRisk().targets().getFirst().probability()).isLessThan(0.6);
        assertThat(plan.holds()).isTrue();
        PlanRisk fresh = PlanRisk.of(plan.safe(), settings.withSeed(99));
        assertThat(fresh.targets().getFirst().probabilityOf(1000)).isGreaterThan(0.88);
        assertThat(plan.price()).isPositive();
    }

    /** With one common factor the safe amount is known: 0.9 of the futures bring at least (0.95 - 1.2816 * 0.15) of the plan. */
    @Test
    void aSafePlanIsNoDearerThanItHasToBe() {
        ScenarioForge forge = manyUses(40).target(ScenarioForge.in(Country.US), Metric.GHG, YEAR, 1000);
        RiskSettings settings = settings(new Factor(0.95, 0.15), 0, 8_000);
        SafePlan plan =
                SafePlan.of(RoadmapProblem.of(forge.make(Pooling.SILO)), settings, 0.9, ThreeCountriesTest.exact());
        long needed = (long) Math.ceil(1000 / (0.95 - 1.2815515655 * 0.15) / 50);
        assertThat(plan.holds()).isTrue();
        assertThat((long) plan.safe().actions().size()).isBetween(needed, needed + 1);
    }

    /** 50 saved at a price with mean 1: lognormal, so the median is exp(-s^2 / 2) of 50; the measure itself costs 1. */
    @Test
    void whatIsSavedIsWorthWhatPricesBecome() {
        CostRisk risk = CostRisk.of(plan(1, 1), costs(new RiskSettings.Costs(0.3, 0)));
        assertThat(risk.planned()).isCloseTo(1 - 50, within(1e-9));
        assertThat(risk.mean()).isCloseTo(1 - 50, within(0.5));
        assertThat(risk.median()).isCloseTo(1 - 50 * Math.exp(-0.045), within(0.5));
        assertThat(risk.low()).isCloseTo(1 - 50 * Math.exp(-0.045 + 1.6449 * 0.3), within(1.5));
        assertThat(risk.gain()).isEqualTo(1);
    }

    @Test
    void investmentsThatCostMoreAreBorneInFull() {
        CostRisk risk = CostRisk.of(plan(1, 1), costs(new RiskSettings.Costs(0, 0.2)));
        assertThat(risk.high()).isCloseTo(1 + 1.6449 * 0.2 - 50, within(0.02));
        assertThat(CostRisk.of(plan(1, 1), costs(RiskSettings.Costs.SURE)).high())
                .isCloseTo(1 - 50, within(1e-9));
    }

    /**
     * Whether bands made from what past projects showed hold what comes: families differ, some have few results, and what is measured
     * has errors. The 90 % bands must hold about nine of ten totals.
     */
    @Test
    void bandsMadeFromPastResultsHoldWhatComes() {
        Roadmap roadmap = families(5, 8);
        Random random = new Random(3);
        int held = 0;
        int worlds = 400;
        for (int world = 0; world < worlds; world++) {
            double[] truths = random.doubles(5)
                    .map(any -> 0.85 + 0.2 * random.nextGaussian())
                    .toArray();
            PlanRisk.TargetRisk band = risk(roadmap, learnt(truths, random));
            double total = 0;
            for (double truth : truths) {
                for (int one = 0; one < 8; one++) {
                    total += 50 * (truth + 0.15 * random.nextGaussian());
                }
            }
            held += total >= band.low() && total <= band.high() ? 1 : 0;
        }
        assertThat((double) held / worlds).isBetween(0.84, 0.95);
    }

    /** What two to six past projects of each family tell about it. */
    private static RiskSettings learnt(double[] truths, Random random) {
        List<List<RandomEffects.Observation>> past = new ArrayList<>();
        for (double truth : truths) {
            past.add(Stream.generate(() -> new RandomEffects.Observation(
                            truth + 0.15 * random.nextGaussian() + 0.05 * random.nextGaussian(), 0.05 * 0.05))
                    .limit(2 + random.nextInt(5))
                    .toList());
        }
        RandomEffects effects = RandomEffects.of(past);
        Map<String, Factor> factors = new TreeMap<>();
        for (int family = 0; family < truths.length; family++) {
            RandomEffects.Observation known = effects.shrunk(family);
            factors.put(
                    "family" + family, new Factor(known.value(), Math.sqrt(known.variance()), effects.shared(family)));
        }
        return new RiskSettings(
                factors, new Factor(1, 0), 0.15, Adoption.ALL, 0.3, RiskSettings.Costs.SURE, 600, random.nextLong());
    }

    private static Roadmap families(int count, int measures) {
        ScenarioForge forge = new ScenarioForge(1);
        for (int u = 0; u < count * measures; u++) {
            forge.family("family" + u / measures)
                    .use("u" + u, "p" + u, Country.US, 100, 1, Metric.GHG, 1)
                    .option(new ScenarioForge.OptionSpec("o" + u, "u" + u)
                            .at("p" + u)
                            .saves("0.5")
                            .costs(1, 0));
        }
        forge.target(ScenarioForge.in(Country.US), Metric.GHG, YEAR, 40);
        return Optimizer.solve(forge.make(Pooling.SILO), ThreeCountriesTest.exact());
    }

    private static RiskSettings costs(RiskSettings.Costs costs) {
        return new RiskSettings(Map.of(), new Factor(1, 0), 0, Adoption.ALL, 0.3, costs, 40_000, 7);
    }

    @Test
    void aSafePlanThatCannotBeSaysSo() {
        ScenarioForge forge = manyUses(20).target(ScenarioForge.in(Country.US), Metric.GHG, YEAR, 990);
        SafePlan plan = SafePlan.of(
                RoadmapProblem.of(forge.make(Pooling.SILO)),
                settings(new Factor(0.9, 0.3), 0, 1_000),
                0.95,
                ThreeCountriesTest.exact());
        assertThat(plan.holds()).isFalse();
    }

    @Test
    void adviceIsCarriedOutAsOftenAsObserved() {
        Roadmap roadmap = plan(200, 1);
        RiskSettings observed = new RiskSettings(
                Map.of(), new Factor(1, 0), 0, Adoption.OBSERVED, 0.3, RiskSettings.Costs.SURE, 2_000, 7);
        assertThat(risk(roadmap, observed).mean()).isCloseTo(0.45 * 200 * 50, within(100.0));
    }

    @Test
    void whatOneFamilyAddsToTheMarginIsWhatKnowingItTakesOff() {
        PlanRisk risk = PlanRisk.of(plan(4, 1), settings(new Factor(1, 0.2), 0, 10));
        PlanRisk.FamilyRisk only = risk.families().getFirst();
        assertThat(only.planned()).isCloseTo(200, within(1e-9));
        assertThat(only.marginNow()).isCloseTo(1.6448536 * 40, within(1e-4));
        assertThat(only.marginKnown()).isZero();
    }

    /** Of 100, 40 measured at four fifths, then half of the 68 left: 66 in all, of which 32 do not spread. */
    @Test
    void whatWasMeasuredIsSureAndWhatIsOnlyDecidedSpreads() {
        RiskSettings settings = settings(new Factor(1, 0.2), 0, 20_000);
        PlanRisk measured = PlanRisk.of(decided(Optional.of(new BigDecimal("0.8"))), settings);
        assertThat(measured.targets().getFirst().planned()).isCloseTo(66, within(1e-9));
        assertThat(measured.families().getFirst().planned()).isCloseTo(34, within(1e-9));
        assertThat(measured.targets().getFirst().mean()).isCloseTo(66, within(0.2));
        assertThat(measured.targets().getFirst().low()).isCloseTo(66 - 1.6449 * 0.2 * 34, within(0.4));
        PlanRisk estimated = PlanRisk.of(decided(Optional.empty()), settings);
        assertThat(estimated.targets().getFirst().planned()).isCloseTo(70, within(1e-9));
        assertThat(estimated.families().getFirst().planned()).isCloseTo(70, within(1e-9));
    }

    @Test
    void aSafePlanCountsWhatIsDecided() {
        ScenarioForge forge = manyUses(40).target(ScenarioForge.in(Country.US), Metric.GHG, YEAR, 1000);
        Precedent.Decision done = new Precedent.Decision(
                "o0", YEAR, Optional.of(BigDecimal.ONE), Optional.empty(), SourcePosition.NOWHERE);
        RoadmapProblem problem =
                RoadmapProblem.of(forge.make(Pooling.SILO).withPrecedent(Precedent.decided(List.of(done), Set.of())));
        SafePlan plan =
                SafePlan.of(problem, settings(new Factor(0.95, 0.15), 0.2, 4_000), 0.9, ThreeCountriesTest.exact());
        assertThat(plan.holds()).isTrue();
        assertThat(plan.safeRisk().targets().getFirst().probabilityOf(1000)).isGreaterThanOrEqualTo(0.9);
    }

    private static Roadmap decided(Optional<BigDecimal> realised) {
        Precedent.Decision done = new Precedent.Decision("a", YEAR, realised, Optional.empty(), SourcePosition.NOWHERE);
        Scenario scenario = new ScenarioForge(1)
                .use("u", "p", Country.US, 100, 1, Metric.GHG, 1)
                .option(new ScenarioForge.OptionSpec("a", "u")
                        .at("p")
                        .saves("0.4")
                        .costs(1, 0))
                .option(new ScenarioForge.OptionSpec("b", "u")
                        .at("p")
                        .saves("0.5")
                        .costs(1, 0))
                .target(ScenarioForge.in(Country.US), Metric.GHG, YEAR, 60)
                .make(Pooling.SILO)
                .withPrecedent(Precedent.decided(List.of(done), Set.of()));
        return Optimizer.solve(scenario, ThreeCountriesTest.exact());
    }

    private static double width(PlanRisk.TargetRisk risk) {
        return (risk.high() - risk.low()) / risk.mean();
    }

    private static PlanRisk.TargetRisk risk(Roadmap roadmap, RiskSettings settings) {
        return PlanRisk.of(roadmap, settings).targets().getFirst();
    }

    private static RiskSettings settings(Factor factor, double own, int draws) {
        return new RiskSettings(Map.of(), factor, own, Adoption.ALL, 0.3, RiskSettings.Costs.SURE, draws, 7);
    }

    /** A plan of so many equal measures, all taken. */
    private static Roadmap plan(int uses, double target) {
        ScenarioForge forge = new ScenarioForge(1);
        for (int u = 0; u < uses; u++) {
            forge.use("u" + u, "p" + u, Country.US, 100, 1, Metric.GHG, 1)
                    .option(new ScenarioForge.OptionSpec("o" + u, "u" + u)
                            .at("p" + u)
                            .saves("0.5")
                            .lasts(1)
                            .adopted("0.45")
                            .costs(1, 0));
        }
        forge.target(ScenarioForge.in(Country.US), Metric.GHG, YEAR, 40 * target);
        return Optimizer.solve(forge.make(Pooling.SILO), ThreeCountriesTest.exact());
    }

    /** Measures that cost, the dearer the later. */
    private static ScenarioForge manyUses(int uses) {
        ScenarioForge forge = new ScenarioForge(1);
        for (int u = 0; u < uses; u++) {
            forge.use("u" + u, "p" + u, Country.US, 100, 0, Metric.GHG, 1)
                    .option(new ScenarioForge.OptionSpec("o" + u, "u" + u)
                            .at("p" + u)
                            .saves("0.5")
                            .lasts(1)
                            .costs(10 + u, 0));
        }
        return forge;
    }
}
