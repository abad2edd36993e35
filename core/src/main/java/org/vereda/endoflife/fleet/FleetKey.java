package org.vereda.endoflife.fleet;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.vereda.quantity.Country;

/**
 * A year and by what its vehicles are told apart; what they are not told apart by is empty.
 *
 * @param year the year
 * @param country the country
 * @param type the kind of vehicle
 * @param powertrain what moves them
 * @param cohort the year of their sale
 */
public record FleetKey(
        int year,
        Optional<Country> country,
        Optional<String> type,
        Optional<Powertrain> powertrain,
        Optional<Integer> cohort)
        implements Comparable<FleetKey> {
    private static final Comparator<FleetKey> ORDER = Comparator.comparingInt(FleetKey::year)
            .thenComparing(key -> key.country().map(Enum::name).orElse(""))
            .thenComparing(key -> key.type().orElse(""))
            .thenComparing(key -> key.powertrain().map(Enum::name).orElse(""))
            .thenComparing(key -> key.cohort().orElse(0));

    /** The key of a row by what is told apart. */
    public static FleetKey of(Segment segment, int year, int cohort, Set<Breakdown> by) {
        return new FleetKey(
                year,
                Optional.of(segment.country()).filter(value -> by.contains(Breakdown.COUNTRY)),
                Optional.of(segment.type()).filter(value -> by.contains(Breakdown.TYPE)),
                Optional.of(segment.powertrain()).filter(value -> by.contains(Breakdown.POWERTRAIN)),
                Optional.of(cohort).filter(value -> by.contains(Breakdown.COHORT)));
    }

    @Override
    public int compareTo(FleetKey other) {
        return ORDER.compare(this, other);
    }
}
