package org.vereda.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.vereda.matrix.factors.Columns;
import org.vereda.matrix.factors.Fronts;

/**
 * One square matrix whose values are drawn again and again while its entries stay in their places: found once are the
 * block triangular order and the way in which each core is tried, solved are {@value #LANES} samples in one pass.
 *
 * <p>Immutable and safe for many threads; each thread works with a {@link #batch} of its own.
 */
public final class SampledSystem {
    /** Number of samples that are solved together. */
    public static final int LANES = SampledTerms.LANES;

    private final SparseMatrix places;
    private final StrongComponents components;
    private final CoreStrategy strategy;
    private final boolean[] mayBeNegative;
    private final Equations columns;
    private final Equations rows;
    private final List<SampledCore> cores;

    SampledSystem(SparseMatrix matrix, CoreStrategy strategy, Set<Integer> negativeDiagonals) {
        double[] ones = new double[matrix.entries()];
        Arrays.fill(ones, 1);
        this.places = matrix.withValues(ones);
        this.components = StrongComponents.of(places);
        this.strategy = strategy;
        this.mayBeNegative = new boolean[matrix.columns()];
        for (int index : negativeDiagonals) {
            mayBeNegative[index] = true;
        }
        this.columns = Equations.ofColumns(places, components);
        this.rows = columns.transposed();
        this.cores = cores(places, components);
    }

    private static List<SampledCore> cores(SparseMatrix places, StrongComponents components) {
        double[] numbers = new double[places.entries()];
        Arrays.setAll(numbers, k -> k + 1);
        SparseMatrix numbered = places.withValues(numbers);
        List<SampledCore> cores = new ArrayList<>();
        for (int c = 0; c < components.count(); c++) {
            if (components.size(c) > 1) {
                int from = components.start(c);
                int[] names = components.component(c);
                Columns inside = numbered.inside(components, c);
                cores.add(
                        new SampledCore(from, from + names.length, names, inside, new Once<>(() -> Fronts.of(inside))));
            }
        }
        return List.copyOf(cores);
    }

    /** Number of unknowns. */
    public int size() {
        return places.columns();
    }

    /** Number of entries of the matrix, so of values of one sample. */
    public int entries() {
        return places.entries();
    }

    /** Work arrays for one thread; about {@code 8 (2 entries + 7 size)} numbers, used again by every load. */
    public SampleBatch batch() {
        return new SampleBatch(this);
    }

    /** A matrix with the places of all samples, its values without meaning. */
    SparseMatrix places() {
        return places;
    }

    StrongComponents components() {
        return components;
    }

    List<SampledCore> cores() {
        return cores;
    }

    CoreStrategy strategy() {
        return strategy;
    }

    boolean mayBeNegative(int index) {
        return mayBeNegative[index];
    }

    /** The equations of {@code A' y = c}. */
    Equations columnEquations() {
        return columns;
    }

    /** The equations of {@code A x = b}. */
    Equations rowEquations() {
        return rows;
    }

    /**
     * One core of a sampled system: where it lies in the order, and which matrix entry each of its own entries is.
     *
     * @param from its first place
     * @param to one past its last place
     * @param names the caller's index for each local number
     * @param entryOf its places in local numbers; each value is one more than the entry of the whole matrix
     * @param fronts the plan of its elimination, the same for all samples
     */
    @SuppressWarnings("ArrayRecordComponent") // private to the sampled system
    record SampledCore(int from, int to, int[] names, Columns entryOf, Once<Fronts> fronts) {
        /** The core with the values of one sample. */
        Columns of(double[] interleaved, int lane) {
            double[] values = new double[entryOf.entries()];
            for (int k = 0; k < values.length; k++) {
                int entry = (int) entryOf.values()[k] - 1;
                values[k] = interleaved[SampledSystem.LANES * entry + lane];
            }
            return entryOf.withValues(values);
        }
    }
}
