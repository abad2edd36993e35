package org.vereda.app.web.anchor;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.AccountReach;
import org.vereda.app.accounts.Membership;
import org.vereda.app.accounts.Role;
import org.vereda.app.requests.MemberRequest;
import org.vereda.app.requests.MemberRequest.Handed;
import org.vereda.app.requests.MemberRequest.Kind;
import org.vereda.app.requests.MemberRequests;
import org.vereda.app.requests.RequestLine;
import org.vereda.app.web.frame.Form;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.frame.Visit;
import org.vereda.app.web.supplier.ConsentGrant;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.report.chart.Markup;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;

/** What others ask a member for, answered from the data that is there: nothing leaves before somebody of the member says so. */
final class CustomerRequests {
    static final String PATH = "/customer-requests";
    static final Set<Role> ROLES = EnumSet.of(Role.SUPPLIER, Role.ANCHOR, Role.RECYCLER);
    private static final String SEEN = "seen";
    private static final int SHOWN = 50;

    private final Workshop workshop;
    private final MemberRequests requests;
    private final ConsentGrant grant;
    private final Readiness readiness;
    private final Clock clock;
    private final Shell shell;

    CustomerRequests(Workshop workshop, MemberRequests requests, ConsentGrant grant, Clock clock, Shell shell) {
        this.workshop = workshop;
        this.requests = requests;
        this.grant = grant;
        this.readiness = new Readiness(workshop);
        this.clock = clock;
        this.shell = shell;
    }

    List<Place> places() {
        Place list = Place.page(PATH, ROLES, this::list);
        shell.leadTo(list, Shell.Corner.EXCHANGE, "label.ask.customers");
        return List.of(
                list,
                Place.page(PATH + "/{request}", ROLES, this::one),
                Place.deed(PATH + "/{request}/answer", ROLES, this::answer),
                Place.deed(PATH + "/{request}/refuse", ROLES, this::refuse));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Requests about plants whose rows the visitor may write, and for consents those of organizations that it speaks for. */
    List<MemberRequest> asked(Visit visit) {
        AccountReach reach = visit.who().reach();
        return visit.who().memberships().stream()
                .filter(one -> ROLES.contains(one.role()))
                .map(Membership::organization)
                .distinct()
                .flatMap(organization -> requests.to(organization).stream())
                .filter(request -> isFor(reach, request))
                .toList();
    }

    private static boolean isFor(AccountReach reach, MemberRequest request) {
        String plant = request.wish().plant();
        return reach.mayWrite(
                plant.isEmpty() ? "consents.csv" : "production.csv",
                Optional.of(request.wish().holder()),
                Optional.of(plant).filter(id -> !id.isEmpty()));
    }

    // --- on the first page

    /** What waits for an answer, for the first page; nothing where the visitor is asked for nothing. */
    List<Markup> waiting(Visit visit) {
        List<MemberRequest> open = open(asked(visit));
        if (open.isEmpty()) {
            return List.of();
        }
        RequestWords words = new RequestWords(visit, workshop);
        Markup list = Markup.of("ul", "changes");
        open.forEach(request -> list.add(Markup.of("li")
                .add(Markup.of("a").with("href", PATH + "#" + request.id()).say(words.what(request.wish())))
                .say(" · " + words.member(request.wish().asker()) + " · ")
                .add(Markup.of("span", request.isOverdue(today()) ? "doubt" : "tags")
                        .say(words.due(request, today())))));
        return List.of(Markup.of("section").add(Markup.of("h2").say(visit.say("label.ask.asked-of-you")), list));
    }

    /** Those that wait, the first due first. */
    private static List<MemberRequest> open(List<MemberRequest> asked) {
        return asked.stream()
                .filter(MemberRequest::isOpen)
                .sorted(Comparator.comparing(MemberRequest::due))
                .toList();
    }

    // --- the list

    private ServerResponse list(Visit visit) {
        List<MemberRequest> asked = asked(visit);
        List<MemberRequest> open = open(asked);
        List<MemberRequest> closed =
                asked.stream().filter(request -> !request.isOpen()).toList();
        List<Markup> content = new ArrayList<>(List.of(visit.page().paragraph("label.ask.customers-lead")));
        RequestWords words = new RequestWords(visit, workshop);
        Markup cards = Markup.of("ul", "cards");
        open.forEach(request -> cards.add(card(visit, words, request)));
        content.add(open.isEmpty() ? visit.page().empty("label.ask.no-customers") : cards);
        if (!closed.isEmpty()) {
            content.add(visit.page().table(table(words, closed)));
        }
        return shell.page(visit, visit.say("label.ask.customers"), content.toArray(Markup[]::new));
    }

    private Markup card(Visit visit, RequestWords words, MemberRequest request) {
        Markup card = Markup.of("li", "card")
                .with("id", request.id())
                .add(
                        Markup.of("h2").say(words.member(request.wish().asker())),
                        Markup.of("p").say(words.what(request.wish())),
                        Markup.of("p", request.isOverdue(today()) ? "doubt" : "tags")
                                .say(words.whom(request.wish()) + " · " + words.due(request, today())));
        readiness
                .of(visit.who().reach(), request)
                .ifPresentOrElse(
                        handed -> card.add(ready(visit, words, request, handed), answerForm(visit, request, handed)),
                        () -> card.add(visit.page().empty(lacking(request.wish().kind()))));
        return card.add(Form.to(visit, PATH + "/" + request.id() + "/refuse", "refuse-" + request.id())
                .required("words", "text", visit.say("label.ask.why-not"), "", "off")
                .button("label.ask.refuse"));
    }

    private static Markup answerForm(Visit visit, MemberRequest request, Handed handed) {
        return Form.to(visit, PATH + "/" + request.id() + "/answer", "answer-" + request.id())
                .hidden(SEEN, seen(handed))
                .field("words", "text", visit.say("label.ask.remark"), "", "off")
                .button(
                        switch (request.wish().kind()) {
                            case SUPPLIER_FOOTPRINT -> "label.ask.answer";
                            case ACTIVITY_DATA -> "label.ask.hand-rows";
                            case FORM_ANSWERS -> "label.ask.hand-answers";
                            case CONSENT -> "label.ask.consent";
                        });
    }

    /** What tells whether something else would be handed over by now. */
    private static String seen(Handed handed) {
        return Integer.toHexString(handed.hashCode());
    }

    private static String lacking(Kind kind) {
        return switch (kind) {
            case SUPPLIER_FOOTPRINT -> "label.ask.not-computed";
            case ACTIVITY_DATA -> "label.ask.no-rows";
            case FORM_ANSWERS -> "label.ask.no-answers";
            case CONSENT -> "label.ask.no-customers";
        };
    }

    /** What would be handed over, before it is. */
    private static Markup ready(Visit visit, RequestWords words, MemberRequest request, Handed handed) {
        Markup shown = Markup.of("div");
        handed.answer()
                .amount()
                .ifPresent(amount -> shown.add(Markup.of("p")
                        .say(visit.say(
                                "label.ask.would-be",
                                visit.page().numbers().rounded(amount) + " "
                                        + handed.answer().unit()))));
        if (!handed.lines().isEmpty()) {
            shown.add(Markup.of("details", "words")
                    .add(
                            Markup.of("summary")
                                    .say(visit.say(
                                            "label.ask.would-hand",
                                            handed.lines().size())),
                            visit.page()
                                    .table(words.lines(request.wish(), handed.lines())
                                            .first(SHOWN))));
        }
        if (handed.leftOut() > 0) {
            shown.add(Markup.of("p").say(words.leftOut(request.wish(), handed.leftOut())));
        }
        if (request.wish().kind() == Kind.CONSENT) {
            shown.add(Markup.of("p").say(visit.say("label.ask.would-consent")));
        }
        return shown;
    }

    private static ReportTable table(RequestWords words, List<MemberRequest> closed) {
        List<List<Cell>> rows = closed.stream()
                .map(request -> List.of(
                        Cell.text(words.member(request.wish().asker())),
                        Cell.text(words.what(request.wish())),
                        Cell.word(request.state().key()),
                        Cell.text(words.answer(request)),
                        Cell.text(request.closed()
                                .map(at -> words.day(RequestWords.day(at)))
                                .orElse(""))))
                .toList();
        return new ReportTable(
                "customer-requests",
                List.of(
                        Column.of("anchor-customer"),
                        Column.of("ask-what"),
                        Column.of("status"),
                        Column.of("answer"),
                        Column.of("anchor-closed-on")),
                rows,
                List.of());
    }

    /** What was handed over, for who handed it over. */
    private ServerResponse one(Visit visit) {
        return asked(visit).stream()
                .filter(request -> request.id().equals(visit.part("request")))
                .findFirst()
                .map(request -> {
                    RequestWords words = new RequestWords(visit, workshop);
                    List<RequestLine> lines = requests.lines(request);
                    List<Markup> content = new ArrayList<>(List.of(visit.page().table(table(words, List.of(request)))));
                    if (!lines.isEmpty()) {
                        content.add(visit.page().table(words.lines(request.wish(), lines)));
                    }
                    return shell.page(visit, words.what(request.wish()), content.toArray(Markup[]::new));
                })
                .orElseGet(() -> shell.notHere(visit, HttpStatus.NOT_FOUND));
    }

    // --- answers

    private Optional<MemberRequest> open(Visit visit) {
        return asked(visit).stream()
                .filter(MemberRequest::isOpen)
                .filter(request -> request.id().equals(visit.part("request")))
                .findFirst();
    }

    private ServerResponse answer(Visit visit) {
        return open(visit)
                .map(request -> answered(visit, request))
                .orElseGet(() -> shell.notHere(visit, HttpStatus.NOT_FOUND));
    }

    private ServerResponse answered(Visit visit, MemberRequest request) {
        Handed ready = readiness
                .of(visit.who().reach(), request)
                .orElseThrow(() -> Asker.refused(
                        request.wish().kind() == Kind.SUPPLIER_FOOTPRINT ? "anchor.not-computed" : "anchor.no-data",
                        request.wish().subject()));
        requireSeen(visit, ready);
        Handed handed = new Handed(ready.answer().saying(visit.field("words")), ready.lines(), ready.leftOut());
        MemberRequests.requireFitting(handed);
        if (request.wish().kind() == Kind.CONSENT) {
            grant.grant(
                    visit.who(),
                    request.wish().holder(),
                    request.wish().asker(),
                    request.wish().subject(),
                    request.wish().purpose());
        }
        requests.answer(
                request.id(), request.wish().holder(), handed, visit.who().email());
        return back();
    }

    /** Nothing leaves that was not looked at; a program that says nothing of what it saw takes what is there. */
    private static void requireSeen(Visit visit, Handed ready) {
        if (!visit.field(SEEN).isEmpty() && !visit.field(SEEN).equals(seen(ready))) {
            throw Asker.refused("anchor.changed-meanwhile", "");
        }
    }

    private ServerResponse refuse(Visit visit) {
        return open(visit)
                .map(request -> {
                    requests.refuse(
                            request.id(),
                            request.wish().holder(),
                            visit.field("words"),
                            visit.who().email());
                    return back();
                })
                .orElseGet(() -> shell.notHere(visit, HttpStatus.NOT_FOUND));
    }

    private static ServerResponse back() {
        return ServerResponse.seeOther(URI.create(PATH)).build();
    }
}
