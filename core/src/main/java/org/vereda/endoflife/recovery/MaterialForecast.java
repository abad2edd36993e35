package org.vereda.endoflife.recovery;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vereda.endoflife.fleet.CohortYear;
import org.vereda.endoflife.fleet.Forecast;
import org.vereda.endoflife.fleet.Segment;
import org.vereda.endoflife.loop.SecondaryLot;
import org.vereda.endoflife.materials.CohortComposition;
import org.vereda.endoflife.materials.Composition;
import org.vereda.endoflife.materials.Compositions;
import org.vereda.endoflife.materials.TreatmentChain;
import org.vereda.quantity.Country;
import org.vereda.quantity.Findings;
import org.vereda.quantity.SourcePosition;

/**
 * The mass of vehicles that end, through a chain of treatment: {@code input(c, t) = sum over cohorts v of retired(c, v, t) *
 * composition(v)} in kg, under each survival set. Retired vehicles are rounded to whole ones once, for all cohorts of one
 * composition together; from there on all numbers are exact. A vehicle whose composition nobody stated is counted, never
 * guessed.
 *
 * @param chain the chain
 * @param returns by survival set, country and year
 * @param left the vehicles whose composition is not known, the most that a survival set says
 * @param borrowed the compositions in use, with the first and the last model year that they stand for
 */
public record MaterialForecast(
        TreatmentChain chain,
        List<MaterialReturn> returns,
        NavigableMap<Segment, Double> left,
        Map<CohortComposition, Cohorts> borrowed) {
    public MaterialForecast {
        returns = List.copyOf(returns);
        left = Collections.unmodifiableNavigableMap(new TreeMap<>(left));
        borrowed = Map.copyOf(borrowed);
    }

    /**
     * Model years.
     *
     * @param first the first of them
     * @param last the last of them
     */
    public record Cohorts(int first, int last) {
        Cohorts with(int year) {
            return new Cohorts(Math.min(first, year), Math.max(last, year));
        }
    }

    /** A country in a year. */
    private record Place(Country country, int year) {}

    /**
     * Treats what comes back.
     *
     * @param from the first year
     * @param until the last year
     */
    public static MaterialForecast of(
            Forecast forecast, Compositions compositions, TreatmentChain chain, int from, int until) {
        List<MaterialReturn> returns = new ArrayList<>();
        NavigableMap<Segment, Double> left = new TreeMap<>();
        Map<CohortComposition, Cohorts> borrowed = new HashMap<>();
        for (Forecast.Case one : forecast.cases()) {
            Map<Place, Map<CohortComposition, Double>> places = new HashMap<>();
            NavigableMap<Segment, Double> unknown = new TreeMap<>();
            one.run().cohorts().stream()
                    .filter(row -> row.year() >= from && row.year() <= until && row.retired() > 0)
                    .forEach(row -> {
                        if (knows(compositions, row)) {
                            CohortComposition used = composition(compositions, row);
                            borrowed.merge(
                                    used,
                                    new Cohorts(row.cohort(), row.cohort()),
                                    (years, more) -> years.with(row.cohort()));
                            places.computeIfAbsent(
                                            new Place(row.segment().country(), row.year()), any -> new HashMap<>())
                                    .merge(used, row.retired(), Double::sum);
                        } else {
                            unknown.merge(row.segment(), row.retired(), Double::sum);
                        }
                    });
            unknown.forEach((segment, vehicles) -> left.merge(segment, vehicles, Math::max));
            places.forEach(
                    (place, counts) -> returns.add(treated(place, one.survival().id(), counts, chain)));
        }
        returns.sort(Comparator.comparing(MaterialReturn::country)
                .thenComparingInt(MaterialReturn::year)
                .thenComparing(MaterialReturn::survival));
        return new MaterialForecast(chain, returns, left, borrowed);
    }

    /**
     * Lots of recovered material: for each country, year and output of the chain the least that any survival set says, in
     * whole kilograms, of which nothing is credited yet. The name of a lot is {@code country-year-output}.
     */
    public List<SecondaryLot> lots() {
        Map<Place, NavigableMap<String, BigDecimal>> least = new HashMap<>();
        NavigableSet<String> survivals = new TreeSet<>();
        Map<Place, Integer> said = new HashMap<>();
        for (MaterialReturn one : returns) {
            survivals.add(one.survival());
            Place place = new Place(one.country(), one.year());
            said.merge(place, 1, Integer::sum);
            one.treatment()
                    .outputs()
                    .forEach((output, masses) -> least.computeIfAbsent(place, any -> new TreeMap<>())
                            .merge(output, masses.total(), BigDecimal::min));
        }
        List<SecondaryLot> lots = new ArrayList<>();
        least.forEach((place, outputs) -> outputs.forEach((output, mass) -> {
            BigDecimal kilograms = mass.setScale(0, RoundingMode.DOWN);
            if (kilograms.signum() > 0 && said.getOrDefault(place, 0) == survivals.size()) {
                lots.add(lot(place, output, kilograms));
            }
        }));
        lots.sort(Comparator.comparing(SecondaryLot::country)
                .thenComparingInt(SecondaryLot::year)
                .thenComparing(SecondaryLot::material));
        return List.copyOf(lots);
    }

    private static SecondaryLot lot(Place place, String output, BigDecimal kilograms) {
        return new SecondaryLot(
                place.country().name() + "-" + place.year() + "-" + output.replace(' ', '-'),
                place.country(),
                place.year(),
                output,
                kilograms,
                BigDecimal.ZERO,
                SourcePosition.NOWHERE);
    }

    private static MaterialReturn treated(
            Place place, String survival, Map<CohortComposition, Double> counts, TreatmentChain chain) {
        Composition input = new Composition(new TreeMap<>());
        BigDecimal vehicles = BigDecimal.ZERO;
        for (Map.Entry<CohortComposition, Double> entry : counts.entrySet()) {
            BigDecimal count = BigDecimal.valueOf(Math.round(entry.getValue()));
            vehicles = vehicles.add(count);
            input = input.plus(entry.getKey().composition().times(count));
        }
        return new MaterialReturn(place.country(), place.year(), survival, vehicles, chain.treat(input));
    }

    private static boolean knows(Compositions compositions, CohortYear row) {
        return compositions.knows(
                row.segment().type(), row.segment().powertrain().name());
    }

    private static CohortComposition composition(Compositions compositions, CohortYear row) {
        return compositions.of(row.segment().type(), row.segment().powertrain().name(), row.cohort(), new Findings());
    }
}
