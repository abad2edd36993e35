package org.vereda.report.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.vereda.report.content.Named;

/**
 * A table as it is shown and as it is handed on: the same cells become HTML in a language and CSV for machines.
 *
 * @param id its name in file names and links, for example {@code facilities}
 * @param columns what the columns hold; their titles have the key {@code label.column.<id>}
 * @param rows the cells, as many in each row as there are columns
 * @param notes sentences below the table
 */
public record ReportTable(String id, List<Column> columns, List<List<Cell>> rows, List<Note> notes) {
    public ReportTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "table " + id + ": a row has " + row.size() + " cells, not " + columns.size());
            }
        }
    }

    /**
     * A column.
     *
     * @param id its name, fixed in all languages: the header in CSV
     * @param unit the unit of its numbers, a currency code for money, empty for none
     * @param onPage false for a column that CSV holds and the page leaves out
     * @param isDrawn true where a bar beside each share shows it
     */
    public record Column(String id, String unit, boolean onPage, boolean isDrawn) {
        public static Column of(String id) {
            return new Column(id, "", true, false);
        }

        public static Column of(String id, String unit) {
            return new Column(id, unit, true, false);
        }

        /** A column of shares with a bar beside each of them. */
        public static Column drawn(String id) {
            return new Column(id, "", true, true);
        }

        public static Column offPage(String id) {
            return new Column(id, "", false, false);
        }

        public String titleKey() {
            return "label.column." + id;
        }
    }

    /** What stands in one field. */
    public sealed interface Cell {
        /** Words of the input, the same in every language. */
        record Text(String text) implements Cell {}

        /** A name that the program or the input gives in three languages; CSV writes the English one. */
        record Title(Named name) implements Cell {}

        /** A word of the program, by the key of its message; the last part of the key is its code in CSV. */
        record Word(String key, List<String> arguments) implements Cell {
            public Word {
                arguments = List.copyOf(arguments);
            }
        }

        /** A number in the column's unit. */
        record Decimal(BigDecimal value) implements Cell {}

        /** A number with a unit of its own, which CSV writes into the next column. */
        record Amount(BigDecimal value, String unit) implements Cell {}

        /** A number between a low and a high estimate, in the column's unit. */
        record Ranged(BigDecimal low, BigDecimal central, BigDecimal high) implements Cell {}

        /** A share, 0 to 1. */
        record Share(BigDecimal value) implements Cell {}

        /** A year. */
        record Year(int year) implements Cell {}

        /** Nothing known; never zero. */
        record Missing() implements Cell {}

        static Cell text(String text) {
            return text.isEmpty() ? new Missing() : new Text(text);
        }

        static Cell word(String key, String... arguments) {
            return new Word(key, List.of(arguments));
        }

        static Cell number(BigDecimal value) {
            return new Decimal(value);
        }

        static Cell number(Optional<BigDecimal> value) {
            return value.<Cell>map(Decimal::new).orElseGet(Missing::new);
        }
    }

    /**
     * A sentence below a table.
     *
     * @param key the key of its words
     * @param arguments what fills its placeholders
     */
    public record Note(String key, List<Object> arguments) {
        public static Note of(String key, Object... arguments) {
            return new Note(key, List.of(arguments));
        }
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The same table with its first rows only and without notes. */
    public ReportTable first(int most) {
        return new ReportTable(id, columns, rows.stream().limit(most).toList(), List.of());
    }
}
