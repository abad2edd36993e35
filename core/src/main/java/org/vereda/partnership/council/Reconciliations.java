package org.vereda.partnership.council;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vereda.inventory.Metric;
import org.vereda.inventory.plausibility.Reading;
import org.vereda.inventory.plausibility.Suspicion;
import org.vereda.partnership.PublishedTotal;
import org.vereda.partnership.realised.Counted;
import org.vereda.partnership.realised.LedgerTotal;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;

/** What the plausibility rules have against the printed figures, and what the report makes of it. */
final class Reconciliations {
    private static final String DATE = "date";

    private final CouncilInput input;
    private final List<Reconciliation> all = new ArrayList<>();

    Reconciliations(CouncilInput input) {
        this.input = input;
        for (Suspicion suspicion : input.book().suspicions(Optional.empty()).all()) {
            published(suspicion).ifPresent(row -> all.add(reconciliation(row, suspicion)));
        }
    }

    List<Reconciliation> all() {
        return List.copyOf(all);
    }

    /**
     * What a sum of the metric gains if the figures under suspicion in the group are meant as suggested, in its unit; none where
     * no figure of a single cohort is under suspicion.
     */
    Optional<Double> change(Counted counted, GroupKey group) {
        return all.stream()
                .filter(one -> one.choice() == Reconciliation.Choice.PRINTED_COUNTS)
                .filter(one -> one.metric().equals(counted.metric()) && concerns(one, group))
                .flatMap(one -> change(one, counted).stream())
                .reduce(Double::sum);
    }

    private static boolean concerns(Reconciliation one, GroupKey group) {
        return switch (group.kind()) {
            case ALL -> true;
            case COHORT -> one.cohort().equals(group.id());
            case COUNTRY, SIZE -> false;
        };
    }

    private static Optional<Double> change(Reconciliation one, Counted counted) {
        Optional<Reading> reading = one.suspicion().suggestion();
        Optional<BigDecimal> other = reading.flatMap(Reading::amount);
        Optional<BigDecimal> printed = one.suspicion().figure().amount();
        Optional<Unit> from = Units.find(one.suspicion().figure().unit());
        Optional<Unit> to = Units.find(counted.unit());
        if (other.isEmpty() || printed.isEmpty() || from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        return from.get().isComparableWith(to.get())
                ? Optional.of(new Quantity(other.get().subtract(printed.get()), from.get()).in(to.get()))
                : Optional.empty();
    }

    private Optional<PublishedTotal> published(Suspicion suspicion) {
        return input.book().published().stream()
                .filter(row -> row.position().equals(suspicion.figure().position()))
                .findFirst();
    }

    private Reconciliation reconciliation(PublishedTotal row, Suspicion suspicion) {
        Optional<String> sum = row.isTotal() ? sum(row.metric()) : Optional.empty();
        return new Reconciliation(row.what(), row.cohort(), row.metric(), suspicion, sum, choice(row, sum));
    }

    private static Reconciliation.Choice choice(PublishedTotal row, Optional<String> sum) {
        if (sum.isPresent()) {
            return Reconciliation.Choice.PARTS_COUNT;
        }
        return row.metric().equals(DATE) || row.amount().isEmpty()
                ? Reconciliation.Choice.NOT_COUNTED
                : Reconciliation.Choice.PRINTED_COUNTS;
    }

    /** The sum of the projects that the report counts in place of a printed total. */
    private Optional<String> sum(String metric) {
        boolean known = metric.equals(Counted.MONEY) || Metric.find(metric).isPresent();
        return known
                ? input.ledger().totals().stream()
                        .filter(total -> total.counted().metric().equals(metric))
                        .findFirst()
                        .flatMap(Reconciliations::text)
                : Optional.empty();
    }

    private static Optional<String> text(LedgerTotal total) {
        return total.estimated()
                .map(value ->
                        new BigDecimal(value.toString()).stripTrailingZeros().toPlainString() + " "
                                + total.counted().unit());
    }
}
