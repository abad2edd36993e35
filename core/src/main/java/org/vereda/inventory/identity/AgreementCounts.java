package org.vereda.inventory.identity;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.ObjDoubleConsumer;

/** How many candidate pairs agree in each way. There are few ways compared with the pairs. */
final class AgreementCounts {
    private static final int STEPS = Agreement.values().length;

    private final int[] counts = new int[(int) Math.pow(STEPS, Feature.values().length)];

    /** The number of a way to agree. */
    static int index(Map<Feature, Agreement> agreements) {
        int index = 0;
        for (Feature feature : Feature.values()) {
            index = index * STEPS
                    + agreements.getOrDefault(feature, Agreement.UNKNOWN).ordinal();
        }
        return index;
    }

    /** The way to agree of that number. */
    static Map<Feature, Agreement> agreements(int index) {
        Map<Feature, Agreement> agreements = new EnumMap<>(Feature.class);
        int rest = index;
        Feature[] features = Feature.values();
        for (int i = features.length - 1; i >= 0; i--) {
            agreements.put(features[i], Agreement.values()[rest % STEPS]);
            rest /= STEPS;
        }
        return agreements;
    }

    void add(int index) {
        counts[index]++;
    }

    /** Every way that occurs, with its count, in a fixed order. */
    void forEach(ObjDoubleConsumer<Map<Feature, Agreement>> visitor) {
        for (int index = 0; index < counts.length; index++) {
            if (counts[index] > 0) {
                visitor.accept(agreements(index), counts[index]);
            }
        }
    }
}
