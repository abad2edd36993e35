package org.vereda.app.web.library;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.AccountReach;
import org.vereda.app.accounts.Role;
import org.vereda.app.answers.FacilityRecords;
import org.vereda.app.keep.Keep;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.frame.Visit;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.footprint.SiteFootprint;
import org.vereda.inventory.BomLine;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Flow;
import org.vereda.quantity.Findings;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.FlowNames;
import org.vereda.report.chart.Markup;
import org.vereda.report.content.ContributionLine;
import org.vereda.report.content.ProductLine;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;

/** Follows each number of a plant or product back to its factor and to the row that somebody wrote; only for one's own plants. */
public final class OriginPages {
    private static final Set<Role> PLANTS = EnumSet.of(Role.SUPPLIER, Role.ANCHOR, Role.RECYCLER);
    private static final String PATH = "/origin";

    private final Keep keep;
    private final Workshop workshop;
    private final Shell shell;

    public OriginPages(Keep keep, Workshop workshop, Shell shell) {
        this.keep = keep;
        this.workshop = workshop;
        this.shell = shell;
    }

    /** Its pages. */
    public List<Place> places() {
        Place list = Place.page(PATH, PLANTS, this::list);
        shell.leadTo(list, Shell.Corner.RESULTS, "label.origin.title");
        return List.of(
                list,
                Place.page(PATH + "/plant/{plant}", PLANTS, this::plant),
                Place.page(PATH + "/product/{product}", PLANTS, this::product));
    }

    private List<Facility> plants(AccountReach reach) {
        return workshop.view(reach)
                .map(view -> view.folder().facilities().stream()
                        .filter(site -> view.plants().contains(site.id()))
                        .toList())
                .orElse(List.of());
    }

    private ServerResponse list(Visit visit) {
        List<Facility> plants = plants(visit.who().reach());
        List<ProductLine> products = workshop.products(visit.who().reach());
        List<Markup> content = new ArrayList<>();
        content.add(visit.page().paragraph("label.origin.lead"));
        if (plants.isEmpty() && products.isEmpty()) {
            content.add(visit.page().empty("label.origin.nothing"));
        }
        if (!plants.isEmpty()) {
            Markup links = Markup.of("ul");
            plants.forEach(site -> links.add(link(PATH + "/plant/" + encoded(site.id()), site.name())));
            content.add(section(visit, "label.origin.plants", links));
        }
        if (!products.isEmpty()) {
            Markup links = Markup.of("ul");
            products.forEach(line -> links.add(link(PATH + "/product/" + encoded(line.id()), line.name())));
            content.add(section(visit, "label.origin.products", links));
        }
        return shell.page(visit, visit.say("label.origin.title"), content.toArray(Markup[]::new));
    }

    private static Markup section(Visit visit, String key, Markup content) {
        return Markup.of("section").add(Markup.of("h2").say(visit.say(key)), content);
    }

    private static Markup link(String address, String words) {
        return Markup.of("li").add(Markup.of("a").with("href", address).say(words));
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    // --- a plant

    private ServerResponse plant(Visit visit) {
        AccountReach reach = visit.who().reach();
        return plants(reach).stream()
                .filter(site -> site.id().equals(visit.part("plant")))
                .findFirst()
                .flatMap(site -> workshop.view(reach).map(view -> shown(visit, view, site)))
                .orElseGet(() -> shell.notHere(visit, HttpStatus.NOT_FOUND));
    }

    private ServerResponse shown(Visit visit, Workshop.View view, Facility site) {
        SiteFootprint footprint = new FacilityRecords(
                        view.folder(), workshop.knowledge(), Optional.empty(), new Findings())
                .record(site)
                .site();
        OriginLines lines = new OriginLines(
                visit,
                new FlowNames(workshop.knowledge().industries()),
                new RowOrigins(keep, visit.who().reach()));
        return shell.page(
                visit,
                visit.say("label.origin.of", site.name()),
                lines.of(footprint).toArray(Markup[]::new));
    }

    // --- a product

    private ServerResponse product(Visit visit) {
        AccountReach reach = visit.who().reach();
        return workshop.products(reach).stream()
                .filter(line -> line.id().equals(visit.part("product")))
                .findFirst()
                .flatMap(line -> workshop.view(reach).map(view -> shown(visit, view, line)))
                .orElseGet(() -> shell.notHere(visit, HttpStatus.NOT_FOUND));
    }

    private ServerResponse shown(Visit visit, Workshop.View view, ProductLine line) {
        List<Markup> content = new ArrayList<>();
        content.add(section(visit, "label.origin.parts", visit.page().table(parts(line))));
        content.add(visit.page().paragraph("label.origin.supply"));
        content.add(section(visit, "label.origin.rows", rows(visit, view, line.id())));
        view.folder().facilities().stream()
                .filter(site ->
                        site.name().equals(line.maker()) && view.plants().contains(site.id()))
                .forEach(site -> content.add(Markup.of("p")
                        .add(Markup.of("a")
                                .with("href", PATH + "/plant/" + encoded(site.id()))
                                .say(visit.say("label.origin.maker", site.name())))));
        return shell.page(visit, visit.say("label.origin.of", line.name()), content.toArray(Markup[]::new));
    }

    private static ReportTable parts(ProductLine line) {
        List<ContributionLine> parts = line.contributions();
        List<List<Cell>> rows = parts.stream()
                .map(part -> List.<Cell>of(
                        new Cell.Title(part.label()), Cell.number(part.kilograms()), Cell.text(part.source())))
                .toList();
        String unit = "kg CO2e / " + line.declaredUnit();
        return new ReportTable(
                "origin-parts",
                List.of(Column.of("footprint-part"), Column.of("footprint", unit), Column.of("source")),
                rows,
                List.of());
    }

    /** The rows of the product that the reader may see, each with who entered it. */
    private Markup rows(Visit visit, Workshop.View view, String product) {
        RowOrigins origins = new RowOrigins(keep, visit.who().reach());
        FlowNames names = new FlowNames(workshop.knowledge().industries());
        Markup list = Markup.of("ul");
        view.folder().bom().stream()
                .filter(line -> line.product().equals(product))
                .forEach(line -> add(
                        list,
                        visit,
                        origins,
                        input(visit, names, line.input()),
                        line.claim().position()));
        view.folder().production().stream()
                .filter(row -> row.product().equals(product))
                .forEach(row -> add(
                        list,
                        visit,
                        origins,
                        row.claim().value().toString(),
                        row.claim().position()));
        return list;
    }

    private static String input(Visit visit, FlowNames names, BomLine.Input input) {
        return switch (input) {
            case BomLine.Input.Made(String id) -> id;
            case BomLine.Input.Bought(Flow flow) -> visit.page().say(names.of(flow));
        };
    }

    private static void add(Markup list, Visit visit, RowOrigins origins, String what, SourcePosition position) {
        list.add(Markup.of("li").say(what + " · ").add(origins.markup(visit, position)));
    }
}
