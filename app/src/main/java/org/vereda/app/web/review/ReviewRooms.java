package org.vereda.app.web.review;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.vereda.app.jobs.Jobs;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.workshop.Workshop;

/** All places of the review, of the reports to the Council, and of what everybody may read. */
public final class ReviewRooms {
    /** What can be opened without signing in. */
    public static final List<String> OPEN = List.of("/public", "/public/**");

    private final List<Place> guarded;
    private final List<Place> open;

    public ReviewRooms(Workshop workshop, KeepDatabase database, Jobs jobs, Clock clock, Shell shell) {
        Drafting drafting = new Drafting(workshop, database, clock);
        Openings openings = new Openings(database, clock);
        CouncilReports reports = new CouncilReports(workshop, database, clock);
        this.guarded = Stream.of(
                        new ReviewPages(drafting, openings, shell).places(),
                        new ReviewForms(drafting, openings, shell).places(),
                        new FreezePages(drafting, jobs, shell).places(),
                        new CouncilPages(reports, openings, shell).places())
                .flatMap(List::stream)
                .toList();
        this.open = new PublicPages(drafting, reports, openings, shell).places();
    }

    /** The places that need a role. */
    public List<Place> guarded() {
        return guarded;
    }

    /** The places that nobody needs to sign in for. */
    public List<Place> open() {
        return open;
    }
}
