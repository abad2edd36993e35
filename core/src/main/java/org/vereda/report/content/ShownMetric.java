package org.vereda.report.content;

import java.math.BigDecimal;
import org.vereda.inventory.Metric;

/** In which unit people read the totals of a metric. */
public final class ShownMetric {
    private ShownMetric() {}

    /** The unit in which totals of a metric are shown. */
    public static String unit(Metric metric) {
        return switch (metric) {
            case GHG -> "t CO2e";
            case WASTE, HAZARDOUS_WASTE, VOC -> "t";
            case ENERGY -> "GJ";
            case ELECTRICITY -> "MWh";
            case WATER -> "m3";
        };
    }

    /** An amount in the metric's unit, in the unit in which it is shown. */
    public static BigDecimal amount(Metric metric, BigDecimal amount) {
        return metric == Metric.WATER ? amount : amount.movePointLeft(3);
    }

    /** What one shown unit is worth, given the worth of one of the metric's unit. */
    public static BigDecimal price(Metric metric, BigDecimal price) {
        return metric == Metric.WATER ? price : price.movePointRight(3);
    }
}
