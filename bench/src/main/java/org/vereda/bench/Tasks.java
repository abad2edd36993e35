package org.vereda.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vereda.bench.rival.EquationSolver;
import org.vereda.bench.rival.Klu;
import org.vereda.bench.rival.Numbers;
import org.vereda.bench.rival.OwnSolver;
import org.vereda.bench.rival.Sought;
import org.vereda.bench.rival.Umfpack;
import org.vereda.bench.system.GeneratedSystem;
import org.vereda.matrix.CoreStrategy;
import org.vereda.matrix.SparseMatrix;

/** The work that is asked of every program, each time with nothing kept from before. */
final class Tasks {
    /** Numbers of two programs must agree to this before any of them is timed. */
    static final double AGREEMENT = 1e-9;

    static final EquationSolver OWN = new OwnSolver(CoreStrategy.AUTOMATIC);

    private Tasks() {}

    /** Those of the native solvers that are installed; what is missing is told. */
    static List<EquationSolver> nativeSolvers(Setting setting) {
        List<EquationSolver> found = new ArrayList<>();
        for (Sought<? extends EquationSolver> sought : List.of(Umfpack.find(), Klu.find())) {
            foundOrTold(sought, setting).ifPresent(found::add);
        }
        return found;
    }

    static <T> Optional<T> foundOrTold(Sought<T> sought, Setting setting) {
        if (sought instanceof Sought.Missing<T>(String name, String advice)) {
            setting.tell("  " + name + " is left out: not installed; " + advice);
        }
        return sought.found();
    }

    /** Impacts of all products in all categories: {@code result[category][product]}. */
    static double[][] allImpacts(EquationSolver solver, GeneratedSystem system) {
        double[][] weights = system.weights();
        try (EquationSolver.Prepared prepared = solver.prepare(system.technosphere(), system.wasteTreatments())) {
            return prepared.solveAllTransposed(weights);
        }
    }

    /** Impacts of all products in one category. */
    static double[] oneCategory(EquationSolver solver, SparseMatrix a, GeneratedSystem system, double[] weights) {
        try (EquationSolver.Prepared prepared = solver.prepare(a, system.wasteTreatments())) {
            return prepared.solveTransposed(weights);
        }
    }

    /** Impacts of one product in all categories. */
    static double[] impacts(EquationSolver solver, GeneratedSystem system, int product) {
        try (EquationSolver.Prepared prepared = solver.prepare(system.technosphere(), system.wasteTreatments())) {
            double[] scaling = prepared.solve(system.demand(product));
            return system.characterization().times(system.interventions().times(scaling));
        }
    }

    static void requireSameImpacts(double[][] ours, double[][] theirs) {
        for (int category = 0; category < ours.length; category++) {
            Numbers.requireEqual(ours[category], theirs[category], AGREEMENT);
        }
    }
}
