package org.vereda.footprint.network;

import java.util.List;
import org.vereda.matrix.Solution;

/** The impacts of one unit of every node of a network in every category. */
public final class Intensities {
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

    /** The footprint of a demand in a category: one primal solve more. */
    public NetworkFootprint footprint(Demand demand, int category) {
        return NetworkFootprint.of(network, category, demand, values[category]);
    }
}
