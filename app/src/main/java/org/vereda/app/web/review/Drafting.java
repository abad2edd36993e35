package org.vereda.app.web.review;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.vereda.app.delegations.ReviewDesk;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.log.KeptLog;
import org.vereda.app.roadmap.Planning;
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
import org.vereda.roadmap.review.Draft;
import org.vereda.roadmap.review.ReviewRules;
import org.vereda.sources.folder.PartnershipFolder;

/** Plans what a database holds and freezes the roadmap as a draft that shows no plant's figures. */
public final class Drafting {
    /** The log of the review in the database. */
    static final String LOG = "review";

    /** How close to the best a plan of a draft is proven. */
    private static final double GAP = 0.01;

    private static final Duration MOST = Duration.ofSeconds(45);

    private final Workshop workshop;
    private final KeptLog log;
    private final Clock clock;

    public Drafting(Workshop workshop, KeepDatabase database, Clock clock) {
        this.workshop = workshop;
        this.log = new KeptLog(database, LOG);
        this.clock = clock;
    }

    KeptLog log() {
        return log;
    }

    /** The desk of somebody; the next draft is reviewed as the folder's settings say, or by three delegations where there is none yet. */
    ReviewDesk desk(String who) {
        return ReviewDesk.kept(rules(), log, clock, who);
    }

    private ReviewRules rules() {
        return workshop.settings()
                .map(ReviewDesk::rulesOf)
                .orElseGet(() -> ReviewRules.of(Map.of(), SourcePosition.NOWHERE));
    }

    /**
     * Plans and freezes; one draft after the other, for planning takes the whole machine.
     *
     * @param name the draft's name
     * @param who freezes it
     * @throws InvalidInput where there is nothing to plan, or the name is taken
     */
    public Draft freeze(String name, String who) {
        return freeze(name, who, SolveSettings.standard(), () -> false).orElseThrow();
    }

    /**
     * The same for somebody who is told how far it is, and may stop it.
     *
     * @param settings who is told, and asked whether to go on
     * @param isStopped asked before anything is frozen
     * @return nothing where it was stopped
     */
    synchronized Optional<Draft> freeze(String name, String who, SolveSettings settings, BooleanSupplier isStopped) {
        return workshop.whole(folder -> freeze(folder, settings, isStopped, new Asked(name, who)))
                .orElseThrow(() -> InvalidInput.of(Finding.error("delegations.no-folder", SourcePosition.NOWHERE)));
    }

    private record Asked(String name, String who) {}

    private Optional<Draft> freeze(
            PartnershipFolder folder, SolveSettings settings, BooleanSupplier isStopped, Asked asked) {
        Planning planning = Planning.of(folder, workshop.knowledge(), new Findings());
        DisclosurePolicy policy = SharedPolicy.of(folder);
        Roadmap roadmap =
                Optimizer.solve(planning.scenario(), settings.withGap(GAP).withTimeLimit(MOST));
        return isStopped.getAsBoolean()
                ? Optional.empty()
                : Optional.of(desk(asked.who())
                        .freezeShared(
                                asked.name(),
                                planning,
                                roadmap,
                                workshop.knowledge().packs().inUse(),
                                policy));
    }

    /**
     * Looks whether a draft may have that name, before anybody waits for the plan.
     *
     * @throws InvalidInput where it is no name, or is taken
     */
    void requireFree(String name, String who) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,60}")) {
            throw InvalidInput.of(Finding.error("delegations.wrong-name", SourcePosition.NOWHERE, name));
        }
        if (desk(who).review().drafts().stream().anyMatch(draft -> draft.name().equals(name))) {
            throw InvalidInput.of(Finding.error("delegations.draft-twice", SourcePosition.NOWHERE, name));
        }
    }
}
