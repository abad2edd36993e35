package org.vereda.sources.registers;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vereda.inventory.Register;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.table.Table;

/** The columns of a register file by the names that its layouts give them. */
final class RegisterColumns {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

    private final Table table;
    private final Register register;

    RegisterColumns(Table table, Register register) {
        this.table = table;
        this.register = register;
    }

    /** @throws InvalidInput naming every one of these columns that the table lacks */
    void require(List<String> columns) {
        List<Finding> missing = columns.stream()
                .filter(column -> !table.hasColumn(column))
                .map(this::missing)
                .toList();
        if (!missing.isEmpty()) {
            throw new InvalidInput(missing);
        }
    }

    /**
     * The first of these names that the table has.
     *
     * @throws InvalidInput where it has none of them
     */
    String oneOf(String... names) {
        return Stream.of(names)
                .filter(table::hasColumn)
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(missing(names[0])));
    }

    /**
     * The reporting year that the name of the file states, for example 2022 of {@code em_2022.csv}.
     *
     * @throws InvalidInput where it states none or several
     */
    int yearOfFile() {
        String file = table.headerPosition().file();
        Matcher years = YEAR.matcher(file);
        List<Integer> found = years.results()
                .map(year -> Integer.valueOf(year.group()))
                .distinct()
                .toList();
        if (found.size() != 1) {
            throw InvalidInput.of(
                    Finding.error("registers.no-year", SourcePosition.ofFile(file), file, register.name()));
        }
        return found.getFirst();
    }

    private Finding missing(String column) {
        return Finding.error("registers.missing-column", table.headerPosition(), column, register.name());
    }
}
