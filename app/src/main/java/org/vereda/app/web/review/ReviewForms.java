package org.vereda.app.web.review;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.Role;
import org.vereda.app.console.ProgramVersion;
import org.vereda.app.delegations.ReviewDesk;
import org.vereda.app.shown.TablesPage;
import org.vereda.app.web.frame.Form;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.frame.Visit;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.chart.Markup;
import org.vereda.report.words.Language;
import org.vereda.roadmap.review.Draft;
import org.vereda.roadmap.review.Element;
import org.vereda.roadmap.review.Review;
import org.vereda.roadmap.review.ReviewEvent;

/** The steps that people take in a review, each as itself, and what can be taken away from it. */
final class ReviewForms {
    private static final Set<Role> SECRETARIAT = EnumSet.of(Role.SECRETARIAT);
    private static final Set<Role> DELEGATION = EnumSet.of(Role.DELEGATION);
    private static final Set<Role> CONFIRMING = EnumSet.of(Role.SECRETARIAT, Role.DELEGATION);
    private static final Set<Role> COMMENTING = EnumSet.of(Role.DELEGATION, Role.ANALYST);
    private static final MediaType JSON = new MediaType("application", "json", StandardCharsets.UTF_8);
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final Drafting drafting;
    private final Openings openings;
    private final Shell shell;

    ReviewForms(Drafting drafting, Openings openings, Shell shell) {
        this.drafting = drafting;
        this.openings = openings;
        this.shell = shell;
    }

    List<Place> places() {
        String path = ReviewPages.PATH;
        return List.of(
                Place.page(path + "/draft/{draft}/{element}", ReviewPages.READERS, this::element),
                Place.page(path + "/minutes/download", ReviewPages.READERS, this::minutes),
                Place.page(path + "/decision/{draft}", ReviewPages.READERS, this::decision),
                Place.page(path + "/log/{draft}", ReviewPages.READERS, this::log),
                Place.form(path + "/comment", COMMENTING, this::comment),
                Place.form(path + "/answer", SECRETARIAT, this::answer),
                Place.form(path + "/confirm", CONFIRMING, this::confirm),
                Place.form(path + "/vote", DELEGATION, this::vote),
                Place.form(path + "/publish", SECRETARIAT, this::publish),
                Place.form(path + "/open", SECRETARIAT, this::open),
                Place.form(path + "/close", SECRETARIAT, this::close));
    }

    private ReviewDesk desk(Visit visit) {
        return drafting.desk(visit.who().email());
    }

    static List<Form.Choice> choices(List<String> parties) {
        return parties.stream().map(one -> new Form.Choice(one, one)).toList();
    }

    // --- an element with all that is said about it

    private ServerResponse element(Visit visit) {
        Review review = desk(visit).review();
        Optional<Draft> draft = review.drafts().stream()
                .filter(one -> one.name().equals(visit.part("draft")))
                .findFirst();
        String number = visit.part("element");
        return draft.filter(one -> number.matches("[1-9][0-9]{0,5}")
                        && Integer.parseInt(number) <= one.elements().size())
                .map(one -> element(visit, review, one, one.elements().get(Integer.parseInt(number) - 1)))
                .orElseGet(() -> shell.notHere(visit, HttpStatus.NOT_FOUND));
    }

    private ServerResponse element(Visit visit, Review review, Draft draft, Element element) {
        DraftView view = new DraftView(visit, review, draft);
        Seat seat = Seat.of(visit.who(), review.rules());
        boolean isOpen = view.isUnderReview() && review.published().isEmpty();
        List<Markup> content = new ArrayList<>();
        content.add(view.said(element));
        content.addAll(others(visit, element));
        if (isOpen && seat.mayConfirm()) {
            view.stale(element).forEach(language -> content.add(confirmForm(visit, draft, element, language)));
        }
        content.addAll(view.comments(element));
        if (seat.leads()) {
            review.comments().stream()
                    .filter(one -> one.isOpen() && one.comment().element().equals(element.id()))
                    .forEach(one -> content.add(answerForm(visit, view.address(element), one)));
        }
        if (isOpen && !seat.commenting().isEmpty()) {
            content.add(commentForm(visit, draft, element, seat));
        }
        content.add(
                Markup.of("p").add(Markup.of("a").with("href", ReviewPages.PATH).say(visit.say("label.room.back"))));
        return shell.page(visit, view.title(element), content.toArray(Markup[]::new));
    }

    /** The same paragraph in the other languages. */
    private static List<Markup> others(Visit visit, Element element) {
        if (element.kind() != Element.Kind.TEXT) {
            return List.of();
        }
        Language own = visit.page().words().language();
        return Arrays.stream(Language.values())
                .filter(language -> language != own)
                .map(language -> Markup.of("p", "other")
                        .with("lang", language.tag())
                        .add(Markup.of("strong").say(language.ownName() + ": "))
                        .say(DraftView.words(element, language.code())))
                .toList();
    }

    private static Markup confirmForm(Visit visit, Draft draft, Element element, Language language) {
        return Form.to(visit, ReviewPages.PATH + "/confirm", "confirm" + language.code())
                .hidden("draft", draft.name())
                .hidden("element", element.id())
                .hidden("in", language.code())
                .hidden("to", new DraftAddress(draft, element).path())
                .words(visit.say("label.room.confirm", language.ownName()))
                .button("label.room.do-confirm");
    }

    private static Markup answerForm(Visit visit, String to, Review.Comment one) {
        String number = Integer.toString(one.comment().number());
        List<Form.Choice> choices = Arrays.stream(ReviewEvent.Disposition.values())
                .map(what -> new Form.Choice(
                        what.name(), visit.say("label.delegations.disposition." + DraftView.word(what))))
                .toList();
        return Form.to(visit, ReviewPages.PATH + "/answer", "answer" + number)
                .hidden("number", number)
                .hidden("to", to)
                .choice("as", visit.say("label.room.answer", number), choices)
                .lines("reason", visit.say("label.room.reason"), false)
                .button("label.room.do-answer");
    }

    private static Markup commentForm(Visit visit, Draft draft, Element element, Seat seat) {
        return Form.to(visit, ReviewPages.PATH + "/comment", "comment")
                .hidden("draft", draft.name())
                .hidden("element", element.id())
                .hidden("to", new DraftAddress(draft, element).path())
                .choice("party", visit.say("label.room.speaking-for"), choices(seat.commenting()))
                .lines("text", visit.say("label.column.review-comment"), true)
                .button("label.room.do-comment");
    }

    /**
     * Where an element of a draft is read.
     *
     * @param draft the draft
     * @param element one of its elements
     */
    private record DraftAddress(Draft draft, Element element) {
        String path() {
            return ReviewPages.PATH + "/draft/" + draft.name() + "/"
                    + (draft.elements().indexOf(element) + 1);
        }
    }

    // --- steps

    private ServerResponse comment(Visit visit) {
        ReviewDesk desk = desk(visit);
        Seat seat = Seat.of(visit.who(), desk.review().rules());
        String party = Seat.requireOwn(seat.commenting(), visit.field("party"));
        desk.on(visit.field("draft"))
                .comment(
                        party,
                        visit.field("element"),
                        visit.page().words().language().code(),
                        visit.field("text").strip());
        return onwards(visit);
    }

    private ServerResponse answer(Visit visit) {
        String number = visit.field("number");
        if (!number.matches("[1-9][0-9]{0,8}")) {
            throw refused("delegations.unknown-comment", number);
        }
        ReviewEvent.Disposition as = choice(ReviewEvent.Disposition.values(), visit.field("as"));
        desk(visit).answer(Integer.parseInt(number), as, visit.field("reason").strip());
        return onwards(visit);
    }

    private ServerResponse confirm(Visit visit) {
        ReviewDesk desk = desk(visit);
        Seat seat = Seat.of(visit.who(), desk.review().rules());
        Seat.require(seat.mayConfirm());
        desk.on(visit.field("draft"))
                .confirm(visit.field("element"), visit.field("in"), visit.who().email());
        return onwards(visit);
    }

    private ServerResponse vote(Visit visit) {
        ReviewDesk desk = desk(visit);
        Seat seat = Seat.of(visit.who(), desk.review().rules());
        String party = Seat.requireOwn(seat.voting(), visit.field("party"));
        ReviewEvent.Vote vote = choice(ReviewEvent.Vote.values(), visit.field("vote"));
        desk.on(visit.field("draft")).vote(party, vote, visit.field("reason").strip());
        return ReviewPages.back(ReviewPages.PATH);
    }

    private ServerResponse publish(Visit visit) {
        desk(visit).on(visit.field("draft")).publish();
        return ReviewPages.back(ReviewPages.PATH);
    }

    /** Only what was published can be shown to everybody. */
    private ServerResponse open(Visit visit) {
        String draft = visit.field("key");
        if (desk(visit).decision(draft).isEmpty()) {
            throw refused("delegations.not-published", draft);
        }
        openings.open(Openings.ROADMAP, draft, visit.who().email());
        return ReviewPages.back(ReviewPages.PATH);
    }

    private ServerResponse close(Visit visit) {
        openings.close(Openings.ROADMAP, visit.field("key"), visit.who().email());
        return ReviewPages.back(ReviewPages.PATH);
    }

    /** Back to the element that the form was on; never elsewhere, whatever the form says. */
    private static ServerResponse onwards(Visit visit) {
        String to = visit.field("to");
        boolean isOurs = to.matches("/review/draft/[A-Za-z0-9][A-Za-z0-9.-]{0,60}/[0-9]{1,6}");
        return ReviewPages.back(isOurs ? to : ReviewPages.PATH);
    }

    private static <E extends Enum<E>> E choice(E[] all, String word) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(word))
                .findFirst()
                .orElseThrow(() -> refused("delegations.no-choice", word));
    }

    private static InvalidInput refused(String code, String argument) {
        return InvalidInput.of(Finding.error(code, SourcePosition.NOWHERE, argument));
    }

    // --- papers

    private ServerResponse minutes(Visit visit) {
        TablesPage found = ReviewPages.minutes(desk(visit), visit);
        return download("minutes.html", HTML, found.html(visit.page(), ProgramVersion.text()));
    }

    private ServerResponse decision(Visit visit) {
        return desk(visit)
                .decision(visit.part("draft"))
                .map(one -> download("decision.json", JSON, new String(one.record(), StandardCharsets.UTF_8)))
                .orElseGet(() -> shell.notHere(visit, HttpStatus.NOT_FOUND));
    }

    /** The log up to the decision, as the file that `vereda draft check` reads. */
    private ServerResponse log(Visit visit) {
        return desk(visit)
                .decision(visit.part("draft"))
                .map(one -> download(
                        "review.jsonl",
                        new MediaType("application", "jsonl", StandardCharsets.UTF_8),
                        drafting.log().text(one.entries())))
                .orElseGet(() -> shell.notHere(visit, HttpStatus.NOT_FOUND));
    }

    static ServerResponse download(String name, MediaType kind, String text) {
        return ServerResponse.ok()
                .contentType(kind)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(text);
    }
}
