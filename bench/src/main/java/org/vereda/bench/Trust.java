package org.vereda.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vereda.bench.rival.BackwardError;
import org.vereda.bench.rival.EquationSolver;
import org.vereda.bench.rival.RivalFailure;
import org.vereda.bench.rival.Umfpack;
import org.vereda.bench.system.BrokenSystem;
import org.vereda.bench.system.GeneratedSystem;
import org.vereda.bench.system.SystemKind;
import org.vereda.matrix.UnsolvableSystem;

/** How exact the results are, and what happens to systems that have none. */
final class Trust implements Measurement {
    private static final int BROKEN = 200;
    private static final double EXACT = 1e-10;

    @Override
    public String goals() {
        return "G7";
    }

    @Override
    public String title() {
        return "backward errors, and broken systems";
    }

    @Override
    public List<Figure> measure(Setting setting) {
        List<Figure> figures = new ArrayList<>();
        for (GeneratedSystem system : List.of(
                setting.system(SystemKind.ECO, 20_000, 4_000),
                setting.system(SystemKind.HARD, 20_000, 2_000),
                setting.system(SystemKind.BOM, 100_000, 5_000),
                setting.system(SystemKind.DENSE, 400, 400))) {
            setting.tell("  " + system.name());
            figures.add(setting.judged(worstError(system)));
        }
        figures.add(silent(Tasks.OWN, "Vereda", Goal.atMost(0)));
        Tasks.foundOrTold(Umfpack.find(), setting)
                .ifPresent(umfpack -> figures.add(silent(umfpack, "UMFPACK", Goal.NONE)));
        return figures;
    }

    private static Figure worstError(GeneratedSystem system) {
        double[][] weights = system.weights();
        double[] demand = system.demand(system.product());
        double worst = 0;
        try (EquationSolver.Prepared prepared = Tasks.OWN.prepare(system.technosphere(), system.wasteTreatments())) {
            worst = BackwardError.of(system.technosphere(), prepared.solve(demand), demand);
            double[][] solved = prepared.solveAllTransposed(weights);
            for (int category = 0; category < weights.length; category++) {
                worst = Math.max(
                        worst, BackwardError.ofTransposed(system.technosphere(), solved[category], weights[category]));
            }
        }
        Amount error = new Amount(worst, "", "worst of 17 solves");
        return Figure.alone("G7", "worst componentwise backward error", system.name(), error, Goal.atMost(1e-12));
    }

    /** How many broken systems got numbers that are wrong, or that make no sense, without a word. */
    private static Figure silent(EquationSolver solver, String name, Goal goal) {
        int silent = 0;
        int refused = 0;
        for (int number = 0; number < BROKEN; number++) {
            BrokenSystem broken = BrokenSystem.number(number);
            try {
                silent += isSound(solver, broken) ? 0 : 1;
            } catch (UnsolvableSystem | RivalFailure refusal) {
                refused++;
            }
        }
        Amount count = new Amount(silent, "", refused + " of " + BROKEN + " refused, the others solved to 1e-10");
        String work = "silent failures on broken systems, " + name;
        return Figure.alone(goal.equals(Goal.NONE) ? "" : "G7", work, BROKEN + " systems", count, goal);
    }

    private static boolean isSound(EquationSolver solver, BrokenSystem broken) {
        double[] demand = new double[broken.size()];
        demand[0] = 1;
        try (EquationSolver.Prepared prepared = solver.prepare(broken.matrix(), Set.of())) {
            double[] x = prepared.solve(demand);
            return !broken.mustBeRefused() && BackwardError.of(broken.matrix(), x, demand) <= EXACT;
        }
    }
}
