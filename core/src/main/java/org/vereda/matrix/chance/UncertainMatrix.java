package org.vereda.matrix.chance;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.vereda.matrix.SparseMatrix;

/**
 * A matrix whose entries are distributed. Every entry has an identity for {@link SamplingPlan}: entries with the same
 * identity move together, the size of each rising with the drawn share.
 */
public final class UncertainMatrix {
    private final SparseMatrix center;
    private final List<DrawGroup> groups;

    /**
     * An uncertain matrix.
     *
     * @param center places, and the values of the undisturbed system
     * @param spreads one for each entry, in the order of {@link SparseMatrix#values()}
     * @param rule whether drawn values keep the sign of their center
     * @throws org.vereda.matrix.UnsolvableSystem where the numbers of entries differ, or a sign cannot be kept as no value of
     *     a distribution has it
     */
    public UncertainMatrix(SparseMatrix center, SpreadTable spreads, SignRule rule) {
        SparseMatrix.requireSize(center.entries(), spreads.size());
        this.center = center;
        this.groups = Orientation.groups(center, spreads, rule);
    }

    private UncertainMatrix(SparseMatrix center, List<DrawGroup> groups) {
        this.center = center;
        this.groups = groups;
    }

    /** A matrix without uncertainty. */
    public static UncertainMatrix certain(SparseMatrix center) {
        return new UncertainMatrix(center, List.of());
    }

    public SparseMatrix center() {
        return center;
    }

    /** Number of entries that are drawn. */
    public int uncertainEntries() {
        return groups.stream().mapToInt(DrawGroup::size).sum();
    }

    /**
     * The matrix with all entries drawn.
     *
     * @throws org.vereda.matrix.UnsolvableSystem where a value is not finite
     */
    public SparseMatrix sample(SamplingPlan plan, int sample) {
        double[] values = center.values();
        new Draws(this, group -> Shares.of(plan, group.ids)).draw(new int[] {sample}, new DrawGroup.Work(1), values);
        return center.withValues(values);
    }

    /** The same draws around the expected value of every entry. */
    UncertainMatrix atMeans() {
        double[] values = center.values();
        for (DrawGroup group : groups) {
            for (int m = 0; m < group.size(); m++) {
                values[group.entries[m]] = group.means[m];
            }
        }
        return new UncertainMatrix(center.withValues(values), groups);
    }

    /** The same matrix, of which only the wanted entries are drawn. */
    UncertainMatrix where(IntPredicate wanted) {
        return new UncertainMatrix(
                center, groups.stream().map(group -> group.where(wanted)).toList());
    }

    List<DrawGroup> groups() {
        return groups;
    }

    /** The draws of a matrix from given shares; immutable. */
    static final class Draws {
        private final SparseMatrix center;
        private final List<DrawGroup> groups;
        private final List<Shares> shares;

        Draws(UncertainMatrix matrix, Function<DrawGroup, Shares> sharesOf) {
            this.center = matrix.center();
            this.groups = matrix.groups();
            this.shares = groups.stream().map(sharesOf).toList();
        }

        /** Room for the values of so many lanes, filled with the center; what is certain need not be written again. */
        double[] room(int lanes) {
            double[] values = new double[Math.multiplyExact(lanes, center.entries())];
            for (int at = 0; at < values.length; at++) {
                values[at] = center.value(at / lanes);
            }
            return values;
        }

        /** Draws every uncertain entry, entry {@code k} of lane {@code l} to {@code lanes k + l}. */
        void draw(int[] samples, DrawGroup.Work work, double[] values) {
            for (int g = 0; g < shares.size(); g++) {
                groups.get(g).draw(shares.get(g), samples, work, values);
            }
        }
    }
}
