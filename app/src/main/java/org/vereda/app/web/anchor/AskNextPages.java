package org.vereda.app.web.anchor;

import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.math.MathContext;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.requests.MemberRequest;
import org.vereda.app.requests.MemberRequest.State;
import org.vereda.app.requests.MemberRequests;
import org.vereda.app.web.frame.Form;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.frame.Visit;
import org.vereda.app.web.workshop.SupplyChain;
import org.vereda.footprint.network.DataRequest;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.chart.Markup;
import org.vereda.report.chart.Outline;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;

/** What to ask next, sent with one button and taken back while nobody has answered; and how far requests have come. */
final class AskNextPages {
    static final String PATH = "/ask-next";
    private static final int MOST = 12;
    private static final MathContext DIGITS = new MathContext(6);

    private final AnchorDesk desk;
    private final MemberRequests requests;
    private final Clock clock;
    private final Shell shell;
    private final Map<List<String>, Known> known = new ConcurrentHashMap<>();

    AskNextPages(AnchorDesk desk, MemberRequests requests, Clock clock, Shell shell) {
        this.desk = desk;
        this.requests = requests;
        this.clock = clock;
        this.shell = shell;
    }

    List<Place> places() {
        Place page = Place.page(PATH, AnchorDesk.ROLES, visit -> desk.shown(visit, "label.ask.title", this::content));
        shell.leadTo(page, Shell.Corner.PARTNERSHIP, "label.ask.title");
        return List.of(
                page,
                Place.deed(PATH + "/send", AnchorDesk.ROLES, this::send, "plant", "subject"),
                Place.deed(PATH + "/{request}/withdraw", AnchorDesk.ROLES, this::withdraw));
    }

    private List<Markup> content(Visit visit, Anchor anchor) {
        Sharing sharing = desk.sharing(anchor);
        List<Markup> content = new ArrayList<>();
        content.add(visit.page().paragraph("label.ask.lead"));
        desk.chain(visit).ifPresent(chain -> content.addAll(questions(visit, anchor, chain, sharing)));
        content.add(Markup.of("h2").say(visit.say("label.ask.sent")));
        content.addAll(sent(visit, anchor, sharing));
        return content;
    }

    // --- what to ask

    /** The questions; they stay while neither the supply chain nor what was asked for changes. */
    Optional<Questions> questions(Anchor anchor, SupplyChain chain, Sharing sharing) {
        Optional<Known> last = Optional.ofNullable(known.get(anchor.view().plants()))
                .filter(one -> one.chain().refersTo(chain) && one.sharing().equals(sharing));
        if (last.isPresent()) {
            return last.get().questions();
        }
        Optional<Questions> found = AnchorDesk.portfolio(anchor, chain)
                .map(footprint -> Questions.of(footprint, anchor, chain, sharing, MOST));
        known.put(anchor.view().plants(), new Known(new WeakReference<>(chain), sharing, found));
        return found;
    }

    /** What was found to ask, and for what state of things. */
    private record Known(WeakReference<SupplyChain> chain, Sharing sharing, Optional<Questions> questions) {}

    private List<Markup> questions(Visit visit, Anchor anchor, SupplyChain chain, Sharing sharing) {
        Optional<Questions> found = questions(anchor, chain, sharing);
        if (found.isEmpty()) {
            return List.of(visit.page().empty("label.anchor.nothing-made"));
        }
        List<Markup> content = new ArrayList<>();
        Questions questions = found.get();
        Markup list = Markup.of("ol", "cards");
        questions.ranked().forEach(ranked -> list.add(card(visit, anchor, chain, ranked)));
        content.add(questions.steps().isEmpty() ? visit.page().empty("label.ask.nothing") : list);
        if (questions.leftOut() > 0) {
            content.add(visit.page().paragraph("label.ask.left-out", questions.leftOut()));
        }
        return content;
    }

    private static Markup card(Visit visit, Anchor anchor, SupplyChain chain, Questions.Ranked ranked) {
        DataRequest request = ranked.request();
        Markup card = Markup.of("li", "card")
                .add(
                        Markup.of("h2").say(what(visit, chain, request.subject())),
                        Markup.of("p").say(visit.say(key(request.kind())) + whom(anchor, chain, request)),
                        Markup.of("p")
                                .say(visit.say("label.ask.removes", percent(visit, ranked.removed())) + " ")
                                .add(Outline.bar(ranked.removed().doubleValue())),
                        Markup.of("p", "tags")
                                .say(visit.say(
                                        "label.ask.together",
                                        percent(visit, decimal(ranked.step().shareRemoved())),
                                        percent(visit, decimal(ranked.step().bound())))));
        return card.add(way(visit, anchor, request));
    }

    private static String what(Visit visit, SupplyChain chain, String subject) {
        return visit.page().say(chain.words().subject(subject));
    }

    private static String whom(Anchor anchor, SupplyChain chain, DataRequest request) {
        return switch (request.kind()) {
            case SUPPLIER_FOOTPRINT, FACILITY_RECORD -> " · " + anchor.plantName(request.holder());
            case PART_AMOUNT -> " · " + chain.words().maker(request.holder());
            case FOOTPRINT_FROM_UNNAMED -> "";
        };
    }

    /** The button that sends it, or what the anchor does itself. */
    private static Markup way(Visit visit, Anchor anchor, DataRequest request) {
        return switch (request.kind()) {
            case SUPPLIER_FOOTPRINT ->
                anchor.mayAsk()
                        ? Form.to(visit, PATH + "/send", "send-" + request.holder() + "-" + request.subject())
                                .hidden("plant", request.holder())
                                .hidden("subject", request.subject())
                                .button("label.ask.send")
                        : visit.page().paragraph("label.ask.whole-only");
            case FACILITY_RECORD -> link(visit, "/data/activity", "label.ask.write-record");
            case PART_AMOUNT -> link(visit, "/data/bom", "label.ask.write-amount");
            case FOOTPRINT_FROM_UNNAMED -> link(visit, "/data/bom", "label.ask.name-supplier");
        };
    }

    private static Markup link(Visit visit, String address, String key) {
        return Markup.of("p").add(Markup.of("a").with("href", address).say(visit.say(key)));
    }

    static String key(DataRequest.Kind kind) {
        return switch (kind) {
            case SUPPLIER_FOOTPRINT -> "label.request.supplier-footprint";
            case FOOTPRINT_FROM_UNNAMED -> "label.request.footprint-from-unnamed";
            case FACILITY_RECORD -> "label.request.facility-record";
            case PART_AMOUNT -> "label.request.part-amount";
        };
    }

    private static BigDecimal decimal(double share) {
        return new BigDecimal(share, DIGITS);
    }

    private static String percent(Visit visit, BigDecimal share) {
        return visit.page().numbers().percent(share, 0);
    }

    // --- what was asked

    private List<Markup> sent(Visit visit, Anchor anchor, Sharing sharing) {
        List<MemberRequest> all = sharing.footprints();
        if (all.isEmpty()) {
            return List.of(visit.page().empty("label.ask.none-sent"));
        }
        long answered = Sharing.count(all, State.ANSWERED);
        long counted = all.size() - Sharing.count(all, State.WITHDRAWN);
        List<Markup> content = new ArrayList<>();
        content.add(Markup.of("p")
                .say(visit.say(
                                "label.ask.progress",
                                Long.toString(counted),
                                Long.toString(answered),
                                Long.toString(Sharing.count(all, State.OPEN)),
                                Long.toString(Sharing.late(all, today())),
                                Long.toString(Sharing.count(all, State.REFUSED)))
                        + " ")
                .add(Outline.bar(counted == 0 ? 0 : answered / (double) counted)));
        Markup open = Markup.of("ul", "cards");
        List<MemberRequest> waiting = all.stream().filter(MemberRequest::isOpen).toList();
        waiting.forEach(request -> open.add(waiting(visit, anchor, request)));
        if (!waiting.isEmpty()) {
            content.add(open);
        }
        List<MemberRequest> closed =
                all.stream().filter(request -> !request.isOpen()).toList();
        if (!closed.isEmpty()) {
            content.add(visit.page().table(table(visit, anchor, closed)));
        }
        return content;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private String subject(Visit visit, MemberRequest request) {
        return desk.chain(visit)
                .map(chain -> what(visit, chain, request.wish().subject()))
                .orElse(request.wish().subject());
    }

    private Markup waiting(Visit visit, Anchor anchor, MemberRequest request) {
        boolean isLate = request.isOverdue(today());
        Markup card = Markup.of("li", "card")
                .add(
                        Markup.of("h3").say(subject(visit, request)),
                        Markup.of("p").say(anchor.plantName(request.wish().plant())),
                        Markup.of("p", isLate ? "doubt" : "tags")
                                .say(visit.say(
                                        isLate ? "label.ask.late" : "label.ask.due",
                                        visit.page().numbers().date(request.due()))));
        return anchor.mayAsk()
                ? card.add(Form.to(visit, PATH + "/" + request.id() + "/withdraw", "back-" + request.id())
                        .button("label.ask.withdraw"))
                : card;
    }

    private ReportTable table(Visit visit, Anchor anchor, List<MemberRequest> closed) {
        List<List<Cell>> rows = closed.stream()
                .map(request -> List.of(
                        Cell.text(subject(visit, request)),
                        Cell.text(anchor.plantName(request.wish().plant())),
                        Cell.word(request.state().key()),
                        Cell.text(desk.words(visit).answer(request)),
                        day(visit, request)))
                .toList();
        return new ReportTable(
                "anchor-closed",
                List.of(
                        Column.of("product"),
                        Column.of("facility"),
                        Column.of("status"),
                        Column.of("answer"),
                        Column.of("anchor-closed-on")),
                rows,
                List.of());
    }

    private static Cell day(Visit visit, MemberRequest request) {
        return request.closed()
                .<Cell>map(at -> Cell.text(visit.page().numbers().date(LocalDate.ofInstant(at, ZoneOffset.UTC))))
                .orElseGet(Cell.Missing::new);
    }

    // --- sending and taking back

    /** Sends what the list offers, and nothing else. */
    private ServerResponse send(Visit visit) {
        Anchor anchor = desk.speaking(visit);
        SupplyChain chain = desk.chain(visit).orElseThrow(() -> notOffered(visit));
        Questions.Ranked wanted = questions(anchor, chain, desk.sharing(anchor)).stream()
                .flatMap(Questions::ranked)
                .filter(ranked -> ranked.request().kind() == DataRequest.Kind.SUPPLIER_FOOTPRINT)
                .filter(ranked -> ranked.request().holder().equals(visit.field("plant"))
                        && ranked.request().subject().equals(visit.field("subject")))
                .findFirst()
                .orElseThrow(() -> notOffered(visit));
        requests.ask(
                Questions.wish(wanted.request(), anchor, wanted.removed()),
                visit.who().email());
        return ServerResponse.seeOther(URI.create(PATH)).build();
    }

    private static InvalidInput notOffered(Visit visit) {
        return InvalidInput.of(Finding.error("anchor.not-offered", SourcePosition.NOWHERE, visit.field("subject")));
    }

    private ServerResponse withdraw(Visit visit) {
        Anchor anchor = desk.speaking(visit);
        requests.withdraw(
                visit.part("request"), anchor.organization(), visit.who().email());
        return ServerResponse.seeOther(URI.create(PATH)).build();
    }
}
