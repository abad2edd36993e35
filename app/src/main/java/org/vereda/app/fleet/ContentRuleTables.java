package org.vereda.app.fleet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.vereda.app.shown.TablesPage;
import org.vereda.endoflife.loop.ContentRule;
import org.vereda.endoflife.loop.ContentVerdict;
import org.vereda.endoflife.loop.RecycledMass;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.report.words.Messages;

/** Recycled content beside what rules ask, as tables. */
public final class ContentRuleTables {
    private final List<ContentVerdict> verdicts;
    private final Page page;

    /**
     * Prepares the tables.
     *
     * @param messages the language of the words
     */
    public ContentRuleTables(List<ContentRule> rules, List<RecycledMass> masses, Messages messages) {
        this.verdicts = rules.stream()
                .flatMap(rule -> ContentVerdict.of(rule, masses).stream())
                .toList();
        this.page = new Page(messages.language());
    }

    /** All tables, whether rules are met first. */
    public TablesPage all() {
        List<String> notes = new ArrayList<>(List.of(
                page.say("label.content.rule.note-exact"),
                page.say("label.content.rule.note-text"),
                page.say("label.content.rule.note-material")));
        return new TablesPage("label.content.rule.title", List.of(verdicts(), masses()), notes);
    }

    private ReportTable verdicts() {
        List<Column> columns = List.of(
                Column.of("rule"),
                Column.of("content-material"),
                Column.of("rule-start"),
                Column.of("rule-asked", "%"),
                Column.of("rule-reached", "%"),
                Column.of("rule-loop-asked", "%"),
                Column.of("rule-loop-reached", "%"),
                Column.of("rule-met"));
        List<List<Cell>> rows = verdicts.stream()
                .map(one -> List.of(
                        Cell.text(one.rule().rule()),
                        new MaterialNames(page).cell(one.rule().material()),
                        Cell.text(one.rule().start()),
                        Cell.number(one.rule().percent()),
                        percent(one.percent()),
                        Cell.number(one.rule().closedLoopPercent()),
                        percent(one.closedLoopPercent()),
                        Cell.word("label.content.rule.met." + (one.isMet() ? "yes" : "no"))))
                .toList();
        return new ReportTable("content-rules", columns, rows, List.of());
    }

    private ReportTable masses() {
        List<Column> columns = List.of(
                Column.of("rule"),
                Column.of("content-material"),
                Column.of("content-mass", "kg"),
                Column.of("rule-counted", "kg"),
                Column.of("rule-attributed", "kg"),
                Column.of("rule-uncounted", "kg"),
                Column.of("rule-missing", "kg"),
                Column.of("rule-loop-missing", "kg"),
                Column.of("source"));
        List<List<Cell>> rows = verdicts.stream()
                .map(one -> List.of(
                        Cell.text(one.rule().rule()),
                        new MaterialNames(page).cell(one.rule().material()),
                        Cell.number(one.mass()),
                        Cell.number(one.counted()),
                        Cell.number(one.attributed()),
                        Cell.number(one.uncounted()),
                        Cell.number(one.missing()),
                        Cell.number(one.closedLoopMissing()),
                        Cell.text(one.rule().source())))
                .toList();
        return new ReportTable("content-rule-masses", columns, rows, List.of());
    }

    /** Rounded towards zero, so that what is shown never looks better than what was compared. */
    private static Cell percent(BigDecimal value) {
        return Cell.number(value.setScale(2, RoundingMode.DOWN));
    }
}
