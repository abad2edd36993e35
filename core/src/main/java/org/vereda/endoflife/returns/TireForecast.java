package org.vereda.endoflife.returns;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.vereda.endoflife.fleet.Breakdown;
import org.vereda.endoflife.fleet.ComponentReturn;
import org.vereda.endoflife.fleet.FleetKey;
import org.vereda.endoflife.fleet.FleetModel;
import org.vereda.endoflife.fleet.FleetRun;
import org.vereda.endoflife.fleet.Forecast;
import org.vereda.endoflife.fleet.Segment;
import org.vereda.endoflife.fleet.SurvivalSet;
import org.vereda.endoflife.fleet.Timing;

/**
 * The tires that come back under each survival set of a forecast. A tire has a second age beside that of its vehicle, as a
 * battery has; each tire follows the law by itself, so that their number is that of one tire for each vehicle times the tires of
 * a vehicle. A worn one is replaced at the end of the year.
 *
 * @param survival the set with the laws of tires
 * @param cases what came back under each set of the forecast, in its order
 * @param sets the tires of vehicles
 */
public record TireForecast(SurvivalSet survival, List<Case> cases, List<TireSet> sets) {
    public TireForecast {
        cases = List.copyOf(cases);
        sets = List.copyOf(sets);
    }

    /**
     * A run.
     *
     * @param set the survival set of the vehicles
     * @param run what came out, one tire for each vehicle
     */
    public record Case(String set, FleetRun run) {}

    /**
     * Runs the fleets of a forecast again with their tires.
     *
     * @param tires the set with the laws of tires
     * @param sets how many tires vehicles have; vehicles of which nothing is stated are left out
     * @param last the last year
     */
    public static TireForecast of(Forecast forecast, SurvivalSet tires, List<TireSet> sets, Timing timing, int last) {
        List<Case> cases = forecast.cases().stream()
                .map(one -> new Case(
                        one.survival().id(),
                        FleetModel.run(
                                forecast.input(), one.survival().rules(tires, SurvivalSet.Part.TIRE, timing), last)))
                .toList();
        return new TireForecast(tires, cases, sets);
    }

    /** The tires of every year of one case; the cohort of a tire is the year in which it was put on. */
    public NavigableMap<FleetKey, TireFlows> flows(Case one, Set<Breakdown> by) {
        Map<Segment, TireSet> tires = new HashMap<>();
        sets.forEach(set -> tires.put(set.segment(), set));
        NavigableMap<FleetKey, TireFlows> flows = new TreeMap<>();
        for (ComponentReturn row : one.run().components()) {
            Optional.ofNullable(tires.get(row.segment()))
                    .ifPresent(set -> flows.merge(
                            FleetKey.of(row.segment(), row.year(), row.installed(), by),
                            flow(row, set),
                            TireFlows::plus));
        }
        return flows;
    }

    private static TireFlows flow(ComponentReturn row, TireSet set) {
        return new TireFlows(
                row.freed() * set.tires(),
                row.failed() * set.tires(),
                row.together() * set.tires(),
                set.kilograms().map(each -> each * row.all() * set.tires()));
    }
}
