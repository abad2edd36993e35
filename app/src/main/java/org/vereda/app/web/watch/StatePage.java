package org.vereda.app.web.watch;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.Account;
import org.vereda.app.accounts.Accounts;
import org.vereda.app.accounts.Role;
import org.vereda.app.console.ProgramVersion;
import org.vereda.app.jobs.Job;
import org.vereda.app.jobs.Jobs;
import org.vereda.app.keep.Change;
import org.vereda.app.keep.Keep;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.frame.Visit;
import org.vereda.report.chart.Markup;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;

/** How the portal fares, for administrators: the program, the last change, the jobs of everybody without what they are about, and whom machines ask. */
public final class StatePage {
    private static final Set<Role> ADMINISTRATORS = EnumSet.of(Role.ADMINISTRATOR);
    private static final int SHOWN = 50;
    private static final int MINUTES = 16;
    private static final long MEBIBYTE = 1L << 20;

    private final Accounts accounts;
    private final Keep keep;
    private final Jobs jobs;
    private final Shell shell;

    public StatePage(Accounts accounts, Keep keep, Jobs jobs, Shell shell) {
        this.accounts = accounts;
        this.keep = keep;
        this.jobs = jobs;
        this.shell = shell;
    }

    /** Its page. */
    public List<Place> places() {
        Place page = Place.page("/state", ADMINISTRATORS, this::page);
        shell.leadTo(page, Shell.Corner.OFFICE, "label.state.title");
        return List.of(page);
    }

    private ServerResponse page(Visit visit) {
        List<Job> last = jobs.last(SHOWN);
        return shell.page(
                visit,
                visit.say("label.state.title"),
                facts(visit),
                Markup.of("section")
                        .add(Markup.of("h2").say(visit.say("label.state.jobs")))
                        .addAll(Shell.tables(visit, List.of(table(last)), List.of(), "label.state.no-jobs")),
                Markup.of("section")
                        .add(
                                Markup.of("h2").say(visit.say("label.state.watch")),
                                visit.page().paragraph("label.state.watch-lead"),
                                Markup.of("ul").add(way(Watch.ALIVE), way(Watch.READY), way(Watch.METRICS))));
    }

    private Markup facts(Visit visit) {
        Runtime runtime = Runtime.getRuntime();
        Markup facts = Markup.of("dl", "facts");
        add(facts, visit.say("label.state.version"), ProgramVersion.text());
        add(
                facts,
                visit.say("label.state.since"),
                minute(Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime())
                        .toString()));
        add(
                facts,
                visit.say("label.state.memory"),
                visit.say(
                        "label.state.memory-of",
                        mebibytes(runtime.totalMemory() - runtime.freeMemory()),
                        mebibytes(runtime.maxMemory())));
        add(
                facts,
                visit.say("label.state.change"),
                change(visit, keep.history(1).stream().findFirst()));
        add(facts, visit.say("label.state.open"), Integer.toString(jobs.open()));
        return facts;
    }

    private static void add(Markup facts, String name, String value) {
        facts.add(Markup.of("dt").say(name), Markup.of("dd").say(value));
    }

    private static String mebibytes(long bytes) {
        return Long.toString(bytes / MEBIBYTE);
    }

    private static String change(Visit visit, Optional<Change> last) {
        return last.map(one -> visit.say(
                        "label.state.change-of",
                        Long.toString(one.number()),
                        minute(one.happened().toString())))
                .orElseGet(() -> visit.say("label.state.no-change"));
    }

    private ReportTable table(List<Job> last) {
        return new ReportTable(
                "state-jobs",
                List.of(
                        Column.of("happened"),
                        Column.of("author"),
                        Column.of("job-kind"),
                        Column.of("job-state"),
                        Column.of("job-ended")),
                last.stream().map(this::row).toList(),
                List.of());
    }

    private List<Cell> row(Job job) {
        return List.of(
                Cell.text(minute(job.made())),
                Cell.text(accounts.byId(job.account()).map(Account::email).orElse("")),
                Cell.word("label.state.kind." + job.kind()),
                Cell.word("label.job.state." + job.state().name().toLowerCase(Locale.ROOT)),
                job.ended().isEmpty() ? new Cell.Missing() : Cell.text(minute(job.ended())));
    }

    /** Day and minute in universal time. */
    private static String minute(String instant) {
        return instant.substring(0, Math.min(MINUTES, instant.length())).replace('T', ' ') + " UTC";
    }

    private static Markup way(String address) {
        return Markup.of("li").add(Markup.of("a").with("href", address).say(address));
    }
}
