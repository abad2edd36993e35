package org.vereda.bench;

import java.util.ArrayList;
import java.util.List;
import org.vereda.bench.rival.EquationSolver;
import org.vereda.bench.rival.NeumannSeries;
import org.vereda.bench.rival.Numbers;
import org.vereda.bench.rival.OpenLca;
import org.vereda.bench.rival.Scipy;
import org.vereda.bench.system.GeneratedSystem;
import org.vereda.bench.system.SystemKind;

/** Sixteen impacts of one product, from matrices to numbers. */
final class OneDemand implements Measurement {
    private static final String WORK = "16 impacts of one product, cold";

    @Override
    public String goals() {
        return "G2";
    }

    @Override
    public String title() {
        return WORK;
    }

    @Override
    public List<Figure> measure(Setting setting) {
        List<Figure> figures = new ArrayList<>();
        figures.addAll(of(setting.system(SystemKind.ECO, 20_000, 4_000), Goal.atLeast(100), setting));
        figures.addAll(of(setting.system(SystemKind.ECO, 43_000, 8_000), Goal.atLeast(400), setting));
        figures.add(besideFallBack(setting));
        return figures.stream().map(setting::judged).toList();
    }

    private static List<Figure> of(GeneratedSystem system, Goal goal, Setting setting) {
        double[] ours = Tasks.impacts(Tasks.OWN, system, system.product());
        List<Figure> figures = new ArrayList<>();
        Tasks.foundOrTold(OpenLca.withUmfpack(), setting)
                .ifPresent(library -> figures.add(besideOpenLca(library, system, ours, goal, setting)));
        List<EquationSolver> solvers = new ArrayList<>(Tasks.nativeSolvers(setting));
        solvers.add(new NeumannSeries());
        solvers.forEach(solver -> figures.add(besideSolver(solver, system, ours, setting)));
        Tasks.foundOrTold(Scipy.find(), setting)
                .ifPresent(version -> figures.add(besideScipy(version, system, ours, setting)));
        return figures;
    }

    private static Contestant own(GeneratedSystem system) {
        return Contestant.timed("Vereda", () -> Tasks.impacts(Tasks.OWN, system, system.product()));
    }

    private static Figure besideOpenLca(
            OpenLca library, GeneratedSystem system, double[] ours, Goal goal, Setting setting) {
        OpenLca.Project project = library.open(system);
        Numbers.requireEqual(ours, project.impacts(system.product()), Tasks.AGREEMENT);
        List<Amount> seconds = setting.race()
                .run(own(system), Contestant.timed(library.name(), () -> project.impacts(system.product())));
        return Figure.ratio("G2", WORK, system.name(), seconds.get(0), library.name(), seconds.get(1), goal);
    }

    private static Figure besideSolver(EquationSolver solver, GeneratedSystem system, double[] ours, Setting setting) {
        Numbers.requireEqual(ours, Tasks.impacts(solver, system, system.product()), Tasks.AGREEMENT);
        List<Amount> seconds = setting.race()
                .run(
                        own(system),
                        Contestant.timed(solver.name(), () -> Tasks.impacts(solver, system, system.product())));
        return Figure.ratio("", WORK, system.name(), seconds.get(0), solver.name(), seconds.get(1), Goal.NONE);
    }

    private static Figure besideScipy(String version, GeneratedSystem system, double[] ours, Setting setting) {
        try (Scipy scipy = Scipy.open(system)) {
            scipy.secondsForDemand(system.product());
            Numbers.requireEqual(ours, scipy.result(), Tasks.AGREEMENT);
            List<Amount> seconds = setting.race()
                    .run(own(system), new Contestant(version, () -> scipy.secondsForDemand(system.product())));
            return Figure.ratio(
                    "G2b",
                    WORK,
                    system.name(),
                    seconds.get(0),
                    "Neumann series, " + version,
                    seconds.get(1),
                    Goal.atLeast(1.5));
        }
    }

    /** The dense solver in Java that openLCA falls back to, at a size that it can bear. */
    private static Figure besideFallBack(Setting setting) {
        OpenLca library = OpenLca.inJava();
        int size = setting.quick() ? 500 : 2_000;
        GeneratedSystem system = SystemKind.ECO.generate(size, setting.seed());
        OpenLca.Project project = library.open(system);
        Numbers.requireEqual(
                Tasks.impacts(Tasks.OWN, system, system.product()), project.impacts(system.product()), Tasks.AGREEMENT);
        List<Amount> seconds = setting.race()
                .run(own(system), Contestant.timed(library.name(), () -> project.impacts(system.product())));
        return Figure.ratio("", WORK, system.name(), seconds.get(0), library.name(), seconds.get(1), Goal.NONE);
    }
}
