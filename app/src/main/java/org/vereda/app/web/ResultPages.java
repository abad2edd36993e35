package org.vereda.app.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.Role;
import org.vereda.app.keep.Edit;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.Keep.Author;
import org.vereda.app.shown.TablesPage;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.frame.Visit;
import org.vereda.app.web.supplier.PlannedAction;
import org.vereda.app.web.workshop.ResultTables;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.chart.Markup;
import org.vereda.report.content.FacilityLine;
import org.vereda.report.content.ProductLine;
import org.vereda.report.page.ReportTable;
import org.vereda.report.upstream.RecycledTable;

/** What is computed from somebody's data: inventory and footprint of its plants, their products, actions that pay, the ledger. */
final class ResultPages {
    private static final Set<Role> PLANTS = EnumSet.of(Role.SUPPLIER, Role.ANCHOR, Role.RECYCLER);
    private static final Set<Role> LEDGER =
            EnumSet.of(Role.SUPPLIER, Role.ANCHOR, Role.RECYCLER, Role.SECRETARIAT, Role.VERIFIER);

    /** Pages whose numbers are followed back to their rows. */
    private static final Set<String> FOLLOWED = Set.of("label.portal.inventory", "label.portal.products");

    private static final String PROJECTS = "projects.csv";

    private final Keep keep;
    private final Workshop workshop;
    private final Shell shell;

    ResultPages(Keep keep, Workshop workshop, Shell shell) {
        this.keep = keep;
        this.workshop = workshop;
        this.shell = shell;
    }

    List<Place> places() {
        Place inventory = Place.page("/inventory", PLANTS, this::inventory);
        Place products = Place.page("/products", PLANTS, this::products);
        Place actions = Place.page("/actions", PLANTS, this::actions);
        Place ledger = Place.page("/ledger", LEDGER, this::ledger);
        shell.leadTo(inventory, Shell.Corner.RESULTS, "label.portal.inventory");
        shell.leadTo(products, Shell.Corner.RESULTS, "label.portal.products");
        shell.leadTo(actions, Shell.Corner.RESULTS, "label.portal.actions");
        shell.leadTo(ledger, Shell.Corner.PARTNERSHIP, "label.portal.ledger");
        Place plan = Place.form("/actions/plan", PLANTS, this::plan);
        return List.of(inventory, products, actions, plan, ledger);
    }

    private Optional<Workshop.View> view(Visit visit) {
        return workshop.view(visit.who().reach());
    }

    private ServerResponse shown(
            Visit visit, String title, List<Markup> before, List<ReportTable> tables, List<String> notes) {
        List<Markup> content = new ArrayList<>(RowsToMend.sentences(
                visit, title, view(visit).map(Workshop.View::findings).orElse(List.of())));
        content.addAll(before);
        content.addAll(Shell.tables(
                visit,
                tables,
                notes,
                title.equals("label.portal.ledger") ? "label.portal.no-savings" : "label.portal.nothing"));
        if (FOLLOWED.contains(title)) {
            content.add(
                    Markup.of("p").add(Markup.of("a").with("href", "/origin").say(visit.say("label.origin.title"))));
        }
        return shell.page(visit, visit.say(title), content.toArray(Markup[]::new));
    }

    private ServerResponse inventory(Visit visit) {
        Optional<Workshop.View> seen = view(visit);
        List<FacilityLine> own = seen.map(ResultTables::own).orElse(List.of());
        List<Markup> charts = seen
                .filter(view -> own.stream().anyMatch(ResultTables::isKnown))
                .map(view -> ResultCharts.inventory(
                        visit.page(), own, view.content().frame().electricity()))
                .stream()
                .toList();
        List<ReportTable> tables = own.isEmpty() ? List.of() : List.of(ResultTables.facilities(own));
        return shown(visit, "label.portal.inventory", charts, tables, List.of());
    }

    private ServerResponse products(Visit visit) {
        List<ProductLine> own = workshop.products(visit.who().reach());
        ReportTable table = ResultTables.products(own);
        List<Markup> charts = own.isEmpty() ? List.of() : List.of(ResultCharts.products(visit.page(), own));
        ReportTable recycled = RecycledTable.of(
                own.stream().flatMap(line -> line.recycled().stream()).toList());
        boolean some = !recycled.isEmpty();
        return shown(
                visit,
                "label.portal.products",
                charts,
                some ? List.of(table, recycled) : List.of(table),
                some ? List.of(visit.say("label.note.recycled")) : List.of());
    }

    /** The actions, or what the settings or tables lack for finding any. */
    private ServerResponse actions(Visit visit) {
        try {
            return found(visit);
        } catch (InvalidInput e) {
            return shell.problem(visit, HttpStatus.OK, e.findings());
        }
    }

    private ServerResponse found(Visit visit) {
        Optional<Workshop.View> mine = view(visit).filter(view -> !view.plants().isEmpty());
        Optional<TablesPage> found = mine.map(view ->
                ResultTables.actions(view, workshop.knowledge(), visit.page().words()));
        List<Markup> before =
                mine.map(view -> planned(visit, new PlannedAction(view))).orElse(List.of());
        return shown(
                visit,
                "label.portal.actions",
                before,
                found.map(TablesPage::tables).orElse(List.of()),
                found.map(TablesPage::notes).orElse(List.of()));
    }

    /** The form that makes a project of an action, where there is one. */
    private static List<Markup> planned(Visit visit, PlannedAction planned) {
        return planned.isPossible() ? List.of(planned.form(visit, "/actions/plan")) : List.of();
    }

    private ServerResponse plan(Visit visit) {
        Workshop.View view = view(visit)
                .orElseThrow(() -> InvalidInput.of(Finding.error("keep.no-table", SourcePosition.ofFile(PROJECTS))));
        Edit.Add project = new PlannedAction(view)
                .project(visit, keep.table(PROJECTS, visit.who().reach()).columns());
        keep.edit(List.of(project), visit.who().reach(), new Author(visit.who().email(), visit.field("why")));
        return ServerResponse.seeOther(URI.create("/data/projects")).build();
    }

    private ServerResponse ledger(Visit visit) {
        Optional<TablesPage> found =
                view(visit).map(view -> ResultTables.ledger(view, visit.page().words()));
        return shown(visit, "label.portal.ledger", found);
    }

    private ServerResponse shown(Visit visit, String title, Optional<TablesPage> found) {
        return shown(
                visit,
                title,
                List.of(),
                found.map(TablesPage::tables).orElse(List.of()),
                found.map(TablesPage::notes).orElse(List.of()));
    }
}
