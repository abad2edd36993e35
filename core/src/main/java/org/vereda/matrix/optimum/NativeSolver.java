package org.vereda.matrix.optimum;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPSolver;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/** The optimization library: loads its native part once and makes solvers that write nothing to the terminal. */
public final class NativeSolver {
    private NativeSolver() {}

    /** Loaded at first use; a class initializer runs once whatever the number of threads. */
    private static final class Loaded {
        static final String PROBLEM = load();

        private static String load() {
            try {
                Loader.loadNativeLibraries();
                return "";
            } catch (UnsatisfiedLinkError | RuntimeException | ExceptionInInitializerError failure) {
                return failure.toString();
            }
        }
    }

    /** A solver for linear programs with dual prices: GLOP. */
    public static MPSolver linear() {
        return create("GLOP");
    }

    /** A solver for mixed-integer programs, one thread and so the same answer every time: SCIP. */
    public static MPSolver integer() {
        return create("SCIP");
    }

    private static MPSolver create(String name) {
        if (!Loaded.PROBLEM.isEmpty()) {
            throw unavailable(Loaded.PROBLEM);
        }
        MPSolver solver = MPSolver.createSolver(name);
        if (solver == null) {
            throw unavailable(name);
        }
        solver.suppressOutput();
        return solver;
    }

    private static InvalidInput unavailable(String reason) {
        return InvalidInput.of(Finding.error(
                "roadmap.solver-not-available",
                SourcePosition.NOWHERE,
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                reason));
    }
}
