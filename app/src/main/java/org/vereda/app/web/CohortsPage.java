package org.vereda.app.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.Role;
import org.vereda.app.cohorts.CohortPages;
import org.vereda.app.web.entry.Fields;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.frame.Visit;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.report.chart.Markup;

/** Where the members of every cohort stand, their meetings and the homework that is open, for who runs the partnership. */
final class CohortsPage {
    private static final Set<Role> READERS = EnumSet.of(Role.SECRETARIAT);
    private static final List<String> TABLES = List.of("cohorts", "members", "meetings", "homework");

    private final Workshop workshop;
    private final Clock clock;
    private final Shell shell;

    CohortsPage(Workshop workshop, Clock clock, Shell shell) {
        this.workshop = workshop;
        this.clock = clock;
        this.shell = shell;
    }

    List<Place> places() {
        Place page = Place.page("/cohorts", READERS, this::page);
        shell.leadTo(page, Shell.Corner.PARTNERSHIP, "label.cohort.title");
        return List.of(page);
    }

    private ServerResponse page(Visit visit) {
        List<Markup> content = workshop.view(visit.who().reach())
                .filter(view -> !view.folder().cohorts().isEmpty())
                .map(view -> new CohortPages(
                                view.folder(),
                                LocalDate.now(clock),
                                visit.page().words())
                        .of(Optional.empty()))
                .map(found -> Shell.tables(visit, found.tables(), found.notes(), "label.cohort.none"))
                .orElseGet(() -> List.of(visit.page().empty("label.cohort.none")));
        List<Markup> whole = new ArrayList<>(content);
        whole.add(visit.page().paragraph("label.cohort.written"));
        whole.add(tables(visit));
        return shell.page(visit, visit.say("label.cohort.title"), whole.toArray(Markup[]::new));
    }

    /** The tables that all of this is written in, each with the way to a new row. */
    private static Markup tables(Visit visit) {
        Fields fields = Fields.in(visit.page().words().language());
        Markup links = Markup.of("ul");
        TABLES.forEach(table -> links.add(Markup.of("li")
                .add(Markup.of("a").with("href", "/data/" + table).say(fields.table(table)))
                .say(" · ")
                .add(Markup.of("a")
                        .with("href", "/data/" + table + "/new")
                        .say(visit.say("label.data.new-row", fields.table(table))))));
        return links;
    }
}
