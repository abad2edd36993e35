package org.vereda.app.web.supplier;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.AccountReach;
import org.vereda.app.accounts.Role;
import org.vereda.app.consent.ConsentScope;
import org.vereda.app.consent.ConsentScope.Look;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.KeptTable;
import org.vereda.app.web.frame.Call;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.frame.Reply;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.frame.Visit;
import org.vereda.app.web.workshop.Circle;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.report.chart.Markup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What other organizations consented to show to the reader's: their rows with the fields that a consent opens, and nothing else. */
public final class SharedPages {
    static final String PATH = "/shared";
    private static final Set<Role> MEMBERS =
            EnumSet.of(Role.SUPPLIER, Role.ANCHOR, Role.RECYCLER, Role.SECRETARIAT, Role.DELEGATION, Role.VERIFIER);
    private static final int SHOWN = 200;

    private final Keep keep;
    private final Workshop workshop;
    private final ReadingLog log;
    private final Clock clock;
    private final Shell shell;

    SharedPages(Keep keep, Workshop workshop, ReadingLog log, Clock clock, Shell shell) {
        this.keep = keep;
        this.workshop = workshop;
        this.log = log;
        this.clock = clock;
        this.shell = shell;
    }

    List<Place> places() {
        Place list = Place.page(PATH, MEMBERS, this::list);
        shell.leadTo(list, Shell.Corner.EXCHANGE, "label.consent.shared");
        return List.of(list, Place.page(PATH + "/{owner}", MEMBERS, this::owner));
    }

    /** What programs read by consent. */
    List<Call> calls() {
        return List.of(
                Call.many(PATH, MEMBERS, "shared", this::told),
                Call.one(PATH + "/{owner}", MEMBERS, visit -> look(visit).map(found -> read(visit, found))));
    }

    private List<JsonNode> told(Visit visit) {
        return circle().stream()
                .flatMap(circle -> looks(visit, circle))
                .<JsonNode>map(
                        look -> Reply.object().put("organization", look.owner()).put("purpose", look.purpose()))
                .toList();
    }

    private ObjectNode read(Visit visit, Found found) {
        ObjectNode content = Reply.object()
                .put("organization", found.look().owner())
                .put("purpose", found.look().purpose());
        ObjectNode tables = content.putObject("tables");
        rows(visit, found).forEach(table -> {
            ArrayNode rows = tables.putArray(table.path().replaceFirst("\\.csv$", ""));
            table.rows().forEach(row -> {
                ObjectNode cells = rows.addObject();
                table.columns().forEach(column -> cells.put(column, table.cell(row, column)));
            });
        });
        return content;
    }

    private Optional<Circle> circle() {
        return Circle.of(workshop, LocalDate.now(clock));
    }

    private ServerResponse list(Visit visit) {
        Markup list = Markup.of("ul");
        boolean[] isEmpty = {true};
        circle().ifPresent(circle -> {
            looks(visit, circle).forEach(look -> {
                list.add(Markup.of("li")
                        .add(Markup.of("a")
                                .with("href", address(look))
                                .say(circle.name(look.owner()) + " · " + purpose(visit, look.purpose()))));
                isEmpty[0] = false;
            });
        });
        return shell.page(
                visit,
                visit.say("label.consent.shared"),
                visit.page().paragraph("label.consent.shared-lead"),
                isEmpty[0] ? visit.page().empty("label.consent.shared-none") : list);
    }

    /** What of others is open to the reader, by owner and purpose. */
    private static Stream<Look> looks(Visit visit, Circle circle) {
        List<String> receivers = circle.receivers(visit.who());
        return circle.organizations().stream()
                .filter(owner -> !receivers.contains(owner.id()))
                .flatMap(owner -> circle.looks(owner, receivers).stream());
    }

    private static String address(Look look) {
        return PATH + "/" + encoded(look.owner()) + "?purpose=" + encoded(look.purpose());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String purpose(Visit visit, String purpose) {
        return purpose.equals(ConsentScope.ANY) ? visit.say("label.consent.any-purpose") : purpose;
    }

    /** An organization that shows nothing for this purpose is as one that is not there. */
    private Optional<Found> look(Visit visit) {
        return circle().flatMap(circle -> circle.organizations().stream()
                .filter(owner -> owner.id().equals(visit.part("owner")))
                .flatMap(owner -> circle.looks(owner, circle.receivers(visit.who())).stream())
                .filter(look -> look.purpose().equals(visit.field("purpose")))
                .findFirst()
                .map(look -> new Found(circle, look)));
    }

    /** What may be looked at, and by which consents. */
    private record Found(Circle circle, Look look) {}

    private ServerResponse owner(Visit visit) {
        return look(visit)
                .map(found -> shown(visit, found))
                .orElseGet(() -> shell.notHere(visit, HttpStatus.NOT_FOUND));
    }

    /** The rows that are open; the owner sees that they were read. */
    private List<KeptTable> rows(Visit visit, Found found) {
        log.note(found.look(), visit.who().email());
        ConsentScope scope = found.circle().scope();
        return AccountReach.ofPlants().stream()
                .sorted()
                .map(path -> scope.cut(found.look(), keep.table(path, scope.reach(found.look()))))
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private ServerResponse shown(Visit visit, Found found) {
        Look look = found.look();
        List<Markup> content = new ArrayList<>(
                List.of(visit.page().paragraph("label.consent.shared-for", purpose(visit, look.purpose()))));
        rows(visit, found).forEach(table -> content.add(section(visit, table)));
        content.add(Markup.of("p").add(Markup.of("a").with("href", PATH).say(visit.say("label.consent.shared"))));
        return shell.page(visit, found.circle().name(look.owner()), content.toArray(Markup[]::new));
    }

    private static Markup section(Visit visit, KeptTable table) {
        String name = table.path().replaceFirst("\\.csv$", "");
        Markup head = Markup.of("tr");
        table.columns()
                .forEach(column -> head.add(Markup.of("th").with("scope", "col").say(column)));
        Markup body = Markup.of("tbody");
        table.rows().stream().limit(SHOWN).forEach(row -> {
            Markup line = Markup.of("tr");
            table.columns().forEach(column -> line.add(Markup.of("td").say(table.cell(row, column))));
            body.add(line);
        });
        Markup section = Markup.of("section")
                .add(
                        Markup.of("h2").say(name),
                        Markup.of("div", "scroll")
                                .with("tabindex", "0")
                                .with("role", "region")
                                .with("aria-label", name)
                                .add(Markup.of("table").add(Markup.of("thead").add(head), body)));
        return table.rows().size() > SHOWN
                ? section.add(visit.page()
                        .paragraph(
                                "label.consent.first-rows", SHOWN, table.rows().size()))
                : section;
    }
}
