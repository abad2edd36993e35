package org.vereda.inventory;

import java.util.Comparator;
import java.util.Optional;
import org.vereda.quantity.Unit;

/**
 * What a target asks to reduce and a plan counts: a metric that sums many things, or one substance that is let out. Each is
 * counted in one unit and is either fungible across borders or local.
 */
public sealed interface Burden permits Metric, SubstanceBurden {
    /** The unit in which it is counted. */
    Unit unit();

    /** The text form in partnership tables, for example {@code ghg} or {@code release:1330-20-7:air}. */
    String id();

    /** True where a reduction in one country may stand in for one in another. */
    boolean isFungible();

    /** Metrics in their own order, then substances by their text form. */
    static Comparator<Burden> inOrder() {
        return Comparator.comparingInt(Burden::place).thenComparing(Burden::id);
    }

    private static int place(Burden burden) {
        return switch (burden) {
            case Metric metric -> metric.ordinal();
            case SubstanceBurden substance -> Integer.MAX_VALUE;
        };
    }

    /** The burden of that text form, or nothing where the text names none. */
    static Optional<Burden> read(String text) {
        Optional<Metric> metric = Metric.find(text);
        return metric.isPresent()
                ? metric.map(Burden.class::cast)
                : SubstanceBurden.find(text).map(Burden.class::cast);
    }
}
