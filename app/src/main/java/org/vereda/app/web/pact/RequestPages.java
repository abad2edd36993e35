package org.vereda.app.web.pact;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.pact.Exchange;
import org.vereda.app.partners.Partner;
import org.vereda.app.partners.Requests.Direction;
import org.vereda.app.partners.Requests.Request;
import org.vereda.app.partners.Requests.State;
import org.vereda.app.web.frame.Form;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.frame.Visit;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.chart.Markup;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;

/** What partners ask for, as tasks with a day until when; and what was asked of them. */
public final class RequestPages {
    private static final String PATH = "/footprint-requests";

    private final Exchange exchange;
    private final Workshop workshop;
    private final Shell shell;

    public RequestPages(Exchange exchange, Workshop workshop, Shell shell) {
        this.exchange = exchange;
        this.workshop = workshop;
        this.shell = shell;
    }

    /** Where these pages are. */
    public List<Place> places() {
        Place list = Place.page(PATH, House.ROLES, this::list);
        shell.leadTo(list, Shell.Corner.EXCHANGE, "label.request.title");
        return List.of(
                list,
                Place.deed(PATH + "/{number}/answer", House.ROLES, this::answer, "product"),
                Place.deed(PATH + "/{number}/refuse", House.ROLES, this::refuse));
    }

    private ServerResponse list(Visit visit) {
        List<Request> asked = requests(visit, Direction.IN);
        List<Markup> content = new ArrayList<>();
        content.add(visit.page().paragraph("label.request.lead"));
        Markup tasks = Markup.of("ul", "cards");
        List<Request> open =
                asked.stream().filter(one -> one.state() == State.OPEN).toList();
        open.forEach(request -> tasks.add(task(visit, request)));
        content.add(open.isEmpty() ? visit.page().empty("label.request.none") : tasks);
        content.add(Markup.of("h2").say(visit.say("label.request.answered")));
        content.add(table(
                visit, asked.stream().filter(one -> one.state() != State.OPEN).toList()));
        content.add(Markup.of("h2").say(visit.say("label.request.own")));
        content.add(table(visit, requests(visit, Direction.OUT)));
        return shell.page(visit, visit.say("label.request.title"), content.toArray(Markup[]::new));
    }

    private List<Request> requests(Visit visit, Direction direction) {
        return House.organizations(visit).stream()
                .flatMap(house -> exchange.requests().of(house, direction).stream())
                .toList();
    }

    private Markup task(Visit visit, Request request) {
        Partner partner = exchange.partners().byId(request.partner()).orElseThrow();
        String wanted = wanted(request);
        String here = PATH + "/" + request.number();
        List<Form.Choice> choices = choices(visit, partner, request);
        Markup card = Markup.of("li", "card")
                .add(
                        Markup.of("h3").say(partner.name()),
                        Markup.of("p").add(Markup.of("code").say(wanted)),
                        Markup.of("p")
                                .say(visit.say(
                                        "label.request.due", request.due().toString())));
        if (!request.remark().isBlank()) {
            card.add(Markup.of("p").say(request.remark()));
        }
        if (choices.isEmpty()) {
            card.add(visit.page().empty("label.request.nothing-published"));
        } else {
            card.add(Form.to(visit, here + "/answer", "answer-" + request.number())
                    .choice("product", visit.say("label.request.product"), choices)
                    .button("label.request.answer"));
        }
        return card.add(Form.to(visit, here + "/refuse", "refuse-" + request.number())
                .field("words", "text", visit.say("label.request.why-not"), "", "off")
                .button("label.request.refuse"));
    }

    private static String wanted(Request request) {
        return request.query().products().isEmpty()
                ? request.query().json().toString()
                : String.join(" ", request.query().products());
    }

    /** The published products, the likeliest first; a person confirms which is meant. */
    private List<Form.Choice> choices(Visit visit, Partner partner, Request request) {
        List<String> published = exchange.shelf().of(partner.organization()).stream()
                .filter(one -> one.isActive())
                .map(one -> one.product())
                .distinct()
                .toList();
        String wanted = wanted(request).toLowerCase(Locale.ROOT);
        List<String> named = exchange.partners().names(partner).entrySet().stream()
                .filter(one -> request.query().products().contains(one.getKey()))
                .map(one -> one.getValue())
                .toList();
        Comparator<Form.Choice> likeliest = Comparator.comparing(
                        (Form.Choice choice) -> !named.contains(choice.value()))
                .thenComparing(choice -> !wanted.contains(choice.value().toLowerCase(Locale.ROOT)));
        return House.products(visit, workshop).stream()
                .filter(choice -> published.contains(choice.value()))
                .sorted(likeliest)
                .toList();
    }

    private Markup table(Visit visit, List<Request> requests) {
        if (requests.isEmpty()) {
            return visit.page().empty("label.request.nothing");
        }
        return visit.page()
                .table(new ReportTable(
                        "requests",
                        List.of(
                                Column.of("partner"),
                                Column.of("product"),
                                Column.of("asked"),
                                Column.of("status"),
                                Column.of("answer")),
                        requests.stream().map(this::row).toList(),
                        List.of()));
    }

    private List<Cell> row(Request request) {
        return List.of(
                Cell.text(exchange.partners()
                        .byId(request.partner())
                        .map(Partner::name)
                        .orElse("")),
                Cell.text(wanted(request)),
                Cell.text(request.happened().toString()),
                Cell.word("label.request." + request.state().name().toLowerCase(Locale.ROOT)),
                request.answer().isEmpty() ? new Cell.Missing() : Cell.text(request.answer()));
    }

    private Optional<Request> open(Visit visit) {
        String number = visit.part("number");
        return requests(visit, Direction.IN).stream()
                .filter(one -> Long.toString(one.number()).equals(number))
                .findFirst();
    }

    private ServerResponse answer(Visit visit) {
        return open(visit)
                .map(request -> {
                    Partner partner =
                            exchange.partners().byId(request.partner()).orElseThrow();
                    String product = choices(visit, partner, request).stream()
                            .map(Form.Choice::value)
                            .filter(visit.field("product")::equals)
                            .findFirst()
                            .orElseThrow(() -> InvalidInput.of(Finding.error(
                                    "partner.not-published", SourcePosition.NOWHERE, visit.field("product"))));
                    exchange.desk()
                            .answer(partner, request, product, visit.who().email());
                    return ServerResponse.seeOther(URI.create(PATH)).build();
                })
                .orElseGet(() -> shell.notHere(visit, HttpStatus.NOT_FOUND));
    }

    private ServerResponse refuse(Visit visit) {
        return open(visit)
                .map(request -> {
                    exchange.desk()
                            .refuse(
                                    exchange.partners().byId(request.partner()).orElseThrow(),
                                    request,
                                    visit.field("words"),
                                    visit.who().email());
                    return ServerResponse.seeOther(URI.create(PATH)).build();
                })
                .orElseGet(() -> shell.notHere(visit, HttpStatus.NOT_FOUND));
    }
}
