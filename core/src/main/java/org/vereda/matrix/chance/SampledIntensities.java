package org.vereda.matrix.chance;

import java.util.List;
import java.util.Map;
import org.vereda.matrix.UnsolvableSystem;
import org.vereda.matrix.UnsolvableSystem.Reason;

/** How the impacts of one unit of every product spread in one category, and every sample of some of them. */
public final class SampledIntensities {
    private final double[] means;
    private final double[] deviations;
    private final Map<Integer, double[]> kept;
    private final int counted;
    private final List<FailedSample> failures;

    SampledIntensities(
            double[] means,
            double[] deviations,
            Map<Integer, double[]> kept,
            int counted,
            List<FailedSample> failures) {
        this.means = means;
        this.deviations = deviations;
        this.kept = kept;
        this.counted = counted;
        this.failures = failures;
    }

    /** Number of products. */
    public int size() {
        return means.length;
    }

    /** How many samples count. */
    public int samples() {
        return counted;
    }

    /** The mean of a product's impact; NaN without samples. */
    public double mean(int product) {
        return means[product];
    }

    /** The standard deviation of a product's impact, with {@code n - 1}; NaN with fewer than two samples. */
    public double standardDeviation(int product) {
        return deviations[product];
    }

    /**
     * Every sample of a product.
     *
     * @throws UnsolvableSystem where the product was not among the kept ones
     */
    public Samples kept(int product) {
        double[] values = kept.get(product);
        if (values == null) {
            throw new UnsolvableSystem(Reason.OUT_OF_RANGE, product);
        }
        return Samples.of(values, failures);
    }

    /** The samples without solution, by number. */
    public List<FailedSample> failures() {
        return failures;
    }
}
