package org.vereda.cluster.registers;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.vereda.cluster.Column;

/** The tables that registers are read into. Amounts are texts, as exact as they were published. */
enum RegisterTable {
    /** What was reported, a row for each medium; one without medium where a report states no release. */
    RELEASES(
            "register year facility substance substance_name state industry medium amount unit kilograms document file line"),
    /** Who reported. */
    FACILITIES("register year facility name parent subdivision city latitude longitude industry file line"),
    /** What was sent to whom. */
    TRANSFERS(
            "register year facility substance medium receiver receiver_name receiver_country amount unit kilograms document file line"),
    /** What was done at the source. */
    REDUCTIONS("register year facility substance code activity methods estimate file line"),
    /** What a person should know about the files. */
    FINDINGS("severity code file line column arguments"),
    /** Kilograms that all facilities together reported: exact sums. */
    TOTALS("register year substance medium kilograms");

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> names;

    RegisterTable(String names) {
        this.names = List.of(names.split(" "));
    }

    List<Column> columns() {
        return names.stream().map(Column::text).toList();
    }

    /** The folder of the table inside of the result. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Those that are read; the totals are made of them. */
    static Stream<RegisterTable> read() {
        return Stream.of(values()).filter(table -> table != TOTALS);
    }

    /** Where a column stands. */
    int place(String column) {
        return names.indexOf(column);
    }
}
