package org.vereda.app.paper;

import java.util.List;
import org.vereda.app.registers.DoubtPage;
import org.vereda.inventory.plausibility.Suspicions;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.report.words.Language;
import org.vereda.report.words.Messages;

/**
 * What is hard to believe in the data.
 *
 * @param suspicions what the rules have against figures
 */
record DoubtContent(Suspicions suspicions) implements Content {
    /** What fits on a page; the rest stands in the file. */
    private static final List<String> SHOWN = List.of("weight", "rule", "of", "what", "stated", "suggested", "place");

    @Override
    public ReportTable whole() {
        return new DoubtPage(suspicions, Messages.in(Language.EN))
                .tables()
                .tables()
                .getFirst();
    }

    @Override
    public ReportTable top(int rows) {
        ReportTable all = whole();
        List<Column> columns = all.columns().stream()
                .map(column -> SHOWN.contains(column.id()) ? column : Column.offPage(column.id()))
                .toList();
        return new ReportTable(
                all.id(), columns, all.rows().stream().limit(rows).toList(), List.of());
    }

    @Override
    public List<String> notes(Page page) {
        return new DoubtPage(suspicions, page.words()).tables().notes();
    }
}
