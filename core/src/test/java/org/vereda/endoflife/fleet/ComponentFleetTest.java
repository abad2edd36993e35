package org.vereda.endoflife.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.vereda.endoflife.survival.Survival;

class ComponentFleetTest {
    private static final Survival VEHICLE = new Survival.Logistic(17, 4);
    private static final Survival BATTERY = new Survival.Logistic(15, 4);

    /** Worked example AT-17: 100 electric vehicles, both twelve years old, one year. */
    @Example
    void oneYearOfAHundredVehiclesWithTheirBatteries() {
        assertThat(VEHICLE.yearly(12)).isCloseTo(0.948895, within(5e-7));
        assertThat(BATTERY.yearly(12)).isCloseTo(0.895138, within(5e-7));
        ComponentFleet.Returns year = ComponentFleet.oneYear(VEHICLE, BATTERY, 12, 12);
        assertThat(100 * (1 - year.all())).isCloseTo(84.9392, within(5e-5));
        assertThat(100 * year.good()).isCloseTo(4.5746, within(5e-5));
        assertThat(100 * year.spent()).isCloseTo(9.9503, within(5e-5));
        assertThat(100 * year.both()).isCloseTo(0.5359, within(5e-5));
    }

    @Property(tries = 100)
    void noVehicleAndNoBatteryIsLost(
            @ForAll @LongRange(min = 0) long seed,
            @ForAll @DoubleRange(min = 5, max = 20) double life,
            @ForAll @DoubleRange(min = 1, max = 5) double spread) {
        double[] sales = numbers(seed);
        ComponentFleet fleet = ComponentFleet.of(sales, VEHICLE, new Survival.Logistic(life, spread));
        for (int cohort = 0; cohort < sales.length; cohort++) {
            double vehicles = 0;
            double back = 0;
            double put = sales[cohort];
            for (int year = cohort; year < sales.length; year++) {
                ComponentFleet.Returns returns = fleet.returns(year, cohort);
                vehicles += returns.vehicles();
                back += returns.all();
                put += returns.replacements();
                double tolerance = 1e-9 * Math.max(1, put);
                assertThat(fleet.inUse(year, cohort) + vehicles).isCloseTo(sales[cohort], within(tolerance));
                assertThat(fleet.inUse(year, cohort) + back).isCloseTo(put, within(tolerance));
            }
        }
    }

    /** Vehicles die as if their batteries played no part. */
    @Property(tries = 50)
    void theStockOfVehiclesIsThatOfTheirOwnSurvival(@ForAll @LongRange(min = 0) long seed) {
        double[] sales = numbers(seed);
        ComponentFleet fleet = ComponentFleet.of(sales, VEHICLE, BATTERY);
        StockFlow plain = StockFlow.of(sales, VEHICLE, InflowTiming.START);
        int last = sales.length - 1;
        for (int cohort = 0; cohort <= last; cohort++) {
            assertThat(fleet.inUse(last, cohort))
                    .isCloseTo(plain.stock(last, cohort), within(1e-9 * Math.max(1, sales[cohort])));
        }
    }

    private static double[] numbers(long seed) {
        Random random = new Random(seed);
        return random.doubles(1 + random.nextInt(30), 0, 1e6).toArray();
    }
}
