package org.vereda.partnership.realised;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.vereda.inventory.Metric;
import org.vereda.partnership.metering.MeterPoint;
import org.vereda.quantity.Money;
import org.vereda.quantity.Unit;

/** What one unit that a meter counts is worth: prices and factors as data, found by whoever holds them. */
@FunctionalInterface
public interface UnitWorth {
    /**
     * What one unit stands for.
     *
     * @param price what it costs, in the partnership's money; nothing where no price is known
     * @param metrics how much of each metric it is, in the metric's unit; a metric without a factor is absent
     */
    record Worth(Optional<Money> price, Map<Metric, BigDecimal> metrics) {
        public Worth {
            metrics = Map.copyOf(metrics);
        }
    }

    /** The worth of one unit at the meter. */
    Worth of(MeterPoint meter, Unit unit);
}
