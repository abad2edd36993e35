package org.vereda.footprint.bill;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.vereda.matrix.chance.SampledIntensities;
import org.vereda.matrix.chance.SamplingPlan;
import org.vereda.matrix.chance.Simulation;
import org.vereda.matrix.chance.TooManyFailures;
import org.vereda.matrix.chance.UncertainSystem;

/**
 * The impacts of one unit of some products of a background in every sample of a plan and every category. May be drawn in
 * stretches of the plan and put together: the samples are the same bits. Immutable; travels to other processes.
 */
public final class DrawnProducts implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ProductIndex products;
    private final double[][][] values;

    /** Impacts by category, product and sample. */
    private DrawnProducts(ProductIndex products, double[][][] values) {
        this.products = products;
        this.values = values;
    }

    /**
     * Draws the impacts of products for the samples of a plan, or of a stretch of it, on this thread.
     *
     * @param nodes the products' indices in the system
     * @return by category, product in the order of the nodes, and sample
     * @throws TooManyFailures where a drawn system has no solution
     */
    public static double[][][] draw(UncertainSystem background, SamplingPlan plan, int... nodes) {
        int[] categories = IntStream.range(0, background.categories()).toArray();
        List<SampledIntensities> drawn = Simulation.of(background, plan).intensities(categories, nodes);
        double[][][] values = new double[categories.length][nodes.length][];
        for (int category = 0; category < categories.length; category++) {
            for (int product = 0; product < nodes.length; product++) {
                values[category][product] =
                        drawn.get(category).kept(nodes[product]).values();
            }
        }
        return values;
    }

    /**
     * What stretches that follow each other drew, put together.
     *
     * @param names the products in the order in which they were drawn
     */
    public static DrawnProducts joined(List<String> names, List<double[][][]> stretches) {
        double[][][] first = stretches.getFirst();
        double[][][] values = new double[first.length][names.size()][];
        for (int category = 0; category < values.length; category++) {
            for (int product = 0; product < names.size(); product++) {
                values[category][product] = joined(stretches, category, product);
            }
        }
        return new DrawnProducts(ProductIndex.ofList(names), values);
    }

    private static double[] joined(List<double[][][]> stretches, int category, int product) {
        List<double[]> pieces =
                stretches.stream().map(stretch -> stretch[category][product]).toList();
        return pieces.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    int categories() {
        return values.length;
    }

    /** The impact of one unit of a product in each sample; only to be read. */
    double[] samples(String product, int category) {
        return values[category][products.number(product)];
    }
}
