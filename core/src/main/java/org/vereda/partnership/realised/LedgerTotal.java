package org.vereda.partnership.realised;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The sum of a metric over projects.
 *
 * @param counted the metric and its unit
 * @param estimated the sum of estimates, of as many projects as state one
 * @param realised the sum of realised savings, of as many projects as have one; its range by {@link FitErrors}
 * @param verified the sum of verified savings, of as many projects as have one
 * @param comparable realised savings over estimates, of the projects that have both
 * @param projects how many projects have an estimate, a realised and a verified saving
 */
public record LedgerTotal(
        Counted counted,
        Optional<Double> estimated,
        Optional<Ranged> realised,
        Optional<Double> verified,
        Optional<Double> comparable,
        Counts projects) {
    /**
     * How many projects a sum rests on.
     *
     * @param estimated with an estimate
     * @param realised with a realised saving
     * @param verified with a verified one
     */
    public record Counts(int estimated, int realised, int verified) {}

    /** The sums by metric; a line without share is left out. */
    public static List<LedgerTotal> of(List<SavingLine> lines, Function<SavingLine, Optional<Double>> share) {
        List<LedgerTotal> totals = new ArrayList<>();
        TreeSet<Counted> all = new TreeSet<>();
        lines.forEach(line -> all.add(line.counted()));
        for (Counted counted : all) {
            List<Part> parts = lines.stream()
                    .filter(line -> line.counted().equals(counted))
                    .flatMap(line -> share.apply(line).map(part -> new Part(line, part)).stream())
                    .toList();
            if (!parts.isEmpty()) {
                totals.add(total(counted, parts));
            }
        }
        return totals;
    }

    private record Part(SavingLine line, double share) {
        Optional<Double> estimated() {
            return line.estimated().map(value -> value * share);
        }

        Optional<Double> realised() {
            return line.realised().map(value -> value.best() * share);
        }

        FitErrors errors() {
            return line.errors().times(share);
        }

        Optional<Double> verified() {
            return line.verified().map(value -> value * share);
        }
    }

    private static LedgerTotal total(Counted counted, List<Part> parts) {
        List<Double> estimated =
                parts.stream().flatMap(part -> part.estimated().stream()).toList();
        List<Part> realised =
                parts.stream().filter(part -> part.realised().isPresent()).toList();
        List<Double> verified =
                parts.stream().flatMap(part -> part.verified().stream()).toList();
        return new LedgerTotal(
                counted,
                sum(estimated),
                realised(realised),
                sum(verified),
                comparable(parts),
                new Counts(estimated.size(), realised.size(), verified.size()));
    }

    /** Shares of one meter err together, meters by themselves. */
    private static Optional<Ranged> realised(List<Part> parts) {
        FitErrors errors = parts.stream().map(Part::errors).reduce(FitErrors.NONE, FitErrors::plus);
        return parts.stream()
                .flatMap(part -> part.realised().stream())
                .reduce(Double::sum)
                .map(errors::around);
    }

    private static Optional<Double> comparable(List<Part> parts) {
        List<Part> both = parts.stream()
                .filter(part -> part.estimated().isPresent() && part.realised().isPresent())
                .toList();
        double expected = both.stream()
                .mapToDouble(part -> part.estimated().orElseThrow())
                .sum();
        double saved =
                both.stream().mapToDouble(part -> part.realised().orElseThrow()).sum();
        return expected > 0 ? Optional.of(saved / expected) : Optional.empty();
    }

    private static Optional<Double> sum(List<Double> numbers) {
        return numbers.stream().reduce(Double::sum);
    }
}
