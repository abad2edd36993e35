package org.vereda.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vereda.bench.rival.EquationSolver;
import org.vereda.bench.system.GeneratedSystem;
import org.vereda.bench.system.SystemKind;

/** How the time grows with the size: the slope of the logarithm of the time over that of the size. */
final class GrowthWithSize implements Measurement {
    private static final List<Integer> FULL = List.of(10_000, 20_000, 50_000, 100_000, 250_000);
    private static final List<Integer> SMALL = List.of(1_000, 2_000, 5_000, 10_000);

    @Override
    public String goals() {
        return "G6";
    }

    @Override
    public String title() {
        return "build, one product and all products as size grows";
    }

    @Override
    public List<Figure> measure(Setting setting) {
        List<Integer> sizes = setting.sizes().isEmpty() ? (setting.quick() ? SMALL : FULL) : setting.sizes();
        List<Figure> figures = new ArrayList<>();
        List<Double> cold = new ArrayList<>();
        for (int size : sizes) {
            cold.add(measure(SystemKind.ECO.generate(size, setting.seed()), figures, setting));
        }
        if (sizes.size() > 1) {
            String span = sizes.stream().map(size -> Amount.digits(size)).collect(Collectors.joining(" ... "));
            Amount exponent = new Amount(slope(sizes, cold), "", "fit over " + sizes.size() + " sizes");
            Figure figure = Figure.alone(
                    "G6",
                    "size exponent of the cold solve, all products, one category",
                    "eco " + span,
                    exponent,
                    Goal.atMost(1.15));
            figures.add(sizes.equals(FULL) ? figure : figure.onAnotherSystem());
        }
        return figures;
    }

    /** Adds the figures of one size, and gives the seconds of its cold solve. */
    private static double measure(GeneratedSystem system, List<Figure> figures, Setting setting) {
        setting.tell("  " + system.name());
        double[] weights = system.weights()[0];
        double[][] all = system.weights();
        double[] demand = system.demand(system.product());
        try (EquationSolver.Prepared prepared = Tasks.OWN.prepare(system.technosphere(), system.wasteTreatments())) {
            List<Amount> seconds = setting.race()
                    .run(
                            Contestant.timed(
                                    "", () -> Tasks.OWN.prepare(system.technosphere(), system.wasteTreatments())),
                            Contestant.timed("", () -> prepared.solve(demand)),
                            Contestant.timed("", () -> prepared.solveAllTransposed(all)),
                            Contestant.timed(
                                    "", () -> Tasks.oneCategory(Tasks.OWN, system.technosphere(), system, weights)));
            String entries = ", " + Amount.digits(system.technosphere().entries()) + " entries";
            figures.add(Figure.alone("", "build" + entries, system.name(), seconds.get(0), Goal.NONE));
            figures.add(Figure.alone("", "one product, warm", system.name(), seconds.get(1), Goal.NONE));
            figures.add(
                    Figure.alone("", "all products, 16 categories, warm", system.name(), seconds.get(2), Goal.NONE));
            figures.add(Figure.alone("", "all products, one category, cold", system.name(), seconds.get(3), Goal.NONE));
            return seconds.get(3).value();
        }
    }

    /** Least squares of the logarithms. */
    static double slope(List<Integer> sizes, List<Double> seconds) {
        double meanX = sizes.stream().mapToDouble(Math::log).average().orElseThrow();
        double meanY = seconds.stream().mapToDouble(Math::log).average().orElseThrow();
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < sizes.size(); i++) {
            double x = Math.log(sizes.get(i)) - meanX;
            xx += x * x;
            xy += x * (Math.log(seconds.get(i)) - meanY);
        }
        return xy / xx;
    }
}
