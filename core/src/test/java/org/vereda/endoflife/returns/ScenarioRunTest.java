package org.vereda.endoflife.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vereda.endoflife.fleet.FleetInput;
import org.vereda.endoflife.fleet.FleetKey;
import org.vereda.endoflife.fleet.Forecast;
import org.vereda.endoflife.fleet.Spread;
import org.vereda.endoflife.fleet.Survival;
import org.vereda.endoflife.fleet.SurvivalSet;
import org.vereda.endoflife.fleet.Timing;

class ScenarioRunTest {
    private static final SurvivalSet SHORT = ends(5, "short");
    private static final SurvivalSet LONG = ends(6, "long");
    private static final SurvivalSet BATTERY =
            ReturnCases.set("battery", SurvivalSet.Part.TRACTION_BATTERY, new Survival.Weibull(50, 1000));

    @Test
    void changesAreThoseOfEachSetByItself() {
        ScenarioRun base = run("base", ReturnCases.one(100), List.of(SHORT, LONG), SecondUse.NONE);
        ScenarioRun fewer = run("fewer", ReturnCases.one(80), List.of(SHORT, LONG), SecondUse.NONE);
        Spread says = at(fewer.spreads(ScenarioRun.Figure.RETIRED, Set.of()), 2025);
        assertThat(says).isEqualTo(new Spread(0, "long", 80, "short"));
        Spread change =
                at(fewer.changes(base, ScenarioRun.Figure.RETIRED, Set.of()).orElseThrow(), 2025);
        assertThat(change).isEqualTo(new Spread(-20, "short", 0, "long"));
    }

    @Test
    void secondUseMovesRecyclingAndNoVehicle() {
        ScenarioRun base = run("base", ReturnCases.one(100), List.of(SHORT, LONG), SecondUse.NONE);
        ScenarioRun used =
                run("used", ReturnCases.one(100), List.of(SHORT, LONG), new SecondUse(0.5, 4, Optional.empty()));
        assertThat(used.changes(base, ScenarioRun.Figure.RETIRED, Set.of())
                        .orElseThrow()
                        .values())
                .allSatisfy(change -> assertThat(change.high()).isZero());
        assertThat(at(used.changes(base, ScenarioRun.Figure.RECYCLED, Set.of()).orElseThrow(), 2025)
                        .low())
                .isEqualTo(-50, within(1e-9));
        assertThat(at(used.spreads(ScenarioRun.Figure.SECOND_USE, Set.of()), 2026)
                        .high())
                .isEqualTo(50, within(1e-9));
        assertThat(at(base.spreads(ScenarioRun.Figure.STOCK, Set.of()), 2024).low())
                .isEqualTo(100, within(1e-9));
    }

    @Test
    void scenariosUnderOtherSetsHaveNoChange() {
        ScenarioRun base = run("base", ReturnCases.one(100), List.of(SHORT, LONG), SecondUse.NONE);
        ScenarioRun other = run("other", ReturnCases.one(100), List.of(SHORT, ends(7, "longer")), SecondUse.NONE);
        assertThat(other.changes(base, ScenarioRun.Figure.RETIRED, Set.of())).isEmpty();
    }

    private static ScenarioRun run(String id, FleetInput input, List<SurvivalSet> sets, SecondUse use) {
        Forecast forecast = Forecast.of(input, sets, BATTERY, List.of(), Timing.END, ReturnCases.LAST);
        return new ScenarioRun(
                new Scenario(id, input, List.of(), Optional.empty(), Optional.of(use)),
                new SecondUseForecast(forecast, use, Optional.empty(), ReturnCases.LAST));
    }

    private static Spread at(Map<FleetKey, Spread> spreads, int year) {
        return Optional.ofNullable(spreads.get(FleetKey.of(ReturnCases.CARS, year, 0, Set.of())))
                .orElseThrow();
    }

    /** All vehicles end at that age. */
    private static SurvivalSet ends(int age, String id) {
        List<Double> shares = new ArrayList<>(Collections.nCopies(age, 1.0));
        shares.add(0.0);
        return ReturnCases.set(id, SurvivalSet.Part.VEHICLE, new Survival.Table(shares));
    }
}
