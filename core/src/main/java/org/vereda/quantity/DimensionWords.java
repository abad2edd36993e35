package org.vereda.quantity;

import java.util.LinkedHashMap;
import java.util.Map;

/** The English name of a dimension, made of the names of its simple parts where it has none of its own. */
final class DimensionWords {
    private static final Map<Dimension, String> NAMES = names();

    private DimensionWords() {}

    static String of(Dimension dimension) {
        String own = NAMES.get(dimension);
        return own != null ? own : asRatio(dimension);
    }

    private static Map<Dimension, String> names() {
        Map<Dimension, String> names = new LinkedHashMap<>();
        names.put(Dimension.NONE, "number");
        names.put(Dimension.MASS, "mass");
        names.put(Dimension.VOLUME, "volume");
        names.put(Dimension.ENERGY, "energy");
        names.put(Dimension.LENGTH, "length");
        names.put(Dimension.AREA, "area");
        names.put(Dimension.TIME, "time");
        names.put(Dimension.POWER, "power");
        names.put(Dimension.ITEMS, "count");
        names.put(Dimension.MASS.times(Dimension.LENGTH), "freight");
        return names;
    }

    private static String asRatio(Dimension dimension) {
        for (Map.Entry<Dimension, String> below : NAMES.entrySet()) {
            String above = NAMES.get(dimension.times(below.getKey()));
            if (above != null && !below.getKey().equals(Dimension.NONE)) {
                return above + " per " + below.getValue();
            }
        }
        return "M%d L%d T%d N%d".formatted(dimension.mass(), dimension.length(), dimension.time(), dimension.items());
    }
}
