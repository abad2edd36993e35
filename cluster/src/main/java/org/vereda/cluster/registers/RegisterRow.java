package org.vereda.cluster.registers;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vereda.quantity.Finding;

/**
 * A row read from a register file.
 *
 * @param table where it belongs
 * @param file the number of the file in the order in which files were given
 * @param form what a form that stands in two files is known by, empty where it is not known
 * @param values one for each column
 */
record RegisterRow(RegisterTable table, int file, String form, List<String> values) implements Serializable {
    String value(String column) {
        return values.get(table.place(column));
    }

    boolean isError() {
        return table == RegisterTable.FINDINGS && value("severity").equals(Finding.Severity.ERROR.name());
    }

    /** The columns that totals are told apart by. */
    List<String> totalKey() {
        return Stream.of("register", "year", "substance", "medium")
                .map(this::value)
                .toList();
    }

    /** The mass of a release, nothing where there is none or it is measured otherwise. */
    Optional<BigDecimal> kilograms() {
        return table != RegisterTable.RELEASES || value("kilograms").isEmpty()
                ? Optional.empty()
                : Optional.of(new BigDecimal(value("kilograms")));
    }
}
