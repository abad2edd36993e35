package org.vereda.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vereda.bench.rival.EquationSolver;
import org.vereda.bench.rival.Umfpack;
import org.vereda.bench.system.GeneratedSystem;
import org.vereda.bench.system.SystemKind;
import org.vereda.matrix.chance.FirstOrder;
import org.vereda.matrix.chance.Linearity;
import org.vereda.matrix.chance.SampledImpacts;
import org.vereda.matrix.chance.Samples;
import org.vereda.matrix.chance.SamplingPlan;
import org.vereda.matrix.chance.Simulation;
import org.vereda.matrix.chance.UncertainSystem;

/** The gradient of one impact with respect to every coefficient, and its variance to first order. */
final class GradientOfAll implements Measurement {
    private static final String WORK = "gradient of all coefficients and variance, warm";
    private static final int CATEGORY = 0;
    private static final int RUNS = 1_000;
    private static final int BATCH = 64;

    @Override
    public String goals() {
        return "G4";
    }

    @Override
    public String title() {
        return WORK;
    }

    @Override
    public List<Figure> measure(Setting setting) {
        GeneratedSystem system = setting.system(SystemKind.ECO, 20_000, 4_000);
        UncertainSystem uncertain = Spreads.of(system);
        double[] demand = system.demand(system.product());
        Contestant own = Contestant.timed("Vereda", () -> FirstOrder.of(uncertain, demand, CATEGORY));
        List<Figure> figures = new ArrayList<>();
        figures.add(inSolves(own, system, uncertain, setting));
        Tasks.foundOrTold(Umfpack.find(), setting)
                .ifPresent(umfpack -> figures.add(besideUmfpack(umfpack, own, system, setting)));
        figures.add(besideMonteCarlo(own, system, uncertain, setting));
        figures.add(accuracy(system, uncertain, setting));
        return figures.stream().map(setting::judged).toList();
    }

    private static Figure inSolves(Contestant own, GeneratedSystem system, UncertainSystem uncertain, Setting setting) {
        double[] demand = system.demand(system.product());
        List<Amount> seconds = setting.race()
                .run(own, Contestant.timed("", () -> uncertain.solver().solve(demand)));
        double solves = seconds.get(0).value() / seconds.get(1).value();
        return new Figure(
                "G4",
                WORK + ", in solves of ours",
                system.name(),
                seconds.get(0),
                "one solve of ours",
                Optional.of(seconds.get(1)),
                Optional.of(solves),
                solves,
                Goal.atMost(3),
                true);
    }

    private static Figure besideUmfpack(Umfpack umfpack, Contestant own, GeneratedSystem system, Setting setting) {
        double[] demand = system.demand(system.product());
        double[] weights = system.weights()[CATEGORY];
        try (EquationSolver.Prepared prepared = umfpack.prepare(system.technosphere(), system.wasteTreatments())) {
            List<Amount> seconds = setting.race()
                    .run(
                            own,
                            Contestant.timed(
                                    umfpack.name(),
                                    () -> List.of(prepared.solve(demand), prepared.solveTransposed(weights))));
            return Figure.ratio(
                    "",
                    WORK,
                    system.name(),
                    seconds.get(0),
                    "UMFPACK, two warm solves alone",
                    seconds.get(1),
                    Goal.NONE);
        }
    }

    private static Figure besideMonteCarlo(
            Contestant own, GeneratedSystem system, UncertainSystem uncertain, Setting setting) {
        double[] demand = system.demand(system.product());
        SamplingPlan plan = new SamplingPlan.Independent(1, BATCH);
        List<Amount> seconds = setting.race()
                .run(
                        own,
                        Contestant.timed(
                                "", () -> Simulation.of(uncertain, plan).impacts(List.of(demand))));
        Amount thousand = seconds.get(1).times((double) RUNS / BATCH, "extrapolated from " + BATCH + " of them");
        return Figure.ratio(
                "",
                WORK,
                system.name(),
                seconds.get(0),
                "Vereda, " + Amount.digits(RUNS) + " Monte Carlo runs of that product",
                thousand,
                Goal.NONE);
    }

    /** How far the first-order deviation lies from that of runs, in points of the value, unless the check of linearity warns. */
    private static Figure accuracy(GeneratedSystem system, UncertainSystem uncertain, Setting setting) {
        double[] demand = system.demand(system.product());
        int runs = setting.quick() ? 500 : 2_000;
        SampledImpacts sampled = Simulation.of(uncertain, new SamplingPlan.LatinHypercube(5, runs))
                .impacts(List.of(demand));
        Samples samples = sampled.of(0, CATEGORY);
        Linearity linearity = Linearity.of(uncertain, demand, CATEGORY);
        FirstOrder first = linearity.first();
        double analytic = 100 * first.standardDeviation() / first.value();
        double drawn = 100 * samples.standardDeviation() / first.value();
        double bend = linearity.bend().orElse(Double.NaN);
        boolean warned = !(Math.abs(bend) <= Linearity.WORTH_TELLING);
        String how = String.format(
                Locale.ROOT,
                "%.2f %% to first order, %.2f %% of %,d runs, bend %.3f, %s",
                analytic,
                drawn,
                runs,
                bend,
                warned ? "warned of" : "no warning");
        return Figure.alone(
                "G4",
                "first-order deviation away from Monte Carlo",
                system.name(),
                new Amount(Math.abs(analytic - drawn), "points", how),
                new Goal("<= 1 or a warning", points -> points <= 1 || warned));
    }
}
