package org.vereda.app.web.pact;

import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.console.FindingsText;
import org.vereda.app.pact.Exchange;
import org.vereda.app.partners.Partner;
import org.vereda.app.partners.Received.Parcel;
import org.vereda.app.partners.Received.State;
import org.vereda.app.web.frame.Form;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.frame.Visit;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.exchange.rules.Breach;
import org.vereda.exchange.rules.FootprintCheck;
import org.vereda.exchange.wire.WireFootprint;
import org.vereda.quantity.Finding.Severity;
import org.vereda.report.chart.Markup;

/** Footprints that partners sent, with what is wrong with them and when they end; a person accepts them or does not. */
public final class ReceivedPages {
    private static final String PATH = "/received-footprints";
    private static final int SOON = 90;

    private final Exchange exchange;
    private final Workshop workshop;
    private final Clock clock;
    private final Shell shell;

    public ReceivedPages(Exchange exchange, Workshop workshop, Clock clock, Shell shell) {
        this.exchange = exchange;
        this.workshop = workshop;
        this.clock = clock;
        this.shell = shell;
    }

    /** Where these pages are. */
    public List<Place> places() {
        Place list = Place.page(PATH, House.ROLES, this::list);
        shell.leadTo(list, Shell.Corner.EXCHANGE, "label.received.title");
        return List.of(
                list,
                Place.deed(PATH + "/{number}/accept", House.ROLES, this::accept, "product"),
                Place.deed(PATH + "/{number}/decline", House.ROLES, this::decline));
    }

    private ServerResponse list(Visit visit) {
        List<Parcel> parcels = parcels(visit);
        List<Markup> content = new ArrayList<>(List.of(visit.page().paragraph("label.received.lead")));
        Markup cards = Markup.of("ul", "cards");
        parcels.forEach(parcel -> cards.add(card(visit, parcel, parcels)));
        content.add(parcels.isEmpty() ? visit.page().empty("label.received.none") : cards);
        return shell.page(visit, visit.say("label.received.title"), content.toArray(Markup[]::new));
    }

    private List<Parcel> parcels(Visit visit) {
        return House.organizations(visit).stream()
                .flatMap(house -> exchange.received().of(house).stream())
                .toList();
    }

    private Markup card(Visit visit, Parcel parcel, List<Parcel> all) {
        Partner partner = exchange.partners().byId(parcel.partner()).orElseThrow();
        WireFootprint footprint = parcel.document().footprint();
        Markup card = Markup.of("li", "card")
                .add(
                        Markup.of("h2").say(footprint.text("productNameCompany")),
                        Markup.of("p").say(partner.name() + " · " + visit.say(state(parcel))),
                        Markup.of("p").say(visit.say("label.received.value", value(visit, footprint), unit(footprint))),
                        Markup.of("p").add(Markup.of("code").say(parcel.id())));
        alerts(visit, parcel, footprint, all).forEach(card::add);
        List<Breach> breaches = FootprintCheck.of(parcel.document());
        card.add(rules(visit, breaches));
        if (parcel.state() == State.NEW) {
            decisions(visit, parcel, breaches).forEach(card::add);
        }
        return card;
    }

    private static String state(Parcel parcel) {
        return "label.received." + parcel.state().name().toLowerCase(Locale.ROOT);
    }

    private static String value(Visit visit, WireFootprint footprint) {
        return footprint
                .decimal("pcfExcludingBiogenicUptake")
                .map(number -> visit.page().numbers().rounded(number))
                .orElse("–");
    }

    private static String unit(WireFootprint footprint) {
        String amount = footprint
                .decimal("declaredUnitAmount")
                .map(number -> number.toPlainString())
                .orElse("");
        return (amount + " " + footprint.text("declaredUnitOfMeasurement")).strip();
    }

    private List<Markup> alerts(Visit visit, Parcel parcel, WireFootprint footprint, List<Parcel> all) {
        List<Markup> alerts = new ArrayList<>();
        expiry(visit, footprint).ifPresent(alerts::add);
        if (footprint.text("status").equals("Deprecated")) {
            alerts.add(Markup.of("p", "doubt").say(visit.say("label.received.deprecated")));
        }
        List<String> preceding = footprint.texts("precedingPfIds");
        boolean replaces = all.stream()
                .anyMatch(other -> other.state() == State.ACCEPTED
                        && other.partner().equals(parcel.partner())
                        && preceding.contains(other.id()));
        if (parcel.state() == State.NEW && replaces) {
            alerts.add(Markup.of("p", "doubt").say(visit.say("label.received.follows")));
        }
        return alerts;
    }

    private Optional<Markup> expiry(Visit visit, WireFootprint footprint) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return footprint
                .instant("validityPeriodEnd")
                .filter(end -> end.isBefore(now.plusDays(SOON)))
                .map(end -> {
                    String key = end.isBefore(now) ? "label.received.expired" : "label.received.expires";
                    return Markup.of("p", "doubt")
                            .say(visit.say(key, end.toLocalDate().toString()));
                });
    }

    private static Markup rules(Visit visit, List<Breach> breaches) {
        if (breaches.isEmpty()) {
            return Markup.of("p").say(visit.say("label.received.sound"));
        }
        FindingsText text = new FindingsText(visit.page().words());
        Markup list = Markup.of("ul");
        breaches.stream()
                .filter(breach -> breach.severity() != Severity.NOTE)
                .forEach(breach -> list.add(Markup.of("li").say(text.line(breach.finding()))));
        return Markup.of("details")
                .add(
                        Markup.of("summary")
                                .say(visit.say(
                                        FootprintCheck.hasErrors(breaches)
                                                ? "label.received.broken"
                                                : "label.received.doubtful")),
                        list);
    }

    private List<Markup> decisions(Visit visit, Parcel parcel, List<Breach> breaches) {
        String here = PATH + "/" + parcel.number();
        List<Markup> forms = new ArrayList<>();
        List<Form.Choice> products = House.products(visit, workshop);
        if (!FootprintCheck.hasErrors(breaches) && !products.isEmpty()) {
            forms.add(Form.to(visit, here + "/accept", "accept-" + parcel.number())
                    .choice("product", visit.say("label.received.product"), products)
                    .button("label.received.accept"));
        }
        forms.add(
                Form.to(visit, here + "/decline", "decline-" + parcel.number()).button("label.received.decline"));
        return forms;
    }

    private Optional<Parcel> parcel(Visit visit) {
        return parcels(visit).stream()
                .filter(one -> Long.toString(one.number()).equals(visit.part("number")))
                .findFirst();
    }

    private ServerResponse accept(Visit visit) {
        return parcel(visit)
                .map(parcel -> {
                    String product = House.products(visit, workshop).stream()
                            .map(Form.Choice::value)
                            .filter(visit.field("product")::equals)
                            .findFirst()
                            .orElse("");
                    exchange.acceptance()
                            .accept(
                                    exchange.partners().byId(parcel.partner()).orElseThrow(),
                                    parcel,
                                    product,
                                    "",
                                    visit.who().email());
                    return ServerResponse.seeOther(URI.create(PATH)).build();
                })
                .orElseGet(() -> shell.notHere(visit, HttpStatus.NOT_FOUND));
    }

    private ServerResponse decline(Visit visit) {
        return parcel(visit)
                .map(parcel -> {
                    exchange.acceptance().decline(parcel, visit.who().email());
                    return ServerResponse.seeOther(URI.create(PATH)).build();
                })
                .orElseGet(() -> shell.notHere(visit, HttpStatus.NOT_FOUND));
    }
}
