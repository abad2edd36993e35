package org.vereda.app.web.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.vereda.app.web.frame.Visit;
import org.vereda.report.chart.Markup;
import org.vereda.report.words.Language;
import org.vereda.roadmap.review.Draft;
import org.vereda.roadmap.review.Element;
import org.vereda.roadmap.review.Review;
import org.vereda.roadmap.review.ReviewEvent;

/** A draft to be read, with the comments in its margin. */
final class DraftView {
    private static final Pattern AMOUNT = Pattern.compile("(-?[0-9]+(?:\\.[0-9]+)?) ([^ (].*)");

    private final Visit visit;
    private final boolean mayComment;
    private final Review review;
    private final Draft draft;
    private final Map<String, List<Review.Comment>> comments = new HashMap<>();
    private final Set<String> changed;

    DraftView(Visit visit, Review review, Draft draft) {
        this.visit = visit;
        this.mayComment = visit.account()
                .filter(who -> !Seat.of(who, review.rules()).commenting().isEmpty())
                .isPresent();
        this.review = review;
        this.draft = draft;
        review.comments()
                .forEach(one -> comments.computeIfAbsent(one.comment().element(), any -> new ArrayList<>())
                        .add(one));
        this.changed = changed();
    }

    /** The elements that differ from the draft before. */
    private Set<String> changed() {
        int at = review.drafts().indexOf(draft);
        return at < 1
                ? Set.of()
                : draft.since(review.drafts().get(at - 1)).stream()
                        .map(Draft.Difference::id)
                        .collect(Collectors.toSet());
    }

    boolean isUnderReview() {
        return !review.drafts().isEmpty() && review.drafts().getLast().equals(draft);
    }

    /** Paragraphs, targets, numbers and measures, each kind with its heading. */
    List<Markup> sections() {
        List<Markup> sections = new ArrayList<>();
        for (Element.Kind kind :
                List.of(Element.Kind.TEXT, Element.Kind.TARGET, Element.Kind.NUMBER, Element.Kind.MEASURE)) {
            List<Element> some =
                    draft.elements().stream().filter(one -> one.kind() == kind).toList();
            if (!some.isEmpty()) {
                Markup section = Markup.of("section").add(Markup.of("h2").say(visit.say("label.room." + word(kind))));
                some.forEach(one -> section.add(row(one)));
                sections.add(section);
            }
        }
        return sections;
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private Markup row(Element element) {
        return Markup.of("div", "reviewed").add(said(element), margin(element));
    }

    /** The element itself: text, or name and value; what changed is marked, and so is a translation that does not follow. */
    Markup said(Element element) {
        String language = visit.page().words().language().code();
        Markup said = Markup.of("div", "said");
        if (element.kind() == Element.Kind.TEXT) {
            said.add(Markup.of("p").say(words(element, language)));
        } else {
            said.add(Markup.of("p")
                    .say(words(element, language) + place(element) + ": ")
                    .add(Markup.of("strong").say(value(visit, element.value()))));
        }
        if (changed.contains(element.id())) {
            said.add(Markup.of("p", "doubt").say(visit.say("label.room.changed")));
        }
        if (isUnderReview()) {
            stale(element)
                    .forEach(
                            one -> said.add(Markup.of("p", "doubt").say(visit.say("label.room.stale", one.ownName()))));
        }
        return said;
    }

    /** A value with the number that it begins with as the reader's language writes it. */
    static String value(Visit visit, String value) {
        Matcher found = AMOUNT.matcher(value);
        return found.matches()
                ? visit.page().numbers().rounded(new BigDecimal(found.group(1))) + " " + found.group(2)
                : value;
    }

    /** What sets apart targets of one name: their scope and year, which their identifier ends with. */
    static String place(Element element) {
        List<String> parts = List.of(element.id().split("/", -1));
        return element.kind() == Element.Kind.TARGET
                ? " (" + String.join(", ", parts.subList(Math.max(0, parts.size() - 2), parts.size())) + ")"
                : "";
    }

    /** The languages whose text of a paragraph no longer follows. */
    List<Language> stale(Element element) {
        List<Language> stale = new ArrayList<>();
        for (Language language : Language.values()) {
            if (review.isStale(element.id(), language.code())) {
                stale.add(language);
            }
        }
        return stale;
    }

    static String words(Element element, String language) {
        return element.words().getOrDefault(language, element.id());
    }

    /** The name of an element by itself, for a title. */
    String title(Element element) {
        return element.kind() == Element.Kind.TEXT
                ? visit.say(
                        "label.room.paragraph",
                        element.id().substring(element.id().indexOf('/') + 1))
                : words(element, visit.page().words().language().code()) + place(element);
    }

    private Markup margin(Element element) {
        Markup margin = Markup.of("div", "margin");
        margin.addAll(comments(element));
        boolean isOpen = isUnderReview() && review.published().isEmpty();
        String key = mayComment && isOpen ? "label.room.comment" : "label.room.look";
        return margin.add(Markup.of("p")
                .add(Markup.of("a")
                        .with("href", address(element))
                        .say(visit.say(key))
                        .add(Markup.of("span", "away").say(" " + title(element)))));
    }

    String address(Element element) {
        return "/review/draft/" + draft.name() + "/" + (draft.elements().indexOf(element) + 1);
    }

    /** The comments on an element, in all drafts, with what came of them. */
    List<Markup> comments(Element element) {
        return comments.getOrDefault(element.id(), List.of()).stream()
                .map(this::comment)
                .toList();
    }

    private Markup comment(Review.Comment one) {
        ReviewEvent.Commented comment = one.comment();
        String head = visit.say(
                "label.room.comment-head",
                Integer.toString(comment.number()),
                comment.party(),
                comment.draft(),
                day(comment.at()));
        Markup box = Markup.of("div", one.isOpen() ? "comment open" : "comment")
                .add(
                        Markup.of("p", "head").say(head),
                        Markup.of("p").with("lang", comment.language()).say(comment.text()));
        String came = one.answer()
                .map(answer -> visit.say("label.delegations.disposition." + word(answer.disposition()))
                        + (answer.reason().isEmpty() ? "" : ": " + answer.reason()))
                .orElseGet(() -> visit.say("label.delegations.disposition.open"));
        return box.add(Markup.of("p", "came").say(came));
    }

    private static String day(String at) {
        return at.length() < 10 ? at : at.substring(0, 10);
    }
}
