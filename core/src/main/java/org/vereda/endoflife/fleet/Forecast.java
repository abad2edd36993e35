package org.vereda.endoflife.fleet;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Units;

/**
 * The fleets under several survival sets side by side, never under one alone: medians of published tables lie 13 to 25
 * years apart, which is more than anything else that a forecast of retirements rests on.
 *
 * @param input what is known of the fleets
 * @param cases a run for each set
 * @param batteries the set of the traction batteries
 * @param sizes the energy of new batteries
 */
public record Forecast(FleetInput input, List<Case> cases, SurvivalSet batteries, List<BatterySize> sizes) {
    public Forecast {
        cases = List.copyOf(cases);
        sizes = List.copyOf(sizes);
    }

    /**
     * A run.
     *
     * @param survival the set that it used
     * @param run what came out
     */
    public record Case(SurvivalSet survival, FleetRun run) {}

    /**
     * Runs the fleets under each set.
     *
     * @param batteries the set of the traction batteries, the same in each run
     * @param last the last year
     * @throws InvalidInput where there are fewer than two sets, one of them does not know a segment, or the fleets cannot
     *     be run
     */
    public static Forecast of(
            FleetInput input,
            List<SurvivalSet> sets,
            SurvivalSet batteries,
            List<BatterySize> sizes,
            Timing timing,
            int last) {
        if (sets.stream().map(SurvivalSet::id).distinct().count() < 2) {
            throw InvalidInput.of(Finding.error("fleet.one-survival", SourcePosition.NOWHERE));
        }
        List<Case> cases = sets.stream()
                .map(set -> new Case(
                        set,
                        FleetModel.run(input, set.rules(batteries, SurvivalSet.Part.TRACTION_BATTERY, timing), last)))
                .toList();
        return new Forecast(input, cases, batteries, sizes);
    }

    /** The vehicles of every year of one case. */
    public NavigableMap<FleetKey, FleetFlows> flows(Case one, Set<Breakdown> by) {
        NavigableMap<FleetKey, FleetFlows> flows = new TreeMap<>();
        one.run()
                .cohorts()
                .forEach(row -> flows.merge(
                        FleetKey.of(row.segment(), row.year(), row.cohort(), by),
                        FleetFlows.of(row),
                        FleetFlows::plus));
        return flows;
    }

    /** How far the sets lie apart in each year; a set that has no such vehicles says zero. */
    public NavigableMap<FleetKey, Spread> spreads(Set<Breakdown> by, ToDoubleFunction<FleetFlows> number) {
        Map<String, NavigableMap<FleetKey, Double>> said = new LinkedHashMap<>();
        for (Case one : cases) {
            NavigableMap<FleetKey, Double> values = new TreeMap<>();
            flows(one, by).forEach((key, flow) -> values.put(key, number.applyAsDouble(flow)));
            said.put(one.survival().id(), values);
        }
        return Spread.between(said);
    }

    /** The traction batteries of every year of one case; the cohort of a battery is the year in which it was put in. */
    public NavigableMap<FleetKey, BatteryFlows> batteryFlows(Case one, Set<Breakdown> by) {
        Map<Segment, Map<Integer, Double>> energies = energies();
        NavigableMap<FleetKey, BatteryFlows> flows = new TreeMap<>();
        one.run()
                .components()
                .forEach(row -> flows.merge(
                        FleetKey.of(row.segment(), row.year(), row.installed(), by),
                        flow(row, energies),
                        BatteryFlows::plus));
        return flows;
    }

    /**
     * What the batteries that come back still hold, kWh: {@code sum over years of installation v of batteries * energy *
     * (1 - fade)^(t - v)}; empty where the size of some was not stated.
     *
     * @param fade the share of its energy that a battery loses in a year, 0 to less than 1
     * @throws InvalidInput where it lies outside
     */
    public NavigableMap<FleetKey, Optional<Double>> held(Case one, Set<Breakdown> by, double fade) {
        if (!(fade >= 0 && fade < 1)) {
            throw InvalidInput.of(Finding.error("fleet.not-a-fade", SourcePosition.NOWHERE, Double.toString(fade)));
        }
        Map<Segment, Map<Integer, Double>> energies = energies();
        NavigableMap<FleetKey, Optional<Double>> held = new TreeMap<>();
        for (ComponentReturn row : one.run().components()) {
            double left = Math.pow(1 - fade, row.year() - row.installed());
            held.merge(
                    FleetKey.of(row.segment(), row.year(), row.installed(), by),
                    flow(row, energies).kilowattHours().map(energy -> energy * left),
                    (some, more) -> some.flatMap(energy -> more.map(other -> energy + other)));
        }
        return held;
    }

    /** Every stated stock without cohorts that a case computed too, with what it computed. */
    public List<Checked> checked(Case one) {
        Map<Segment, Map<Integer, Double>> stocks = new HashMap<>();
        one.run()
                .cohorts()
                .forEach(row -> stocks.computeIfAbsent(row.segment(), key -> new HashMap<>())
                        .merge(row.year(), row.stock(), Double::sum));
        return input.stocks().stream()
                .filter(stated -> stated.cohort().isEmpty())
                .map(stated -> new Checked(
                        stated,
                        Optional.ofNullable(
                                stocks.getOrDefault(stated.segment(), Map.of()).get(stated.year()))))
                .toList();
    }

    /**
     * A stated stock beside the computed one.
     *
     * @param stated what was stated
     * @param computed what was computed, empty for a year outside the computation
     */
    public record Checked(StatedStock stated, Optional<Double> computed) {}

    private static BatteryFlows flow(ComponentReturn row, Map<Segment, Map<Integer, Double>> energies) {
        Optional<Double> size = Optional.ofNullable(
                energies.getOrDefault(row.segment(), Map.of()).get(row.installed()));
        Optional<Double> energy = row.all() == 0 ? Optional.of(0.0) : size.map(each -> each * row.all());
        return new BatteryFlows(row.freed(), row.failed(), row.together(), energy);
    }

    /** The energy of a new traction battery by segment and year, kWh, where it was stated. */
    public Map<Segment, Map<Integer, Double>> energies() {
        Map<Segment, Map<Integer, Double>> energies = new HashMap<>();
        sizes.forEach(size -> energies.computeIfAbsent(size.segment(), key -> new HashMap<>())
                .put(size.year(), size.energy().in(Units.KILOWATT_HOUR)));
        return energies;
    }
}
