package org.vereda.app.registers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vereda.app.shown.TablesPage;
import org.vereda.inventory.comparison.beside.FigureAnswer;
import org.vereda.inventory.comparison.beside.PublishedTable;
import org.vereda.inventory.statistics.MissingFigure;
import org.vereda.inventory.statistics.Statistic;
import org.vereda.quantity.Country;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Subdivision;
import org.vereda.report.chart.Chart;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.report.words.Messages;

/** Published figures, or what there is of each published table, as tables. */
public final class FigurePage {
    private static final String TITLE = "label.table.register-national";

    private final Page page;

    public FigurePage(Messages messages) {
        this.page = new Page(messages.language());
    }

    // --- what there is

    /** What there is of each table. */
    public TablesPage tables(List<PublishedTable> published) {
        List<Column> columns = List.of(
                Column.of("figure-table"),
                Column.of("country"),
                Column.of("years"),
                Column.of("regions"),
                Column.of("sectors"),
                Column.of("figures"),
                Column.of("cells-missing"),
                Column.offPage("figure-indicator"));
        ReportTable table = new ReportTable(
                "register-published",
                columns,
                published.stream().map(FigurePage::cells).toList(),
                List.of());
        return new TablesPage(TITLE, List.of(table), List.of(page.say("label.register-published-note")));
    }

    private static List<Cell> cells(PublishedTable table) {
        return List.of(
                Cell.text(table.id()),
                Cell.text(String.join(", ", table.countries())),
                Cell.text(
                        table.firstYear() == table.lastYear()
                                ? "" + table.firstYear()
                                : table.firstYear() + "-" + table.lastYear()),
                count(table.regions()),
                count(table.sectors()),
                count(table.figures()),
                count(table.missing()),
                Cell.text(String.join("; ", table.indicators())));
    }

    private static Cell count(int number) {
        return Cell.number(BigDecimal.valueOf(number));
    }

    // --- figures

    /** The figures, then the cells that have none. */
    public TablesPage tables(FigureAnswer answer) {
        List<Column> columns = List.of(
                Column.of("figure-table"),
                Column.of("country"),
                Column.of("subdivision"),
                Column.of("sector-code"),
                Column.of("figure-sector"),
                Column.of("year"),
                Column.of("figure-indicator"),
                Column.of("medium"),
                Column.offPage("figure-basis"),
                Column.of("figure-amount"),
                Column.of("figure-unit"),
                Column.of("mark"),
                Column.offPage("is-total"),
                Column.offPage("figure-position"));
        List<List<Cell>> rows = new ArrayList<>();
        answer.figures().figures().forEach(figure -> rows.add(cells(figure)));
        answer.missing().forEach(missing -> rows.add(cells(missing)));
        ReportTable table = new ReportTable("register-national", columns, rows, List.of());
        return new TablesPage(TITLE, List.of(table), chart(answer), notes(answer));
    }

    private List<String> notes(FigureAnswer answer) {
        List<String> notes = new ArrayList<>();
        if (!answer.missing().isEmpty()) {
            notes.add(page.say(
                    "label.register-cells-missing",
                    String.valueOf(answer.missing().size())));
        }
        notes.add(page.say("label.register-national-note"));
        return notes;
    }

    private List<Cell> cells(Statistic figure) {
        List<Cell> cells =
                beginning(figure.table(), figure.country(), figure.subdivision(), figure.sector(), figure.year());
        cells.addAll(List.of(
                Cell.text(figure.indicator()),
                text(figure.medium()),
                text(figure.basis()),
                Cell.number(figure.amount().amount()),
                Cell.text(figure.amount().unit().symbol()),
                text(figure.mark())));
        return ended(cells, figure.sector(), figure.position());
    }

    private List<Cell> cells(MissingFigure figure) {
        List<Cell> cells =
                beginning(figure.table(), figure.country(), figure.subdivision(), figure.sector(), figure.year());
        cells.addAll(List.of(
                Cell.text(figure.indicator()),
                text(figure.medium()),
                new Cell.Missing(),
                new Cell.Missing(),
                new Cell.Missing(),
                Cell.word("label.missing-reason." + figure.reason().name())));
        return ended(cells, figure.sector(), figure.position());
    }

    private static List<Cell> beginning(
            String table, Country country, Optional<Subdivision> region, Statistic.Sector sector, int year) {
        return new ArrayList<>(List.of(
                Cell.text(table),
                Cell.word("label.country." + country.name()),
                text(region.map(Subdivision::code).orElse("")),
                text(sector.code()),
                text(sector.name()),
                new Cell.Year(year)));
    }

    private static List<Cell> ended(List<Cell> cells, Statistic.Sector sector, SourcePosition position) {
        cells.add(Cell.text(sector.isTotal() ? "total" : ""));
        cells.add(Cell.text(position.toString()));
        return cells;
    }

    private static Cell text(String text) {
        return text.isEmpty() ? new Cell.Missing() : Cell.text(text);
    }

    /** Over the years where all figures are alike, no total stands beside its part, and no country beside its region. */
    private Optional<Chart> chart(FigureAnswer answer) {
        List<Statistic> figures = answer.figures().figures();
        Set<String> kinds = figures.stream()
                .map(figure -> String.join(
                        "\u0000",
                        figure.table(),
                        figure.indicator(),
                        figure.medium(),
                        figure.basis(),
                        figure.amount().unit().symbol()))
                .collect(Collectors.toSet());
        boolean totals = figures.stream().anyMatch(figure -> figure.sector().isTotal());
        boolean parts = figures.stream().anyMatch(figure -> !figure.sector().isTotal());
        boolean regions =
                figures.stream().anyMatch(figure -> figure.subdivision().isPresent());
        boolean countries =
                figures.stream().anyMatch(figure -> figure.subdivision().isEmpty());
        if (kinds.size() != 1 || (totals && parts) || (regions && countries)) {
            return Optional.empty();
        }
        List<BesideChart.Item> items = figures.stream()
                .map(figure -> new BesideChart.Item(
                        figure.subdivision()
                                        .map(region -> region.code() + " · ")
                                        .orElse("")
                                + figure.sector().name(),
                        Optional.of(figure.year()),
                        figure.amount().amount()))
                .toList();
        return new BesideChart(page, figures.getFirst().amount().unit().symbol(), items).chart();
    }
}
