package org.vereda.app.cli.roadmap;

import java.nio.file.Path;
import java.time.LocalDate;
import org.vereda.app.console.Surroundings;
import org.vereda.app.roadmap.PlanFile;
import org.vereda.roadmap.Scenario;
import picocli.CommandLine.Option;

/** The plan so far, for commands that go on from it. */
final class SavedPlanOptions {
    @Option(
            names = "--plan",
            paramLabel = "FILE",
            required = true,
            description = "The plan so far, as vereda roadmap plan --save keeps it.")
    Path plan = Path.of("plan.json");

    PlanFile read() {
        return PlanFile.read(plan);
    }

    /** This year, or the nearest year of the plan. */
    static int thisYear(Surroundings surroundings, Scenario scenario) {
        int now = LocalDate.now(surroundings.clock()).getYear();
        return Math.clamp(now, scenario.firstYear(), scenario.lastYear());
    }
}
