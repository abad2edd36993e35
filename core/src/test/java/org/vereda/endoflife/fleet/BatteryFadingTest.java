package org.vereda.endoflife.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vereda.quantity.Country;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Units;
import org.vereda.sources.ReferencePacks;
import org.vereda.sources.vehicles.VehiclePacks;

class BatteryFadingTest {
    private static final Segment ELECTRIC = new Segment(Country.US, "car", Powertrain.BEV);
    private static final Set<Breakdown> BY_COHORT = Set.of(Breakdown.COHORT);

    @Test
    void batteriesOfTenYearsHoldTheTenthPowerOfWhatAYearLeaves() {
        Forecast forecast = forecast();
        Forecast.Case one = forecast.cases().getFirst();
        FleetKey key = FleetKey.of(ELECTRIC, 2025, 2015, BY_COHORT);
        double whole = forecast.batteryFlows(one, BY_COHORT)
                .getOrDefault(key, BatteryFlows.NONE)
                .kilowattHours()
                .orElseThrow();
        double held = forecast.held(one, BY_COHORT, 0.02)
                .getOrDefault(key, Optional.empty())
                .orElseThrow();
        assertThat(whole).isPositive();
        assertThat(held).isEqualTo(whole * 0.8170728068875468, within(1e-9 * whole));
    }

    @Test
    void aBatteryCannotLoseMoreThanItHolds() {
        Forecast forecast = forecast();
        assertThatThrownBy(() -> forecast.held(forecast.cases().getFirst(), BY_COHORT, 1))
                .isInstanceOf(InvalidInput.class);
    }

    private static Forecast forecast() {
        FleetInput input =
                new FleetInput(List.of(new Sale(ELECTRIC, 2015, 1000, SourcePosition.NOWHERE)), List.of(), List.of());
        List<SurvivalSet> sets = new VehiclePacks(ReferencePacks.builtIn())
                .survivals().stream().filter(set -> set.knows(input.segments())).toList();
        SurvivalSet batteries = sets.stream()
                .filter(set -> set.id().equals("busch-2025"))
                .findFirst()
                .orElseThrow();
        Quantity energy = new Quantity(BigDecimal.valueOf(50), Units.KILOWATT_HOUR);
        List<BatterySize> sizes = List.of(new BatterySize(ELECTRIC, 2015, energy, SourcePosition.NOWHERE));
        return Forecast.of(input, sets, batteries, sizes, Timing.END, 2030);
    }
}
