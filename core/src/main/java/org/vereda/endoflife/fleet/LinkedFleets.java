package org.vereda.endoflife.fleet;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.vereda.endoflife.survival.Survival;
import org.vereda.quantity.Country;

/**
 * Fleets of several countries between which used vehicles move at the age that they have. In each year first the sales enter, then
 * vehicles die, then they are traded:
 *
 * <pre>
 * alive[t][0] = sales[t] * S(h)
 * alive[t][a] = held[t-1][a-1] * S(a + h) / S(a - 1 + h)
 * held[t][a]  = alive[t][a] - exports[t][a] + imports[t][a]
 * </pre>
 *
 * {@code a} counts whole years since the sale. In every country and year: stock of last year + sales + imports = stock + deaths +
 * exports. Shares of several rules for one age are taken of what is alive, and may not exceed it together.
 */
public final class LinkedFleets {
    private final int firstYear;
    private final Map<Country, Fleet> fleets;

    private LinkedFleets(int firstYear, Map<Country, Fleet> fleets) {
        this.firstYear = firstYear;
        this.fleets = fleets;
    }

    /**
     * A country at the beginning.
     *
     * @param sales new vehicles in each year
     * @param held vehicles at the end of the year before the first, by whole years since their sale; empty for none
     * @param survival how long its vehicles live
     */
    @SuppressWarnings("ArrayRecordComponent") // numbers of a model, never compared as a whole
    public record Start(double[] sales, double[] held, Survival survival) {
        /**
         * @throws IllegalArgumentException where a number is negative or none
         */
        public Start {
            StockFlow.requireAmounts(sales);
            StockFlow.requireAmounts(held);
        }
    }

    /** What became of a country's fleet; arrays by year and whole years since the sale. */
    @SuppressWarnings("ArrayRecordComponent") // numbers of a model, never compared as a whole
    public record Fleet(double[] sales, double[][] held, double[][] deaths, double[][] exports, double[][] imports) {
        static Fleet empty(double[] sales, int ages) {
            int years = sales.length;
            return new Fleet(
                    sales.clone(),
                    new double[years][ages],
                    new double[years][ages],
                    new double[years][ages],
                    new double[years][ages]);
        }

        public double stock(int year) {
            return sum(held[year]);
        }

        public double deaths(int year) {
            return sum(deaths[year]);
        }

        public double exports(int year) {
            return sum(exports[year]);
        }

        public double imports(int year) {
            return sum(imports[year]);
        }

        private static double sum(double[] values) {
            double sum = 0;
            for (double value : values) {
                sum += value;
            }
            return sum;
        }
    }

    /**
     * Runs the fleets.
     *
     * @param firstYear the first year of the sales
     * @param starts the countries; all with the same number of years
     * @param rules what is traded
     * @throws IllegalArgumentException where more would leave than there is
     */
    public static LinkedFleets of(
            int firstYear, Map<Country, Start> starts, List<TradeRule> rules, InflowTiming timing) {
        int years = starts.values().iterator().next().sales.length;
        int ages = years
                + starts.values().stream()
                        .mapToInt(start -> start.held.length)
                        .max()
                        .orElse(0);
        Map<Country, Fleet> fleets = new EnumMap<>(Country.class);
        starts.forEach((country, start) -> fleets.put(country, Fleet.empty(start.sales, ages)));
        LinkedFleets linked = new LinkedFleets(firstYear, fleets);
        for (int year = 0; year < years; year++) {
            for (Map.Entry<Country, Start> entry : starts.entrySet()) {
                linked.age(entry.getKey(), entry.getValue(), year, timing.firstAge());
            }
            linked.trade(rules, year);
        }
        return linked;
    }

    private void age(Country country, Start start, int year, double firstAge) {
        Fleet fleet = fleet(country);
        for (int age = 0; age < fleet.held[year].length; age++) {
            double before = age == 0 ? fleet.sales[year] : beforeYear(fleet, start, year, age - 1);
            double share = age == 0 ? start.survival.at(firstAge) : start.survival.yearly(age - 1 + firstAge);
            fleet.held[year][age] = before * share;
            fleet.deaths[year][age] = before - fleet.held[year][age];
        }
    }

    private static double beforeYear(Fleet fleet, Start start, int year, int age) {
        if (year > 0) {
            return fleet.held[year - 1][age];
        }
        return age < start.held.length ? start.held[age] : 0;
    }

    private void trade(List<TradeRule> rules, int year) {
        Map<Country, double[]> alive = new EnumMap<>(Country.class);
        fleets.forEach((country, fleet) -> alive.put(country, fleet.held[year].clone()));
        for (TradeRule rule : rules) {
            Fleet from = fleet(rule.from());
            double[] there = Objects.requireNonNull(alive.get(rule.from()));
            for (int age = 0; age < there.length; age++) {
                if (rule.holds(firstYear + year, age)) {
                    move(from, rule.to().map(this::fleet), year, age, there[age] * rule.share());
                }
            }
        }
    }

    private static void move(Fleet from, Optional<Fleet> to, int year, int age, double number) {
        from.held[year][age] -= number;
        if (from.held[year][age] < -1e-9 * number) {
            throw new IllegalArgumentException("more leave at age " + age + " than there are");
        }
        from.exports[year][age] += number;
        to.ifPresent(other -> {
            other.held[year][age] += number;
            other.imports[year][age] += number;
        });
    }

    /**
     * The fleet of a country.
     *
     * @throws IllegalArgumentException where it has none
     */
    public Fleet fleet(Country country) {
        Fleet fleet = fleets.get(country);
        if (fleet == null) {
            throw new IllegalArgumentException("no fleet of " + country);
        }
        return fleet;
    }

    public int firstYear() {
        return firstYear;
    }

    /** The countries, in their order. */
    public List<Country> countries() {
        return List.copyOf(fleets.keySet());
    }
}
