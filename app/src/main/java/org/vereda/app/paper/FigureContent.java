package org.vereda.app.paper;

import java.util.List;
import java.util.Optional;
import org.vereda.app.registers.FigurePage;
import org.vereda.inventory.comparison.beside.FigureAnswer;
import org.vereda.inventory.statistics.Statistic;
import org.vereda.report.chart.Chart;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.report.words.Language;
import org.vereda.report.words.Messages;

/**
 * Published figures.
 *
 * @param answer the answer
 */
record FigureContent(FigureAnswer answer) implements Content {
    private static final List<Column> COLUMNS = List.of(
            Column.of("figure-table"),
            Column.of("figure-sector"),
            Column.of("figure-indicator"),
            Column.of("year"),
            Column.of("national-amount"));

    @Override
    public ReportTable whole() {
        return new FigurePage(Messages.in(Language.EN)).tables(answer).tables().getFirst();
    }

    @Override
    public ReportTable top(int rows) {
        List<List<Cell>> cells = answer.figures().figures().stream()
                .limit(rows)
                .map(FigureContent::cells)
                .toList();
        return new ReportTable("", COLUMNS, cells, List.of());
    }

    private static List<Cell> cells(Statistic figure) {
        String counted =
                figure.basis().isEmpty() ? figure.indicator() : figure.indicator() + " (" + figure.basis() + ")";
        return List.of(
                Cell.text(figure.table()),
                Cell.text(figure.sector().name()),
                Cell.text(counted),
                new Cell.Year(figure.year()),
                new Cell.Amount(figure.amount().amount(), figure.amount().unit().symbol()));
    }

    @Override
    public Optional<Chart> chart(Page page) {
        return new FigurePage(page.words()).tables(answer).chart();
    }

    @Override
    public List<String> notes(Page page) {
        return new FigurePage(page.words()).tables(answer).notes();
    }
}
