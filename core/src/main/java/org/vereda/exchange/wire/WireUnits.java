package org.vereda.exchange.wire;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;

/** The units that footprints are declared in, and their words. */
public final class WireUnits {
    private static final Map<String, Unit> UNITS = Map.of(
            "liter", Units.LITER,
            "kilogram", Units.KILOGRAM,
            "cubic meter", Units.CUBIC_METER,
            "kilowatt hour", Units.KILOWATT_HOUR,
            "megajoule", Units.MEGAJOULE,
            "ton kilometer", Units.TONNE_KILOMETER,
            "square meter", Units.SQUARE_METER,
            "piece", Units.ITEM,
            "hour", Units.HOUR);

    private WireUnits() {}

    /** The unit of a word, nothing where it is none. */
    public static Optional<Unit> find(String word) {
        return Optional.ofNullable(UNITS.get(word));
    }

    /** All words, in their order. */
    public static List<String> words() {
        return UNITS.keySet().stream().sorted().toList();
    }

    /** The word of the unit itself, else of the first in the order of words that it can be converted into; nothing where there is none. */
    public static Optional<String> word(Unit unit) {
        return UNITS.entrySet().stream()
                .filter(known -> known.getValue().isComparableWith(unit))
                .min(Comparator.comparing((Map.Entry<String, Unit> known) ->
                                !known.getValue().equals(unit))
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }
}
