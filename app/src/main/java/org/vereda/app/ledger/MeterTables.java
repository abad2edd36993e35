package org.vereda.app.ledger;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vereda.app.shown.TablesPage;
import org.vereda.partnership.baseline.AvoidedUse;
import org.vereda.partnership.baseline.SavingRange;
import org.vereda.partnership.realised.MeterResult;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Unit;
import org.vereda.report.chart.MeterLines;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.report.words.Messages;

/** One meter period by period: what would have been used, what was used, what was avoided. */
public final class MeterTables {
    private static final MathContext DIGITS = new MathContext(4);

    private final FolderLedger book;
    private final Page page;

    /**
     * Prepares the tables.
     *
     * @param messages the language of the words
     */
    public MeterTables(FolderLedger book, Messages messages) {
        this.book = book;
        this.page = new Page(messages.language());
    }

    /**
     * The periods of a meter with their picture.
     *
     * @throws InvalidInput where no project is metered there or its baseline was refused
     */
    public TablesPage of(String id) {
        MeterResult result = book.ledger().meters().stream()
                .filter(meter -> meter.meter().id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown(id));
        return switch (result) {
            case MeterResult.Refused refused -> throw new InvalidInput(refused.reasons());
            case MeterResult.Computed computed ->
                new TablesPage(
                        "label.ledger.meter-title",
                        List.of(table(computed)),
                        Optional.of(chart(computed)),
                        notes(computed));
        };
    }

    private InvalidInput unknown(String id) {
        String known = String.join(
                ", ",
                book.ledger().meters().stream().map(meter -> meter.meter().id()).toList());
        return InvalidInput.of(Finding.error("ledger.no-such-meter", SourcePosition.NOWHERE, id, known));
    }

    private List<String> notes(MeterResult.Computed computed) {
        List<String> notes = new ArrayList<>();
        notes.add(page.say(
                "label.ledger.formula",
                computed.meter().id(),
                formula(computed),
                computed.unit().symbol()));
        notes.add(page.say("label.ledger.note-range"));
        computed.avoided().doubts().forEach(doubt -> notes.add(page.words().text(doubt)));
        return notes;
    }

    private String formula(MeterResult.Computed computed) {
        StringBuilder formula =
                new StringBuilder(shown(computed.statistics().perDay()) + " × " + page.say("label.ledger.days"));
        computed.statistics()
                .drivers()
                .forEach(driver -> formula.append(driver.coefficient() < 0 ? " − " : " + ")
                        .append(shown(Math.abs(driver.coefficient())))
                        .append(" × ")
                        .append(driver.driver().name()));
        return formula.toString();
    }

    private String shown(double value) {
        return page.numbers().rounded(BigDecimal.valueOf(value));
    }

    private ReportTable table(MeterResult.Computed computed) {
        String unit = computed.unit().symbol();
        List<List<Cell>> rows = new ArrayList<>();
        for (AvoidedUse.Line line : computed.avoided().lines()) {
            SavingRange avoided = line.avoided();
            rows.add(List.of(
                    Cell.text(line.period().start().toString()),
                    Cell.text(line.period().end().toString()),
                    number(line.adjustedBaseline(), computed.unit()),
                    number(line.actual(), computed.unit()),
                    number(avoided.estimate(), computed.unit()),
                    number(avoided.low(), computed.unit()),
                    number(avoided.high(), computed.unit())));
        }
        return new ReportTable(
                "ledger-meter",
                List.of(
                        Column.of("period-start"),
                        Column.of("period-end"),
                        Column.of("adjusted-baseline", unit),
                        Column.of("actual-use", unit),
                        Column.of("avoided", unit),
                        Column.of("avoided-low", unit),
                        Column.of("avoided-high", unit)),
                rows,
                List.of());
    }

    private static Cell number(Quantity quantity, Unit unit) {
        return Cell.number(quantity.to(unit).amount().round(DIGITS));
    }

    private MeterLines chart(MeterResult.Computed computed) {
        Unit unit = computed.unit();
        List<MeterLines.Point> points = computed.avoided().lines().stream()
                .map(line -> new MeterLines.Point(
                        line.period().start().toString().substring(0, 7),
                        line.actual().in(unit),
                        line.adjustedBaseline().in(unit),
                        line.actual().in(unit) + line.avoided().low().in(unit),
                        line.actual().in(unit) + line.avoided().high().in(unit)))
                .toList();
        return new MeterLines(
                page.numbers(),
                unit.symbol(),
                List.of(
                        page.say("label.column.actual-use"),
                        page.say("label.column.adjusted-baseline"),
                        page.say("label.ledger.range-of-baseline")),
                points);
    }
}
