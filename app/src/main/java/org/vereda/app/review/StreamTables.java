package org.vereda.app.review;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.vereda.app.flow.Actions;
import org.vereda.app.shown.KeyWord;
import org.vereda.app.shown.TablesPage;
import org.vereda.measures.Advice;
import org.vereda.measures.review.ReviewRow;
import org.vereda.measures.review.ValueStream;
import org.vereda.report.content.Named;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.report.words.Messages;

/** A value stream as tables: what was seen, how much of the bills it explains, what can be done. */
public final class StreamTables {
    private static final MathContext DIGITS = new MathContext(4);

    private final ValueStream stream;
    private final String currency;
    private final Page page;

    /**
     * Prepares the tables.
     *
     * @param actions the actions of the folder
     * @param messages the language of the words
     */
    public StreamTables(ValueStream stream, Actions actions, Messages messages) {
        this.stream = stream;
        this.currency = actions.money().currency().name();
        this.page = new Page(messages.language());
    }

    /** All tables, what was seen first. */
    public TablesPage all() {
        List<String> notes = new ArrayList<>();
        notes.add(page.say("label.review.note-options"));
        notes.add(page.say("label.review.note-coverage"));
        stream.coverage().stream()
                .filter(one -> one.share()
                        .filter(share -> share.compareTo(BigDecimal.ONE) > 0)
                        .isPresent())
                .forEach(one ->
                        notes.add(page.say("label.review.note-more", one.flow().id())));
        if (stream.steps().isEmpty()) {
            notes.add(page.say("label.review.note-empty", stream.facility().id()));
        }
        return new TablesPage("label.review.title", List.of(wastes(), coverage(), options()), notes);
    }

    private ReportTable wastes() {
        List<Column> columns = List.of(
                Column.of("review-order"),
                Column.of("review-step"),
                Column.of("review-lean"),
                Column.of("review-waste"),
                Column.of("flow"),
                Column.of("end-use"),
                Column.of("review-amount"),
                Column.of("unit"),
                Column.of("evidence"),
                Column.of("review-note"));
        List<List<Cell>> rows = stream.steps().stream()
                .flatMap(step -> step.wastes().stream())
                .map(StreamTables::waste)
                .toList();
        return new ReportTable("review-wastes", columns, rows, List.of());
    }

    private static List<Cell> waste(ReviewRow row) {
        return List.of(
                Cell.number(BigDecimal.valueOf(row.order())),
                Cell.text(row.step()),
                row.lean()
                        .map(waste -> Cell.word("label.review.lean." + KeyWord.of(waste)))
                        .orElseGet(Cell.Missing::new),
                row.environmental()
                        .map(waste -> Cell.word("label.review.waste." + KeyWord.of(waste)))
                        .orElseGet(Cell.Missing::new),
                Cell.text(row.flow().map(flow -> flow.id()).orElse("")),
                Cell.text(row.endUse()),
                Cell.number(row.amount().map(amount -> amount.amount())),
                Cell.text(row.amount().map(amount -> amount.unit().symbol()).orElse("")),
                row.amount().isPresent() ? Cell.text(row.evidence().name()) : new Cell.Missing(),
                Cell.text(row.note()));
    }

    private ReportTable coverage() {
        List<Column> columns = List.of(
                Column.of("flow"),
                Column.of("unit"),
                Column.of("review-seen"),
                Column.of("review-site"),
                Column.drawn("share"));
        List<List<Cell>> rows = stream.coverage().stream()
                .map(one -> List.<Cell>of(
                        Cell.text(one.flow().id()),
                        Cell.text(one.seen().unit().symbol()),
                        Cell.number(one.seen().amount().round(DIGITS)),
                        Cell.number(one.site().map(site -> site.amount().round(DIGITS))),
                        one.share().<Cell>map(Cell.Share::new).orElseGet(Cell.Missing::new)))
                .toList();
        return new ReportTable("review-coverage", columns, rows, List.of());
    }

    private ReportTable options() {
        List<Column> columns = List.of(
                Column.of("review-step"),
                Column.of("measure"),
                Column.offPage("measure-id"),
                Column.of("saved-a-year"),
                Column.of("unit"),
                Column.of("worth", currency),
                Column.of("cost", currency),
                Column.of("payback"),
                Column.of("weighted", currency),
                Column.of("reasons"));
        List<List<Cell>> rows = stream.steps().stream()
                .flatMap(step -> step.options().stream().map(advice -> option(step, advice)))
                .toList();
        return new ReportTable("review-options", columns, rows, List.of());
    }

    private List<Cell> option(ValueStream.Step step, Advice advice) {
        Named name = new Named(
                advice.measure().names().en(),
                advice.measure().names().fr(),
                advice.measure().names().es());
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.text(step.name()),
                new Cell.Title(name),
                Cell.text(advice.measure().id())));
        switch (advice) {
            case Advice.Ranked ranked -> cells.addAll(numbers(ranked));
            case Advice.Unquantified without ->
                cells.addAll(without(page.words().text(without.reason())));
            case Advice.NotApplicable not -> cells.addAll(without(page.words().text(not.reason())));
        }
        return cells;
    }

    private static List<Cell> numbers(Advice.Ranked ranked) {
        Advice.Figures figures = ranked.figures();
        return List.of(
                Cell.number(figures.saved().amount().round(DIGITS)),
                Cell.text(figures.saved().unit().symbol()),
                Cell.number(figures.value().amount().round(DIGITS)),
                Cell.number(ranked.option().investment().central().amount().round(DIGITS)),
                Cell.number(figures.paybackYears().map(years -> years.round(DIGITS))),
                Cell.number(figures.weighted().amount().round(DIGITS)),
                new Cell.Missing());
    }

    private static List<Cell> without(String reason) {
        return List.of(
                new Cell.Missing(),
                new Cell.Missing(),
                new Cell.Missing(),
                new Cell.Missing(),
                new Cell.Missing(),
                new Cell.Missing(),
                Cell.text(reason));
    }
}
