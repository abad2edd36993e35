package org.vereda.measures.review;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Flow;
import org.vereda.inventory.SiteInventory;
import org.vereda.measures.Advice;
import org.vereda.measures.Applicability;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Unit;

/**
 * The value stream of a facility: its steps in order with what they waste, how much of the site's use the steps explain, and the
 * measures against it.
 *
 * @param facility the facility
 * @param steps the steps in order
 * @param coverage how much of each flow the steps explain
 */
public record ValueStream(Facility facility, List<Step> steps, List<Coverage> coverage) {
    public ValueStream {
        steps = List.copyOf(steps);
        coverage = List.copyOf(coverage);
    }

    /**
     * A step.
     *
     * @param order its place
     * @param name its name
     * @param wastes what was seen at it
     * @param options what can be done about it, what is worth most first, what has no numbers last
     */
    public record Step(int order, String name, List<ReviewRow> wastes, List<Advice> options) {
        public Step {
            wastes = List.copyOf(wastes);
            options = List.copyOf(options);
        }
    }

    /**
     * How much of a flow the steps explain.
     *
     * @param flow the flow
     * @param seen the sum of the steps in a year
     * @param site what the site used in the base year, none where its bills say nothing about it in that kind of unit
     */
    public record Coverage(Flow flow, Quantity seen, Optional<Quantity> site) {
        /** The share that the steps explain; above 1 where they cannot be right together with the bills. */
        public Optional<BigDecimal> share() {
            return site.filter(all -> all.amount().signum() > 0)
                    .map(all -> seen.amount().divide(all.amount(), MathContext.DECIMAL64));
        }
    }

    /**
     * Walks a facility's rows.
     *
     * @param rows the rows of the facility
     * @param inventory its bills
     * @param advice what the measure library says about the facility
     */
    public static ValueStream of(
            Facility facility, List<ReviewRow> rows, SiteInventory inventory, List<Advice> advice) {
        SequencedMap<String, List<ReviewRow>> bySteps = new LinkedHashMap<>();
        rows.stream()
                .sorted(Comparator.comparingInt(ReviewRow::order))
                .forEach(row -> bySteps.computeIfAbsent(row.order() + " " + row.step(), any -> new ArrayList<>())
                        .add(row));
        List<Step> steps = bySteps.values().stream()
                .map(wastes -> new Step(
                        wastes.getFirst().order(), wastes.getFirst().step(), wastes, options(facility, wastes, advice)))
                .toList();
        return new ValueStream(facility, steps, coverage(rows, inventory));
    }

    /** What answers the wastes of a step, and fits the facility though it may not have stated the end use. */
    private static List<Advice> options(Facility facility, List<ReviewRow> wastes, List<Advice> advice) {
        return advice.stream()
                .filter(one -> one.measure().applicability().refusal(facility).isEmpty())
                .filter(one -> wastes.stream().anyMatch(waste -> answers(one, waste)))
                .sorted(Comparator.comparing(ValueStream::worth).reversed())
                .toList();
    }

    /** A measure answers a waste of its flows, at its end use or its process, or anywhere where the row says neither. */
    private static boolean answers(Advice advice, ReviewRow waste) {
        Applicability where = advice.measure().applicability();
        boolean kind = waste.environmental()
                .filter(what -> what.isReducedBy(advice.measure()))
                .isPresent();
        boolean place = waste.endUse().isEmpty()
                ? where.processes().contains(waste.step())
                : where.groups().contains(waste.endUse());
        return kind && place;
    }

    /** Those without numbers come last. */
    private static BigDecimal worth(Advice advice) {
        return advice instanceof Advice.Ranked ranked
                ? ranked.figures().weighted().amount()
                : BigDecimal.valueOf(-1e18);
    }

    private static List<Coverage> coverage(List<ReviewRow> rows, SiteInventory inventory) {
        SequencedMap<String, Coverage> found = new LinkedHashMap<>();
        for (ReviewRow row : rows) {
            if (row.flow().isPresent() && row.amount().isPresent()) {
                add(row.flow().get(), row.amount().get(), inventory, found);
            }
        }
        return List.copyOf(found.values());
    }

    private static void add(Flow flow, Quantity amount, SiteInventory inventory, Map<String, Coverage> found) {
        String key = flow.id() + " " + amount.unit().dimension();
        Coverage before = found.get(key);
        Unit unit = before == null ? amount.unit() : before.seen().unit();
        Quantity seen = before == null ? amount : before.seen().plus(amount.to(unit));
        found.put(key, new Coverage(flow, seen, inventory.total(flow, unit)));
    }
}
