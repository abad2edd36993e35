package org.vereda.cluster;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.vereda.footprint.bill.DrawnProducts;
import org.vereda.footprint.bill.ProductImpacts;
import org.vereda.footprint.network.SupplyNetwork;
import org.vereda.matrix.SampledSystem;
import org.vereda.matrix.chance.SamplingPlan;
import org.vereda.matrix.chance.UncertainSystem;

/**
 * The draws of a background for the bills that take of it: the samples of a plan are drawn in stretches, wherever there is a
 * free core, and put together to the bits of one simulation.
 *
 * @param network the background
 * @param plan which samples
 */
record MonteCarlo(SupplyNetwork network, SamplingPlan plan) {
    /** So many stretches for each core even out those that take longer. */
    private static final int STRETCHES_PER_CORE = 2;

    BillTask onSpark(SparkSession spark, List<String> products) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Broadcast<UncertainSystem> system =
                context.broadcast(network.uncertain().system());
        int[] nodes = nodes(products);
        List<SamplingPlan> stretches = stretches(STRETCHES_PER_CORE * context.defaultParallelism());
        List<double[][][]> drawn = context.parallelize(stretches, stretches.size())
                .map(stretch -> DrawnProducts.draw(system.value(), stretch, nodes))
                .collect();
        return task(products, drawn);
    }

    BillTask plainly(List<String> products) {
        return task(
                products,
                List.<double[][][]>of(DrawnProducts.draw(network.uncertain().system(), plan, nodes(products))));
    }

    private int[] nodes(List<String> products) {
        ProductImpacts background = ProductImpacts.of(network.intensities());
        return products.stream().mapToInt(background::product).toArray();
    }

    private BillTask task(List<String> products, List<double[][][]> stretches) {
        return MonteCarloTask.of(DrawnProducts.joined(products, stretches), network.categories(), plan);
    }

    /** About so many stretches of as many samples as are solved together. */
    private List<SamplingPlan> stretches(int wanted) {
        int blocks = Math.ceilDiv(plan.samples(), SampledSystem.LANES);
        int length = SampledSystem.LANES * Math.ceilDiv(blocks, Math.max(1, wanted));
        return IntStream.range(0, Math.ceilDiv(plan.samples(), length))
                .mapToObj(number -> stretch(number * length, length))
                .toList();
    }

    private SamplingPlan stretch(int first, int length) {
        return new SamplingPlan.Stretch(plan, first, Math.min(length, plan.samples() - first));
    }
}
