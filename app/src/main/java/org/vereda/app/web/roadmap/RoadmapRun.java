package org.vereda.app.web.roadmap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.vereda.app.consent.ConsentScope;
import org.vereda.app.delegations.SharedPlan;
import org.vereda.app.jobs.Work;
import org.vereda.app.roadmap.Planning;
import org.vereda.app.web.workshop.Circle;
import org.vereda.app.web.workshop.SharedPolicy;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.partnership.disclosure.DisclosurePolicy;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.roadmap.Optimizer;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.columns.SolveSettings;
import org.vereda.sources.folder.PartnershipFolder;

/**
 * The job that plans what the database holds; of the plan, only what no single plant's figures can be read from is kept, and which actions at
 * which plant only where its organization consented.
 */
public final class RoadmapRun implements Work {
    /** Its kind among the jobs. */
    public static final String KIND = "roadmap";

    private static final int PERCENT_DIGITS = 2;

    private final Workshop workshop;
    private final Clock clock;

    public RoadmapRun(Workshop workshop, Clock clock) {
        this.workshop = workshop;
        this.clock = clock;
    }

    @Override
    public byte[] run(String asked, Control control) {
        control.tell(new Step("label.job.preparing", List.of()));
        return workshop.whole(folder -> planned(folder, RoadmapWish.read(asked), control))
                .orElseThrow(() -> InvalidInput.of(Finding.error("delegations.no-folder", SourcePosition.NOWHERE)));
    }

    private byte[] planned(PartnershipFolder folder, RoadmapWish wish, Control control) {
        Planning base = Planning.of(folder, workshop.knowledge(), new Findings());
        Planning planning = base.with(base.scenario()
                .withRates(wish.rates())
                .withPooling(wish.together().pooling()));
        SolveSettings settings = SolveSettings.standard()
                .withGap(wish.gap().movePointLeft(2).doubleValue())
                .withTimeLimit(Duration.ofSeconds(wish.seconds()))
                .cancelledBy(control::isStopped)
                .reportingTo(progress -> control.tell(step(progress)));
        Roadmap roadmap = Optimizer.solve(planning.scenario(), settings);
        DisclosurePolicy policy = SharedPolicy.of(folder);
        byte[] plan = SharedPlan.write(
                wish.name(), planning, roadmap, workshop.knowledge().packs().inUse(), policy);
        control.tell(new Step("label.job.explaining", List.of()));
        Set<String> consenting =
                new Circle(folder.organizations(), new ConsentScope(folder.consents(), today())).openToRoadmaps();
        return new ShownPlanMaker(planning, roadmap, policy, consenting).make().into(plan);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** How far a plan is, in words for who waits. */
    public static Step step(SolveSettings.Progress progress) {
        String phase = progress.phase().name().toLowerCase(Locale.ROOT);
        double gap = (progress.cost() - progress.bound()) / Math.abs(progress.cost());
        return Double.isFinite(gap) && gap >= 0
                ? new Step("label.job.proven." + phase, List.of(percent(gap)))
                : new Step("label.job.phase." + phase, List.of());
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share)
                .movePointRight(2)
                .setScale(PERCENT_DIGITS, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
