package org.vereda.bench;

import java.util.ArrayList;
import java.util.List;
import org.vereda.bench.rival.OpenLca;
import org.vereda.bench.rival.Scipy;
import org.vereda.bench.system.GeneratedSystem;
import org.vereda.bench.system.SystemKind;
import org.vereda.matrix.chance.SamplingPlan;
import org.vereda.matrix.chance.Simulation;
import org.vereda.matrix.chance.UncertainSystem;

/** Monte Carlo: all coefficients drawn, one category, ours for all products. */
final class MonteCarloRuns implements Measurement {
    private static final String WORK = "one Monte Carlo run, ours for all products";
    private static final int BATCH = 64;

    @Override
    public String goals() {
        return "G3";
    }

    @Override
    public String title() {
        return WORK;
    }

    @Override
    public List<Figure> measure(Setting setting) {
        GeneratedSystem system = setting.system(SystemKind.ECO, 20_000, 4_000);
        UncertainSystem uncertain = Spreads.of(system);
        List<Figure> figures = new ArrayList<>();
        Tasks.foundOrTold(OpenLca.withUmfpack(), setting)
                .ifPresent(library -> figures.add(besideOpenLca(library, system, uncertain, setting)));
        Tasks.foundOrTold(Scipy.find(), setting)
                .ifPresent(version -> figures.add(besideScipy(version, system, uncertain, setting)));
        figures.add(thousandRuns(system, uncertain, setting));
        return figures.stream().map(setting::judged).toList();
    }

    private static Contestant own(UncertainSystem uncertain, int runs) {
        return Contestant.timed(
                "Vereda",
                () -> Simulation.of(uncertain, new SamplingPlan.Independent(1, runs))
                        .intensities(0));
    }

    private static Amount perRun(Amount batch) {
        return batch.times(1.0 / BATCH, batch.how() + " batches of " + BATCH);
    }

    private static Figure besideOpenLca(
            OpenLca library, GeneratedSystem system, UncertainSystem uncertain, Setting setting) {
        OpenLca.Project project = library.open(system);
        project.makeUncertain();
        List<Amount> seconds = setting.race()
                .run(
                        own(uncertain, BATCH),
                        Contestant.timed(library.name(), () -> project.drawnImpacts(system.product())));
        return Figure.ratio(
                "G3",
                WORK,
                system.name(),
                perRun(seconds.get(0)),
                library.name() + ", one product",
                seconds.get(1),
                Goal.atLeast(1_000));
    }

    private static Figure besideScipy(
            String version, GeneratedSystem system, UncertainSystem uncertain, Setting setting) {
        try (Scipy scipy = Scipy.open(system)) {
            List<Amount> seconds = setting.race()
                    .run(own(uncertain, BATCH), new Contestant(version, () -> scipy.secondsForDraw(0, 1)));
            return Figure.ratio(
                    "G3c",
                    WORK,
                    system.name(),
                    perRun(seconds.get(0)),
                    "Neumann series, " + version + ", all products",
                    seconds.get(1),
                    Goal.atLeast(12));
        }
    }

    private static Figure thousandRuns(GeneratedSystem system, UncertainSystem uncertain, Setting setting) {
        int runs = setting.quick() ? 100 : 1_000;
        Amount seconds = setting.race().run(own(uncertain, runs)).get(0);
        return Figure.alone(
                "", Amount.digits(runs) + " Monte Carlo runs, all products", system.name(), seconds, Goal.NONE);
    }
}
