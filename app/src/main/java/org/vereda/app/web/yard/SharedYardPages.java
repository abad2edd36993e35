package org.vereda.app.web.yard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.Role;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.log.KeptLog;
import org.vereda.app.shown.TablesPage;
import org.vereda.app.web.frame.Call;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.frame.Reply;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.frame.Visit;
import org.vereda.app.web.workshop.SharedPolicy;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.app.yard.SharedYards;
import org.vereda.report.chart.Markup;
import org.vereda.sources.folder.PartnershipFolder;

/** Totals over all yards for who runs the partnership and may not see a single one. */
public final class SharedYardPages {
    private static final Set<Role> SECRETARIAT = EnumSet.of(Role.SECRETARIAT);
    private static final String PATH = "/yards";
    private static final String YEAR = "[0-9]{4}";

    private final Workshop workshop;
    private final KeptLog log;
    private final Clock clock;
    private final Shell shell;

    public SharedYardPages(Workshop workshop, KeepDatabase database, Clock clock, Shell shell) {
        this.workshop = workshop;
        this.log = new KeptLog(database, "yard-totals");
        this.clock = clock;
        this.shell = shell;
    }

    /** Its page. */
    public List<Place> places() {
        Place page = Place.page(PATH, SECRETARIAT, this::page);
        shell.leadTo(page, Shell.Corner.PARTNERSHIP, "label.yard.shared");
        return List.of(page);
    }

    /** What programs of the secretariat ask. */
    public List<Call> calls() {
        return List.of(Call.asking(PATH, SECRETARIAT, visit -> {
            Optional<TablesPage> totals = workshop.whole(folder -> totals(visit, folder));
            return Reply.tables(
                    totals.map(TablesPage::tables).orElse(List.of()),
                    totals.map(TablesPage::notes).orElse(List.of()));
        }));
    }

    private ServerResponse page(Visit visit) {
        List<Markup> content = new ArrayList<>(List.of(visit.page().paragraph("label.yard.shared-lead")));
        content.add(yearForm(visit));
        Optional<TablesPage> totals = workshop.whole(folder -> totals(visit, folder));
        content.addAll(Shell.tables(
                visit,
                totals.map(TablesPage::tables).orElse(List.of()),
                totals.map(TablesPage::notes).orElse(List.of()),
                "label.yard.no-weights"));
        return shell.page(visit, visit.say("label.yard.shared"), content.toArray(Markup[]::new));
    }

    private TablesPage totals(Visit visit, PartnershipFolder folder) {
        int year = visit.field("year").matches(YEAR)
                ? Integer.parseInt(visit.field("year"))
                : folder.settings().baseYear();
        return new SharedYards(folder, SharedPolicy.of(folder), log, LocalDate.now(clock))
                .of(year, visit.page().words());
    }

    private static Markup yearForm(Visit visit) {
        return Markup.of("form")
                .with("method", "get")
                .with("action", PATH)
                .add(
                        Markup.of("label")
                                .say(visit.say("label.column.year"))
                                .add(Markup.of("input")
                                        .with("type", "number")
                                        .with("name", "year")
                                        .with("value", visit.field("year"))),
                        Markup.of("button").with("type", "submit").say(visit.say("label.yard.show-period")));
    }
}
