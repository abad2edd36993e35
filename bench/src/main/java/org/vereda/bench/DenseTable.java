package org.vereda.bench;

import java.util.ArrayList;
import java.util.List;
import org.vereda.bench.rival.EquationSolver;
import org.vereda.bench.rival.Lapack;
import org.vereda.bench.system.GeneratedSystem;
import org.vereda.bench.system.SystemKind;

/** An input-output table of 400 sectors. */
final class DenseTable implements Measurement {
    private static final String WORK = "16 impacts of all sectors, cold";

    @Override
    public String goals() {
        return "G9";
    }

    @Override
    public String title() {
        return WORK;
    }

    @Override
    public List<Figure> measure(Setting setting) {
        GeneratedSystem system = setting.system(SystemKind.DENSE, 400, 400);
        double[][] ours = Tasks.allImpacts(Tasks.OWN, system);
        List<EquationSolver> solvers = new ArrayList<>(Tasks.nativeSolvers(setting));
        Tasks.foundOrTold(Lapack.find(), setting).ifPresent(solvers::add);
        List<Figure> figures = new ArrayList<>();
        for (EquationSolver solver : solvers) {
            Tasks.requireSameImpacts(ours, Tasks.allImpacts(solver, system));
            List<Amount> seconds = setting.race()
                    .run(
                            Contestant.timed("Vereda", () -> Tasks.allImpacts(Tasks.OWN, system)),
                            Contestant.timed(solver.name(), () -> Tasks.allImpacts(solver, system)));
            Goal goal = "KLU".equals(solver.name()) ? Goal.NONE : Goal.atLeast(1);
            figures.add(Figure.ratio(
                    goal.equals(Goal.NONE) ? "" : "G9",
                    WORK,
                    system.name(),
                    seconds.get(0),
                    solver.name(),
                    seconds.get(1),
                    goal));
        }
        return figures;
    }
}
