package org.vereda.matrix;

import java.io.Serializable;
import java.util.Arrays;
import org.vereda.matrix.UnsolvableSystem.Reason;
import org.vereda.matrix.factors.Columns;

/**
 * An immutable matrix in compressed columns: column {@code j} owns the entries {@code columnStart(j)} to
 * {@code columnEnd(j)}, with rising row indices and finite values other than zero.
 *
 * <p>Shapes are checked in every operation, never stretched or truncated.
 */
public final class SparseMatrix implements Serializable {
    private final int rows;
    private final int columns;
    private final int[] starts;
    private final int[] rowIndices;
    private final double[] values;

    private SparseMatrix(int rows, int columns, int[] starts, int[] rowIndices, double[] values) {
        this.rows = rows;
        this.columns = columns;
        this.starts = starts;
        this.rowIndices = rowIndices;
        this.values = values;
    }

    /** Takes what a matrix of that shape is put together from. */
    public static Builder builder(int rows, int columns) {
        return new Builder(rows, columns);
    }

    /** The non-zeros of an array of rows. */
    public static SparseMatrix ofRows(double[][] dense) {
        Builder builder = builder(dense.length, dense.length == 0 ? 0 : dense[0].length);
        for (int row = 0; row < dense.length; row++) {
            requireSize(builder.columns, dense[row].length);
            for (int column = 0; column < dense[row].length; column++) {
                builder.add(row, column, dense[row][column]);
            }
        }
        return builder.build();
    }

    /** Ones on the diagonal. */
    public static SparseMatrix identity(int size) {
        Builder builder = builder(size, size);
        for (int i = 0; i < size; i++) {
            builder.add(i, i, 1);
        }
        return builder.build();
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    /** Number of non-zeros. */
    public int entries() {
        return rowIndices.length;
    }

    /** First entry of a column. */
    public int columnStart(int column) {
        return starts[column];
    }

    /** One past the last entry of a column. */
    public int columnEnd(int column) {
        return starts[column + 1];
    }

    /** Row of an entry. */
    public int row(int entry) {
        return rowIndices[entry];
    }

    /** Column of an entry. */
    int columnOf(int entry) {
        int found = Arrays.binarySearch(starts, entry);
        int column = found < 0 ? -found - 2 : found;
        while (starts[column + 1] == entry) {
            column++;
        }
        return column;
    }

    /** Value of an entry. */
    public double value(int entry) {
        return values[entry];
    }

    /** The entry at a place, or a negative number where the matrix is zero. */
    public int entry(int row, int column) {
        requireInside(row, column, rows, columns);
        return Arrays.binarySearch(rowIndices, starts[column], starts[column + 1], row);
    }

    /** The element at a place, zero where nothing is stored. */
    public double get(int row, int column) {
        int entry = entry(row, column);
        return entry < 0 ? 0 : values[entry];
    }

    /** The main diagonal, zeros included. */
    public double[] diagonal() {
        double[] diagonal = new double[Math.min(rows, columns)];
        for (int i = 0; i < diagonal.length; i++) {
            diagonal[i] = get(i, i);
        }
        return diagonal;
    }

    /** The values of all entries, column after column; a fresh array. */
    public double[] values() {
        return values.clone();
    }

    /** The same places with other values, in the order of {@link #values()}; a zero stays an entry. */
    public SparseMatrix withValues(double[] others) {
        requireSize(values.length, others.length);
        requireFinite(others);
        return new SparseMatrix(rows, columns, starts, rowIndices, others.clone());
    }

    boolean hasZeros() {
        for (double value : values) {
            if (value == 0) {
                return true;
            }
        }
        return false;
    }

    /** The same matrix without stored zeros. */
    SparseMatrix withoutZeros() {
        if (!hasZeros()) {
            return this;
        }
        Builder builder = builder(rows, columns);
        for (int column = 0; column < columns; column++) {
            for (int k = starts[column]; k < starts[column + 1]; k++) {
                builder.add(rowIndices[k], column, values[k]);
            }
        }
        return builder.build();
    }

    /** Whether both have their entries in the same places. */
    boolean hasPlacesOf(SparseMatrix other) {
        return rows == other.rows && Arrays.equals(starts, other.starts) && Arrays.equals(rowIndices, other.rowIndices);
    }

    /** {@code A x}, for {@code x} with one element per column. */
    public double[] times(double[] x) {
        requireSize(columns, x.length);
        double[] product = new double[rows];
        for (int column = 0; column < columns; column++) {
            addColumn(column, x[column], product);
        }
        return product;
    }

    /** {@code A' y}, for {@code y} with one element per row. */
    public double[] transposedTimes(double[] y) {
        requireSize(rows, y.length);
        double[] product = new double[columns];
        Arrays.setAll(product, column -> columnTimes(column, y));
        return product;
    }

    /** {@code A B}. */
    public SparseMatrix times(SparseMatrix other) {
        requireSize(columns, other.rows);
        Builder builder = builder(rows, other.columns);
        double[] column = new double[other.rows];
        for (int j = 0; j < other.columns; j++) {
            Arrays.fill(column, 0);
            other.addColumn(j, 1, column);
            builder.addColumn(j, times(column));
        }
        return builder.build();
    }

    /** The inner product of a column with {@code y}. */
    double columnTimes(int column, double[] y) {
        double sum = 0;
        for (int k = starts[column]; k < starts[column + 1]; k++) {
            sum += values[k] * y[rowIndices[k]];
        }
        return sum;
    }

    /** Adds a multiple of a column to {@code target}. */
    void addColumn(int column, double factor, double[] target) {
        if (factor == 0) {
            return;
        }
        for (int k = starts[column]; k < starts[column + 1]; k++) {
            target[rowIndices[k]] += values[k] * factor;
        }
    }

    /** Rows become columns. */
    public SparseMatrix transpose() {
        int[] transposedStarts = startsOf(rowIndices, rows);
        int[] next = transposedStarts.clone();
        int[] transposedRows = new int[entries()];
        double[] transposedValues = new double[entries()];
        for (int column = 0; column < columns; column++) {
            for (int k = starts[column]; k < starts[column + 1]; k++) {
                int place = next[rowIndices[k]]++;
                transposedRows[place] = column;
                transposedValues[place] = values[k];
            }
        }
        return new SparseMatrix(columns, rows, transposedStarts, transposedRows, transposedValues);
    }

    /** One strong component, in local numbers; the rows of a column in no order. */
    Columns inside(StrongComponents components, int number) {
        int[] order = components.component(number);
        int[] places = components.positions();
        int from = components.start(number);
        int[] newStarts = new int[order.length + 1];
        int[] newRowIndices = new int[entriesOf(order)];
        double[] newValues = new double[newRowIndices.length];
        int kept = 0;
        for (int column = 0; column < order.length; column++) {
            for (int k = starts[order[column]]; k < starts[order[column] + 1]; k++) {
                int place = places[rowIndices[k]] - from;
                if (place >= 0 && place < order.length) {
                    newRowIndices[kept] = place;
                    newValues[kept++] = values[k];
                }
            }
            newStarts[column + 1] = kept;
        }
        return new Columns(newStarts, newRowIndices, newValues);
    }

    private int entriesOf(int... someColumns) {
        int sum = 0;
        for (int column : someColumns) {
            sum += starts[column + 1] - starts[column];
        }
        return sum;
    }

    /** The elements at the crossings of some rows and columns: {@code result[a][b] = A[rows[a]][columns[b]]}. */
    public double[][] block(int[] someRows, int[] someColumns) {
        double[][] block = new double[someRows.length][someColumns.length];
        for (int a = 0; a < someRows.length; a++) {
            for (int b = 0; b < someColumns.length; b++) {
                block[a][b] = get(someRows[a], someColumns[b]);
            }
        }
        return block;
    }

    /** The matrix as an array of rows. */
    public double[][] toRows() {
        double[][] dense = new double[rows][columns];
        for (int column = 0; column < columns; column++) {
            for (int k = starts[column]; k < starts[column + 1]; k++) {
                dense[rowIndices[k]][column] = values[k];
            }
        }
        return dense;
    }

    /** The arrays themselves, for the loops of this package that must not pay for accessors: not to be written to. */
    int[] rawStarts() {
        return starts;
    }

    int[] rawRows() {
        return rowIndices;
    }

    double[] rawValues() {
        return values;
    }

    /**
     * Refuses a size that does not fit.
     *
     * @throws UnsolvableSystem where the sizes differ
     */
    public static void requireSize(int expected, int found) {
        if (expected != found) {
            throw new UnsolvableSystem(Reason.SHAPE_MISMATCH, expected, found);
        }
    }

    static void requireFinite(double[] vector) {
        for (int i = 0; i < vector.length; i++) {
            if (!Double.isFinite(vector[i])) {
                throw new UnsolvableSystem(Reason.NOT_FINITE, i);
            }
        }
    }

    private static void requireInside(int row, int column, int rows, int columns) {
        if (row < 0 || row >= rows || column < 0 || column >= columns) {
            throw new UnsolvableSystem(Reason.OUT_OF_RANGE, row, column);
        }
    }

    /** Where the buckets begin when {@code keys} below {@code limit} are sorted by value. */
    private static int[] startsOf(int[] keys, int limit) {
        int[] starts = new int[limit + 1];
        for (int key : keys) {
            starts[key + 1]++;
        }
        return summed(starts);
    }

    private static int[] summed(int[] counts) {
        for (int i = 1; i < counts.length; i++) {
            counts[i] += counts[i - 1];
        }
        return counts;
    }

    /** Collects entries in any order; what is added twice to one place is summed. */
    public static final class Builder {
        private static final int FIRST_CAPACITY = 64;

        private final int rows;
        private final int columns;
        private int[] rowIndices = new int[FIRST_CAPACITY];
        private int[] columnIndices = new int[FIRST_CAPACITY];
        private double[] values = new double[FIRST_CAPACITY];
        private int size;

        private Builder(int rows, int columns) {
            if (rows < 0 || columns < 0) {
                throw new UnsolvableSystem(Reason.OUT_OF_RANGE, rows, columns);
            }
            this.rows = rows;
            this.columns = columns;
        }

        /**
         * Adds a value to a place.
         *
         * @throws UnsolvableSystem where the place is outside of the matrix or the value is not finite
         */
        public Builder add(int row, int column, double value) {
            requireInside(row, column, rows, columns);
            if (!Double.isFinite(value)) {
                throw new UnsolvableSystem(Reason.NOT_FINITE, row, column);
            }
            if (value != 0) {
                append(row, column, value);
            }
            return this;
        }

        private void addColumn(int column, double[] elements) {
            for (int row = 0; row < elements.length; row++) {
                add(row, column, elements[row]);
            }
        }

        private void append(int row, int column, double value) {
            if (size == values.length) {
                int capacity = Math.max(size + 1, (int) Math.min(Integer.MAX_VALUE - 8L, 2L * size));
                rowIndices = Arrays.copyOf(rowIndices, capacity);
                columnIndices = Arrays.copyOf(columnIndices, capacity);
                values = Arrays.copyOf(values, capacity);
            }
            rowIndices[size] = row;
            columnIndices[size] = column;
            values[size++] = value;
        }

        /**
         * The matrix of all that was added; sums that vanish are not stored.
         *
         * @throws UnsolvableSystem where a sum overflows
         */
        public SparseMatrix build() {
            int[] byRow = sorted(identityOrder(), rowIndices, rows);
            return compress(sorted(byRow, columnIndices, columns));
        }

        private int[] identityOrder() {
            int[] order = new int[size];
            Arrays.setAll(order, i -> i);
            return order;
        }

        /** The order sorted by key, equal keys as they came. */
        private int[] sorted(int[] order, int[] keys, int limit) {
            int[] next = startsOf(Arrays.copyOf(keys, size), limit);
            int[] result = new int[size];
            for (int k : order) {
                result[next[keys[k]]++] = k;
            }
            return result;
        }

        private SparseMatrix compress(int[] order) {
            int[] starts = new int[columns + 1];
            int[] keptRows = new int[size];
            double[] keptValues = new double[size];
            int kept = 0;
            for (int from = 0; from < size; ) {
                int row = rowIndices[order[from]];
                int column = columnIndices[order[from]];
                double sum = 0;
                for (; from < size && rowIndices[order[from]] == row && columnIndices[order[from]] == column; from++) {
                    sum += values[order[from]];
                }
                if (!Double.isFinite(sum)) {
                    throw new UnsolvableSystem(Reason.NOT_FINITE, row, column);
                }
                if (sum != 0) {
                    keptRows[kept] = row;
                    keptValues[kept++] = sum;
                    starts[column + 1]++;
                }
            }
            summed(starts);
            return new SparseMatrix(
                    rows, columns, starts, Arrays.copyOf(keptRows, kept), Arrays.copyOf(keptValues, kept));
        }
    }
}
