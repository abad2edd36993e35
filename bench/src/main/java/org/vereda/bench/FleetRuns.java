package org.vereda.bench;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.vereda.bench.rival.OpenLca;
import org.vereda.bench.system.GeneratedSystem;
import org.vereda.bench.system.SystemKind;
import org.vereda.matrix.chance.SamplingPlan;
import org.vereda.matrix.chance.Simulation;
import org.vereda.matrix.chance.UncertainSystem;

/** A thousand Monte Carlo runs of all parts of a large bill of materials. */
final class FleetRuns implements Measurement {
    private static final int THREADS = 2;

    @Override
    public String goals() {
        return "G5";
    }

    @Override
    public String title() {
        return "Monte Carlo runs of all products of a bill of materials, two threads";
    }

    @Override
    public List<Figure> measure(Setting setting) {
        GeneratedSystem system = setting.system(SystemKind.BOM, 100_000, 5_000);
        UncertainSystem uncertain = Spreads.of(system);
        int runs = setting.quick() ? 48 : 1_000;
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            Contestant own = Contestant.timed(
                    "Vereda",
                    () -> Simulation.of(uncertain, new SamplingPlan.Independent(1, runs))
                            .on(threads)
                            .intensities(0));
            String work = Amount.digits(runs) + " Monte Carlo runs of all products, two threads";
            Optional<OpenLca> library = Tasks.foundOrTold(OpenLca.withUmfpack(), setting);
            Figure figure = library.map(found -> beside(found, own, work, system, setting))
                    .orElseGet(() -> Figure.alone(
                            "", work, system.name(), setting.race().run(own).get(0), Goal.NONE));
            return List.of(setting.judged(figure));
        }
    }

    private static Figure beside(
            OpenLca library, Contestant own, String work, GeneratedSystem system, Setting setting) {
        OpenLca.Project project = library.open(system);
        project.makeUncertain();
        List<Amount> seconds =
                setting.race().run(own, Contestant.timed(library.name(), () -> project.drawnImpacts(system.product())));
        return Figure.ratio(
                "G5",
                work,
                system.name(),
                seconds.get(0),
                library.name() + ", one run of one product",
                seconds.get(1),
                Goal.atLeast(1));
    }
}
