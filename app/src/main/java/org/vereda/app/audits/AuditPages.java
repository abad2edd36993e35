package org.vereda.app.audits;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vereda.app.shown.TablesPage;
import org.vereda.inventory.audits.AuditAspect;
import org.vereda.inventory.audits.AuditStatistics;
import org.vereda.inventory.audits.AuditStatistics.Quartiles;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.report.words.Messages;

/** Statistics of audits as tables. */
public final class AuditPages {
    /** Groups with fewer usable recommendations are shown without numbers. */
    private static final int FEWEST = 5;

    private static final MathContext DIGITS = new MathContext(4);

    private AuditPages() {}

    /** The groups by these aspects. */
    public static TablesPage of(AuditStatistics statistics, List<AuditAspect> aspects, Messages messages) {
        List<Column> columns = new ArrayList<>();
        aspects.forEach(aspect -> columns.add(Column.of("audit-" + aspect.word())));
        columns.addAll(List.of(
                Column.of("recommendations"),
                Column.of("usable"),
                Column.of("implemented-share"),
                Column.of("median-cost", "USD"),
                Column.of("median-saving", "USD"),
                Column.of("median-payback")));
        List<List<Cell>> rows =
                statistics.by(aspects).stream().map(AuditPages::cells).toList();
        return new TablesPage(
                "label.audits.title",
                List.of(new ReportTable("audits", columns, rows, List.of())),
                List.of(
                        new Page(messages.language()).say("label.audits.note"),
                        new Page(messages.language()).say("label.audits.note-few", Integer.toString(FEWEST))));
    }

    private static List<Cell> cells(AuditStatistics.Group group) {
        List<Cell> cells = new ArrayList<>();
        group.keys().forEach(key -> cells.add(Cell.text(key)));
        AuditStatistics.Summary summary = group.summary();
        boolean few = summary.usable() < FEWEST;
        cells.add(Cell.number(BigDecimal.valueOf(summary.count())));
        cells.add(Cell.number(BigDecimal.valueOf(summary.usable())));
        cells.add(summary.implementedShare()
                .filter(share -> !few)
                .<Cell>map(share -> new Cell.Share(BigDecimal.valueOf(share).round(DIGITS)))
                .orElseGet(Cell.Missing::new));
        cells.add(quartiles(summary.cost(), few));
        cells.add(quartiles(summary.saving(), few));
        cells.add(quartiles(summary.payback(), few));
        return cells;
    }

    private static Cell quartiles(Optional<Quartiles> quartiles, boolean few) {
        return quartiles
                .filter(known -> !few)
                .<Cell>map(known ->
                        new Cell.Ranged(rounded(known.first()), rounded(known.median()), rounded(known.third())))
                .orElseGet(Cell.Missing::new);
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).round(DIGITS);
    }
}
