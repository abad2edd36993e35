package org.vereda.partnership.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vereda.inventory.Metric;

/**
 * Metrics whose figures tell much about one another, so that what was shown of one counts for all: electricity is a part of energy, and
 * greenhouse gases follow from both by factors that everybody knows.
 */
public enum MetricFamily {
    /** Energy, electricity, greenhouse gases. */
    ENERGY,
    /** Waste, and hazardous waste as its part. */
    WASTE,
    WATER,
    VOC;

    static MetricFamily of(Metric metric) {
        return switch (metric) {
            case GHG, ENERGY, ELECTRICITY -> ENERGY;
            case WASTE, HAZARDOUS_WASTE -> WASTE;
            case WATER -> WATER;
            case VOC -> VOC;
        };
    }

    /** The family's identifier, of a metric's identifier; a word that is no metric stands alone. */
    public static String idOf(String metric) {
        return Metric.find(metric)
                .map(MetricFamily::of)
                .map(family -> Metric.valueOf(family.name()).id())
                .orElse(metric);
    }

    /** The metric that the other is a part of, or that is a part of it. */
    public static Optional<Metric> nested(Metric metric) {
        return switch (metric) {
            case ENERGY -> Optional.of(Metric.ELECTRICITY);
            case ELECTRICITY -> Optional.of(Metric.ENERGY);
            case WASTE -> Optional.of(Metric.HAZARDOUS_WASTE);
            case HAZARDOUS_WASTE -> Optional.of(Metric.WASTE);
            case GHG, WATER, VOC -> Optional.empty();
        };
    }

    /** The identifiers of the metrics of a family. */
    static List<String> metricsOf(String family) {
        return Arrays.stream(Metric.values())
                .map(Metric::id)
                .filter(metric -> idOf(metric).equals(family))
                .toList();
    }
}
