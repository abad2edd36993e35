package org.vereda.footprint.network;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.vereda.matrix.Solution;

/** The impacts of one unit of every node of a network in every category. */
public final class Intensities {
    private static final int AT_ONCE = 16;

    private final SupplyNetwork network;
    private final double[][] values;
    private final double backwardError;

    Intensities(SupplyNetwork network, List<Solution> solutions) {
        this.network = network;
        this.values = solutions.stream().map(Solution::values).toArray(double[][]::new);
        this.backwardError =
                solutions.stream().mapToDouble(Solution::backwardError).max().orElse(0);
    }

    public SupplyNetwork network() {
        return network;
    }

    /** The impact of one unit of a node in a category, in the category's unit. */
    public double of(int node, int category) {
        return values[category][node];
    }

    /** The impacts of one unit of every node in a category, a fresh array in the order of the nodes. */
    public double[] ofAll(int category) {
        return values[category].clone();
    }

    /** The largest componentwise backward error of the solves, see {@link Solution#backwardError()}. */
    public double backwardError() {
        return backwardError;
    }

    /**
     * The standard deviations of the impacts of one unit of some nodes in a category, to first order, see {@link
     * FactSensitivity}: one primal solve for each node, several side by side.
     *
     * @param some the nodes
     * @param executor where the work is done; none of the bits depends on it
     */
    public double[] deviations(int category, int[] some, Executor executor) {
        FactSensitivity sensitivity = new FactSensitivity(network, category, values[category]);
        double[] deviations = new double[some.length];
        for (int from = 0; from < some.length; from += AT_ONCE) {
            int start = from;
            List<double[]> demands = IntStream.range(from, Math.min(some.length, from + AT_ONCE))
                    .mapToObj(i -> Demand.of(some[i]).vector(network.nodes().size()))
                    .toList();
            List<Solution> scales = network.solver().solveAll(demands, executor);
            IntStream.range(0, scales.size())
                    .forEach(i -> deviations[start + i] = Math.sqrt(FactSensitivity.variance(
                            sensitivity.of(scales.get(i).values()))));
        }
        return deviations;
    }

    /** The footprint of a demand in a category: one primal solve more. */
    public NetworkFootprint footprint(Demand demand, int category) {
        return NetworkFootprint.of(network, category, demand, values[category]);
    }
}
