package org.vereda.bench.rival;

import static org.vereda.bench.rival.NativeLibrary.LONG;
import static org.vereda.bench.rival.NativeLibrary.POINTER;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Collection;
import org.vereda.matrix.SparseMatrix;

/** Dense factors by LAPACK ({@code dgetrf}, {@code dgetrs}) where the user has installed it; meant for small dense tables. */
public final class Lapack implements EquationSolver {
    private final MethodHandle factorize;
    private final MethodHandle solve;

    private Lapack(NativeLibrary library) {
        factorize = library.procedure("dgetrf_", POINTER, POINTER, POINTER, POINTER, POINTER, POINTER);
        solve = library.procedure(
                "dgetrs_", POINTER, POINTER, POINTER, POINTER, POINTER, POINTER, POINTER, POINTER, POINTER, LONG);
    }

    /** LAPACK of OpenBLAS where there is one, else any. */
    public static Sought<Lapack> find() {
        return NativeLibrary.find("libopenblas.so.0", "liblapack.so.3", "liblapack.dylib")
                .<Sought<Lapack>>map(library -> new Sought.Found<>(new Lapack(library)))
                .orElseGet(() -> new Sought.Missing<>("LAPACK", "install OpenBLAS, on Debian libopenblas0-pthread"));
    }

    @Override
    public String name() {
        return "LAPACK";
    }

    @SuppressWarnings("MustBeClosed") // the factors close it
    @Override
    public Prepared prepare(SparseMatrix a, Collection<Integer> negativeDiagonals) {
        Arena arena = Arena.ofShared();
        try {
            return new Factors(a, arena);
        } catch (RivalFailure failure) {
            arena.close();
            throw failure;
        }
    }

    private final class Factors implements Prepared {
        private final int size;
        private final Arena arena;
        private final MemorySegment order;
        private final MemorySegment elements;
        private final MemorySegment pivots;

        Factors(SparseMatrix a, Arena arena) {
            this.size = a.columns();
            this.arena = arena;
            this.order = arena.allocateFrom(ValueLayout.JAVA_INT, size);
            this.elements = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, byColumn(a));
            this.pivots = arena.allocate(ValueLayout.JAVA_INT, size);
            MemorySegment status = arena.allocate(ValueLayout.JAVA_INT);
            NativeLibrary.of(() -> {
                factorize.invokeExact(order, order, elements, order, pivots, status);
                return true;
            });
            require(status);
        }

        private static double[] byColumn(SparseMatrix a) {
            double[] elements = new double[a.rows() * a.columns()];
            for (int column = 0; column < a.columns(); column++) {
                for (int k = a.columnStart(column); k < a.columnEnd(column); k++) {
                    elements[column * a.rows() + a.row(k)] = a.value(k);
                }
            }
            return elements;
        }

        private static void require(MemorySegment status) {
            if (status.get(ValueLayout.JAVA_INT, 0) != 0) {
                throw new RivalFailure("LAPACK ends with status " + status.get(ValueLayout.JAVA_INT, 0));
            }
        }

        @Override
        public double[] solve(double[] demand) {
            return solved('N', demand, 1);
        }

        @Override
        public double[] solveTransposed(double[] weights) {
            return solved('T', weights, 1);
        }

        @Override
        public double[][] solveAllTransposed(double[][] weights) {
            double[] together = new double[size * weights.length];
            for (int i = 0; i < weights.length; i++) {
                System.arraycopy(weights[i], 0, together, i * size, size);
            }
            double[] solved = solved('T', together, weights.length);
            double[][] results = new double[weights.length][size];
            for (int i = 0; i < weights.length; i++) {
                System.arraycopy(solved, i * size, results[i], 0, size);
            }
            return results;
        }

        private double[] solved(char which, double[] b, int count) {
            try (Arena local = Arena.ofConfined()) {
                MemorySegment transposition = local.allocateFrom(ValueLayout.JAVA_BYTE, (byte) which);
                MemorySegment columns = local.allocateFrom(ValueLayout.JAVA_INT, count);
                MemorySegment x = local.allocateFrom(ValueLayout.JAVA_DOUBLE, b);
                MemorySegment status = local.allocate(ValueLayout.JAVA_INT);
                NativeLibrary.of(() -> {
                    solve.invokeExact(transposition, order, columns, elements, order, pivots, x, order, status, 1L);
                    return true;
                });
                require(status);
                return x.toArray(ValueLayout.JAVA_DOUBLE);
            }
        }

        @Override
        public void close() {
            arena.close();
        }
    }
}
