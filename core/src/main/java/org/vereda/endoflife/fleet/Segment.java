package org.vereda.endoflife.fleet;

import java.util.Comparator;
import org.vereda.quantity.Country;

/**
 * A part of the fleets whose vehicles are counted together.
 *
 * @param country where they are registered
 * @param type the kind of vehicle by the name that survival tables use, for example {@code car}
 * @param powertrain what moves them
 */
public record Segment(Country country, String type, Powertrain powertrain) implements Comparable<Segment> {
    private static final Comparator<Segment> ORDER =
            Comparator.comparing(Segment::country).thenComparing(Segment::type).thenComparing(Segment::powertrain);

    /** The same vehicles in another country. */
    Segment in(Country other) {
        return new Segment(other, type, powertrain);
    }

    @Override
    public int compareTo(Segment other) {
        return ORDER.compare(this, other);
    }
}
