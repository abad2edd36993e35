package org.vereda.matrix.chance;

import java.util.List;
import org.vereda.matrix.SparseMatrix;
import org.vereda.matrix.UnsolvableSystem;
import org.vereda.matrix.UnsolvableSystem.Reason;

/**
 * A matrix whose entries are distributed. Every entry has an identity for {@link CounterRandom}: entries with the same
 * identity move together.
 */
public final class UncertainMatrix {
    private final SparseMatrix center;
    private final List<Distribution> distributions;
    private final long[] ids;

    /**
     * An uncertain matrix.
     *
     * @param center places, and the values of the undisturbed system
     * @param distributions one for each entry, in the order of {@link SparseMatrix#values()}
     * @param ids what each entry is drawn for, in the same order
     */
    public UncertainMatrix(SparseMatrix center, List<Distribution> distributions, long[] ids) {
        SparseMatrix.requireSize(center.entries(), distributions.size());
        SparseMatrix.requireSize(center.entries(), ids.length);
        this.center = center;
        this.distributions = List.copyOf(distributions);
        this.ids = ids.clone();
    }

    public SparseMatrix center() {
        return center;
    }

    /** The matrix with all entries drawn. */
    public SparseMatrix sample(CounterRandom random, long sample) {
        double[] values = new double[ids.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = random.draw(distributions.get(k), ids[k], sample);
            if (!Double.isFinite(values[k])) {
                throw new UnsolvableSystem(Reason.NOT_FINITE, k);
            }
        }
        return center.withValues(values);
    }

    /** The standard deviation of an entry, negative where its values fall as the drawn share rises. */
    double deviation(int entry) {
        Distribution distribution = distributions.get(entry);
        double rise = distribution.quantile(0.75) - distribution.quantile(0.25);
        return Math.copySign(Math.sqrt(distribution.variance()), rise);
    }

    long id(int entry) {
        return ids[entry];
    }
}
