package org.vereda.bench.rival;

import static org.vereda.bench.rival.NativeLibrary.INT;
import static org.vereda.bench.rival.NativeLibrary.POINTER;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Collection;
import org.vereda.matrix.SparseMatrix;

/**
 * KLU of SuiteSparse with its default settings, where the user has installed it: block triangular form and factors of each
 * block, without refinement. It is under the LGPL and never comes with Vereda.
 */
public final class Klu implements EquationSolver {
    /** More than the settings of any version take. */
    private static final int SETTINGS_BYTES = 1024;

    private final MethodHandle defaults;
    private final MethodHandle analyze;
    private final MethodHandle factor;
    private final MethodHandle solve;
    private final MethodHandle solveTransposed;
    private final MethodHandle freeSymbolic;
    private final MethodHandle freeNumeric;

    private Klu(NativeLibrary library) {
        defaults = library.intFunction("klu_defaults", POINTER);
        analyze = library.pointerFunction("klu_analyze", INT, POINTER, POINTER, POINTER);
        factor = library.pointerFunction("klu_factor", POINTER, POINTER, POINTER, POINTER, POINTER);
        solve = library.intFunction("klu_solve", POINTER, POINTER, INT, INT, POINTER, POINTER);
        solveTransposed = library.intFunction("klu_tsolve", POINTER, POINTER, INT, INT, POINTER, POINTER);
        freeSymbolic = library.intFunction("klu_free_symbolic", POINTER, POINTER);
        freeNumeric = library.intFunction("klu_free_numeric", POINTER, POINTER);
    }

    /** KLU where the system's loader finds it. */
    public static Sought<Klu> find() {
        return NativeLibrary.find("libklu.so.1", "libklu.so.2", "libklu.so", "libklu.dylib")
                .<Sought<Klu>>map(library -> new Sought.Found<>(new Klu(library)))
                .orElseGet(() -> new Sought.Missing<>("KLU", "install SuiteSparse, on Debian libsuitesparse-dev"));
    }

    @Override
    public String name() {
        return "KLU";
    }

    @SuppressWarnings("MustBeClosed") // the factors close it
    @Override
    public Prepared prepare(SparseMatrix a, Collection<Integer> negativeDiagonals) {
        Arena arena = Arena.ofShared();
        try {
            return new Factors(NativeColumns.of(a, arena), arena);
        } catch (RivalFailure failure) {
            arena.close();
            throw failure;
        }
    }

    private final class Factors implements Prepared {
        private final int size;
        private final Arena arena;
        private final MemorySegment settings;
        private final MemorySegment symbolicPointer;
        private final MemorySegment numericPointer;

        Factors(NativeColumns a, Arena arena) {
            this.size = a.size();
            this.arena = arena;
            this.settings = arena.allocate(SETTINGS_BYTES, Long.BYTES);
            int ready = NativeLibrary.of(() -> (int) defaults.invokeExact(settings));
            if (ready == 0) {
                throw new RivalFailure("KLU has no default settings");
            }
            MemorySegment symbolic =
                    NativeLibrary.of(() -> (MemorySegment) analyze.invokeExact(size, a.starts(), a.rows(), settings));
            symbolicPointer = pointerTo(symbolic, "analysis");
            MemorySegment numeric = NativeLibrary.of(
                    () -> (MemorySegment) factor.invokeExact(a.starts(), a.rows(), a.values(), symbolic, settings));
            if (numeric.address() == 0) {
                free(freeSymbolic, symbolicPointer);
            }
            numericPointer = pointerTo(numeric, "factorization");
        }

        private MemorySegment pointerTo(MemorySegment object, String step) {
            if (object.address() == 0) {
                throw new RivalFailure("KLU " + step + " has no result");
            }
            return arena.allocateFrom(ValueLayout.ADDRESS, object);
        }

        @Override
        public double[] solve(double[] demand) {
            return solved(solve, demand, 1);
        }

        @Override
        public double[] solveTransposed(double[] weights) {
            return solved(solveTransposed, weights, 1);
        }

        @Override
        public double[][] solveAllTransposed(double[][] weights) {
            double[] together = new double[size * weights.length];
            for (int i = 0; i < weights.length; i++) {
                System.arraycopy(weights[i], 0, together, i * size, size);
            }
            double[] solved = solved(solveTransposed, together, weights.length);
            double[][] results = new double[weights.length][size];
            for (int i = 0; i < weights.length; i++) {
                System.arraycopy(solved, i * size, results[i], 0, size);
            }
            return results;
        }

        private double[] solved(MethodHandle function, double[] b, int count) {
            try (Arena local = Arena.ofConfined()) {
                MemorySegment x = local.allocateFrom(ValueLayout.JAVA_DOUBLE, b);
                int good = NativeLibrary.of(() -> (int) function.invokeExact(
                        symbolicPointer.get(ValueLayout.ADDRESS, 0),
                        numericPointer.get(ValueLayout.ADDRESS, 0),
                        size,
                        count,
                        x,
                        settings));
                if (good == 0) {
                    throw new RivalFailure("KLU could not solve");
                }
                return x.toArray(ValueLayout.JAVA_DOUBLE);
            }
        }

        private void free(MethodHandle function, MemorySegment pointer) {
            NativeLibrary.of(() -> (int) function.invokeExact(pointer, settings));
        }

        @Override
        public void close() {
            free(freeNumeric, numericPointer);
            free(freeSymbolic, symbolicPointer);
            arena.close();
        }
    }
}
