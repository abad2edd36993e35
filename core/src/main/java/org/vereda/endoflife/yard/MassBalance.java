package org.vereda.endoflife.yard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vereda.matrix.reconciliation.GrossErrors;
import org.vereda.matrix.reconciliation.Reconciliation;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Period;
import org.vereda.quantity.SourcePosition;

/**
 * The mass balance of the places that material passes through in a period: what went in equals what came out and what
 * stayed. The weights are reconciled by least squares over their stated errors; the residual is shown and stays.
 *
 * @param period the period
 * @param lines the streams with their reconciled values
 * @param residuals what the weights of each place leave unexplained
 * @param statistic the sum of squares of the corrections over their variances
 * @param limit the limit of the statistic; nothing where nothing can be checked
 * @param degreesOfFreedom how many independent balances check the weights
 */
public record MassBalance(
        Period period,
        List<BalanceLine> lines,
        List<SiteResidual> residuals,
        double statistic,
        OptionalDouble limit,
        int degreesOfFreedom) {
    public MassBalance {
        lines = List.copyOf(lines);
        residuals = List.copyOf(residuals);
    }

    /**
     * Balances a period.
     *
     * @param movements all movements; those of other days are left out
     * @param chance the chance of a false alarm that the tests allow, between 0 and 1
     * @throws InvalidInput where nothing passes through any place in the period
     */
    public static MassBalance of(Period period, List<Movement> movements, double chance) {
        List<YardStream> streams = streams(movements.stream()
                .filter(movement -> period.contains(new Period(movement.date(), movement.date())))
                .toList());
        List<String> sites = sites(streams);
        if (sites.isEmpty()) {
            throw InvalidInput.of(Finding.error("yard.nothing-passes", SourcePosition.NOWHERE, period.toString()));
        }
        return new Weighed(streams, sites).balance(period, chance);
    }

    /** True where the weights cannot all be right within their stated errors. */
    public boolean hasGrossError() {
        return limit.isPresent() && statistic > limit.getAsDouble();
    }

    /** What a person should know: gross errors with their suspects, places without stock, weights that nothing checks. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (hasGrossError()) {
            findings.add(Finding.warning("yard.gross-error", SourcePosition.NOWHERE, period.toString(), suspects()));
        }
        if (degreesOfFreedom == 0) {
            findings.add(Finding.warning("yard.nothing-checked", SourcePosition.NOWHERE, period.toString()));
        }
        residuals.stream()
                .map(SiteResidual::site)
                .filter(site -> lines.stream().noneMatch(line -> isStockOf(line.stream(), site)))
                .forEach(site -> findings.add(
                        Finding.warning("yard.no-stock", SourcePosition.NOWHERE, site, period.toString())));
        return List.copyOf(findings);
    }

    private String suspects() {
        String named = lines.stream()
                .filter(BalanceLine::suspect)
                .map(line -> line.stream())
                .map(stream -> stream.kind() + " " + stream.from() + " > " + stream.to())
                .collect(Collectors.joining("; "));
        return named.isEmpty() ? "-" : named;
    }

    private static boolean isStockOf(YardStream stream, String site) {
        return stream.kind().isStock()
                && (stream.from().equals(site) || stream.to().equals(site));
    }

    private static List<YardStream> streams(List<Movement> movements) {
        Map<List<Object>, List<Movement>> groups = new LinkedHashMap<>();
        movements.forEach(movement -> groups.computeIfAbsent(
                        List.of(movement.from(), movement.to(), movement.kind()), key -> new ArrayList<>())
                .add(movement));
        return groups.values().stream()
                .map(group -> new YardStream(
                        group.getFirst().from(),
                        group.getFirst().to(),
                        group.getFirst().kind(),
                        group))
                .toList();
    }

    /** The places that something both reached and left. */
    private static List<String> sites(List<YardStream> streams) {
        Set<String> reached = streams.stream().map(YardStream::to).collect(Collectors.toCollection(TreeSet::new));
        reached.retainAll(streams.stream().map(YardStream::from).collect(Collectors.toSet()));
        reached.remove("");
        return List.copyOf(reached);
    }

    /** Streams and places as arrays for the least squares. */
    private static final class Weighed {
        /** A weight of zero is taken as right within a gram. */
        private static final double LEAST_DEVIATION = 1e-3;

        private final List<YardStream> streams;
        private final List<String> sites;
        private final double[][] balances;
        private final double[] weights;
        private final double[] deviations;

        Weighed(List<YardStream> streams, List<String> sites) {
            this.streams = streams;
            this.sites = sites;
            balances = new double[sites.size()][streams.size()];
            weights = new double[streams.size()];
            deviations = new double[streams.size()];
            for (int i = 0; i < streams.size(); i++) {
                put(i, streams.get(i));
            }
        }

        private void put(int i, YardStream stream) {
            for (int site = 0; site < sites.size(); site++) {
                balances[site][i] = sign(stream, sites.get(site));
            }
            weights[i] = stream.kilograms().map(Number::doubleValue).orElse(0.0);
            deviations[i] = stream.kilograms().isPresent()
                    ? Math.max(stream.deviation(), LEAST_DEVIATION)
                    : Double.POSITIVE_INFINITY;
        }

        private static double sign(YardStream stream, String site) {
            return (stream.to().equals(site) ? 1.0 : 0.0) - (stream.from().equals(site) ? 1.0 : 0.0);
        }

        MassBalance balance(Period period, double chance) {
            Reconciliation done = Reconciliation.of(balances, weights, deviations);
            boolean checks = done.degreesOfFreedom() > 0;
            double most = checks ? GrossErrors.limitOfStream(done.checked(), chance) : Double.POSITIVE_INFINITY;
            List<BalanceLine> lines = new ArrayList<>();
            for (int i = 0; i < weights.length; i++) {
                lines.add(line(i, done, most));
            }
            List<SiteResidual> residuals = new ArrayList<>();
            for (int site = 0; site < sites.size(); site++) {
                residuals.add(residual(sites.get(site), balances[site]));
            }
            OptionalDouble limit = checks
                    ? OptionalDouble.of(GrossErrors.limitOfStatistic(done.degreesOfFreedom(), chance))
                    : OptionalDouble.empty();
            return new MassBalance(period, lines, residuals, done.statistic(), limit, done.degreesOfFreedom());
        }

        private BalanceLine line(int i, Reconciliation done, double most) {
            boolean weighed = streams.get(i).kilograms().isPresent();
            OptionalDouble standardized = done.standardized(i);
            return new BalanceLine(
                    streams.get(i),
                    done.value(i),
                    done.correction(i),
                    weighed ? OptionalDouble.of(done.deviation(i)) : OptionalDouble.empty(),
                    standardized,
                    standardized.isPresent() && standardized.getAsDouble() > most);
        }

        private SiteResidual residual(String site, double[] balance) {
            double in = 0;
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < balance.length; i++) {
                in += Math.max(0, balance[i]) * weights[i];
                sum += balance[i] * weights[i];
                squares += balance[i] == 0 ? 0 : deviations[i] * deviations[i];
            }
            boolean weighed = Double.isFinite(squares) && Arrays.stream(balance).anyMatch(one -> one != 0);
            return new SiteResidual(
                    site, in, weighed ? OptionalDouble.of(sum) : OptionalDouble.empty(), Math.sqrt(squares));
        }
    }
}
