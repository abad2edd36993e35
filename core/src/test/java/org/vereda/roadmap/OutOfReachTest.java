package org.vereda.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vereda.inventory.Metric;
import org.vereda.quantity.Country;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.roadmap.columns.SolveSettings;
import org.vereda.roadmap.policy.PolicyRule;
import org.vereda.roadmap.policy.Pooling;
import org.vereda.roadmap.policy.Scope;

/** What a roadmap says where its targets, rules or time do not suffice. */
final class OutOfReachTest {
    private static final int YEAR = ScenarioForge.FIRST_YEAR;

    @Test
    void aMissedTargetSaysWhatIsMissingAndWhere() {
        Roadmap roadmap = solve(forge(60).target(ScenarioForge.in(Country.CA), Metric.GHG, YEAR, 50));
        assertThat(roadmap.status()).isEqualTo(Roadmap.Status.TARGETS_OUT_OF_REACH);
        Finding finding =
                roadmap.findings().stream().filter(Finding::isError).findFirst().orElseThrow();
        assertThat(finding.code()).isEqualTo("roadmap.target-missed");
        assertThat(finding.position()).isEqualTo(ScenarioForge.at("targets.csv", 0));
        assertThat(finding.arguments()).containsExactly("ghg", "CA", "2026", "50 kg", "40 kg", "10 kg");
    }

    @Test
    void thePlanThatMissesLeastIsStillThere() {
        Roadmap roadmap = solve(forge(60).target(ScenarioForge.in(Country.CA), Metric.GHG, YEAR, 50));
        assertThat(roadmap.actions()).extracting(action -> action.option().id()).containsExactly("big");
        assertThat(roadmap.certificate().verify(roadmap.problem()).complaints()).isEmpty();
    }

    @Test
    void moreMoneyIsTheRepairWhereMoneyHelps() {
        Roadmap roadmap = solve(forge(60).target(ScenarioForge.in(Country.CA), Metric.GHG, YEAR, 50));
        assertThat(roadmap.repairs())
                .filteredOn(Roadmap.Repair.RaiseBudget.class::isInstance)
                .extracting(repair -> ((Roadmap.Repair.RaiseBudget) repair).by().toString())
                .containsExactly("USD 30 (2026)");
    }

    @Test
    void onlyALowerTargetHelpsWhereMoneyDoesNot() {
        Roadmap roadmap = solve(forge(60).target(ScenarioForge.in(Country.CA), Metric.GHG, YEAR, 90));
        assertThat(roadmap.repairs()).hasSize(1).allMatch(Roadmap.Repair.LowerTarget.class::isInstance);
    }

    @Test
    void slowPaybackIsRefusedWithoutASetAside() {
        PolicyRule limit = new PolicyRule.PaybackLimit(
                new Scope.Everyone(), java.math.BigDecimal.ONE, ScenarioForge.at("rules.csv", 0));
        RoadmapProblem problem = RoadmapProblem.of(forge(100).rule(limit).make(Pooling.SILO));
        assertThat(problem.candidates()).isZero();
    }

    @Test
    void aSetAsidePaysForSlowPaybackUpToItsLimit() {
        PolicyRule limit = new PolicyRule.PaybackLimit(
                new Scope.Everyone(), java.math.BigDecimal.ONE, ScenarioForge.at("rules.csv", 0));
        PolicyRule setAside = new PolicyRule.SetAside(
                new Scope.Everyone(), YEAR, ScenarioForge.usd(30), ScenarioForge.at("rules.csv", 1));
        ScenarioForge forge = forge(100).rule(limit).rule(setAside);
        Roadmap roadmap = solve(forge.target(ScenarioForge.in(Country.CA), Metric.GHG, YEAR, 15));
        assertThat(roadmap.actions()).extracting(action -> action.option().id()).containsExactly("small");
    }

    @Test
    void aCarbonPriceMakesAnOptionPay() {
        PolicyRule price = new PolicyRule.CarbonPrice(
                new Scope.InCountry(Country.CA), YEAR, ScenarioForge.usd(3_000), ScenarioForge.at("rules.csv", 0));
        assertThat(solve(forge(100)).actions()).isEmpty();
        assertThat(solve(forge(100).rule(price)).actions()).hasSize(2);
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        ScenarioForge forge = forge(60)
                .target(ScenarioForge.in(Country.CA), Metric.GHG, YEAR + 7, 50)
                .target(new Scope.AtFacility("nowhere"), Metric.GHG, YEAR, 50)
                .budget(ScenarioForge.in(Country.CA), YEAR, 1);
        assertThatThrownBy(() -> solve(forge))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.findings())
                                .extracting(Finding::code)
                                .containsExactly(
                                        "roadmap.row-twice", "roadmap.year-outside-plan", "roadmap.unknown-facility"));
    }

    @Test
    void aCancelledRunGivesBackWhatItHas() {
        Scenario scenario = forge(60)
                .target(ScenarioForge.in(Country.CA), Metric.GHG, YEAR, 10)
                .make(Pooling.SILO);
        Roadmap roadmap = Optimizer.solve(scenario, ThreeCountriesTest.exact().cancelledBy(() -> true));
        assertThat(roadmap.status()).isIn(Roadmap.Status.STOPPED, Roadmap.Status.UNDECIDED);
    }

    @Test
    void progressNamesItsPhases() {
        List<SolveSettings.Phase> phases = new ArrayList<>();
        SolveSettings settings = ThreeCountriesTest.exact()
                .withTimeLimit(Duration.ofMinutes(1))
                .reportingTo(step -> phases.add(step.phase()));
        Optimizer.solve(ThreeCountriesTest.forge().make(Pooling.POOLED), settings);
        assertThat(phases).contains(SolveSettings.Phase.PRICING, SolveSettings.Phase.SEARCHING);
    }

    /** One plant of 100 kg with an option of 20 kg for 30 and one of 40 kg for 60 dollars, and a budget. */
    private static ScenarioForge forge(double budget) {
        return new ScenarioForge(1)
                .lifetime(1)
                .use("u", "plant", Country.CA, 100, 0, Metric.GHG, 1)
                .option(new ScenarioForge.OptionSpec("small", "u").saves("0.2").costs(30, 0))
                .option(new ScenarioForge.OptionSpec("big", "u").saves("0.4").costs(60, 0))
                .budget(ScenarioForge.in(Country.CA), YEAR, budget);
    }

    private static Roadmap solve(ScenarioForge forge) {
        return Optimizer.solve(forge.make(Pooling.SILO), ThreeCountriesTest.exact());
    }
}
