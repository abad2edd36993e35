package org.vereda.measures.review;

import java.util.List;
import org.vereda.measures.Applicability;
import org.vereda.measures.Measure;

/** What a step wastes of nature; each names the flows that measures against it reduce, in the words of the measure library. */
public enum EnvironmentalWaste {
    /** Energy used without need. */
    ENERGY("electricity", "natural-gas", "propane", "lpg", "diesel", "fuel-oil", "coal", "steam", "demand"),
    /** Water used without need. */
    WATER("water"),
    /** Material that does not end in the product. */
    MATERIALS("material"),
    /** Pollutants let out to air. */
    AIR_EMISSIONS("voc", "emission", "refrigerant"),
    /** Pollutants let out to water. */
    WATER_EMISSIONS("water", "emission"),
    /** Waste that is not hazardous. */
    SOLID_WASTE("waste"),
    /** Hazardous waste. */
    HAZARDOUS_WASTE("waste:hazardous"),
    /** Toxic substances used. */
    TOXICS("voc", "emission", "waste:hazardous"),
    /** Packaging thrown away. */
    PACKAGING("waste", "material");

    private static final String GROUP_OF_PACKAGING = "packaging";

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of words
    private final List<String> flows;

    EnvironmentalWaste(String... flows) {
        this.flows = List.of(flows);
    }

    /** True where a measure reduces one of its flows. */
    boolean isReducedBy(Measure measure) {
        Applicability where = measure.applicability();
        boolean packaged = where.groups().contains(GROUP_OF_PACKAGING);
        return packaged == (this == PACKAGING) && where.flows().stream().anyMatch(this::names);
    }

    private boolean names(String flow) {
        return flows.stream()
                .anyMatch(own -> flow.equals(own) || flow.startsWith(own + ":") || own.startsWith(flow + ":"));
    }
}
