package org.vereda.app.web.pact;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.pact.Exchange;
import org.vereda.app.partners.FootprintQuery;
import org.vereda.app.partners.Outbox.Errand;
import org.vereda.app.partners.Partner;
import org.vereda.app.partners.Partner.Answers;
import org.vereda.app.partners.PartnerBook;
import org.vereda.app.web.frame.Form;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.frame.Visit;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.exchange.wire.WireVersion;
import org.vereda.report.chart.Markup;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;

/** The partners of an organization: who they are, what they may have, what is asked of them, and what still has to go to them. */
public final class PartnerPages {
    private static final String PATH = "/partners";
    private static final int SHOWN = 50;

    private final Exchange exchange;
    private final Workshop workshop;
    private final Shell shell;

    public PartnerPages(Exchange exchange, Workshop workshop, Shell shell) {
        this.exchange = exchange;
        this.workshop = workshop;
        this.shell = shell;
    }

    /** Where these pages are. */
    public List<Place> places() {
        Place list = Place.page(PATH, House.ROLES, this::list);
        shell.leadTo(list, Shell.Corner.EXCHANGE, "label.partner.title");
        return List.of(
                list,
                Place.deed(PATH + "/domain", House.ROLES, this::domain, "house", "domain"),
                Place.deed(PATH + "/add", House.ROLES, this::add, "house", "name", "url"),
                Place.page(PATH + "/{id}", House.ROLES, this::one),
                Place.deed(PATH + "/{id}/grant", House.ROLES, visit -> change(visit, this::grant), "product"),
                Place.deed(PATH + "/{id}/withdraw", House.ROLES, visit -> change(visit, this::withdraw), "product"),
                Place.deed(PATH + "/{id}/ask", House.ROLES, this::ask, "product"),
                Place.deed(PATH + "/{id}/retry", House.ROLES, visit -> change(visit, this::retry)),
                Place.deed(PATH + "/{id}/shut", House.ROLES, visit -> change(visit, this::shut)),
                Place.deed(PATH + "/{id}/open", House.ROLES, visit -> change(visit, this::open)),
                Place.deed(PATH + "/{id}/renew", House.ROLES, this::renew));
    }

    private ServerResponse list(Visit visit) {
        List<Markup> content = new ArrayList<>();
        content.add(visit.page().paragraph("label.partner.lead"));
        List<String> houses = House.organizations(visit);
        if (houses.isEmpty()) {
            content.add(visit.page().empty("label.partner.no-house"));
        }
        houses.forEach(house -> content.addAll(house(visit, house)));
        return shell.page(visit, visit.say("label.partner.title"), content.toArray(Markup[]::new));
    }

    private List<Markup> house(Visit visit, String house) {
        List<Partner> partners = exchange.partners().of(house);
        Markup list = Markup.of("ul", "cards");
        partners.forEach(partner -> list.add(card(visit, partner)));
        String domain = exchange.partners().domain(house).orElse("");
        return List.of(
                Markup.of("h2").say(house),
                partners.isEmpty() ? visit.page().empty("label.partner.none") : list,
                Markup.of("section")
                        .add(
                                Markup.of("h3").say(visit.say("label.partner.domain")),
                                Markup.of("p").say(visit.say("label.partner.domain-lead")),
                                Form.to(visit, PATH + "/domain", "domain-" + house)
                                        .hidden("house", house)
                                        .required("domain", "text", visit.say("label.partner.domain"), domain, "off")
                                        .button("label.partner.save")),
                addForm(visit, house));
    }

    private static Markup card(Visit visit, Partner partner) {
        String state = partner.isActive() ? "label.partner.active" : "label.partner.shut";
        return Markup.of("li", "card")
                .add(
                        Markup.of("h3")
                                .add(Markup.of("a").with("href", path(partner)).say(partner.name())),
                        Markup.of("p")
                                .say(visit.say(state) + " · "
                                        + partner.version().id()));
    }

    private static String path(Partner partner) {
        return PATH + "/" + partner.id();
    }

    private static Markup addForm(Visit visit, String house) {
        List<Form.Choice> versions = Arrays.stream(WireVersion.values())
                .filter(WireVersion::isPact)
                .map(version -> new Form.Choice(version.id(), version.id().toUpperCase(Locale.ROOT)))
                .toList();
        List<Form.Choice> answers = Arrays.stream(Answers.values())
                .map(one -> new Form.Choice(one.name(), visit.say(one.key())))
                .toList();
        return Markup.of("section")
                .add(
                        Markup.of("h3").say(visit.say("label.partner.add")),
                        Markup.of("p").say(visit.say("label.partner.add-lead")),
                        Form.to(visit, PATH + "/add", "add-" + house)
                                .hidden("house", house)
                                .required("name", "text", visit.say("label.partner.name"), "", "off")
                                .field("url", "url", visit.say("label.partner.url"), "", "off")
                                .field("authorization", "url", visit.say("label.partner.authorization"), "", "off")
                                .field("client", "text", visit.say("label.partner.their-client"), "", "off")
                                .field("secret", "password", visit.say("label.partner.their-secret"), "", "off")
                                .choice("version", visit.say("label.partner.version"), versions)
                                .choice("answers", visit.say("label.partner.answers"), answers)
                                .button("label.partner.do-add"));
    }

    private ServerResponse domain(Visit visit) {
        String house = visit.field("house");
        if (!House.organizations(visit).contains(house)) {
            return shell.notHere(visit, HttpStatus.NOT_FOUND);
        }
        exchange.partners().setDomain(house, visit.field("domain"));
        return to(PATH);
    }

    private static ServerResponse to(String path) {
        return ServerResponse.seeOther(URI.create(path)).build();
    }

    private ServerResponse add(Visit visit) {
        String house = visit.field("house");
        if (!House.organizations(visit).contains(house)) {
            return shell.notHere(visit, HttpStatus.NOT_FOUND);
        }
        PartnerBook.Added added = exchange.partners()
                .add(new PartnerBook.Entry(
                        house,
                        visit.field("name"),
                        "",
                        "",
                        visit.field("url"),
                        visit.field("authorization"),
                        visit.field("client"),
                        visit.field("secret"),
                        WireVersion.find(visit.field("version")).orElse(WireVersion.PACT_3),
                        Arrays.stream(Answers.values())
                                .filter(one -> one.name().equals(visit.field("answers")))
                                .findFirst()
                                .orElse(Answers.WHEN_PUBLISHED)));
        return told(visit, added.partner(), added.secret());
    }

    /** The one time that the secret is shown. */
    private ServerResponse told(Visit visit, Partner partner, String secret) {
        return shell.page(
                visit,
                partner.name(),
                visit.page().paragraph("label.partner.secret-lead", partner.name()),
                Markup.of("dl")
                        .add(
                                Markup.of("dt").say(visit.say("label.partner.client")),
                                Markup.of("dd").add(Markup.of("code").say(partner.client())),
                                Markup.of("dt").say(visit.say("label.partner.secret")),
                                Markup.of("dd").add(Markup.of("code").say(secret))),
                Markup.of("p").add(Markup.of("a").with("href", path(partner)).say(visit.say("label.partner.go-on"))));
    }

    // --- one partner

    private ServerResponse one(Visit visit) {
        return House.partner(visit, exchange.partners(), visit.part("id"))
                .map(partner -> one(visit, partner))
                .orElseGet(() -> shell.notHere(visit, HttpStatus.NOT_FOUND));
    }

    private ServerResponse one(Visit visit, Partner partner) {
        List<Markup> content = new ArrayList<>();
        content.add(Markup.of("dl")
                .add(
                        Markup.of("dt").say(visit.say("label.partner.client")),
                        Markup.of("dd").add(Markup.of("code").say(partner.client())),
                        Markup.of("dt").say(visit.say("label.partner.url")),
                        Markup.of("dd")
                                .say(
                                        partner.contact().isNone()
                                                ? visit.say("label.partner.no-url")
                                                : partner.contact().url()),
                        Markup.of("dt").say(visit.say("label.partner.version")),
                        Markup.of("dd").say(partner.version().id()),
                        Markup.of("dt").say(visit.say("label.partner.answers")),
                        Markup.of("dd").say(visit.say(partner.answers().key()))));
        content.add(grants(visit, partner));
        if (partner.isActive() && !partner.contact().isNone()) {
            content.add(askForm(visit, partner));
        }
        content.add(outbox(visit, partner));
        content.add(Markup.of("section")
                .add(
                        Form.to(visit, path(partner) + (partner.isActive() ? "/shut" : "/open"), "state")
                                .button(partner.isActive() ? "label.partner.do-shut" : "label.partner.do-open"),
                        Form.to(visit, path(partner) + "/renew", "renew").button("label.partner.do-renew")));
        return shell.page(visit, partner.name(), content.toArray(Markup[]::new));
    }

    private Markup grants(Visit visit, Partner partner) {
        Markup list = Markup.of("ul");
        for (String product : exchange.partners().grants(partner)) {
            boolean isAll = product.equals(PartnerBook.EVERYTHING);
            list.add(Markup.of("li")
                    .add(Form.to(visit, path(partner) + "/withdraw", "w-" + (isAll ? "all" : product))
                            .hidden("product", product)
                            .words(isAll ? visit.say("label.partner.everything") : product)
                            .button("label.partner.withdraw")));
        }
        List<Form.Choice> choices = new ArrayList<>(House.products(visit, workshop));
        choices.add(new Form.Choice(PartnerBook.EVERYTHING, visit.say("label.partner.everything")));
        return Markup.of("section")
                .add(
                        Markup.of("h2").say(visit.say("label.partner.grants")),
                        list,
                        Form.to(visit, path(partner) + "/grant", "grant")
                                .choice("product", visit.say("label.partner.product"), choices)
                                .button("label.partner.grant"));
    }

    private static Markup askForm(Visit visit, Partner partner) {
        return Markup.of("section")
                .add(
                        Markup.of("h2").say(visit.say("label.partner.ask")),
                        Form.to(visit, path(partner) + "/ask", "ask")
                                .required("product", "text", visit.say("label.partner.their-product"), "", "off")
                                .field("remark", "text", visit.say("label.partner.remark"), "", "off")
                                .button("label.partner.do-ask"));
    }

    private Markup outbox(Visit visit, Partner partner) {
        List<Errand> errands = exchange.outbox().of(partner, SHOWN);
        ReportTable table = new ReportTable(
                "outbox",
                List.of(
                        Column.of("errand"),
                        Column.of("made"),
                        Column.of("status"),
                        Column.of("tries"),
                        Column.of("next-try"),
                        Column.of("problem")),
                errands.stream().map(PartnerPages::errand).toList(),
                List.of());
        Markup section = Markup.of("section").add(Markup.of("h2").say(visit.say("label.partner.outbox")));
        if (errands.isEmpty()) {
            return section.add(visit.page().empty("label.partner.outbox-empty"));
        }
        return section.add(
                visit.page().table(table),
                Form.to(visit, path(partner) + "/retry", "retry").button("label.partner.retry"));
    }

    private static List<Cell> errand(Errand errand) {
        boolean isWaiting = errand.state() == org.vereda.app.partners.Outbox.State.WAITING;
        return List.of(
                Cell.word("label.errand." + errand.kind().name().toLowerCase(Locale.ROOT)),
                Cell.text(time(errand.made())),
                Cell.word("label.errand."
                        + errand.state().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                Cell.number(java.math.BigDecimal.valueOf(errand.tries())),
                isWaiting ? Cell.text(time(errand.next())) : new Cell.Missing(),
                errand.problem().isEmpty() ? new Cell.Missing() : Cell.text(errand.problem()));
    }

    private static String time(long milliseconds) {
        return Instant.ofEpochMilli(milliseconds)
                .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                .toString();
    }

    /** What a form does to a partner of a visit. */
    private record Deed(Visit visit, Partner partner) {}

    private ServerResponse change(Visit visit, Consumer<Deed> deed) {
        return House.partner(visit, exchange.partners(), visit.part("id"))
                .map(partner -> {
                    deed.accept(new Deed(visit, partner));
                    return to(path(partner));
                })
                .orElseGet(() -> shell.notHere(visit, HttpStatus.NOT_FOUND));
    }

    private void grant(Deed deed) {
        String product = deed.visit().field("product");
        boolean isKnown = product.equals(PartnerBook.EVERYTHING)
                || House.products(deed.visit(), workshop).stream()
                        .anyMatch(choice -> choice.value().equals(product));
        if (isKnown) {
            exchange.partners().grant(deed.partner(), product);
        }
    }

    private void withdraw(Deed deed) {
        exchange.partners().withdraw(deed.partner(), deed.visit().field("product"));
    }

    private void retry(Deed deed) {
        exchange.outbox().retry(deed.partner());
    }

    private void shut(Deed deed) {
        exchange.partners().setActive(deed.partner(), false);
    }

    private void open(Deed deed) {
        exchange.partners().setActive(deed.partner(), true);
    }

    private ServerResponse ask(Visit visit) {
        return change(visit, deed -> {
            String product = visit.field("product").strip();
            FootprintQuery query = product.isEmpty() ? FootprintQuery.all() : FootprintQuery.product(product);
            exchange.desk().ask(deed.partner(), query, visit.field("remark"));
        });
    }

    private ServerResponse renew(Visit visit) {
        return House.partner(visit, exchange.partners(), visit.part("id"))
                .map(partner -> told(visit, partner, exchange.partners().renew(partner)))
                .orElseGet(() -> shell.notHere(visit, HttpStatus.NOT_FOUND));
    }
}
