package org.vereda.report.content;

import java.math.BigDecimal;
import org.vereda.inventory.Burden;
import org.vereda.inventory.Metric;
import org.vereda.inventory.SubstanceBurden;
import org.vereda.report.words.Language;
import org.vereda.report.words.Messages;

/** How people read what is counted: its name, and in which unit its totals are shown. */
public final class ShownMetric {
    private ShownMetric() {}

    /** The name of what is counted. */
    public static Named name(Burden burden) {
        return new Named(name(burden, Language.EN), name(burden, Language.FR), name(burden, Language.ES));
    }

    private static String name(Burden burden, Language language) {
        return switch (burden) {
            case Metric metric -> Messages.in(language).text("label.metric." + metric.id());
            case SubstanceBurden(String substance, SubstanceBurden.Compartment into) ->
                Messages.in(language).text(key(into), substance);
        };
    }

    private static String key(SubstanceBurden.Compartment into) {
        return switch (into) {
            case AIR -> "label.metric.release-air";
            case WATER -> "label.metric.release-water";
            case LAND -> "label.metric.release-land";
        };
    }

    /** The unit in which totals of a metric are shown; substances in kilograms. */
    public static String unit(Burden burden) {
        return switch (burden) {
            case Metric metric -> unitOf(metric);
            case SubstanceBurden substance -> substance.unit().symbol();
        };
    }

    private static String unitOf(Metric metric) {
        return switch (metric) {
            case GHG -> "t CO2e";
            case WASTE, HAZARDOUS_WASTE, VOC -> "t";
            case ENERGY -> "GJ";
            case ELECTRICITY -> "MWh";
            case WATER -> "m3";
        };
    }

    private static boolean isShownAsCounted(Burden burden) {
        return burden == Metric.WATER || burden instanceof SubstanceBurden;
    }

    /** An amount in the unit in which it is counted, in the unit in which it is shown. */
    public static BigDecimal amount(Burden burden, BigDecimal amount) {
        return isShownAsCounted(burden) ? amount : amount.movePointLeft(3);
    }

    /** What one shown unit is worth, given the worth of one that is counted. */
    public static BigDecimal price(Burden burden, BigDecimal price) {
        return isShownAsCounted(burden) ? price : price.movePointRight(3);
    }
}
