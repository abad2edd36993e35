package org.vereda.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.openlca.core.results.LcaResult;
import org.vereda.bench.rival.EquationSolver;
import org.vereda.bench.rival.NeumannSeries;
import org.vereda.bench.rival.Numbers;
import org.vereda.bench.rival.OpenLca;
import org.vereda.bench.rival.Scipy;
import org.vereda.bench.system.GeneratedSystem;
import org.vereda.bench.system.SystemKind;

/** Sixteen impacts of all products, from matrices to numbers. */
final class AllProducts implements Measurement {
    private static final String WORK = "16 impacts of all products, cold";
    private static final int SAMPLE = 20;

    @Override
    public String goals() {
        return "G1";
    }

    @Override
    public String title() {
        return WORK;
    }

    @Override
    public List<Figure> measure(Setting setting) {
        GeneratedSystem system = setting.system(SystemKind.ECO, 20_000, 4_000);
        double[][] ours = Tasks.allImpacts(Tasks.OWN, system);
        List<Figure> figures = new ArrayList<>();
        Tasks.foundOrTold(OpenLca.withUmfpack(), setting)
                .ifPresent(library -> figures.add(besideOpenLca(library, system, ours, setting)));
        for (EquationSolver solver : Tasks.nativeSolvers(setting)) {
            Goal goal = "UMFPACK".equals(solver.name()) ? Goal.atLeast(50) : Goal.NONE;
            figures.add(besideSolver(solver, system, ours, goal, setting));
        }
        figures.add(besideSolver(new NeumannSeries(), system, ours, Goal.NONE, setting));
        Tasks.foundOrTold(Scipy.find(), setting)
                .ifPresent(version -> figures.add(besideScipy(version, system, ours, setting)));
        figures.add(besideOneByOne(system, ours, setting));
        return figures.stream().map(setting::judged).toList();
    }

    private static Contestant own(GeneratedSystem system) {
        return Contestant.timed("Vereda", () -> Tasks.allImpacts(Tasks.OWN, system));
    }

    /** One factorization and one solve for each product, measured on a few of them. */
    private static Figure besideOpenLca(OpenLca library, GeneratedSystem system, double[][] ours, Setting setting) {
        OpenLca.Project project = library.open(system);
        int[] sample = sample(system);
        requireSame(project.result(system.product()), sample, ours);
        List<Amount> seconds = setting.race()
                .run(
                        own(system),
                        Contestant.timed(library.name(), () -> disposed(project.result(system.product()))),
                        Contestant.timed(library.name(), () -> {
                            LcaResult result = project.result(system.product());
                            for (int product : sample) {
                                result.provider().totalImpactsOfOne(product);
                            }
                            return disposed(result);
                        }));
        double first = seconds.get(1).value();
        double each = (seconds.get(2).value() - first) / SAMPLE;
        Amount theirs = Amount.seconds(
                first + each * (system.size() - 1),
                "extrapolated from " + SAMPLE + " of " + system.size() + " products");
        return Figure.ratio(
                "G1",
                WORK,
                system.name(),
                seconds.get(0),
                library.name() + ", product by product",
                theirs,
                Goal.atLeast(5_000));
    }

    private static LcaResult disposed(LcaResult result) {
        result.dispose();
        return result;
    }

    private static int[] sample(GeneratedSystem system) {
        int step = system.size() / (SAMPLE + 1);
        return IntStream.rangeClosed(1, SAMPLE)
                .map(i -> i * step)
                .filter(product -> product != system.product())
                .toArray();
    }

    private static void requireSame(LcaResult result, int[] products, double[][] ours) {
        for (int product : products) {
            double[] own = IntStream.range(0, ours.length)
                    .mapToDouble(category -> ours[category][product])
                    .toArray();
            Numbers.requireEqual(own, result.provider().totalImpactsOfOne(product), Tasks.AGREEMENT);
        }
        result.dispose();
    }

    private static Figure besideSolver(
            EquationSolver solver, GeneratedSystem system, double[][] ours, Goal goal, Setting setting) {
        Tasks.requireSameImpacts(ours, Tasks.allImpacts(solver, system));
        List<Amount> seconds = setting.race()
                .run(own(system), Contestant.timed(solver.name(), () -> Tasks.allImpacts(solver, system)));
        return Figure.ratio(
                goal.equals(Goal.NONE) ? "" : "G1b",
                WORK,
                system.name(),
                seconds.get(0),
                solver.name() + ", 16 solves",
                seconds.get(1),
                goal);
    }

    private static Figure besideScipy(String version, GeneratedSystem system, double[][] ours, Setting setting) {
        try (Scipy scipy = Scipy.open(system)) {
            scipy.secondsForAll();
            double[] theirs = scipy.result();
            for (int category = 0; category < ours.length; category++) {
                int from = category * system.size();
                Numbers.requireEqual(
                        ours[category], Arrays.copyOfRange(theirs, from, from + system.size()), Tasks.AGREEMENT);
            }
            List<Amount> seconds = setting.race().run(own(system), new Contestant(version, scipy::secondsForAll));
            return Figure.ratio(
                    "G1c",
                    WORK,
                    system.name(),
                    seconds.get(0),
                    "Neumann series, " + version,
                    seconds.get(1),
                    Goal.atLeast(4));
        }
    }

    /** What it costs to ask our own solver for one product after the other. */
    private static Figure besideOneByOne(GeneratedSystem system, double[][] ours, Setting setting) {
        int[] sample = sample(system);
        try (EquationSolver.Prepared prepared = Tasks.OWN.prepare(system.technosphere(), system.wasteTreatments())) {
            for (int product : sample) {
                double[] scaling = prepared.solve(unit(system, product));
                double impact =
                        system.characterization().times(system.interventions().times(scaling))[0];
                Numbers.requireEqual(new double[] {ours[0][product]}, new double[] {impact}, Tasks.AGREEMENT);
            }
            List<Amount> seconds = setting.race().run(own(system), Contestant.timed("", () -> {
                double sum = 0;
                for (int product : sample) {
                    double[] scaling = prepared.solve(unit(system, product));
                    sum += system.characterization()
                            .times(system.interventions().times(scaling))[0];
                }
                return sum;
            }));
            Amount theirs = seconds.get(1)
                    .times(
                            (double) system.size() / sample.length,
                            "extrapolated from " + sample.length + " of " + system.size() + " products");
            return Figure.ratio(
                    "", WORK, system.name(), seconds.get(0), "Vereda, product by product", theirs, Goal.NONE);
        }
    }

    private static double[] unit(GeneratedSystem system, int product) {
        double[] demand = new double[system.size()];
        demand[product] = 1;
        return demand;
    }
}
