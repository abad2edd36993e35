package org.vereda.matrix;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.vereda.matrix.UnsolvableSystem.Reason;

/**
 * A prepared system with some columns exchanged for others, which solves again only what depends on them: for {@code A' y = c}
 * the columns from which an exchanged one can be reached, for {@code A x = b} the rows that can be reached from an exchanged
 * element. All else stays as it was. Every solution is checked against all equations.
 *
 * <p>Immutable and safe for many threads.
 */
public final class Overlay {
    private static final int NONE = -1;

    private final TechnosphereSolver base;
    private final int[] exchangedBy;
    private final SparseMatrix columns;
    private final Once<Part> downstream;
    private final Once<Part> upstream;

    Overlay(TechnosphereSolver base, int[] indices, SparseMatrix columns) {
        SparseMatrix.requireSize(base.size(), columns.rows());
        SparseMatrix.requireSize(indices.length, columns.columns());
        this.base = base;
        this.columns = columns;
        this.exchangedBy = new int[base.size()];
        Arrays.fill(exchangedBy, NONE);
        for (int k = 0; k < indices.length; k++) {
            if (indices[k] < 0 || indices[k] >= base.size() || exchangedBy[indices[k]] != NONE) {
                throw new UnsolvableSystem(Reason.OUT_OF_RANGE, indices[k], indices[k]);
            }
            exchangedBy[indices[k]] = k;
        }
        this.downstream = new Once<>(() -> new Part(reached(indices.clone(), this::users)));
        this.upstream = new Once<>(() -> new Part(reached(touchedRows(indices), this::rowsOf)));
    }

    /**
     * {@code x} with {@code A x = b} for the matrix with the exchanged columns.
     *
     * @param demand {@code b}
     * @param before the solution of the system without exchange, for the same demand
     * @throws UnsolvableSystem as {@link TechnosphereSolver#compile(SparseMatrix)} and {@link TechnosphereSolver#solve}, or
     *     inaccurate where {@code before} belongs to another demand
     */
    public Solution solve(double[] demand, Solution before) {
        requireFitting(demand, before);
        Part part = upstream.get();
        double[] left = demand.clone();
        for (int column = 0; column < base.size(); column++) {
            if (part.places[column] == NONE) {
                matrixOf(column).addColumn(numberOf(column), -before.rawValues()[column], left);
            }
        }
        double[] x = part.merged(before, part.solved(left, false));
        double[] size = new double[x.length];
        double[] rest = demand.clone();
        Arrays.setAll(size, i -> Math.abs(demand[i]));
        for (int column = 0; column < x.length; column++) {
            SparseMatrix matrix = matrixOf(column);
            for (int k = matrix.columnStart(numberOf(column)); k < matrix.columnEnd(numberOf(column)); k++) {
                double term = matrix.value(k) * x[column];
                rest[matrix.row(k)] -= term;
                size[matrix.row(k)] += Math.abs(term);
            }
        }
        return accepted(x, rest, size, before, part);
    }

    /**
     * {@code y} with {@code A' y = c} for the matrix with the exchanged columns.
     *
     * @param weights {@code c}
     * @param before the solution of the system without exchange, for the same weights
     * @throws UnsolvableSystem as {@link #solve}
     */
    public Solution solveTransposed(double[] weights, Solution before) {
        requireFitting(weights, before);
        Part part = downstream.get();
        double[] known = part.merged(before, new double[part.indices.length]);
        double[] left = new double[weights.length];
        for (int index : part.indices) {
            left[index] = weights[index] - matrixOf(index).columnTimes(numberOf(index), known);
        }
        double[] y = part.merged(before, part.solved(left, true));
        double[] size = new double[y.length];
        double[] rest = weights.clone();
        for (int column = 0; column < y.length; column++) {
            SparseMatrix matrix = matrixOf(column);
            size[column] = Math.abs(weights[column]);
            for (int k = matrix.columnStart(numberOf(column)); k < matrix.columnEnd(numberOf(column)); k++) {
                double term = matrix.value(k) * y[matrix.row(k)];
                rest[column] -= term;
                size[column] += Math.abs(term);
            }
        }
        return accepted(y, rest, size, before, part);
    }

    /** How many unknowns {@link #solveTransposed} solves again. */
    public int downstreamSize() {
        return downstream.get().indices.length;
    }

    /** How many unknowns {@link #solve} solves again. */
    public int upstreamSize() {
        return upstream.get().indices.length;
    }

    private void requireFitting(double[] right, Solution before) {
        SparseMatrix.requireSize(base.size(), right.length);
        SparseMatrix.requireSize(base.size(), before.size());
        SparseMatrix.requireFinite(right);
    }

    private static Solution accepted(double[] solution, double[] rest, double[] size, Solution before, Part part) {
        double worst = 0;
        for (int i = 0; i < rest.length; i++) {
            worst = Terms.worse(worst, Math.abs(rest[i]), size[i]);
        }
        if (!(worst <= TechnosphereSolver.LIMIT)) {
            int[] indices = IntStream.range(0, rest.length)
                    .filter(i -> Terms.worse(0, Math.abs(rest[i]), size[i]) > TechnosphereSolver.LIMIT)
                    .toArray();
            throw new UnsolvableSystem(Reason.INACCURATE, worst, indices);
        }
        EnumSet<SolutionMethod> methods = EnumSet.copyOf(before.methods());
        methods.addAll(part.methods());
        return new Solution(solution, worst, 0, methods);
    }

    private SparseMatrix matrixOf(int column) {
        return exchangedBy[column] == NONE ? base.matrix() : columns;
    }

    private int numberOf(int column) {
        return exchangedBy[column] == NONE ? column : exchangedBy[column];
    }

    private int[] rowsOf(int column) {
        SparseMatrix matrix = matrixOf(column);
        int number = numberOf(column);
        return Arrays.copyOfRange(matrix.rawRows(), matrix.columnStart(number), matrix.columnEnd(number));
    }

    private int[] users(int row) {
        SparseMatrix byRow = base.byRow();
        return Arrays.copyOfRange(byRow.rawRows(), byRow.columnStart(row), byRow.columnEnd(row));
    }

    /** The rows in which an exchanged column, old or new, has an element. */
    private int[] touchedRows(int... indices) {
        Set<Integer> rows = new HashSet<>();
        for (int index : indices) {
            for (int k = base.matrix().columnStart(index); k < base.matrix().columnEnd(index); k++) {
                rows.add(base.matrix().row(k));
            }
            for (int row : rowsOf(index)) {
                rows.add(row);
            }
        }
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Some indices and all that can be reached from them, rising. */
    private int[] reached(int[] first, IntFunction<int[]> next) {
        boolean[] seen = new boolean[base.size()];
        int[] stack = new int[base.size()];
        int depth = 0;
        for (int index : first) {
            seen[index] = true;
            stack[depth++] = index;
        }
        while (depth > 0) {
            for (int index : next.apply(stack[--depth])) {
                if (!seen[index]) {
                    seen[index] = true;
                    stack[depth++] = index;
                }
            }
        }
        return IntStream.range(0, seen.length).filter(i -> seen[i]).toArray();
    }

    /** What is solved again: a system of its own. */
    private final class Part {
        private final int[] indices;
        private final int[] places;
        private final Once<TechnosphereSolver> solver;

        Part(int... indices) {
            this.indices = indices;
            this.places = new int[base.size()];
            Arrays.fill(places, NONE);
            for (int place = 0; place < indices.length; place++) {
                places[indices[place]] = place;
            }
            this.solver = new Once<>(this::compiled);
        }

        private TechnosphereSolver compiled() {
            SparseMatrix.Builder builder = SparseMatrix.builder(indices.length, indices.length);
            for (int place = 0; place < indices.length; place++) {
                SparseMatrix matrix = matrixOf(indices[place]);
                int number = numberOf(indices[place]);
                for (int k = matrix.columnStart(number); k < matrix.columnEnd(number); k++) {
                    if (places[matrix.row(k)] != NONE) {
                        builder.add(places[matrix.row(k)], place, matrix.value(k));
                    }
                }
            }
            try {
                return base.likewise(builder.build(), indices);
            } catch (UnsolvableSystem refusal) {
                throw refusal.renamed(indices);
            }
        }

        /** The solution of this part for its share of a right-hand side. */
        double[] solved(double[] right, boolean transposed) {
            if (indices.length == 0) {
                return new double[0];
            }
            double[] own = new double[indices.length];
            Arrays.setAll(own, place -> right[indices[place]]);
            TechnosphereSolver compiled = solver.get();
            try {
                Solution solution = transposed ? compiled.solveTransposed(own) : compiled.solve(own);
                return solution.rawValues();
            } catch (UnsolvableSystem refusal) {
                throw refusal.renamed(indices);
            }
        }

        double[] merged(Solution before, double[] own) {
            double[] all = before.values();
            for (int place = 0; place < indices.length; place++) {
                all[indices[place]] = own[place];
            }
            return all;
        }

        Set<SolutionMethod> methods() {
            return indices.length == 0 ? Set.of() : solver.get().methods();
        }
    }
}
