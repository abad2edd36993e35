package org.vereda.bench.rival;

import static org.vereda.bench.rival.NativeLibrary.INT;
import static org.vereda.bench.rival.NativeLibrary.POINTER;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Collection;
import java.util.function.Function;
import org.vereda.matrix.SparseMatrix;

/**
 * UMFPACK of SuiteSparse with its default settings, where the user has installed it: the unsymmetric multifrontal method
 * behind openLCA's native library, SciPy with scikit-umfpack, and MATLAB. It is under the GPL and never comes with Vereda.
 */
public final class Umfpack implements EquationSolver {
    private static final int PLAIN = 0;
    private static final int TRANSPOSED = 1;

    private final MethodHandle symbolic;
    private final MethodHandle numeric;
    private final MethodHandle solve;
    private final MethodHandle freeSymbolic;
    private final MethodHandle freeNumeric;

    private Umfpack(NativeLibrary library) {
        symbolic = library.intFunction(
                "umfpack_di_symbolic", INT, INT, POINTER, POINTER, POINTER, POINTER, POINTER, POINTER);
        numeric = library.intFunction(
                "umfpack_di_numeric", POINTER, POINTER, POINTER, POINTER, POINTER, POINTER, POINTER);
        solve = library.intFunction(
                "umfpack_di_solve", INT, POINTER, POINTER, POINTER, POINTER, POINTER, POINTER, POINTER, POINTER);
        freeSymbolic = library.procedure("umfpack_di_free_symbolic", POINTER);
        freeNumeric = library.procedure("umfpack_di_free_numeric", POINTER);
    }

    /** UMFPACK where the system's loader finds it. */
    public static Sought<Umfpack> find() {
        return NativeLibrary.find("libumfpack.so.5", "libumfpack.so.6", "libumfpack.so", "libumfpack.dylib")
                .<Sought<Umfpack>>map(library -> new Sought.Found<>(new Umfpack(library)))
                .orElseGet(() -> new Sought.Missing<>("UMFPACK", "install SuiteSparse, on Debian libsuitesparse-dev"));
    }

    @Override
    public String name() {
        return "UMFPACK";
    }

    @Override
    public Prepared prepare(SparseMatrix a, Collection<Integer> negativeDiagonals) {
        return factorized(arena -> NativeColumns.of(a, arena));
    }

    /** Factors of a matrix that the caller puts outside of the heap. */
    @SuppressWarnings("MustBeClosed") // the factors close it
    Factors factorized(Function<Arena, NativeColumns> source) {
        Arena arena = Arena.ofShared();
        try {
            return new Factors(source.apply(arena), arena);
        } catch (RivalFailure failure) {
            arena.close();
            throw failure;
        }
    }

    private static void require(String step, int status) {
        if (status != 0) {
            throw new RivalFailure("UMFPACK " + step + " ends with status " + status);
        }
    }

    /** Numeric factors, and the matrix that refinement needs. */
    final class Factors implements Prepared {
        private final NativeColumns a;
        private final Arena arena;
        private final MemorySegment numericPointer;

        private Factors(NativeColumns a, Arena arena) {
            this.a = a;
            this.arena = arena;
            this.numericPointer = arena.allocate(ValueLayout.ADDRESS);
            MemorySegment symbolicPointer = arena.allocate(ValueLayout.ADDRESS);
            require("symbolic", NativeLibrary.of(() -> (int) symbolic.invokeExact(
                    a.size(),
                    a.size(),
                    a.starts(),
                    a.rows(),
                    a.values(),
                    symbolicPointer,
                    MemorySegment.NULL,
                    MemorySegment.NULL)));
            int status = NativeLibrary.of(() -> (int) numeric.invokeExact(
                    a.starts(),
                    a.rows(),
                    a.values(),
                    symbolicPointer.get(ValueLayout.ADDRESS, 0),
                    numericPointer,
                    MemorySegment.NULL,
                    MemorySegment.NULL));
            free(freeSymbolic, symbolicPointer);
            if (status != 0) {
                free(freeNumeric, numericPointer);
            }
            require("numeric", status);
        }

        @Override
        public double[] solve(double[] demand) {
            return solved(PLAIN, demand);
        }

        @Override
        public double[] solveTransposed(double[] weights) {
            return solved(TRANSPOSED, weights);
        }

        private double[] solved(int system, double[] b) {
            try (Arena local = Arena.ofConfined()) {
                MemorySegment right = local.allocateFrom(ValueLayout.JAVA_DOUBLE, b);
                MemorySegment x = local.allocate(ValueLayout.JAVA_DOUBLE, b.length);
                require("solve", NativeLibrary.of(() -> (int) solve.invokeExact(
                        system,
                        a.starts(),
                        a.rows(),
                        a.values(),
                        x,
                        right,
                        numericPointer.get(ValueLayout.ADDRESS, 0),
                        MemorySegment.NULL,
                        MemorySegment.NULL)));
                return x.toArray(ValueLayout.JAVA_DOUBLE);
            }
        }

        private void free(MethodHandle function, MemorySegment pointer) {
            NativeLibrary.of(() -> {
                function.invokeExact(pointer);
                return true;
            });
        }

        @Override
        public void close() {
            free(freeNumeric, numericPointer);
            arena.close();
        }
    }
}
