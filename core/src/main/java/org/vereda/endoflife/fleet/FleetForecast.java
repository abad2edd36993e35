package org.vereda.endoflife.fleet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vereda.endoflife.survival.Survival;
import org.vereda.quantity.Country;

/**
 * Stocks, retirements and returning batteries under the lifetimes of the input, side by side: the choice of the survival table moves a
 * forecast more than anything else, so one alone is never shown.
 *
 * @param input what it was made from
 * @param vehicles one line for each choice of lifetimes, fleet and year
 * @param batteries the same for batteries; they are counted where their vehicle was sold
 */
public record FleetForecast(FleetInput input, List<VehicleLine> vehicles, List<BatteryLine> batteries) {
    /** The component with an age of its own. */
    public static final String BATTERY = "battery";

    public FleetForecast {
        vehicles = List.copyOf(vehicles);
        batteries = List.copyOf(batteries);
    }

    /**
     * A fleet in a year.
     *
     * @param choice the place of the lifetime in the input's list, from 0
     * @param key the fleet
     * @param year the year
     * @param sales new vehicles
     * @param stock vehicles at its end
     * @param retired vehicles that died
     * @param imports used vehicles that came in
     * @param exports used vehicles that left
     */
    public record VehicleLine(
            int choice,
            FleetKey key,
            int year,
            double sales,
            double stock,
            double retired,
            double imports,
            double exports) {}

    /**
     * Batteries of a fleet in a year, in kilowatt-hours as new.
     *
     * @param sold with new vehicles
     * @param replaced new ones in old vehicles
     * @param good of failed vehicles, still good: for a second life or recycling
     * @param spent failed ones
     * @param inUse in vehicles at the end of the year
     */
    public record BatteryLine(
            int choice, FleetKey key, int year, double sold, double replaced, double good, double spent, double inUse) {
        /** All that comes back. */
        public double returned() {
            return good + spent;
        }
    }

    /**
     * Runs it.
     *
     * @throws IllegalArgumentException where trade takes more than there is, or a fleet has no lifetime
     */
    public static FleetForecast of(FleetInput input, InflowTiming timing) {
        List<VehicleLine> vehicles = new ArrayList<>();
        List<BatteryLine> batteries = new ArrayList<>();
        for (int choice = 0; choice < choices(input); choice++) {
            for (FleetKey kind : kinds(input)) {
                vehicles.addAll(vehicles(input, kind, choice, timing));
            }
            for (FleetKey key : input.capacities().keySet()) {
                batteries.addAll(batteries(input, key, choice));
            }
        }
        return new FleetForecast(input, vehicles, batteries);
    }

    /** How many lifetimes stand side by side. */
    public static int choices(FleetInput input) {
        return input.lives().stream()
                .mapToInt(life -> life.lifetimes().size())
                .max()
                .orElse(0);
    }

    /** Vehicle and powertrain of every fleet, each once, under its first country. */
    private static List<FleetKey> kinds(FleetInput input) {
        NavigableMap<String, FleetKey> kinds = new TreeMap<>();
        keys(input).forEach(key -> kinds.putIfAbsent(key.vehicle() + "\u0000" + key.powertrain(), key));
        return List.copyOf(kinds.values());
    }

    private static NavigableSet<FleetKey> keys(FleetInput input) {
        NavigableSet<FleetKey> keys = new TreeSet<>(input.sales().keySet());
        keys.addAll(input.held().keySet());
        return keys;
    }

    private static List<VehicleLine> vehicles(FleetInput input, FleetKey kind, int choice, InflowTiming timing) {
        Map<Country, LinkedFleets.Start> starts = new EnumMap<>(Country.class);
        for (FleetKey key : keys(input)) {
            if (key.in(kind.country()).equals(kind)) {
                starts.put(
                        key.country(),
                        new LinkedFleets.Start(input.sales(key), input.held(key), survival(input, key, "", choice)));
            }
        }
        List<TradeRule> rules = input.trade().stream()
                .filter(traded -> traded.vehicle().isEmpty() || traded.vehicle().equals(kind.vehicle()))
                .map(FleetInput.Traded::rule)
                .filter(rule -> starts.containsKey(rule.from()))
                .map(rule -> rule.to().filter(to -> !starts.containsKey(to)).isPresent() ? abroad(rule) : rule)
                .toList();
        LinkedFleets fleets = LinkedFleets.of(input.firstYear(), starts, rules, timing);
        List<VehicleLine> lines = new ArrayList<>();
        for (Country country : fleets.countries()) {
            lines.addAll(lines(kind.in(country), fleets.fleet(country), choice, input.firstYear()));
        }
        return lines;
    }

    /** A country without a fleet of its own is the rest of the world. */
    private static TradeRule abroad(TradeRule rule) {
        return new TradeRule(
                rule.from(),
                Optional.empty(),
                rule.firstYear(),
                rule.lastYear(),
                rule.youngest(),
                rule.oldest(),
                rule.share());
    }

    private static List<VehicleLine> lines(FleetKey key, LinkedFleets.Fleet fleet, int choice, int firstYear) {
        List<VehicleLine> lines = new ArrayList<>();
        for (int year = 0; year < fleet.sales().length; year++) {
            lines.add(new VehicleLine(
                    choice,
                    key,
                    firstYear + year,
                    fleet.sales()[year],
                    fleet.stock(year),
                    fleet.deaths(year),
                    fleet.imports(year),
                    fleet.exports(year)));
        }
        return lines;
    }

    private static List<BatteryLine> batteries(FleetInput input, FleetKey key, int choice) {
        double[] sales = input.sales(key);
        ComponentFleet fleet =
                ComponentFleet.of(sales, survival(input, key, "", choice), survival(input, key, BATTERY, choice));
        NavigableMap<Integer, Double> capacities = input.capacities().getOrDefault(key, new TreeMap<>());
        List<BatteryLine> lines = new ArrayList<>();
        for (int year = 0; year < sales.length; year++) {
            double replaced = 0;
            double good = 0;
            double spent = 0;
            double inUse = 0;
            for (int cohort = 0; cohort <= year; cohort++) {
                double size = capacities.getOrDefault(input.firstYear() + cohort, 0.0);
                ComponentFleet.Returns returns = fleet.returns(year, cohort);
                replaced += size * returns.replacements();
                good += size * returns.good();
                spent += size * (returns.spent() + returns.both());
                inUse += size * fleet.inUse(year, cohort);
            }
            double sold = sales[year] * capacities.getOrDefault(input.firstYear() + year, 0.0);
            lines.add(new BatteryLine(choice, key, input.firstYear() + year, sold, replaced, good, spent, inUse));
        }
        return lines;
    }

    /** The lifetime of a choice; where fewer are stated, the last of them. */
    private static Survival survival(FleetInput input, FleetKey key, String component, int choice) {
        FleetInput.Life life = input.lifeOf(key, component)
                .orElseThrow(() -> new IllegalArgumentException("no lifetime of " + key + " " + component));
        return life.lifetimes()
                .get(Math.min(choice, life.lifetimes().size() - 1))
                .survival();
    }
}
