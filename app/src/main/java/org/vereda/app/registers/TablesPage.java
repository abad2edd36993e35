package org.vereda.app.registers;

import java.util.List;
import java.util.Optional;
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

    public TablesPage {
        tables = List.copyOf(tables);
        notes = List.copyOf(notes);
    }

    /** Tables without a picture. */
    public TablesPage(String titleKey, List<ReportTable> tables, List<String> notes) {
        this(titleKey, tables, Optional.empty(), notes);
    }

    /** The same with other notes. */
    TablesPage with(List<String> others) {
        return new TablesPage(titleKey, tables, chart, others);
    }

    /** The picture by itself. */
    Optional<String> svg(Page page) {
        return chart.map(drawn -> drawn.on(new Drawing("answer", WIDTH, page.say(titleKey), description(page)))
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("class", "chart wide")
                .with("width", WIDTH)
                .add(Markup.of("style").say(HtmlFile.styleSheet()))
                .write());
    }

    /** For those who cannot see the picture. */
    private String description(Page page) {
        ReportTable first = tables.getFirst();
        ReportTable shown = new ReportTable(
                first.id(), first.columns(), first.rows().stream().limit(20).toList(), List.of());
        return String.join("; ", new TextTable(page).lines(shown)).replaceAll(" {2,}", " ");
    }

    String html(Page page, String programVersion) {
        Markup section = Markup.of("section");
        chart.ifPresent(drawn -> section.add(
                page.figure("answer", page.say(titleKey), page.say("label.register-chart"), description(page), drawn)));
        tables.forEach(table ->
                section.add(table.rows().isEmpty() ? page.empty("label.register-nothing") : page.table(table)));
        Markup list = Markup.of("ul");
        notes.forEach(note -> list.add(Markup.of("li").say(note)));
        Markup header = Markup.of("header", "masthead")
                .add(
                        Markup.of("p", "kicker").say(page.say("label.kicker")),
                        Markup.of("h1").say(page.say(titleKey)));
        Markup main = Markup.of("main").with("id", "main").add(section.add(list));
        Markup body = Markup.of("body").add(Markup.of("div", "page").add(header, main));
        return HtmlFile.write(page, page.say(titleKey), programVersion, body);
    }
}
