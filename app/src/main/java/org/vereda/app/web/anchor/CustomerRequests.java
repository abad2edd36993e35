package org.vereda.app.web.anchor;

import java.math.BigDecimal;
import java.math.MathContext;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
import org.vereda.app.requests.MemberRequest.Answer;
import org.vereda.app.requests.MemberRequest.State;
import org.vereda.app.requests.MemberRequests;
import org.vereda.app.web.frame.Form;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.frame.Visit;
import org.vereda.app.web.workshop.SupplyChain;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.footprint.product.ProductCarbonFootprint;
import org.vereda.inventory.Facility;
import org.vereda.partnership.Organization;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.chart.Markup;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;

/** What customers ask a plant for, answered from the data that is there: nothing leaves before somebody of the plant says so. */
final class CustomerRequests {
    static final String PATH = "/customer-requests";
    private static final Set<Role> ROLES = EnumSet.of(Role.SUPPLIER, Role.ANCHOR, Role.RECYCLER);
    private static final MathContext DIGITS = new MathContext(6);

    private final Workshop workshop;
    private final MemberRequests requests;
    private final Shell shell;

    CustomerRequests(Workshop workshop, MemberRequests requests, Shell shell) {
        this.workshop = workshop;
        this.requests = requests;
        this.shell = shell;
    }

    List<Place> places() {
        Place list = Place.page(PATH, ROLES, this::list);
        shell.leadTo(list, Shell.Corner.EXCHANGE, "label.ask.customers");
        return List.of(
                list,
                Place.deed(PATH + "/{request}/answer", ROLES, this::answer),
                Place.deed(PATH + "/{request}/refuse", ROLES, this::refuse));
    }

    /** Requests about plants whose rows the visitor may write. */
    private List<MemberRequest> asked(Visit visit) {
        AccountReach reach = visit.who().reach();
        return visit.who().memberships().stream()
                .filter(one -> ROLES.contains(one.role()))
                .map(Membership::organization)
                .distinct()
                .flatMap(organization -> requests.to(organization).stream())
                .filter(request -> reach.mayWrite(
                        "production.csv",
                        Optional.of(request.wish().holder()),
                        Optional.of(request.wish().plant())))
                .toList();
    }

    private ServerResponse list(Visit visit) {
        List<MemberRequest> asked = asked(visit);
        List<MemberRequest> open = asked.stream().filter(MemberRequest::isOpen).toList();
        List<MemberRequest> closed =
                asked.stream().filter(request -> !request.isOpen()).toList();
        List<Markup> content = new ArrayList<>(List.of(visit.page().paragraph("label.ask.customers-lead")));
        Markup cards = Markup.of("ul", "cards");
        open.forEach(request -> cards.add(card(visit, request)));
        content.add(open.isEmpty() ? visit.page().empty("label.ask.no-customers") : cards);
        if (!closed.isEmpty()) {
            content.add(visit.page().table(table(visit, closed)));
        }
        return shell.page(visit, visit.say("label.ask.customers"), content.toArray(Markup[]::new));
    }

    private Markup card(Visit visit, MemberRequest request) {
        String here = PATH + "/" + request.id();
        Markup card = Markup.of("li", "card")
                .add(
                        Markup.of("h2").say(customer(visit, request)),
                        Markup.of("p")
                                .say(visit.say(AskNextPages.key(request.wish().kind())) + ": " + what(visit, request)),
                        Markup.of("p", "tags")
                                .say(plant(visit, request) + " · "
                                        + visit.say(
                                                "label.ask.due",
                                                visit.page().numbers().date(request.due()))));
        ready(visit, request)
                .ifPresentOrElse(
                        answer -> card.add(
                                Markup.of("p").say(visit.say("label.ask.would-be", words(visit, answer))),
                                Form.to(visit, here + "/answer", "answer-" + request.id())
                                        .field("words", "text", visit.say("label.ask.remark"), "", "off")
                                        .button("label.ask.answer")),
                        () -> card.add(visit.page().empty("label.ask.not-computed")));
        return card.add(Form.to(visit, here + "/refuse", "refuse-" + request.id())
                .required("words", "text", visit.say("label.ask.why-not"), "", "off")
                .button("label.ask.refuse"));
    }

    private String customer(Visit visit, MemberRequest request) {
        return workshop.view(visit.who().reach()).stream()
                .flatMap(view -> view.folder().organizations().stream())
                .filter(one -> one.id().equals(request.wish().asker()))
                .map(Organization::name)
                .findFirst()
                .orElse(request.wish().asker());
    }

    private String plant(Visit visit, MemberRequest request) {
        return workshop.view(visit.who().reach()).stream()
                .flatMap(view -> view.folder().facilities().stream())
                .filter(one -> one.id().equals(request.wish().plant()))
                .map(Facility::name)
                .findFirst()
                .orElse(request.wish().plant());
    }

    private String what(Visit visit, MemberRequest request) {
        return workshop.view(visit.who().reach()).stream()
                .flatMap(view -> view.folder().products().stream())
                .filter(one -> one.id().equals(request.wish().subject()))
                .map(one -> one.name())
                .findFirst()
                .orElse(request.wish().subject());
    }

    // --- answers

    /** The footprint as it is computed from the whole supply chain; nothing where it cannot be. */
    private Optional<Answer> ready(Visit visit, MemberRequest request) {
        try {
            return workshop.chain(visit.who().reach())
                    .flatMap(chain -> chain.computed()
                            .footprint(request.wish().subject(), request.wish().plant())
                            .map(footprint -> answer(chain, footprint)));
        } catch (InvalidInput e) {
            return Optional.empty();
        }
    }

    private static Answer answer(SupplyChain chain, ProductCarbonFootprint footprint) {
        return new Answer(
                Optional.of(new BigDecimal(footprint.total(), DIGITS)),
                "kg CO2e / " + footprint.product().declaredUnit(),
                Optional.of(chain.period()),
                "");
    }

    private static String words(Visit visit, Answer answer) {
        return answer.amount()
                .map(amount -> visit.page().numbers().rounded(amount) + " " + answer.unit())
                .orElse("");
    }

    private Optional<MemberRequest> open(Visit visit) {
        return asked(visit).stream()
                .filter(MemberRequest::isOpen)
                .filter(request -> request.id().equals(visit.part("request")))
                .findFirst();
    }

    private ServerResponse answer(Visit visit) {
        return open(visit)
                .map(request -> {
                    Answer ready = ready(visit, request)
                            .orElseThrow(() -> InvalidInput.of(Finding.error(
                                    "anchor.not-computed",
                                    SourcePosition.NOWHERE,
                                    request.wish().subject())));
                    Answer given = new Answer(ready.amount(), ready.unit(), ready.period(), visit.field("words"));
                    return closed(visit, request, State.ANSWERED, given);
                })
                .orElseGet(() -> shell.notHere(visit, HttpStatus.NOT_FOUND));
    }

    private ServerResponse refuse(Visit visit) {
        return open(visit)
                .map(request -> closed(visit, request, State.REFUSED, Answer.ofWords(visit.field("words"))))
                .orElseGet(() -> shell.notHere(visit, HttpStatus.NOT_FOUND));
    }

    private ServerResponse closed(Visit visit, MemberRequest request, State state, Answer answer) {
        requests.close(
                request.id(),
                request.wish().holder(),
                state,
                answer,
                visit.who().email());
        return ServerResponse.seeOther(URI.create(PATH)).build();
    }

    private ReportTable table(Visit visit, List<MemberRequest> closed) {
        List<List<Cell>> rows = closed.stream()
                .map(request -> List.of(
                        Cell.text(customer(visit, request)),
                        Cell.text(what(visit, request)),
                        Cell.word(request.state().key()),
                        Cell.text(AskNextPages.answer(visit, request)),
                        request.closed()
                                .<Cell>map(at ->
                                        Cell.text(visit.page().numbers().date(LocalDate.ofInstant(at, ZoneOffset.UTC))))
                                .orElseGet(Cell.Missing::new)))
                .toList();
        return new ReportTable(
                "customer-requests",
                List.of(
                        Column.of("anchor-customer"),
                        Column.of("product"),
                        Column.of("status"),
                        Column.of("answer"),
                        Column.of("anchor-closed-on")),
                rows,
                List.of());
    }
}
