package org.vereda.app.shown;

import java.util.List;
import java.util.Optional;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.chart.Chart;
import org.vereda.report.chart.Drawing;
import org.vereda.report.chart.Markup;
import org.vereda.report.page.HtmlFile;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;

/**
 * Tables as a page that stands alone.
 *
 * @param titleKey the key of the page's title
 * @param tables the tables
 * @param chart a picture of the first table, where there is one
 * @param notes what the reader must know, the data behind it, and how to ask again
 */
public record TablesPage(String titleKey, List<ReportTable> tables, Optional<Chart> chart, List<String> notes) {
    private static final int WIDTH = 760;
    private static final int DESCRIBED = 20;
    /** Columns that fit on upright paper. */
    private static final int UPRIGHT = 6;

    public TablesPage {
        tables = List.copyOf(tables);
        notes = List.copyOf(notes);
    }

    /** Tables without a picture. */
    public TablesPage(String titleKey, List<ReportTable> tables, List<String> notes) {
        this(titleKey, tables, Optional.empty(), notes);
    }

    /** The same with other notes. */
    public TablesPage with(List<String> others) {
        return new TablesPage(titleKey, tables, chart, others);
    }

    /**
     * Only one of the tables.
     *
     * @throws InvalidInput where there is none of that name
     */
    TablesPage part(String id) {
        List<ReportTable> wanted =
                tables.stream().filter(table -> table.id().equals(id)).toList();
        if (wanted.isEmpty()) {
            List<String> known = tables.stream().map(ReportTable::id).toList();
            throw InvalidInput.of(
                    Finding.error("app.no-such-part", SourcePosition.NOWHERE, id, String.join(", ", known)));
        }
        return new TablesPage(titleKey, wanted, tables.getFirst().id().equals(id) ? chart : Optional.empty(), notes);
    }

    /** The picture by itself. */
    public Optional<String> svg(Page page) {
        return chart.map(drawn -> drawn.on(new Drawing("answer", WIDTH, page.say(titleKey), description(page)))
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("class", "chart wide")
                .with("width", WIDTH)
                .add(Markup.of("style").say(HtmlFile.styleSheet()))
                .write());
    }

    /** For those who cannot see the picture. */
    private String description(Page page) {
        return String.join("; ", new TextTable(page).lines(tables.getFirst().first(DESCRIBED)))
                .replaceAll(" {2,}", " ");
    }

    /** The page as an HTML file that stands alone. */
    public String html(Page page, String programVersion) {
        return HtmlFile.write(page, page.say(titleKey), programVersion, body(page));
    }

    /** The element {@code body}. */
    Markup body(Page page) {
        Markup section = Markup.of("section").with("id", "answer");
        chart.ifPresent(drawn -> section.add(page.figure("answer", page.say(titleKey), "", description(page), drawn)));
        tables.forEach(
                table -> section.add(table.rows().isEmpty() ? page.empty("label.shown-nothing") : page.table(table)));
        Markup list = Markup.of("ul");
        notes.forEach(note -> list.add(Markup.of("li").say(note)));
        Markup header = Markup.of("header", "masthead")
                .add(
                        Markup.of("p", "kicker").say(page.say("label.kicker")),
                        Markup.of("h1").say(page.say(titleKey)));
        Markup main = Markup.of("main").with("id", "main").add(section.add(list));
        Markup body = isWide() ? Markup.of("body", "wide") : Markup.of("body");
        return body.add(Markup.of("div", "page").add(header, main));
    }

    /** True where a table is too wide for upright paper. */
    private boolean isWide() {
        return tables.stream()
                .anyMatch(table -> table.columns().stream()
                                .filter(ReportTable.Column::onPage)
                                .count()
                        > UPRIGHT);
    }
}
