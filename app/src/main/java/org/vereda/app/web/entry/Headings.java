package org.vereda.app.web.entry;

import java.util.List;
import java.util.function.UnaryOperator;
import org.vereda.report.words.Language;
import org.vereda.sources.table.TableFormat;

/**
 * What may stand above the columns of a table that somebody sends.
 *
 * @param columns the columns that the table has
 * @param titles what they are called in the language of the sender, in the same order
 * @param named the column that a heading means; the heading itself where it means none
 */
public record Headings(List<String> columns, List<String> titles, UnaryOperator<String> named) {
    public Headings {
        columns = List.copyOf(columns);
        titles = List.copyOf(titles);
    }

    /** Those of a table for a sender who reads a language. */
    public static Headings of(List<String> columns, Language language) {
        Fields fields = Fields.in(language);
        return new Headings(columns, columns.stream().map(fields::title).toList(), Fields.named(columns));
    }

    /** The columns that the cells of a row name. */
    List<String> read(List<String> cells) {
        return cells.stream().map(TableFormat::inOneLine).map(named).toList();
    }

    /** How many cells of a row name a column. */
    long known(List<String> cells) {
        return read(cells).stream().filter(columns::contains).count();
    }
}
