package org.vereda.endoflife.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.vereda.endoflife.survival.Survival;
import org.vereda.quantity.Country;

class LinkedFleetsTest {
    private static final Survival LIFE = new Survival.Weibull(2.875, 17.07);

    private static LinkedFleets.Start start(Random random, int years, int ages) {
        return new LinkedFleets.Start(
                random.doubles(years, 0, 1000).toArray(),
                random.doubles(ages, 0, 500).toArray(),
                LIFE);
    }

    private static List<TradeRule> rules() {
        return List.of(
                new TradeRule(Country.US, Optional.of(Country.MX), 2020, 2040, 5, 15, 0.08),
                new TradeRule(Country.US, Optional.of(Country.CA), 2022, 2025, 0, 3, 0.02),
                new TradeRule(Country.CA, Optional.of(Country.US), 2020, 2040, 2, 9, 0.03),
                new TradeRule(Country.US, Optional.empty(), 2020, 2040, 10, 20, 0.05));
    }

    private static LinkedFleets run(long seed, List<TradeRule> rules) {
        Random random = new Random(seed);
        Map<Country, LinkedFleets.Start> starts = new EnumMap<>(Country.class);
        for (Country country : List.of(Country.CA, Country.MX, Country.US)) {
            starts.put(country, start(random, 21, 1 + random.nextInt(30)));
        }
        return LinkedFleets.of(2020, starts, rules, InflowTiming.MIDDLE);
    }

    @Property(tries = 100)
    void everyVehicleIsSomewhere(@ForAll @LongRange(min = 0) long seed) {
        LinkedFleets fleets = run(seed, rules());
        for (int year = 1; year <= 20; year++) {
            double abroad = 0;
            for (Country country : fleets.countries()) {
                LinkedFleets.Fleet fleet = fleets.fleet(country);
                double in = fleet.stock(year - 1) + fleet.sales()[year] + fleet.imports(year);
                double out = fleet.stock(year) + fleet.deaths(year) + fleet.exports(year);
                assertThat(in - out).isCloseTo(0, within(1e-9 * in));
                abroad += fleet.exports(year) - fleet.imports(year);
            }
            assertThat(abroad).as("what left the three countries").isGreaterThan(-1e-9);
        }
    }

    @Property(tries = 50)
    void whatIsTradedKeepsItsAge(@ForAll @LongRange(min = 0) long seed) {
        LinkedFleets fleets = run(seed, rules().subList(0, 3));
        for (int year = 0; year <= 20; year++) {
            for (int age = 0; age < fleets.fleet(Country.US).held()[year].length; age++) {
                double net = 0;
                for (Country country : fleets.countries()) {
                    net += fleets.fleet(country).exports()[year][age];
                    net -= fleets.fleet(country).imports()[year][age];
                }
                assertThat(net).isCloseTo(0, within(1e-9));
            }
        }
    }

    @Property(tries = 50)
    void withoutTradeAndStockItIsTheStockOfTheSales(@ForAll @LongRange(min = 0) long seed) {
        double[] sales = new Random(seed).doubles(25, 0, 1000).toArray();
        LinkedFleets fleets = LinkedFleets.of(
                2020,
                Map.of(Country.MX, new LinkedFleets.Start(sales, new double[0], LIFE)),
                List.of(),
                InflowTiming.MIDDLE);
        StockFlow plain = StockFlow.of(sales, LIFE, InflowTiming.MIDDLE);
        for (int year = 0; year < 25; year++) {
            assertThat(fleets.fleet(Country.MX).stock(year)).isCloseTo(plain.stock(year), within(1e-6));
            assertThat(fleets.fleet(Country.MX).deaths(year)).isCloseTo(plain.outflow(year), within(1e-6));
        }
    }

    @Example
    void moreThanThereIsCannotLeave() {
        List<TradeRule> all = List.of(
                new TradeRule(Country.US, Optional.of(Country.MX), 2020, 2020, 0, 5, 0.7),
                new TradeRule(Country.US, Optional.empty(), 2020, 2020, 0, 5, 0.7));
        assertThatThrownBy(() -> run(1, all)).isInstanceOf(IllegalArgumentException.class);
    }
}
