package org.vereda.endoflife.fleet;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.vereda.quantity.InvalidInput;

/**
 * The part of a transfer that one cohort has.
 *
 * @param transfer the transfer
 * @param cohort the year of sale
 * @param vehicles how many
 * @param available how many of that cohort the country has
 */
record Move(Transfer transfer, int cohort, double vehicles, double available) {
    /** More than the stock by no more than this share is rounding. */
    private static final double ROUNDING = 1e-9;

    /** What is moved, by the birth of the component. */
    record Loaded(Move move, Map<Double, Double> content) {
        double total() {
            return content.values().stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    /** The parts of a transfer out of a country's stock. */
    static List<Move> out(Transfer transfer, NavigableMap<Integer, Double> stock) {
        List<Map.Entry<Integer, Double>> open = stock.entrySet().stream()
                .filter(entry -> transfer.holds(entry.getKey()))
                .toList();
        double whole = open.stream().mapToDouble(Map.Entry::getValue).sum();
        double share = switch (transfer.amount()) {
            case Transfer.Amount.Share(double stated) -> stated;
            case Transfer.Amount.Count(double vehicles) -> vehicles == 0 ? 0 : vehicles / whole;
        };
        requireNoMoreThanAll(transfer, share, whole);
        return open.stream()
                .map(entry ->
                        new Move(transfer, entry.getKey(), entry.getValue() * Math.min(share, 1), entry.getValue()))
                .toList();
    }

    private static void requireNoMoreThanAll(Transfer transfer, double share, double whole) {
        if (!(share <= 1 + ROUNDING)) {
            throw tooMany(transfer, share * whole, whole);
        }
    }

    /** The parts of a transfer from outside: each age has the same. */
    static List<Move> in(Transfer transfer) {
        double vehicles = switch (transfer.amount()) {
            case Transfer.Amount.Share(double share) -> throw new IllegalStateException("a share of what is unknown");
            case Transfer.Amount.Count(double count) -> count;
        };
        int ages = transfer.oldest() - transfer.youngest() + 1;
        return IntStream.rangeClosed(transfer.youngest(), transfer.oldest())
                .mapToObj(age -> new Move(transfer, transfer.year() - age, vehicles / ages, 0))
                .toList();
    }

    static void requireEnough(List<Move> sameCohort) {
        double moved = sameCohort.stream().mapToDouble(Move::vehicles).sum();
        Move last = sameCohort.getLast();
        if (moved > last.available() * (1 + ROUNDING)) {
            throw tooMany(last.transfer(), moved, last.available());
        }
    }

    /** Takes vehicles with components of every age alike; those from outside have the one that they were sold with. */
    Loaded load(NavigableMap<Integer, CohortStock> cohorts, double bornOutside) {
        Map<Double, Double> content = new TreeMap<>();
        if (transfer.from().isEmpty()) {
            content.put(bornOutside, vehicles);
        } else {
            double share = available == 0 ? 0 : vehicles / available;
            Optional.ofNullable(cohorts.get(cohort))
                    .ifPresent(stock -> stock.content().forEach((born, count) -> content.put(born, count * share)));
        }
        return new Loaded(this, content);
    }

    private static InvalidInput tooMany(Transfer transfer, double moved, double available) {
        return Counts.refused(
                "fleet.trade-beyond-stock",
                transfer.position(),
                transfer.from().map(Enum::name).orElse(""),
                Integer.toString(transfer.year()),
                Double.toString(Double.isFinite(moved) ? moved : amount(transfer)),
                Double.toString(available));
    }

    private static double amount(Transfer transfer) {
        return transfer.amount() instanceof Transfer.Amount.Count(double vehicles) ? vehicles : Double.NaN;
    }
}
