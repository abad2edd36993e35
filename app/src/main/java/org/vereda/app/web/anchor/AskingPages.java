package org.vereda.app.web.anchor;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.requests.MemberRequest;
import org.vereda.app.requests.MemberRequests;
import org.vereda.app.requests.RequestLine;
import org.vereda.app.web.frame.Form;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.frame.Visit;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.partnership.answers.FormQuestion;
import org.vereda.report.chart.Markup;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.report.page.TableCsv;

/** Asking members for activity data, answers to forms and consents, and what came of it; for anchors and the secretariat. */
final class AskingPages {
    static final String PATH = "/member-requests";
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Workshop workshop;
    private final MemberRequests requests;
    private final Clock clock;
    private final Shell shell;

    AskingPages(Workshop workshop, MemberRequests requests, Clock clock, Shell shell) {
        this.workshop = workshop;
        this.requests = requests;
        this.clock = clock;
        this.shell = shell;
    }

    List<Place> places() {
        Place list = Place.page(PATH, Asker.ROLES, this::list);
        shell.leadTo(list, Shell.Corner.PARTNERSHIP, "label.ask.members");
        return List.of(
                list,
                Place.deed(PATH, Asker.ROLES, this::ask, "kind", "plant", "organization", "subject"),
                Place.page(PATH + "/{request}", Asker.ROLES, this::one),
                Place.page(PATH + "/{request}/lines", Asker.ROLES, this::lines),
                Place.deed(PATH + "/{request}/withdraw", Asker.ROLES, this::withdraw));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    Optional<Asker> asker(Visit visit) {
        return Asker.of(visit, workshop, today());
    }

    private Asker asking(Visit visit) {
        return asker(visit).orElseThrow(() -> Asker.refused("anchor.whole-only", ""));
    }

    /** What the visitor's organization asked for. */
    List<MemberRequest> sent(Visit visit) {
        return asker(visit).map(this::sent).orElse(List.of());
    }

    private List<MemberRequest> sent(Asker asker) {
        return asker.names().stream()
                .flatMap(name -> requests.from(name).stream())
                .sorted(Comparator.comparing(MemberRequest::asked).reversed())
                .toList();
    }

    private Optional<MemberRequest> sent(Visit visit, String id) {
        return sent(visit).stream().filter(request -> request.id().equals(id)).findFirst();
    }

    private WishForm form(Asker asker) {
        List<String> forms =
                workshop.forms().stream().map(FormQuestion::form).distinct().toList();
        return new WishForm(asker, forms, today());
    }

    // --- the list

    private ServerResponse list(Visit visit) {
        List<Markup> content = new ArrayList<>(List.of(visit.page().paragraph("label.ask.members-lead")));
        Optional<Asker> asker = asker(visit);
        if (asker.isEmpty()) {
            content.add(visit.page().empty("label.ask.nobody-asks"));
        } else if (asker.get().plants().isEmpty()) {
            content.add(visit.page().empty("label.anchor.no-suppliers"));
        } else {
            content.addAll(form(asker.get()).markup(visit, PATH));
        }
        content.add(Markup.of("h2").say(visit.say("label.ask.sent")));
        List<MemberRequest> sent = asker.map(this::sent).orElse(List.of());
        if (sent.isEmpty()) {
            content.add(visit.page().empty("label.ask.none-sent"));
        }
        Markup cards = Markup.of("ul", "cards");
        RequestWords words = new RequestWords(visit, workshop);
        sent.stream()
                .filter(MemberRequest::isOpen)
                .sorted(Comparator.comparing(MemberRequest::due))
                .forEach(request -> cards.add(card(visit, words, request)));
        if (sent.stream().anyMatch(MemberRequest::isOpen)) {
            content.add(cards);
        }
        closed(visit, words, sent).ifPresent(content::add);
        return shell.page(visit, visit.say("label.ask.members"), content.toArray(Markup[]::new));
    }

    private Markup card(Visit visit, RequestWords words, MemberRequest request) {
        return Markup.of("li", "card")
                .add(
                        Markup.of("h3").say(words.what(request.wish())),
                        Markup.of("p").say(words.whom(request.wish())),
                        Markup.of("p", request.isOverdue(today()) ? "doubt" : "tags")
                                .say(words.due(request, today())),
                        Form.to(visit, PATH + "/" + request.id() + "/withdraw", "back-" + request.id())
                                .button("label.ask.withdraw"));
    }

    private Optional<Markup> closed(Visit visit, RequestWords words, List<MemberRequest> sent) {
        List<MemberRequest> closed =
                sent.stream().filter(request -> !request.isOpen()).toList();
        if (closed.isEmpty()) {
            return Optional.empty();
        }
        Markup list = Markup.of("ul", "changes");
        closed.forEach(request -> list.add(Markup.of("li")
                .add(Markup.of("a").with("href", PATH + "/" + request.id()).say(words.what(request.wish())))
                .say(" · " + words.whom(request.wish()) + " · "
                        + visit.say(request.state().key())
                        + request.closed()
                                .map(at -> " " + words.day(RequestWords.day(at)))
                                .orElse(""))));
        return Optional.of(list);
    }

    // --- one of them

    private ServerResponse one(Visit visit) {
        return sent(visit, visit.part("request"))
                .map(request -> shown(visit, request))
                .orElseGet(() -> shell.notHere(visit, HttpStatus.NOT_FOUND));
    }

    private ServerResponse shown(Visit visit, MemberRequest request) {
        RequestWords words = new RequestWords(visit, workshop);
        List<Markup> content = new ArrayList<>();
        content.add(visit.page().table(facts(words, request)));
        List<RequestLine> lines = requests.lines(request);
        if (!lines.isEmpty()) {
            content.add(visit.page().table(words.lines(request.wish(), lines)));
            content.add(way(PATH + "/" + request.id() + "/lines", visit.say("label.ask.download")));
        }
        content.add(way(PATH, visit.say("label.ask.members")));
        return shell.page(visit, words.what(request.wish()), content.toArray(Markup[]::new));
    }

    private static Markup way(String address, String words) {
        return Markup.of("p").add(Markup.of("a").with("href", address).say(words));
    }

    private ReportTable facts(RequestWords words, MemberRequest request) {
        return new ReportTable(
                "member-request",
                List.of(
                        Column.of("facility"),
                        Column.of("status"),
                        Column.of("ask-due"),
                        Column.of("anchor-closed-on"),
                        Column.of("answer")),
                List.of(List.of(
                        Cell.text(words.whom(request.wish())),
                        request.isOverdue(today())
                                ? Cell.word("label.ask.state.overdue")
                                : Cell.word(request.state().key()),
                        Cell.text(words.day(request.due())),
                        Cell.text(request.closed()
                                .map(at -> words.day(RequestWords.day(at)))
                                .orElse("")),
                        Cell.text(words.answer(request)))),
                List.of());
    }

    private ServerResponse lines(Visit visit) {
        return sent(visit, visit.part("request"))
                .map(request -> ServerResponse.ok()
                        .contentType(CSV)
                        .header("Content-Disposition", "attachment; filename=\"answer.csv\"")
                        .body(TableCsv.write(
                                new RequestWords(visit, workshop).lines(request.wish(), requests.lines(request)))))
                .orElseGet(() -> shell.notHere(visit, HttpStatus.NOT_FOUND));
    }

    // --- asking and taking back

    private ServerResponse ask(Visit visit) {
        WishForm form = form(asking(visit));
        String id = requests.ask(form.wish(visit), visit.who().email(), form.due(visit));
        return to(PATH + (visit.token().isEmpty() ? "/" + id : ""));
    }

    private ServerResponse withdraw(Visit visit) {
        Asker asker = asking(visit);
        String name = sent(asker).stream()
                .filter(request -> request.id().equals(visit.part("request")))
                .map(request -> request.wish().asker())
                .findFirst()
                .orElseGet(asker::organization);
        requests.withdraw(visit.part("request"), name, visit.who().email());
        return to(PATH);
    }

    private static ServerResponse to(String address) {
        return ServerResponse.seeOther(URI.create(address)).build();
    }
}
