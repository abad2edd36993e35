package org.vereda.footprint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.vereda.inventory.Flow;

/**
 * Finds the emission factor of a flow: the nearest region first, then the nearest year that is not later.
 *
 * <p>Regions are tried in the order grid region, subdivision, country, everywhere. Where none of them has a factor, one
 * of another country may stand in, except for electricity mixes, which say nothing about another grid.
 */
public final class EmissionFactors {
    private record Key(String flow, EmissionFactor.Kind kind) {}

    private static final List<String> NEIGHBORS = List.of("US", "CA", "MX");
    private static final Comparator<String> BY_NEIGHBOR = Comparator.comparingInt(
                    (String region) -> NEIGHBORS.contains(region) ? NEIGHBORS.indexOf(region) : NEIGHBORS.size())
            .thenComparing(Comparator.naturalOrder());

    private final List<EmissionFactor> all;
    private final Map<Key, List<EmissionFactor>> factors = new HashMap<>();

    public EmissionFactors(Collection<EmissionFactor> factors) {
        this.all = List.copyOf(factors);
        for (EmissionFactor factor : factors) {
            this.factors
                    .computeIfAbsent(new Key(factor.flow().id(), factor.kind()), key -> new ArrayList<>())
                    .add(factor);
        }
    }

    /** All factors. */
    public List<EmissionFactor> all() {
        return all;
    }

    /**
     * The factor of a flow that fits, or nothing where there is none.
     *
     * @param flow the flow
     * @param kind what the factor must cover
     * @param regions nearest region first, see {@link FootprintMethod#regionsOf}
     * @param year the year in which the flow was used
     * @param fit tells what an amount becomes with a factor, empty where their units do not go together; the first factor
     *     that needs the fewest conversions wins within a region and year
     */
    <T> Optional<Match<T>> find(
            Flow flow,
            EmissionFactor.Kind kind,
            List<String> regions,
            int year,
            Function<EmissionFactor, Optional<Fit<T>>> fit) {
        List<EmissionFactor> candidates = factors.getOrDefault(new Key(flow.id(), kind), List.of());
        return regionsToTry(candidates, kind, regions).stream()
                .flatMap(region -> best(candidates, region, year, fit).stream())
                .findFirst();
    }

    /** True where some factor of the flow and kind exists, whatever its region, year and unit. */
    boolean has(Flow flow, EmissionFactor.Kind kind) {
        return factors.containsKey(new Key(flow.id(), kind));
    }

    /** The units of the factors of a flow, for a message. */
    List<String> unitsOf(Flow flow, EmissionFactor.Kind kind) {
        return factors.getOrDefault(new Key(flow.id(), kind), List.of()).stream()
                .map(factor -> factor.unit().symbol())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * A factor with what an amount becomes under it.
     *
     * @param factor the factor
     * @param fit how the amount fits its unit
     */
    record Match<T>(EmissionFactor factor, Fit<T> fit) {}

    /**
     * How an amount fits a factor's unit.
     *
     * @param value the amount in the factor's unit, with what was done
     * @param conversions how many conversions it took
     */
    record Fit<T>(T value, int conversions) {}

    private static List<String> regionsToTry(
            List<EmissionFactor> candidates, EmissionFactor.Kind kind, List<String> regions) {
        LinkedHashSet<String> order = new LinkedHashSet<>(regions);
        order.add("");
        if (kind != EmissionFactor.Kind.LOCATION_MIX && kind != EmissionFactor.Kind.RESIDUAL_MIX) {
            candidates.stream()
                    .map(EmissionFactor::region)
                    .filter(region -> region.length() == 2)
                    .distinct()
                    .sorted(BY_NEIGHBOR)
                    .forEach(order::add);
        }
        return List.copyOf(order);
    }

    private static <T> Optional<Match<T>> best(
            List<EmissionFactor> candidates, String region, int year, Function<EmissionFactor, Optional<Fit<T>>> fit) {
        return candidates.stream()
                .filter(factor -> factor.region().equals(region))
                .flatMap(factor -> fit.apply(factor).map(value -> new Match<>(factor, value)).stream())
                .min(Comparator.comparingInt((Match<T> match) -> yearsAway(match.factor(), year))
                        .thenComparingInt(match -> match.fit().conversions())
                        .thenComparing(match -> match.factor().unit().symbol())
                        .thenComparing(match -> match.factor().source()));
    }

    /** Years before the year of use; a later factor counts behind every earlier one. */
    private static int yearsAway(EmissionFactor factor, int year) {
        int years = year - yearOf(factor);
        return years >= 0 ? years : 10_000 - years;
    }

    static int yearOf(EmissionFactor factor) {
        return factor.yearOfUse().orElse(factor.year());
    }
}
