package org.vereda.app.web.pact;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.console.FindingsText;
import org.vereda.app.exchange.ExchangeTables;
import org.vereda.app.exchange.FolderOffers.Checked;
import org.vereda.app.exchange.FootprintFiles;
import org.vereda.app.pact.Exchange;
import org.vereda.app.pact.Publishing.Candidates;
import org.vereda.app.partners.Shelf.Shelved;
import org.vereda.app.shown.TablesPage;
import org.vereda.app.web.frame.Form;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.frame.Uploads;
import org.vereda.app.web.frame.Visit;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.exchange.rules.Breach;
import org.vereda.exchange.wire.WireDocument;
import org.vereda.quantity.Findings;
import org.vereda.report.chart.Markup;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;

/** The footprints that an organization hands on: what is published, and what could be. */
public final class PublishedPages {
    private static final String PATH = "/published-footprints";

    private final Exchange exchange;
    private final Workshop workshop;
    private final Shell shell;

    public PublishedPages(Exchange exchange, Workshop workshop, Shell shell) {
        this.exchange = exchange;
        this.workshop = workshop;
        this.shell = shell;
    }

    /** Where these pages are. */
    public List<Place> places() {
        Place list = Place.page(PATH, House.ROLES, this::list);
        shell.leadTo(list, Shell.Corner.EXCHANGE, "label.published.title");
        return List.of(
                list,
                Place.form(PATH + "/look", House.ROLES, this::look),
                Place.deed(PATH + "/publish", House.ROLES, this::publish, "house"),
                Place.deed(PATH + "/file", House.ROLES, this::file, "house", "product"));
    }

    private ServerResponse list(Visit visit) {
        List<Markup> content = new ArrayList<>(List.of(visit.page().paragraph("label.published.lead")));
        for (String house : House.organizations(visit)) {
            content.add(Markup.of("h2").say(house));
            content.add(shelf(visit, exchange.shelf().of(house)));
            content.add(Form.to(visit, PATH + "/look", "look-" + house)
                    .hidden("house", house)
                    .button("label.published.look"));
            content.add(fileForm(visit, house));
        }
        return shell.page(visit, visit.say("label.published.title"), content.toArray(Markup[]::new));
    }

    private static Markup shelf(Visit visit, List<Shelved> footprints) {
        if (footprints.isEmpty()) {
            return visit.page().empty("label.published.none");
        }
        return visit.page()
                .table(new ReportTable(
                        "published",
                        List.of(
                                Column.of("product"),
                                Column.of("maker"),
                                Column.of("footprint", "kg CO2e"),
                                Column.of("status"),
                                Column.of("published"),
                                Column.of("identifier")),
                        footprints.stream().map(PublishedPages::row).toList(),
                        List.of()));
    }

    private static List<Cell> row(Shelved one) {
        return List.of(
                Cell.text(one.product()),
                one.maker().isEmpty() ? new Cell.Missing() : Cell.text(one.maker()),
                Cell.number(one.footprint().decimal("pcfExcludingBiogenicUptake")),
                Cell.word(one.isActive() ? "label.published.active" : "label.published.deprecated"),
                Cell.text(one.published()),
                Cell.text(one.id()));
    }

    private Markup fileForm(Visit visit, String house) {
        return Markup.of("section")
                .add(
                        Markup.of("h3").say(visit.say("label.published.file")),
                        Markup.of("p").say(visit.say("label.published.file-lead")),
                        Form.to(visit, PATH + "/file", "file-" + house)
                                .hidden("house", house)
                                .choice("product", visit.say("label.partner.product"), House.products(visit, workshop))
                                .file("file", visit.say("label.check.file"), ".json,.csv")
                                .button("label.published.publish-file"));
    }

    /** What could be published, with every rule that is broken, before anybody publishes it. */
    private ServerResponse look(Visit visit) {
        String house = visit.field("house");
        if (!House.organizations(visit).contains(house)) {
            return shell.notHere(visit, HttpStatus.NOT_FOUND);
        }
        Candidates candidates = exchange.publishing().candidates(house);
        List<Markup> content = new ArrayList<>();
        FindingsText text = new FindingsText(visit.page().words());
        Markup mistakes = Markup.of("ul");
        candidates.mistakes().forEach(one -> mistakes.add(Markup.of("li").say(text.line(one))));
        if (!candidates.mistakes().isEmpty()) {
            content.add(visit.page().paragraph("label.published.mistakes"));
            content.add(mistakes);
        }
        if (candidates.elsewhere() > 0) {
            content.add(visit.page().paragraph("label.published.elsewhere", Long.toString(candidates.elsewhere())));
        }
        content.addAll(offers(visit, candidates.offers()));
        if (candidates.mistakes().isEmpty() && candidates.offers().stream().anyMatch(Checked::isSound)) {
            content.add(Form.to(visit, PATH + "/publish", "publish")
                    .hidden("house", house)
                    .button("label.published.publish"));
        }
        return shell.page(visit, visit.say("label.published.could"), content.toArray(Markup[]::new));
    }

    private static List<Markup> offers(Visit visit, List<Checked> offers) {
        Markup list = Markup.of("ul");
        Map<WireDocument, List<Breach>> breaches = new LinkedHashMap<>();
        for (Checked offer : offers) {
            String key = offer.isSound() ? "label.published.sound" : "label.published.unsound";
            list.add(Markup.of("li").say(offer.product() + " · " + offer.maker() + ": " + visit.say(key)));
            breaches.put(offer.document(), offer.breaches());
        }
        TablesPage found = new ExchangeTables(visit.page().words()).breaches(breaches);
        List<Markup> content = new ArrayList<>(List.of(list));
        content.addAll(Shell.tables(visit, found.tables(), found.notes(), "label.check.nothing"));
        return content;
    }

    private ServerResponse publish(Visit visit) {
        String house = visit.field("house");
        if (!House.organizations(visit).contains(house)) {
            return shell.notHere(visit, HttpStatus.NOT_FOUND);
        }
        exchange.publishing().publish(house, List.of(), visit.who().email());
        return ServerResponse.seeOther(URI.create(PATH)).build();
    }

    private ServerResponse file(Visit visit) {
        String house = visit.field("house");
        boolean isOwn = House.organizations(visit).contains(house)
                && House.products(visit, workshop).stream()
                        .anyMatch(choice -> choice.value().equals(visit.field("product")));
        if (!isOwn) {
            return shell.notHere(visit, HttpStatus.NOT_FOUND);
        }
        Findings doubts = new Findings();
        List<WireDocument> documents = Uploads.file(visit.request(), PATH, file -> FootprintFiles.read(file, doubts));
        documents.forEach(document -> exchange.publishing()
                .publish(house, visit.field("product"), document, visit.who().email()));
        return doubts.isEmpty()
                ? ServerResponse.seeOther(URI.create(PATH)).build()
                : shell.problem(visit, HttpStatus.OK, doubts.sorted());
    }
}
