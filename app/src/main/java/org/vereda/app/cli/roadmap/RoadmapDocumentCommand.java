package org.vereda.app.cli.roadmap;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.vereda.app.console.ProgramVersion;
import org.vereda.app.console.Surroundings;
import org.vereda.app.delegations.ReviewDesk;
import org.vereda.app.document.RoadmapContent;
import org.vereda.app.document.RoadmapDocument;
import org.vereda.app.ledger.FolderLedger;
import org.vereda.app.risk.FamilyFactors;
import org.vereda.app.roadmap.Planning;
import org.vereda.report.words.Language;
import org.vereda.roadmap.gains.CostGame;
import org.vereda.roadmap.gains.Integration;
import org.vereda.roadmap.review.Review;
import org.vereda.roadmap.risk.CostRisk;
import org.vereda.roadmap.risk.PlanRisk;
import org.vereda.roadmap.risk.RiskSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the roadmap as a document. */
@Command(
        name = "document",
        description = {
            "The roadmap as a document in English, French and Spanish, for the screen and for print: summary, targets, plan by country,",
            "role and year, cost curve, who pays and who gains, risks, review record, method and data versions."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RoadmapDocumentCommand implements Callable<Integer> {
    private static final RiskSettings.Factor PRIOR = new RiskSettings.Factor(1, 0.25);
    private static final double OWN_SPREAD = 0.2;
    private static final double FIRM_CORRELATION = 0.3;
    private static final int DRAWS = 2000;

    private final Surroundings surroundings;

    @Mixin
    PlanOptions options = new PlanOptions();

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            description = "Where it is written; a folder 'roadmap' where not stated.")
    Path target = Path.of("roadmap");

    RoadmapDocumentCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        PlanOptions.Ready ready = options.open();
        Planning planning = ready.planning();
        Integration integration = Integration.of(planning.scenario(), options.settings());
        RiskSettings settings = settings(ready);
        RoadmapContent content = new RoadmapContent(
                planning,
                integration,
                CostGame.of(planning.scenario(), options.settings()),
                PlanRisk.of(integration.together(), settings),
                CostRisk.of(integration.together(), settings),
                settings,
                ReviewDesk.texts(planning, integration.together()),
                review(ready),
                ready.opened().knowledge().packs().inUse());
        new RoadmapDocument(target, ProgramVersion.text())
                .write(content, List.of(Language.values()))
                .forEach(surroundings.out()::println);
        return options.finish(ready, integration.together(), surroundings);
    }

    private RiskSettings settings(PlanOptions.Ready ready) {
        Map<String, RiskSettings.Factor> known = FamilyFactors.of(
                FolderLedger.of(ready.opened().folder(), ready.opened().knowledge()));
        return new RiskSettings(
                known,
                PRIOR,
                OWN_SPREAD,
                RiskSettings.Adoption.ALL,
                FIRM_CORRELATION,
                RiskSettings.Costs.ASSUMED,
                DRAWS,
                1);
    }

    private Optional<Review> review(PlanOptions.Ready ready) {
        boolean reviewed = Files.exists(ready.opened().folder().root().resolve(ReviewDesk.LOG));
        return reviewed
                ? Optional.of(new ReviewDesk(ready.opened().folder(), surroundings.clock()).review())
                : Optional.empty();
    }
}
