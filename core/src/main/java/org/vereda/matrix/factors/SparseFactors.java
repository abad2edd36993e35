package org.vereda.matrix.factors;

import java.util.Arrays;
import java.util.Optional;

/**
 * Sparse triangular factors {@code P R A C Q = L U} of a core: columns in the order of least degree, each computed by a
 * triangular solve over the rows it can reach (J. Gilbert, T. Peierls, SIAM J. Sci. Stat. Comput. 9 (1988) 862).
 */
final class SparseFactors implements Factors {
    private final Triangle lower;
    private final Triangle upper;
    private final double[] pivots;
    private final int[] rowAt;
    private final int[] columnAt;
    private final Equilibration scaling;

    private SparseFactors(Elimination elimination) {
        lower = elimination.lower;
        upper = elimination.upper;
        pivots = elimination.pivots;
        rowAt = elimination.rowAt;
        columnAt = elimination.columnAt;
        scaling = elimination.scaling;
    }

    /** The factors, or nothing where a pivot vanishes or, with diagonal pivots, is not of its diagonal's sign. */
    static Optional<SparseFactors> of(Columns core, MinimumDegree.Order order, Pivoting pivoting) {
        Elimination elimination = new Elimination(core, order, pivoting);
        return elimination.run() ? Optional.of(new SparseFactors(elimination)) : Optional.empty();
    }

    @Override
    public int determinantSign() {
        int[] rowOfColumn = new int[rowAt.length];
        for (int place = 0; place < rowAt.length; place++) {
            rowOfColumn[columnAt[place]] = rowAt[place];
        }
        return Pivoting.determinantSign(rowOfColumn, pivots);
    }

    @Override
    public double[] solve(double[] b, int lanes) {
        double[] x = new double[b.length];
        for (int lane = 0; lane < lanes; lane++) {
            solve(b, lanes, lane, x);
        }
        return x;
    }

    private void solve(double[] b, int lanes, int lane, double[] x) {
        double[] z = new double[rowAt.length];
        for (int place = 0; place < z.length; place++) {
            z[place] = b[lanes * rowAt[place] + lane] * scaling.row(rowAt[place]);
        }
        for (int place = 0; place < z.length; place++) {
            lower.subtractColumn(place, z[place], z);
        }
        for (int place = z.length - 1; place >= 0; place--) {
            z[place] /= pivots[place];
            upper.subtractColumn(place, z[place], z);
            x[lanes * columnAt[place] + lane] = z[place] * scaling.column(columnAt[place]);
        }
    }

    @Override
    public double[] solveTransposed(double[] c, int lanes) {
        double[] y = new double[c.length];
        for (int lane = 0; lane < lanes; lane++) {
            solveTransposed(c, lanes, lane, y);
        }
        return y;
    }

    private void solveTransposed(double[] c, int lanes, int lane, double[] y) {
        double[] z = new double[rowAt.length];
        for (int place = 0; place < z.length; place++) {
            double right = c[lanes * columnAt[place] + lane] * scaling.column(columnAt[place]);
            z[place] = (right - upper.columnTimes(place, z)) / pivots[place];
        }
        for (int place = z.length - 1; place >= 0; place--) {
            z[place] -= lower.columnTimes(place, z);
            y[lanes * rowAt[place] + lane] = z[place] * scaling.row(rowAt[place]);
        }
    }

    /** The state of one factorization. */
    private static final class Elimination {
        private static final int NOT_YET = -1;

        private final Columns core;
        private final Pivoting pivoting;
        private final Equilibration scaling;
        private final int size;
        private final Triangle lower;
        private final Triangle upper;
        private final double[] pivots;
        private final int[] rowAt;
        private final int[] columnAt;
        private final int[] placeOfRow;
        private final double[] x;
        private final int[] mark;
        private final int[] reached;
        private final int[] path;
        private final int[] nextEntry;
        private int firstReached;

        Elimination(Columns core, MinimumDegree.Order order, Pivoting pivoting) {
            this.core = core;
            this.pivoting = pivoting;
            size = core.size();
            scaling = pivoting == Pivoting.DIAGONAL ? Equilibration.none(size) : Equilibration.of(core);
            columnAt = order.indices();
            lower = new Triangle(size, 4 * core.entries());
            upper = new Triangle(size, 4 * core.entries());
            pivots = new double[size];
            rowAt = new int[size];
            placeOfRow = new int[size];
            Arrays.fill(placeOfRow, NOT_YET);
            x = new double[size];
            mark = new int[size];
            Arrays.fill(mark, NOT_YET);
            reached = new int[size];
            path = new int[size];
            nextEntry = new int[size];
        }

        boolean run() {
            for (int place = 0; place < size; place++) {
                findReach(place);
                double largest = scatter(columnAt[place]);
                substitute();
                int pivotRow = choosePivot(columnAt[place]);
                if (pivotRow == NOT_YET || !acceptable(x[pivotRow], largest, columnAt[place])) {
                    return false;
                }
                store(place, pivotRow);
            }
            lower.renumber(placeOfRow);
            return true;
        }

        /** All rows that become non-zero in this column, each before those that it changes. */
        private void findReach(int place) {
            firstReached = size;
            int column = columnAt[place];
            for (int k = core.columnStart(column); k < core.columnEnd(column); k++) {
                if (mark[core.row(k)] != place) {
                    descend(core.row(k), place);
                }
            }
        }

        private void descend(int root, int place) {
            int depth = 0;
            path[0] = root;
            open(root, place);
            while (depth >= 0) {
                int child = nextUnmarked(path[depth], place);
                if (child == NOT_YET) {
                    reached[--firstReached] = path[depth--];
                } else {
                    path[++depth] = child;
                    open(child, place);
                }
            }
        }

        private void open(int row, int place) {
            mark[row] = place;
            int column = placeOfRow[row];
            nextEntry[row] = column == NOT_YET ? 0 : lower.start(column);
        }

        private int nextUnmarked(int row, int place) {
            int column = placeOfRow[row];
            int end = column == NOT_YET ? 0 : lower.start(column + 1);
            while (nextEntry[row] < end) {
                int child = lower.row(nextEntry[row]++);
                if (mark[child] != place) {
                    return child;
                }
            }
            return NOT_YET;
        }

        /** Lays the column out; returns its largest element. */
        private double scatter(int column) {
            double largest = 0;
            for (int k = core.columnStart(column); k < core.columnEnd(column); k++) {
                double value = scaling.scaled(core.value(k), core.row(k), column);
                x[core.row(k)] = value;
                largest = Math.max(largest, Math.abs(value));
            }
            return largest;
        }

        private void substitute() {
            for (int r = firstReached; r < size; r++) {
                int row = reached[r];
                if (placeOfRow[row] != NOT_YET) {
                    lower.subtractColumn(placeOfRow[row], x[row], x);
                }
            }
        }

        private int choosePivot(int column) {
            if (pivoting == Pivoting.DIAGONAL) {
                return column;
            }
            int best = NOT_YET;
            double largest = 0;
            for (int r = firstReached; r < size; r++) {
                int row = reached[r];
                if (placeOfRow[row] == NOT_YET && Math.abs(x[row]) > largest) {
                    best = row;
                    largest = Math.abs(x[row]);
                }
            }
            boolean free = placeOfRow[column] == NOT_YET && largest > 0;
            return free && Math.abs(x[column]) >= Pivoting.PREFERENCE * largest ? column : best;
        }

        private boolean acceptable(double pivot, double largest, int column) {
            return switch (pivoting) {
                case DIAGONAL -> pivot / core.get(column, column) > Pivoting.NEGLIGIBLE;
                case THRESHOLD -> Math.abs(pivot) > Pivoting.NEGLIGIBLE * largest;
            };
        }

        private void store(int place, int pivotRow) {
            double pivot = x[pivotRow];
            for (int r = firstReached; r < size; r++) {
                int row = reached[r];
                if (placeOfRow[row] != NOT_YET) {
                    upper.append(placeOfRow[row], x[row]);
                } else if (row != pivotRow) {
                    lower.append(row, x[row] / pivot);
                }
                x[row] = 0;
            }
            upper.closeColumn();
            lower.closeColumn();
            pivots[place] = pivot;
            rowAt[place] = pivotRow;
            placeOfRow[pivotRow] = place;
        }
    }

    /** A growing list of sparse columns, the off-diagonal part of a triangular factor. */
    private static final class Triangle {
        private final int[] starts;
        private int[] rows;
        private double[] values;
        private int columns;
        private int size;

        Triangle(int columns, int capacity) {
            starts = new int[columns + 1];
            rows = new int[Math.max(1, capacity)];
            values = new double[Math.max(1, capacity)];
        }

        void append(int row, double value) {
            if (size == rows.length) {
                int capacity = (int) Math.min(Integer.MAX_VALUE - 8L, 2L * size);
                rows = Arrays.copyOf(rows, capacity);
                values = Arrays.copyOf(values, capacity);
            }
            rows[size] = row;
            values[size++] = value;
        }

        void closeColumn() {
            starts[++columns] = size;
        }

        /** Gives every row its new number. */
        void renumber(int[] places) {
            for (int k = 0; k < size; k++) {
                rows[k] = places[rows[k]];
            }
            rows = Arrays.copyOf(rows, size);
            values = Arrays.copyOf(values, size);
        }

        int start(int column) {
            return starts[column];
        }

        int row(int entry) {
            return rows[entry];
        }

        /** Takes {@code factor} times a column off {@code x}. */
        void subtractColumn(int column, double factor, double[] x) {
            if (factor == 0) {
                return;
            }
            for (int k = starts[column]; k < starts[column + 1]; k++) {
                x[rows[k]] -= values[k] * factor;
            }
        }

        double columnTimes(int column, double[] x) {
            double sum = 0;
            for (int k = starts[column]; k < starts[column + 1]; k++) {
                sum += values[k] * x[rows[k]];
            }
            return sum;
        }
    }
}
