package org.vereda.app.insight;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vereda.app.roadmap.Planning;
import org.vereda.app.shown.KeyWord;
import org.vereda.app.shown.TablesPage;
import org.vereda.measures.Option;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.report.words.Messages;
import org.vereda.roadmap.CouplingRow;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.insight.Explanation;
import org.vereda.roadmap.insight.Obstacles;
import org.vereda.roadmap.insight.OptionReason;

/** Why each option is in the plan or not, and what stands in the way of targets. */
public final class ReasonTables {
    private static final MathContext DIGITS = new MathContext(6);

    private final Planning planning;
    private final Roadmap roadmap;
    private final Page page;
    private final String currency;

    /**
     * Prepares the tables.
     *
     * @param planning what was planned
     * @param roadmap the plan
     * @param messages the language of the words
     */
    public ReasonTables(Planning planning, Roadmap roadmap, Messages messages) {
        this.planning = planning;
        this.roadmap = roadmap;
        this.page = new Page(messages.language());
        this.currency = planning.scenario().currency().name();
    }

    /**
     * All tables, what stands in the way first.
     *
     * @param obstacles what stands in the way of missed targets
     * @param wanted the options that are shown
     * @param within the margin in percent within which it is told what every plan takes
     */
    public TablesPage all(Obstacles obstacles, Predicate<OptionReason> wanted, BigDecimal within) {
        List<ReportTable> tables = new ArrayList<>();
        if (!obstacles.all().isEmpty()) {
            tables.add(new ObstacleWords(page).table(obstacles));
        }
        List<OptionReason> reasons =
                Explanation.of(roadmap).stream().filter(wanted).toList();
        tables.add(reasons(reasons, within));
        List<String> notes = new ArrayList<>(new ObstacleWords(page).sentences(obstacles, roadmap));
        notes.add(page.say("label.insight.note-change"));
        notes.add(page.say("label.insight.note-enters"));
        notes.add(page.say("label.insight.note-share"));
        notes.add(page.say("label.insight.note-certainty", page.numbers().rounded(within)));
        return new TablesPage("label.insight.title", tables, notes);
    }

    private ReportTable reasons(List<OptionReason> reasons, BigDecimal within) {
        List<Column> columns = List.of(
                Column.of("facility"),
                Column.of("action"),
                Column.of("end-use"),
                Column.offPage("insight-option"),
                Column.of("start"),
                Column.of("reason"),
                Column.of("insight-change", currency),
                Column.of("insight-enters", currency),
                Column.of("insight-displaces"),
                Column.of("insight-rows"),
                Column.of("insight-draws"),
                Column.of("insight-stability"),
                Column.of("insight-certainty"));
        return new ReportTable(
                "roadmap-reasons",
                columns,
                reasons.stream().map(reason -> row(reason, within)).toList(),
                List.of());
    }

    private List<Cell> row(OptionReason reason, BigDecimal within) {
        Option option = reason.option();
        return List.of(
                Cell.text(option.facility()),
                new Cell.Title(planning.actions().nameOf(option)),
                Cell.text(option.endUse()),
                Cell.text(option.id()),
                reason.startYear().isPresent()
                        ? new Cell.Year(reason.startYear().getAsInt())
                        : new Cell.Missing(),
                Cell.word("label.insight.reason." + KeyWord.of(reason.reason())),
                Cell.number(reason.change().map(money -> money.amount().round(DIGITS))),
                Cell.number(reason.entersAt().map(price -> price.round(new MathContext(4)))),
                Cell.text(reason.displaces().stream()
                        .map(other -> page.say(planning.actions().nameOf(other)))
                        .collect(Collectors.joining("; "))),
                Cell.text(reason.rows().stream().map(CouplingRow::id).collect(Collectors.joining("; "))),
                new Cell.Share(reason.share()),
                Cell.word("label.insight.stability." + KeyWord.of(reason.stability())),
                Cell.word("label.insight.certainty."
                        + KeyWord.of(reason.certainty(
                                roadmap, within.movePointLeft(2).doubleValue()))));
    }

    static Cell rounded(double amount) {
        return Cell.number(new BigDecimal(amount).round(DIGITS));
    }
}
