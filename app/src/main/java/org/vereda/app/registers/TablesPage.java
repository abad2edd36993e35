package org.vereda.app.registers;

import java.util.List;
import org.vereda.report.chart.Markup;
import org.vereda.report.page.HtmlFile;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;

/**
 * Tables as a page that stands alone.
 *
 * @param titleKey the key of the page's title
 * @param tables the tables
 * @param notes what the reader must know, the data behind it, and how to ask again
 */
public record TablesPage(String titleKey, List<ReportTable> tables, List<String> notes) {
    public TablesPage {
        tables = List.copyOf(tables);
        notes = List.copyOf(notes);
    }

    String html(Page page, String programVersion) {
        Markup section = Markup.of("section");
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
