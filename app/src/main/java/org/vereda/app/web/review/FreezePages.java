package org.vereda.app.web.review;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.Role;
import org.vereda.app.console.FindingsText;
import org.vereda.app.jobs.Job;
import org.vereda.app.jobs.Jobs;
import org.vereda.app.web.frame.Form;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.frame.Visit;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.chart.Markup;

/** Freezing a draft: asked for, followed, stopped; whoever waits comes back to the room when it is frozen. */
final class FreezePages {
    private static final Set<Role> SECRETARIAT = EnumSet.of(Role.SECRETARIAT);
    private static final String FOLLOWED = ReviewPages.PATH + "/freezing/";
    private static final int PAUSE = 2;

    private final Drafting drafting;
    private final Jobs jobs;
    private final Shell shell;

    FreezePages(Drafting drafting, Jobs jobs, Shell shell) {
        this.drafting = drafting;
        this.jobs = jobs;
        this.shell = shell;
    }

    List<Place> places() {
        return List.of(
                Place.form(ReviewPages.PATH + "/freeze", SECRETARIAT, this::freeze),
                Place.page(FOLLOWED + "{job}", SECRETARIAT, this::follow),
                Place.form(FOLLOWED + "{job}/stop", SECRETARIAT, this::stop));
    }

    private ServerResponse freeze(Visit visit) {
        String name = visit.field("name").strip();
        drafting.requireFree(name, visit.who().email());
        String job = jobs.ask(
                visit.who().id(),
                FreezeRun.KIND,
                FreezeRun.asked(name, visit.who().email()));
        return ServerResponse.seeOther(URI.create(FOLLOWED + job)).build();
    }

    /** Only jobs of this kind, and only of who asks. */
    private Job job(Visit visit) {
        Job job = jobs.wanted(visit.part("job"), visit.who().id());
        if (!job.kind().equals(FreezeRun.KIND)) {
            throw InvalidInput.of(Finding.error("jobs.none", SourcePosition.NOWHERE, visit.part("job")));
        }
        return job;
    }

    private ServerResponse follow(Visit visit) {
        Job job = job(visit);
        if (job.state() == Job.State.DONE) {
            return ReviewPages.back(ReviewPages.PATH);
        }
        List<Markup> content = new ArrayList<>();
        content.add(Markup.of("p")
                .with("role", "status")
                .say(visit.say("label.job.freezing." + job.state().name().toLowerCase(Locale.ROOT))));
        job.problem()
                .ifPresent(problem -> content.add(Markup.of("p", "alert")
                        .with("role", "alert")
                        .say(new FindingsText(visit.page().words()).line(problem))));
        if (job.isOpen()) {
            jobs.step(job)
                    .ifPresent(step -> content.add(Markup.of("p")
                            .say(visit.say(step.key(), step.arguments().toArray()))));
            content.add(Form.to(visit, FOLLOWED + job.id() + "/stop", "stop").button("label.job.freezing.stop"));
        }
        content.add(
                Markup.of("p").add(Markup.of("a").with("href", ReviewPages.PATH).say(visit.say("label.room.back"))));
        String title = visit.say("label.job.freezing.title", FreezeRun.name(job.asked()));
        return job.isOpen()
                ? shell.lookingAgain(visit, PAUSE, title, content)
                : shell.page(visit, HttpStatus.OK, title, content);
    }

    private ServerResponse stop(Visit visit) {
        Job job = job(visit);
        jobs.stop(job.id(), visit.who().id());
        return ServerResponse.seeOther(URI.create(FOLLOWED + job.id())).build();
    }
}
