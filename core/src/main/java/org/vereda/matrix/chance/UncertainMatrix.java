package org.vereda.matrix.chance;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.vereda.matrix.SparseMatrix;

/**
 * A matrix whose entries are distributed. Every entry has an identity for {@link SamplingPlan}: entries with the same
 * identity move together, the size of each rising with the drawn share.
 */
public final class UncertainMatrix implements Serializable {
    private final SparseMatrix center;
    private final List<DrawGroup> groups;
    private final int[] summed;
    private final double[] rests;
    private final double[][] given;

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
        this(center, Terms.ofEntries(center), spreads, rule);
    }

    private UncertainMatrix(SparseMatrix center, Terms terms, SpreadTable spreads, SignRule rule) {
        SparseMatrix.requireSize(terms.size(), spreads.size());
        this.center = center;
        double[] left = center.values();
        this.groups = Orientation.groups(terms, spreads, rule, left);
        this.summed = groups.stream()
                .filter(group -> group.summed)
                .flatMapToInt(group -> IntStream.of(group.entries))
                .sorted()
                .distinct()
                .toArray();
        this.rests = IntStream.of(summed).mapToDouble(entry -> left[entry]).toArray();
        this.given = new double[0][];
    }

    private UncertainMatrix(
            SparseMatrix center, List<DrawGroup> groups, int[] summed, double[] rests, double[]... given) {
        this.center = center;
        this.groups = groups;
        this.summed = summed;
        this.rests = rests;
        this.given = given;
    }

    /**
     * A matrix of which each entry is the sum of any number of uncertain terms and what its center leaves, which is certain.
     *
     * @param center places, and the values of the undisturbed system
     * @param entries the entry of each term, in any order
     * @param amounts the center of each term
     * @param spreads one for each term
     * @param rule whether drawn terms keep the sign of their center
     * @throws org.vereda.matrix.UnsolvableSystem where sizes differ, there is no such entry, or a sign cannot be kept
     */
    public static UncertainMatrix ofTerms(
            SparseMatrix center, int[] entries, double[] amounts, SpreadTable spreads, SignRule rule) {
        return new UncertainMatrix(center, Terms.of(center, entries, amounts), spreads, rule);
    }

    /**
     * A matrix whose values were drawn before, as by another simulation of the same plan. To first order it is certain: only a
     * {@link Simulation} knows its samples.
     *
     * @param center places, and the values of the undisturbed system
     * @param values for each entry, in the order of {@link SparseMatrix#values()}, its value in each sample of the plan; kept,
     *     not copied
     * @throws org.vereda.matrix.UnsolvableSystem where the numbers of entries differ
     */
    public static UncertainMatrix ofSamples(SparseMatrix center, double[][] values) {
        SparseMatrix.requireSize(center.entries(), values.length);
        return new UncertainMatrix(center, List.of(), new int[0], new double[0], values);
    }

    /** A matrix without uncertainty. */
    public static UncertainMatrix certain(SparseMatrix center) {
        return new UncertainMatrix(center, List.of(), new int[0], new double[0]);
    }

    public SparseMatrix center() {
        return center;
    }

    /** Number of entries, or of their terms, that are drawn. */
    public int uncertainNumbers() {
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
        for (int n = 0; n < summed.length; n++) {
            values[summed[n]] = rests[n];
        }
        for (DrawGroup group : groups) {
            for (int m = 0; m < group.size(); m++) {
                values[group.entries[m]] = group.means[m] + (group.summed ? values[group.entries[m]] : 0);
            }
        }
        return new UncertainMatrix(center.withValues(values), groups, summed, rests, given);
    }

    /** The same matrix, of which only the wanted entries are drawn. */
    UncertainMatrix where(IntPredicate wanted) {
        int[] kept = IntStream.range(0, summed.length)
                .filter(n -> wanted.test(summed[n]))
                .toArray();
        return new UncertainMatrix(
                center,
                groups.stream().map(group -> group.where(wanted)).toList(),
                IntStream.of(kept).map(n -> summed[n]).toArray(),
                IntStream.of(kept).mapToDouble(n -> rests[n]).toArray(),
                given);
    }

    List<DrawGroup> groups() {
        return groups;
    }

    /** The draws of a matrix from given shares; immutable. */
    static final class Draws {
        private final UncertainMatrix matrix;
        private final List<DrawGroup> groups;
        private final List<Shares> shares;

        Draws(UncertainMatrix matrix, Function<DrawGroup, Shares> sharesOf) {
            this.matrix = matrix;
            this.groups = matrix.groups();
            this.shares = groups.stream().map(sharesOf).toList();
        }

        /** Room for the values of so many lanes, filled with the center; what is certain need not be written again. */
        double[] room(int lanes) {
            double[] values = new double[Math.multiplyExact(lanes, matrix.center.entries())];
            for (int at = 0; at < values.length; at++) {
                values[at] = matrix.center.value(at / lanes);
            }
            return values;
        }

        /** Draws every uncertain entry, entry {@code k} of lane {@code l} to {@code lanes k + l}. */
        void draw(int[] samples, DrawGroup.Work work, double[] values) {
            int lanes = samples.length;
            for (int at = 0; at < lanes * matrix.given.length; at++) {
                values[at] = matrix.given[at / lanes][samples[at % lanes]];
            }
            for (int n = 0; n < matrix.summed.length; n++) {
                int at = lanes * matrix.summed[n];
                Arrays.fill(values, at, at + lanes, matrix.rests[n]);
            }
            for (int g = 0; g < shares.size(); g++) {
                groups.get(g).draw(shares.get(g), samples, work, values);
            }
        }
    }
}
