package org.vereda.partnership.realised;

import java.util.Optional;
import org.vereda.inventory.Amount;
import org.vereda.inventory.Metric;
import org.vereda.measures.PlanMoney;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Money;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;

/**
 * In which unit a metric of the ledger is shown and added up.
 *
 * @param metric an identifier of {@link Metric}, {@code money}, or the partnership's own word
 * @param unit the unit, or the currency and price year
 */
public record Counted(String metric, String unit) implements Comparable<Counted> {
    /** The metric under which a saving counts as money. */
    public static final String MONEY = org.vereda.partnership.Ledger.MONEY;

    /** The unit in which people read a metric. */
    public static Unit unitOf(Metric metric) {
        return switch (metric) {
            case GHG, WASTE, HAZARDOUS_WASTE, VOC -> Units.TONNE;
            case ENERGY, ELECTRICITY -> Units.MEGAWATT_HOUR;
            case WATER -> Units.CUBIC_METER;
        };
    }

    static Counted of(Metric metric) {
        return new Counted(metric.id(), unitOf(metric).symbol());
    }

    static Counted of(PlanMoney money) {
        return new Counted(MONEY, money.currency() + " " + money.priceYear());
    }

    /**
     * What is stated, in the unit of its metric; an amount that cannot be brought there keeps its own unit.
     *
     * @param counted the metric and unit
     * @param value the number
     */
    record Stated(Counted counted, double value) {
        static Stated of(String metric, Amount amount, PlanMoney plan) {
            return switch (amount) {
                case Amount.Physical(Quantity quantity) -> of(metric, quantity);
                case Amount.Spent(Money money) -> of(metric, money, plan);
            };
        }

        private static Stated of(String metric, Quantity quantity) {
            Optional<Unit> unit =
                    Metric.find(metric).map(Counted::unitOf).filter(usual -> usual.isComparableWith(quantity.unit()));
            Unit shown = unit.orElse(quantity.unit());
            return new Stated(new Counted(metric, shown.symbol()), quantity.in(shown));
        }

        private static Stated of(String metric, Money money, PlanMoney plan) {
            try {
                Money converted = plan.convert(money);
                return new Stated(
                        new Counted(metric, plan.currency() + " " + plan.priceYear()),
                        converted.amount().doubleValue());
            } catch (InvalidInput noRate) {
                return new Stated(
                        new Counted(metric, money.currency() + " " + money.priceYear()),
                        money.amount().doubleValue());
            }
        }
    }

    @Override
    public int compareTo(Counted other) {
        int byMetric = metric.compareTo(other.metric);
        return byMetric != 0 ? byMetric : unit.compareTo(other.unit);
    }
}
