package org.vereda.endoflife.returns;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.vereda.endoflife.fleet.Breakdown;
import org.vereda.endoflife.fleet.ComponentReturn;
import org.vereda.endoflife.fleet.FleetKey;
import org.vereda.endoflife.fleet.Forecast;
import org.vereda.endoflife.fleet.Segment;
import org.vereda.endoflife.fleet.Spread;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * When the traction batteries of a forecast are recycled, where some go into a second use first. Those that enter one in year t
 * stand in its stock at the end of t and of the years after, and are recycled in year {@code t + years}, in the country in
 * which their vehicle ended. Nothing is lost: {@code back = recycled + in second use at the end}, summed to any year.
 *
 * @param forecast the batteries that come out of vehicles
 * @param use what share of them is used again, and how long
 * @param fade the share of its energy that a battery loses in a year, 0 to less than 1; empty where not stated
 * @param last the last year
 */
public record SecondUseForecast(Forecast forecast, SecondUse use, Optional<Double> fade, int last) {
    /**
     * A checked forecast.
     *
     * @throws InvalidInput where the fading lies outside 0 to less than 1
     */
    public SecondUseForecast {
        fade.filter(share -> !(share >= 0 && share < 1)).ifPresent(share -> {
            throw InvalidInput.of(Finding.error("fleet.not-a-fade", SourcePosition.NOWHERE, share.toString()));
        });
    }

    /** What becomes of batteries in every year of one case; the cohort of a battery is the year in which it was put in. */
    public NavigableMap<FleetKey, SecondUseFlows> flows(Forecast.Case one, Set<Breakdown> by) {
        Flows flows = new Flows(by);
        one.run().components().forEach(flows::add);
        return flows.flows;
    }

    /** How far the sets of the forecast lie apart in each year; a set that has no such batteries says zero. */
    public NavigableMap<FleetKey, Spread> spreads(Set<Breakdown> by, ToDoubleFunction<SecondUseFlows> number) {
        Map<String, NavigableMap<FleetKey, Double>> said = new LinkedHashMap<>();
        for (Forecast.Case one : forecast.cases()) {
            NavigableMap<FleetKey, Double> values = new TreeMap<>();
            flows(one, by).forEach((key, flow) -> values.put(key, number.applyAsDouble(flow)));
            said.put(one.survival().id(), values);
        }
        return Spread.between(said);
    }

    /** What is summed while the batteries of a case are gone through. */
    private final class Flows {
        private final Map<Segment, Map<Integer, Double>> sizes = forecast.energies();
        private final Set<Breakdown> by;
        private final NavigableMap<FleetKey, SecondUseFlows> flows = new TreeMap<>();

        Flows(Set<Breakdown> by) {
            this.by = by;
        }

        void add(ComponentReturn row) {
            double entered = use.enter(row);
            put(
                    row,
                    row.year(),
                    new SecondUseFlows(row.all(), entered, 0, 0, energies(row, row.year(), row.all() - entered)));
            if (entered > 0) {
                use(row, entered);
            }
        }

        private void use(ComponentReturn row, double entered) {
            int end = row.year() + use.years();
            for (int year = row.year(); year < end && year <= last; year++) {
                put(row, year, new SecondUseFlows(0, 0, 0, entered, SecondUseFlows.Energies.NONE));
            }
            if (end <= last) {
                put(row, end, new SecondUseFlows(0, 0, entered, 0, energies(row, end, entered)));
            }
        }

        private void put(ComponentReturn row, int year, SecondUseFlows flow) {
            flows.merge(FleetKey.of(row.segment(), year, row.installed(), by), flow, SecondUseFlows::plus);
        }

        /** Held is {@code whole * (1 - fade)^age}. */
        private SecondUseFlows.Energies energies(ComponentReturn row, int year, double batteries) {
            if (batteries == 0) {
                return SecondUseFlows.Energies.NONE;
            }
            Optional<Double> whole = Optional.ofNullable(
                            sizes.getOrDefault(row.segment(), Map.of()).get(row.installed()))
                    .map(each -> each * batteries);
            return new SecondUseFlows.Energies(
                    whole,
                    whole.flatMap(energy -> fade.map(share -> energy * Math.pow(1 - share, year - row.installed()))));
        }
    }
}
