package org.vereda.sources.registers.american;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.sources.table.Table;

/** Finds columns that editions of a file name differently. Names stand in one text with {@code |} between them. */
record RequiredColumns(Table table, String register) {
    /** The index of a column that the file does not have. */
    static final int ABSENT = -1;

    /** @throws InvalidInput naming the first name of every column that the table lacks */
    void require(List<String> columns) {
        List<Finding> missing = columns.stream()
                .filter(names -> index(names) == ABSENT)
                .map(names -> Finding.error("registers.missing-column", table.headerPosition(), first(names), register))
                .toList();
        if (!missing.isEmpty()) {
            throw new InvalidInput(missing);
        }
    }

    /** The index of the column, or {@link #ABSENT}. */
    int index(String names) {
        return Stream.of(names.split("\\|"))
                .map(table::indexOf)
                .flatMapToInt(OptionalInt::stream)
                .findFirst()
                .orElse(ABSENT);
    }

    static String first(String names) {
        return names.split("\\|", 2)[0];
    }
}
