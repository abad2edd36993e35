package org.vereda.app.yard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vereda.app.shown.KeyWord;
import org.vereda.app.shown.TablesPage;
import org.vereda.endoflife.yard.BalanceLine;
import org.vereda.endoflife.yard.MassBalance;
import org.vereda.endoflife.yard.Movement;
import org.vereda.endoflife.yard.SiteResidual;
import org.vereda.quantity.Period;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.report.words.Messages;

/** The mass balance of yards and shredders in a period as tables; the residual is the first of them. */
public final class BalanceSheets {
    /** Grams. */
    private static final int PLACES = 3;

    private static final int HUNDRED = 100;

    private final Messages messages;

    /**
     * Prepares the tables.
     *
     * @param messages the language of the words
     */
    public BalanceSheets(Messages messages) {
        this.messages = messages;
    }

    /** From the first to the last day of some movements; nothing where there are none. */
    public static Optional<Period> spanOf(Collection<Movement> movements) {
        Optional<LocalDate> first = movements.stream().map(Movement::date).min(Comparator.naturalOrder());
        return first.flatMap(start -> movements.stream()
                .map(Movement::date)
                .max(Comparator.naturalOrder())
                .map(end -> new Period(start, end)));
    }

    /** Residuals, streams beside their reconciled values, and the tickets behind them. */
    public TablesPage of(MassBalance balance) {
        List<String> notes = new ArrayList<>();
        notes.add(messages.text("label.yard.note-period", balance.period().toString()));
        notes.add(messages.text("label.yard.note-residual"));
        balance.findings().forEach(finding -> notes.add(messages.text(finding)));
        return new TablesPage(
                "label.yard.balance", List.of(residuals(balance), streams(balance), tickets(balance)), notes);
    }

    static ReportTable residuals(MassBalance balance) {
        return new ReportTable(
                "yard-residuals",
                List.of(
                        Column.of("yard-site"),
                        Column.of("yard-in", "kg"),
                        Column.of("yard-residual", "kg"),
                        Column.of("yard-residual-share", "%"),
                        Column.of("yard-expected", "kg")),
                balance.residuals().stream().map(BalanceSheets::residual).toList(),
                List.of());
    }

    private static List<Cell> residual(SiteResidual one) {
        boolean isKnown = one.residual().isPresent();
        OptionalDouble share = isKnown && one.in() > 0
                ? OptionalDouble.of(HUNDRED * one.residual().getAsDouble() / one.in())
                : OptionalDouble.empty();
        return List.of(
                Cell.text(one.site()),
                kilograms(OptionalDouble.of(one.in())),
                kilograms(one.residual()),
                kilograms(share),
                kilograms(isKnown ? OptionalDouble.of(one.deviation()) : OptionalDouble.empty()));
    }

    private static ReportTable streams(MassBalance balance) {
        return new ReportTable(
                "yard-streams",
                List.of(
                        Column.of("yard-kind"),
                        Column.of("yard-from"),
                        Column.of("yard-to"),
                        Column.of("yard-weight", "kg"),
                        Column.of("yard-reconciled", "kg"),
                        Column.of("yard-correction", "kg"),
                        Column.of("yard-deviation", "kg"),
                        Column.of("yard-suspect")),
                balance.lines().stream().map(BalanceSheets::stream).toList(),
                List.of());
    }

    private static List<Cell> stream(BalanceLine one) {
        return List.of(
                Cell.word("label.yard.moved." + KeyWord.of(one.stream().kind())),
                place(one.stream().from()),
                place(one.stream().to()),
                Cell.number(one.stream().kilograms()),
                kilograms(one.reconciled()),
                kilograms(OptionalDouble.of(one.correction())),
                kilograms(one.deviation()),
                Cell.word("label.yard." + (one.suspect() ? "yes" : "no")));
    }

    /** The sheet that an auditor holds beside the tickets. */
    private static ReportTable tickets(MassBalance balance) {
        return new ReportTable(
                "yard-tickets",
                List.of(
                        Column.of("yard-day"),
                        Column.of("yard-kind"),
                        Column.of("yard-from"),
                        Column.of("yard-to"),
                        Column.of("yard-weight", "kg"),
                        Column.of("yard-error", "%"),
                        Column.of("yard-document"),
                        Column.of("yard-where")),
                balance.lines().stream()
                        .flatMap(line -> line.stream().movements().stream())
                        .sorted(Comparator.comparing(Movement::date).thenComparing(Movement::position))
                        .map(BalanceSheets::ticket)
                        .toList(),
                List.of());
    }

    private static List<Cell> ticket(Movement one) {
        return List.of(
                YardSheets.day(Optional.of(one.date())),
                Cell.word("label.yard.moved." + KeyWord.of(one.kind())),
                place(one.from()),
                place(one.to()),
                Cell.number(one.kilograms()),
                Cell.number(one.errorPercent()),
                Cell.text(one.document()),
                Cell.text(one.position().file() + ":" + one.position().line()));
    }

    private static Cell place(String name) {
        return name.isEmpty() ? Cell.word("label.yard.outside") : Cell.text(name);
    }

    private static Cell kilograms(OptionalDouble value) {
        return value.isPresent()
                ? Cell.number(BigDecimal.valueOf(value.getAsDouble())
                        .setScale(PLACES, RoundingMode.HALF_UP)
                        .stripTrailingZeros())
                : new Cell.Missing();
    }
}
