package org.vereda.report.page;

import java.util.List;
import org.vereda.report.chart.Chart;
import org.vereda.report.chart.Markup;

/** A section that only some reports have, ready to be shown in any language. */
public interface Chapter {
    /**
     * A picture of the chapter.
     *
     * @param id a word of the page
     * @param title what it shows
     * @param description its numbers in words, for people who hear the page
     * @param chart the picture
     */
    record Picture(String id, String title, String description, Chart chart) {}

    /** Its anchor: the words {@code label.section.ID} and {@code label.lead.ID} say what it is. */
    String id();

    /** Its tables, the same in every language. */
    List<ReportTable> tables();

    /** Its pictures in a language. */
    List<Picture> pictures(Page page);

    /** What the reader must know. */
    List<String> notes(Page page);

    /** The commands that ask again, without what every command has in common. */
    default List<String> commands() {
        return List.of();
    }

    /** The whole section. */
    default Markup section(Page page) {
        Markup section = page.section(id());
        pictures(page)
                .forEach(one -> section.add(page.figure(one.id(), one.title(), "", one.description(), one.chart())));
        tables().stream().filter(table -> !table.isEmpty()).forEach(table -> section.add(page.table(table)));
        Markup list = Markup.of("ul");
        notes(page).forEach(note -> list.add(Markup.of("li").say(note)));
        return section.add(list);
    }
}
