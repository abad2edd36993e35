package org.vereda.app.delegations;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vereda.app.shown.TablesPage;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.NearestName;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.content.Named;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.report.words.Messages;
import org.vereda.roadmap.review.Draft;
import org.vereda.roadmap.review.Element;
import org.vereda.roadmap.review.Review;
import org.vereda.roadmap.review.ReviewEvent;

/** A review as tables: where it stands, a draft, what differs between drafts, the minutes. */
public final class ReviewTables {
    private final Review review;
    private final Page page;

    /**
     * Prepares the tables.
     *
     * @param messages the language of the words
     */
    public ReviewTables(Review review, Messages messages) {
        this.review = review;
        this.page = new Page(messages.language());
    }

    /** Where the review stands: comments, ballots, drafts. */
    public TablesPage state() {
        return new TablesPage("label.delegations.title", List.of(comments(), ballots(), drafts()), notes());
    }

    /** What was said and decided, to be filed. */
    public TablesPage minutes() {
        List<ReportTable> tables = new ArrayList<>(List.of(drafts(), comments()));
        for (int at = 1; at < review.drafts().size(); at++) {
            Draft before = review.drafts().get(at - 1);
            Draft after = review.drafts().get(at);
            tables.add(differences(before, after));
        }
        tables.add(ballots());
        return new TablesPage("label.delegations.minutes-title", tables, notes());
    }

    /** A draft, element by element. */
    public TablesPage draft(String name) {
        Draft draft = find(name);
        List<Column> columns =
                List.of(Column.of("review-element"), Column.of("kind"), Column.of("name"), Column.of("value"));
        List<List<Cell>> rows =
                draft.elements().stream().map(ReviewTables::element).toList();
        ReportTable table = new ReportTable("review-draft", columns, rows, List.of());
        return new TablesPage(
                "label.delegations.draft-title",
                List.of(table),
                List.of(page.say("label.delegations.note-draft", draft.name(), draft.hash())));
    }

    private static List<Cell> element(Element element) {
        return List.of(
                Cell.text(element.id()),
                Cell.word("label.delegations.kind." + EventJson.word(element.kind())),
                new Cell.Title(named(element)),
                Cell.text(element.value()));
    }

    private static Named named(Element element) {
        return new Named(
                element.words().getOrDefault("en", ""),
                element.words().getOrDefault("fr", ""),
                element.words().getOrDefault("es", ""));
    }

    /** What differs between two drafts, and who asked for it. */
    public TablesPage compare(String before, String after) {
        ReportTable table = differences(find(before), find(after));
        return new TablesPage(
                "label.delegations.compare-title",
                List.of(table),
                List.of(page.say("label.delegations.note-compare", before, after)));
    }

    private Draft find(String name) {
        return review.drafts().stream()
                .filter(draft -> draft.name().equals(name))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(Finding.error(
                        "delegations.unknown-draft",
                        SourcePosition.NOWHERE,
                        name,
                        NearestName.orNone(name, ReviewDesk.names(review)))));
    }

    private ReportTable differences(Draft before, Draft after) {
        List<Column> columns = List.of(
                Column.of("review-element"),
                Column.of("name"),
                Column.of("review-before"),
                Column.of("review-after"),
                Column.of("review-asked-by"));
        List<List<Cell>> rows =
                after.since(before).stream().map(this::difference).toList();
        return new ReportTable("review-changes", columns, rows, List.of());
    }

    private List<Cell> difference(Draft.Difference difference) {
        Element known = difference.after().or(difference::before).orElseThrow();
        return List.of(
                Cell.text(difference.id()),
                known.kind() == Element.Kind.TEXT ? new Cell.Missing() : new Cell.Title(named(known)),
                Cell.text(difference.before().map(this::content).orElse("")),
                Cell.text(difference.after().map(this::content).orElse("")),
                Cell.text(review.askingFor(difference.id()).stream()
                        .map(one -> page.say(
                                "label.delegations.comment-by",
                                Integer.toString(one.comment().number()),
                                one.comment().party()))
                        .collect(Collectors.joining("; "))));
    }

    private String content(Element element) {
        return element.kind() == Element.Kind.TEXT ? page.say(named(element)) : element.value();
    }

    /** All comments with what came of them. */
    public ReportTable comments() {
        List<Column> columns = List.of(
                Column.of("number"),
                Column.of("review-draft-name"),
                Column.of("review-party"),
                Column.of("review-element"),
                Column.of("review-comment"),
                Column.of("review-disposition"),
                Column.of("reason"));
        List<List<Cell>> rows = review.comments().stream().map(this::comment).toList();
        return new ReportTable("review-comments", columns, rows, List.of());
    }

    private List<Cell> comment(Review.Comment one) {
        ReviewEvent.Commented comment = one.comment();
        Optional<ReviewEvent.Answered> answer = one.answer();
        return List.of(
                Cell.number(BigDecimal.valueOf(comment.number())),
                Cell.text(comment.draft()),
                Cell.text(comment.party()),
                Cell.text(comment.element()),
                Cell.text(comment.text()),
                Cell.word("label.delegations.disposition."
                        + answer.map(given -> EventJson.word(given.disposition()))
                                .orElse("open")),
                Cell.text(answer.map(ReviewEvent.Answered::reason).orElse("")));
    }

    /** The ballots on the last draft. */
    public ReportTable ballots() {
        List<Column> columns =
                List.of(Column.of("review-party"), Column.of("review-vote"), Column.of("reason"), Column.of("when"));
        List<List<Cell>> rows = review.rules().delegations().stream()
                .map(party -> review.ballots().stream()
                        .filter(ballot -> ballot.party().equals(party))
                        .findFirst()
                        .map(ReviewTables::ballot)
                        .orElseGet(() -> List.of(
                                Cell.text(party),
                                Cell.word("label.delegations.vote.none"),
                                new Cell.Missing(),
                                new Cell.Missing())))
                .toList();
        return new ReportTable("review-ballots", columns, rows, List.of());
    }

    private static List<Cell> ballot(ReviewEvent.Voted ballot) {
        return List.of(
                Cell.text(ballot.party()),
                Cell.word("label.delegations.vote." + EventJson.word(ballot.vote())),
                Cell.text(ballot.reason()),
                Cell.text(ballot.at()));
    }

    /** All drafts. */
    public ReportTable drafts() {
        List<Column> columns =
                List.of(Column.of("review-draft-name"), Column.of("checksum"), Column.of("review-elements"));
        List<List<Cell>> rows = review.drafts().stream()
                .map(draft -> List.<Cell>of(
                        Cell.text(draft.name()),
                        Cell.text(draft.hash()),
                        Cell.number(BigDecimal.valueOf(draft.elements().size()))))
                .toList();
        return new ReportTable("review-drafts", columns, rows, List.of());
    }

    /** Where the review stands, in sentences. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        long open = review.comments().stream().filter(Review.Comment::isOpen).count();
        notes.add(page.say("label.delegations.note-open", Long.toString(open)));
        if (!review.staleTranslations().isEmpty()) {
            notes.add(page.say("label.delegations.note-stale", String.join(", ", review.staleTranslations())));
        }
        notes.add(page.say(
                "label.delegations.note-rule." + EventJson.word(review.rules().rule()),
                Integer.toString(review.rules().quorum()),
                Integer.toString(review.rules().delegations().size())));
        notes.add(page.say("label.delegations.outcome." + EventJson.word(review.outcome())));
        review.published()
                .ifPresent(step -> notes.add(page.say("label.delegations.note-published", step.draft(), step.at())));
        return notes;
    }
}
