package org.vereda.matrix.chance;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.vereda.matrix.Gradient;
import org.vereda.matrix.Solution;
import org.vereda.matrix.SparseMatrix;

/**
 * How far a first-order variance can be trusted: the impact is computed anew where all identities are moved together along
 * the direction in which it rises fastest, at the seven nodes of Gauss and Hermite from -3.75 to 3.75 standard deviations,
 * in one pass; its variance along that line is compared with that of the first-order model at the same nodes, in which each
 * entry has its own exact shape but products and loops do not. Without products and loops both are the same.
 *
 * @param bend by which share the standard deviation is larger than first order tells; empty where a node has no solution
 * @param first the first-order result
 */
public record Linearity(OptionalDouble bend, FirstOrder first) {
    /** A bend that changes the relative standard deviation by more than this is worth a warning. */
    public static final double WORTH_TELLING = 0.01;

    private static final double[] NODES = {
        0,
        1.1544053947399682,
        -1.1544053947399682,
        2.366759410734541,
        -2.366759410734541,
        3.7504397177257425,
        -3.7504397177257425
    };
    private static final double[] WEIGHTS = {
        0.45714285714285724,
        0.2401231786050127,
        0.2401231786050127,
        0.03075712396758652,
        0.03075712396758652,
        5.48268855972217e-4,
        5.48268855972217e-4
    };

    /**
     * Checks a demand in one category; costs about three solves.
     *
     * @param demand {@code f}, one amount per product
     * @param category row of the characterization
     */
    public static Linearity of(UncertainSystem system, double[] demand, int category) {
        double[] factors = system.factors(category);
        Solution x = system.solver().solve(demand);
        Solution y =
                system.solver().solveTransposed(system.interventions().center().transposedTimes(factors));
        FirstOrder first = FirstOrder.of(system, x, y, category);
        double[] gradientA = Gradient.ofSystem(system.technosphere().center(), x, y);
        double[] gradientB = Gradient.ofExchanges(system.interventions().center(), x, factors);
        double[] gradientC = ofFactors(system, x, category);
        SampleBlock block =
                new SampleBlock(system.counting(category), system.solver().sampled(), along(system, first));
        double[] impacts = block.run(0, NODES.length, room -> List.of(room.impacts(demand)))
                .get(0);
        if (!block.failures().isEmpty()) {
            return new Linearity(OptionalDouble.empty(), first);
        }
        double[] solved = new double[NODES.length];
        double[] model = new double[NODES.length];
        for (int node = 0; node < NODES.length; node++) {
            solved[node] = impacts[SampleBlock.LANES * category + node];
            model[node] = block.additive(node, gradientA, gradientB, gradientC);
        }
        double variance = variance(model);
        return new Linearity(OptionalDouble.of(variance == 0 ? 0 : Math.sqrt(variance(solved) / variance) - 1), first);
    }

    /** In standard normal terms, moves every identity by its share of the gradient. */
    private static Function<DrawGroup, Shares> along(UncertainSystem system, FirstOrder first) {
        double size = first.standardDeviation();
        double[] effects = first.effects();
        Identities identities = system.identities();
        return group -> {
            double[] direction = new double[group.size()];
            Arrays.setAll(direction, m -> {
                int number = identities.number(group.ids[m]);
                return size == 0 ? 0 : effects[number] / size;
            });
            return Shares.along(direction, NODES);
        };
    }

    private static double[] ofFactors(UncertainSystem system, Solution x, int category) {
        SparseMatrix c = system.characterization().center();
        double[] flows = system.interventions().center().times(x.values());
        double[] gradient = new double[c.entries()];
        for (int flow = 0; flow < c.columns(); flow++) {
            for (int k = c.columnStart(flow); k < c.columnEnd(flow); k++) {
                gradient[k] = c.row(k) == category ? flows[flow] : 0;
            }
        }
        return gradient;
    }

    private static double variance(double[] values) {
        double mean = 0;
        for (int node = 0; node < values.length; node++) {
            mean += WEIGHTS[node] * values[node];
        }
        double sum = 0;
        for (int node = 0; node < values.length; node++) {
            sum += WEIGHTS[node] * (values[node] - mean) * (values[node] - mean);
        }
        return sum;
    }

    /** The first-order standard deviation with the bend; empty where a node has no solution. */
    public OptionalDouble standardDeviation() {
        return bend.isPresent()
                ? OptionalDouble.of(first.standardDeviation() * (1 + bend.getAsDouble()))
                : OptionalDouble.empty();
    }

    /** Whether the relative standard deviation is off by more than {@link #WORTH_TELLING}, or a node has no solution. */
    public boolean isWorthTelling() {
        return bend.isEmpty()
                || Math.abs(bend.getAsDouble()) * first.standardDeviation() > WORTH_TELLING * Math.abs(first.value());
    }
}
