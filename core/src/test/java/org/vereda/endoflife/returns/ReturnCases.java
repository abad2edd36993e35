package org.vereda.endoflife.returns;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.vereda.endoflife.fleet.BatterySize;
import org.vereda.endoflife.fleet.FleetInput;
import org.vereda.endoflife.fleet.Forecast;
import org.vereda.endoflife.fleet.Powertrain;
import org.vereda.endoflife.fleet.Sale;
import org.vereda.endoflife.fleet.Segment;
import org.vereda.endoflife.fleet.Survival;
import org.vereda.endoflife.fleet.SurvivalSet;
import org.vereda.endoflife.fleet.Timing;
import org.vereda.endoflife.fleet.Transfer;
import org.vereda.quantity.Country;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Units;

/** Fleets of electric cars for tests: one cohort, or random ones that trade. */
final class ReturnCases {
    static final Segment CARS = new Segment(Country.US, "car", Powertrain.BEV);
    static final int LAST = 2045;

    private ReturnCases() {}

    static FleetInput one(double vehicles) {
        return new FleetInput(List.of(new Sale(CARS, 2020, vehicles, SourcePosition.NOWHERE)), List.of(), List.of());
    }

    static FleetInput random(Random random) {
        List<Sale> sales = new ArrayList<>();
        List<Transfer> transfers = new ArrayList<>();
        for (Country country : Country.values()) {
            Segment segment = new Segment(country, "car", Powertrain.BEV);
            for (int year = 2020; year < 2040; year += 1 + random.nextInt(4)) {
                sales.add(new Sale(segment, year, random.nextDouble() * 1e6, SourcePosition.NOWHERE));
            }
        }
        transfers.add(new Transfer(
                Optional.of(Country.US),
                Optional.of(Country.MX),
                "car",
                Powertrain.BEV,
                2025 + random.nextInt(15),
                random.nextInt(3),
                3 + random.nextInt(20),
                new Transfer.Amount.Share(random.nextDouble()),
                SourcePosition.NOWHERE));
        return new FleetInput(sales, List.of(), transfers);
    }

    /** Under two sets with the same laws of vehicles, and batteries of that law. */
    static Forecast forecast(FleetInput input, Survival vehicles, Survival batteries) {
        SurvivalSet one = set("one", SurvivalSet.Part.VEHICLE, vehicles);
        SurvivalSet other = set("other", SurvivalSet.Part.VEHICLE, vehicles);
        List<BatterySize> sizes = new ArrayList<>();
        for (Segment segment : input.segments()) {
            for (int year = 2020; year <= LAST; year++) {
                Quantity energy = new Quantity(BigDecimal.valueOf(50), Units.KILOWATT_HOUR);
                sizes.add(new BatterySize(segment, year, energy, SourcePosition.NOWHERE));
            }
        }
        SurvivalSet battery = set("battery", SurvivalSet.Part.TRACTION_BATTERY, batteries);
        return Forecast.of(input, List.of(one, other), battery, sizes, Timing.END, LAST);
    }

    static SurvivalSet set(String id, SurvivalSet.Part part, Survival law) {
        return new SurvivalSet(
                id,
                List.of(new SurvivalSet.Life(
                        Optional.empty(), "car", part, "table", law, "", "test", SourcePosition.NOWHERE)));
    }
}
