package org.vereda.bench.system;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.vereda.matrix.SparseMatrix;

/**
 * A technosphere like that of a background database: suppliers outside of loops, one large strong component, and users of
 * both; 10 to 12 non-zeros in a column, units that differ by decades, some processes that give other amounts than one, and a
 * few that take waste.
 *
 * <p>In value terms {@code V}, with column sums below one, prices {@code p} and outputs {@code d}:
 * {@code A[i][j] = (i == j ? 1 : -V[i][j] p[j] / p[i]) d[j]}, then rows of waste change their sign.
 */
final class Background {
    private static final double WASTE = 0.02;
    private static final int HUBS = 200;

    private final Draws draws;
    private final Shape shape;
    private final int size;
    private final int firstInCore;
    private final int pastCore;
    private final double[] price;
    private final double[] output;
    private final int[] names;
    private final Set<Integer> wastes = new HashSet<>();

    /**
     * Where the suppliers of a process in the core are found.
     *
     * @param core share of the processes in the core
     * @param upstream share of the processes before it
     * @param near probability of a neighbor
     * @param hub probability of one of the few that many use; what remains falls on anyone in the core
     */
    record Shape(double core, double upstream, double near, double hub) {}

    Background(Draws draws, Shape shape, int size) {
        this(draws, shape, size, WASTE);
    }

    /** A background of which the given share of processes takes waste. */
    Background(Draws draws, Shape shape, int size, double waste) {
        this.draws = draws;
        this.shape = shape;
        this.size = size;
        this.firstInCore = (int) (shape.upstream * size);
        this.pastCore = firstInCore + (int) (shape.core * size);
        this.price = new double[size];
        this.output = new double[size];
        this.names = draws.permutation(size);
        for (int i = 0; i < size; i++) {
            price[i] = draws.lognormal(2);
            output[i] = draws.happens(0.75) ? 1 : draws.lognormal(2);
            if (draws.happens(waste)) {
                wastes.add(i);
            }
        }
    }

    Technosphere generate() {
        SparseMatrix.Builder builder = SparseMatrix.builder(size, size);
        for (int process = 0; process < size; process++) {
            builder.add(names[process], names[process], output[process] * sign(process));
            addInputs(builder, process);
        }
        Set<Integer> wasteNames = new HashSet<>();
        wastes.forEach(waste -> wasteNames.add(names[waste]));
        int product = size - 1;
        while (wastes.contains(product)) {
            product--;
        }
        return new Technosphere(builder.build(), wasteNames, names[product], names[firstInCore]);
    }

    private int sign(int product) {
        return wastes.contains(product) ? -1 : 1;
    }

    private void addInputs(SparseMatrix.Builder builder, int process) {
        int[] suppliers = suppliers(process);
        double[] shares = draws.shares(suppliers.length);
        double gain = draws.between(0.2, 0.8);
        for (int k = 0; k < suppliers.length; k++) {
            int supplier = suppliers[k];
            double value = gain * shares[k] * price[process] / price[supplier] * output[process];
            builder.add(names[supplier], names[process], -value * sign(supplier));
        }
    }

    private int[] suppliers(int process) {
        Set<Integer> suppliers = new LinkedHashSet<>();
        if (isInCore(process)) {
            suppliers.add(process + 1 == pastCore ? firstInCore : process + 1);
        }
        int wanted = Math.min(process < firstInCore ? process : process - 1, draws.from(9, 11));
        while (suppliers.size() < wanted) {
            int supplier = supplier(process);
            if (supplier != process) {
                suppliers.add(supplier);
            }
        }
        return suppliers.stream().mapToInt(Integer::intValue).toArray();
    }

    private boolean isInCore(int process) {
        return process >= firstInCore && process < pastCore;
    }

    private int supplier(int process) {
        if (process < firstInCore) {
            return earlier(process, 0);
        }
        if (isInCore(process)) {
            return draws.happens(0.1) && firstInCore > 0 ? draws.below(firstInCore) : fromCore(process);
        }
        if (draws.happens(0.3) && process > pastCore) {
            return earlier(process, pastCore);
        }
        return draws.happens(0.15) && firstInCore > 0
                ? draws.below(firstInCore)
                : fromCore(draws.from(firstInCore, pastCore - 1));
    }

    private int earlier(int process, int first) {
        return Math.max(first, draws.happens(0.5) ? process - draws.distance(50) : draws.from(first, process - 1));
    }

    private int fromCore(int process) {
        int count = pastCore - firstInCore;
        double which = draws.between(0, 1);
        if (which < shape.near) {
            int step = draws.happens(0.5) ? draws.distance(12) : -draws.distance(12);
            return firstInCore + Math.floorMod(process - firstInCore + step, count);
        }
        if (which < shape.near + shape.hub) {
            return firstInCore + draws.skewed(Math.min(HUBS, count));
        }
        return firstInCore + draws.below(count);
    }
}
