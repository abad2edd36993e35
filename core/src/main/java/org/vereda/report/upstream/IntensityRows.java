package org.vereda.report.upstream;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.vereda.footprint.network.ImpactCategory;
import org.vereda.footprint.network.Intensities;
import org.vereda.footprint.network.Interval.Level;
import org.vereda.footprint.network.NetworkNode;
import org.vereda.report.content.ImpactLine;
import org.vereda.report.content.Interval;

/** The impacts of one unit of every product in some categories, row by row. */
public final class IntensityRows {
    /** Products whose ranges are computed side by side. */
    private static final int AT_ONCE = 256;

    private final NodeWords words;
    private final Intensities intensities;

    public IntensityRows(NodeWords words, Intensities intensities) {
        this.words = words;
        this.intensities = intensities;
    }

    /** Takes rows, and is told how many are done. */
    public interface Sink {
        void write(ImpactLine line) throws IOException;

        /** So many products are done. */
        default void reached(long done) {}
    }

    /**
     * Hands on the rows, products in the order of the list, each with all its categories.
     *
     * @param withRanges true for ranges too, which cost a solve for each product
     * @param executor where the work is done
     */
    public void write(
            List<Integer> products, List<Integer> categories, boolean withRanges, Executor executor, Sink sink)
            throws IOException {
        for (int from = 0; from < products.size(); from += AT_ONCE) {
            List<Integer> some = products.subList(from, Math.min(products.size(), from + AT_ONCE));
            double[][] deviations = deviations(some, categories, withRanges, executor);
            for (int at = 0; at < some.size(); at++) {
                for (int column = 0; column < categories.size(); column++) {
                    double deviation = deviations.length == 0 ? 0 : deviations[column][at];
                    sink.write(line(some.get(at), categories.get(column), deviation));
                }
            }
            sink.reached(from + some.size());
        }
    }

    private double[][] deviations(List<Integer> some, List<Integer> categories, boolean withRanges, Executor executor) {
        int[] nodes = some.stream().mapToInt(Integer::intValue).toArray();
        return withRanges
                ? categories.stream()
                        .map(category -> intensities.deviations(category, nodes, executor))
                        .toArray(double[][]::new)
                : new double[0][];
    }

    private ImpactLine line(int index, int category, double deviation) {
        NetworkNode node = intensities.network().node(index);
        ImpactCategory unit = intensities.network().categories().get(category);
        double value = intensities.of(index, category);
        return new ImpactLine(
                node.product(),
                words.name(node),
                words.maker(node.maker()),
                node.country(),
                UpstreamLines.one(node),
                unit.id(),
                UpstreamLines.decimal(value),
                unit.unit(),
                range(value, deviation));
    }

    private static Optional<Interval.Range> range(double value, double deviation) {
        if (deviation == 0) {
            return Optional.empty();
        }
        var interval = org.vereda.footprint.network.Interval.of(value, deviation, Level.NINETY_FIVE);
        return Optional.of(
                new Interval.Range(UpstreamLines.decimal(interval.low()), UpstreamLines.decimal(interval.high())));
    }
}
