package org.vereda.app.cli.portal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.vereda.app.keep.Change;
import org.vereda.app.keep.Trace;
import org.vereda.app.shown.TablesPage;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;

/** Changes and what they did, as tables. */
final class HistoryTables {
    private HistoryTables() {}

    static TablesPage changes(List<Change> changes) {
        return page(new ReportTable(
                "changes",
                List.of(
                        Column.of("change"),
                        Column.of("happened"),
                        Column.of("author"),
                        Column.of("change-kind"),
                        Column.of("edits"),
                        Column.of("reason")),
                changes.stream().map(HistoryTables::row).toList(),
                List.of()));
    }

    private static List<Cell> row(Change change) {
        return List.of(
                Cell.number(BigDecimal.valueOf(change.number())),
                Cell.text(change.happened().toString()),
                Cell.text(change.author()),
                Cell.word("label.keep.kind." + change.kind().name().toLowerCase(Locale.ROOT)),
                Cell.number(BigDecimal.valueOf(change.edits())),
                Cell.text(change.why()));
    }

    static TablesPage traces(List<Trace> traces) {
        return page(new ReportTable(
                "traces",
                List.of(Column.of("file"), Column.of("line"), Column.of("before"), Column.of("after")),
                traces.stream().map(HistoryTables::row).toList(),
                List.of()));
    }

    private static List<Cell> row(Trace trace) {
        return List.of(
                Cell.text(trace.path()),
                Cell.number(BigDecimal.valueOf(trace.line())),
                Cell.text(String.join(" | ", trace.before())),
                Cell.text(String.join(" | ", trace.after())));
    }

    private static TablesPage page(ReportTable table) {
        return new TablesPage("label.keep.history", List.of(table), List.of());
    }
}
