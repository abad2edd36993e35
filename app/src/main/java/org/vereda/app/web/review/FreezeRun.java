package org.vereda.app.web.review;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.vereda.app.jobs.Work;
import org.vereda.app.web.roadmap.RoadmapRun;
import org.vereda.roadmap.columns.SolveSettings;
import org.vereda.roadmap.review.Draft;

/** The job that plans what the database holds and freezes it as a draft; one that is stopped freezes nothing. */
public final class FreezeRun implements Work {
    /** Its kind among the jobs. */
    public static final String KIND = "draft";

    private final Drafting drafting;

    public FreezeRun(Drafting drafting) {
        this.drafting = drafting;
    }

    /** What the job is asked: the draft's name, and who freezes it. */
    static String asked(String name, String who) {
        return name + "\n" + who;
    }

    static String name(String asked) {
        return asked.lines().findFirst().orElse("");
    }

    @Override
    public byte[] run(String asked, Control control) {
        control.tell(new Step("label.job.preparing", List.of()));
        SolveSettings settings = SolveSettings.standard()
                .cancelledBy(control::isStopped)
                .reportingTo(progress -> control.tell(RoadmapRun.step(progress)));
        String who = asked.substring(asked.indexOf('\n') + 1);
        Optional<Draft> draft = drafting.freeze(name(asked), who, settings, control::isStopped);
        return draft.map(Draft::hash).orElse("").getBytes(StandardCharsets.UTF_8);
    }
}
