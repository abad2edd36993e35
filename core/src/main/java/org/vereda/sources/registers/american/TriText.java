package org.vereda.sources.registers.american;

import java.math.BigDecimal;
import java.util.Optional;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.sources.table.TableCell;
import org.vereda.sources.table.TableRow;

/** Reads single cells of TRI files by their index. */
final class TriText {
    private TriText() {}

    /** The text without white space around it; nothing where it is blank or the file has no such column. */
    static Optional<String> optional(TableRow row, int column) {
        return column == RequiredColumns.ABSENT
                ? Optional.empty()
                : Optional.of(row.cell(column).value()).filter(text -> !text.isEmpty());
    }

    /** The text, where it is not {@code NA} either. */
    static Optional<String> stated(TableRow row, int column) {
        return optional(row, column).filter(text -> !text.equals("NA"));
    }

    /** The text; a blank one is an error that names the column. */
    static Optional<String> required(TableRow row, int column, String name, Findings findings) {
        TableCell cell = row.cell(column);
        if (cell.isBlank()) {
            findings.add(Finding.error("sources.missing-value", cell.position(), name));
            return Optional.empty();
        }
        return Optional.of(cell.value());
    }

    /** A whole number; what is none is an error. */
    static Optional<Integer> year(TableRow row, int column, Findings findings) {
        if (required(row, column, "year", findings).isEmpty()) {
            return Optional.empty();
        }
        return row.decimal(column).flatMap(number -> {
            try {
                return Optional.of(number.intValueExact());
            } catch (ArithmeticException e) {
                TableCell cell = row.cell(column);
                findings.add(Finding.error("sources.not-a-whole-number", cell.position(), cell.value()));
                return Optional.empty();
            }
        });
    }

    /** An amount; a blank one is none, a negative one is an error and not used. Nearly all cells are zeros. */
    static BigDecimal amount(TableRow row, int column, Findings findings) {
        String text = row.text(column);
        if (text.isEmpty() || text.equals("0") || text.equals("0.000")) {
            return BigDecimal.ZERO;
        }
        BigDecimal read = row.decimal(column).orElse(BigDecimal.ZERO);
        if (read.signum() >= 0) {
            return read;
        }
        TableCell cell = row.cell(column);
        findings.add(Finding.error("registers.negative-amount", cell.position(), cell.value()));
        return BigDecimal.ZERO;
    }

    /**
     * How an amount came to be known, by its basis of estimate: M, M1 and M2 are measured, C (mass balance) is calculated, E1,
     * E2 (emission factors), O (engineering judgement) and unknown ones are estimated.
     */
    static Evidence evidence(TableRow row, int column) {
        String basis = optional(row, column).orElse("");
        if (basis.startsWith("M")) {
            return Evidence.MEASURED;
        }
        return basis.equals("C") ? Evidence.CALCULATED : Evidence.ESTIMATED;
    }
}
