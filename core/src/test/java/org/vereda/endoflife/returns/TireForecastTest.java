package org.vereda.endoflife.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.vereda.endoflife.fleet.CohortYear;
import org.vereda.endoflife.fleet.ComponentReturn;
import org.vereda.endoflife.fleet.FleetKey;
import org.vereda.endoflife.fleet.FleetRun;
import org.vereda.endoflife.fleet.Forecast;
import org.vereda.endoflife.fleet.Survival;
import org.vereda.endoflife.fleet.SurvivalSet;
import org.vereda.endoflife.fleet.Timing;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;

class TireForecastTest {
    private static final Survival FIVE = new Survival.Table(List.of(1.0, 1.0, 1.0, 1.0, 1.0, 0.0));
    private static final Survival TWO = new Survival.Table(List.of(1.0, 1.0, 0.0));

    /** A hundred cars of 2020 that end in 2025, on tires that last two years: 2022, 2024, and good ones of one year in 2025. */
    @Test
    void tiresAreWornWhileTheirVehicleLivesOnAndComeBackGoodWithIt() {
        TireForecast tires = tires(ReturnCases.forecast(ReturnCases.one(100), FIVE, FIVE), TWO);
        NavigableMap<FleetKey, TireFlows> flows = tires.flows(tires.cases().getFirst(), Set.of());
        assertThat(at(flows, 2022).worn()).isEqualTo(400, within(1e-9));
        assertThat(at(flows, 2024).worn()).isEqualTo(400, within(1e-9));
        assertThat(at(flows, 2025).freed()).isEqualTo(400, within(1e-9));
        assertThat(at(flows, 2025).kilograms().orElseThrow()).isEqualTo(4000, within(1e-9));
        assertThat(flows.values().stream().mapToDouble(TireFlows::all).sum()).isEqualTo(1200, within(1e-9));
    }

    /** All those put on, new vehicles and replacements, are on vehicles or came back. */
    @Property(tries = 40)
    void tiresPutOnAreOnVehiclesOrCameBack(@ForAll long seed) {
        Random random = new Random(seed);
        Survival vehicles = new Survival.Weibull(1 + 4 * random.nextDouble(), 4 + 15 * random.nextDouble());
        Survival law = new Survival.Weibull(1 + 4 * random.nextDouble(), 1 + 6 * random.nextDouble());
        FleetRun run = tires(ReturnCases.forecast(ReturnCases.random(random), vehicles, FIVE), law)
                .cases()
                .getFirst()
                .run();
        double back =
                run.components().stream().mapToDouble(ComponentReturn::all).sum();
        double inUse = run.cohorts().stream()
                .filter(row -> row.year() == ReturnCases.LAST)
                .mapToDouble(CohortYear::stock)
                .sum();
        assertThat(back + inUse).isEqualTo(run.installed(), within(1e-9 * (1 + run.installed())));
    }

    @Test
    void vehiclesDoNotDependOnTheirTires() {
        Forecast forecast = ReturnCases.forecast(ReturnCases.random(new Random(3)), new Survival.Weibull(3, 12), FIVE);
        List<CohortYear> with = tires(forecast, TWO).cases().getFirst().run().cohorts();
        List<CohortYear> without = forecast.cases().getFirst().run().cohorts();
        assertThat(with).hasSameSizeAs(without);
        for (int at = 0; at < with.size(); at++) {
            assertThat(with.get(at).stock()).isEqualTo(without.get(at).stock(), within(1e-6));
        }
    }

    @Test
    void noTiresAndWhatIsNoMassAreRefused() {
        assertThatThrownBy(() -> set(0, Units.KILOGRAM)).hasMessageContaining("fleet.no-tires");
        assertThatThrownBy(() -> set(4, Units.KILOMETER)).hasMessageContaining("fleet.not-a-mass");
    }

    private static TireForecast tires(Forecast forecast, Survival law) {
        SurvivalSet laws = ReturnCases.set("tires", SurvivalSet.Part.TIRE, law);
        return TireForecast.of(forecast, laws, List.of(set(4, Units.KILOGRAM)), Timing.END, ReturnCases.LAST);
    }

    private static TireSet set(double tires, Unit unit) {
        return new TireSet(ReturnCases.CARS, tires, Optional.of(Quantity.of(10, unit)), SourcePosition.NOWHERE);
    }

    private static TireFlows at(NavigableMap<FleetKey, TireFlows> flows, int year) {
        return flows.getOrDefault(
                FleetKey.of(ReturnCases.CARS, year, 0, Set.of()), new TireFlows(0, 0, 0, Optional.of(0.0)));
    }
}
