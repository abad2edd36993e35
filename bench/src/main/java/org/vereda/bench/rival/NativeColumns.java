package org.vereda.bench.rival;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.vereda.matrix.SparseMatrix;

/**
 * A matrix in compressed columns outside of the heap: {@code int} starts, {@code int} rows, {@code double} values.
 *
 * @param size rows and columns
 */
record NativeColumns(int size, MemorySegment starts, MemorySegment rows, MemorySegment values) {
    static NativeColumns of(SparseMatrix a, Arena arena) {
        int[] starts = new int[a.columns() + 1];
        for (int column = 0; column < a.columns(); column++) {
            starts[column + 1] = a.columnEnd(column);
        }
        int[] rows = new int[a.entries()];
        double[] values = new double[a.entries()];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = a.row(k);
            values[k] = a.value(k);
        }
        return of(a.columns(), starts, rows, values, arena);
    }

    static NativeColumns of(int size, int[] starts, int[] rows, double[] values, Arena arena) {
        return new NativeColumns(
                size,
                arena.allocateFrom(ValueLayout.JAVA_INT, starts),
                arena.allocateFrom(ValueLayout.JAVA_INT, rows),
                arena.allocateFrom(ValueLayout.JAVA_DOUBLE, values));
    }
}
