package org.vereda.sources.table;

import java.math.BigDecimal;
import java.util.Optional;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.NumberStyle;

/**
 * A cell read as a number: by the style of the file where it was stated; without one, only what every reader would take
 * for the same number is free of findings.
 *
 * <ul>
 *   <li>{@code 1250.5}: the number.
 *   <li>{@code 1.250} without a style: kept as one and a quarter, with the warning {@code sources.ambiguous-number}.
 *   <li>{@code 1,250} without a style: the error {@code sources.ambiguous-comma}.
 *   <li>{@code 1.250,5} or {@code 1,250.5} without its style: an error that names the style.
 * </ul>
 */
record NumberText(TableCell cell, TableFormat format) {
    /** So much of a number that is too long is shown. */
    private static final int LONGEST_SHOWN = 40;

    Optional<BigDecimal> read(Findings findings) {
        String text = cell.value();
        NumberStyle style =
                cell.typed() ? NumberStyle.PLAIN_POINT : format.numberStyle().orElse(NumberStyle.PLAIN_POINT);
        Optional<BigDecimal> number = style.parseOfAnySize(text);
        if (number.isEmpty()) {
            findings.add(refusal(text));
        } else if (isDoubtful(text)) {
            findings.add(Finding.warning("sources.ambiguous-number", cell.position(), text));
        }
        return number.filter(read -> isOfThisWorld(read, findings));
    }

    /** Refuses a number that written out would fill pages, such as 1e999999999. */
    private boolean isOfThisWorld(BigDecimal number, Findings findings) {
        if (NumberStyle.isOfThisWorld(number)) {
            return true;
        }
        String text = cell.value();
        String shown = text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
        findings.add(Finding.error("sources.number-out-of-range", cell.position(), shown));
        return false;
    }

    private boolean isDoubtful(String text) {
        return !cell.typed() && format.numberStyle().isEmpty() && NumberStyle.isAmbiguous(text);
    }

    private Finding refusal(String text) {
        boolean byPoint = NumberStyle.POINT.parse(text).isPresent();
        boolean byComma = NumberStyle.COMMA.parse(text).isPresent();
        if (byPoint && byComma) {
            return Finding.error("sources.ambiguous-comma", cell.position(), text);
        }
        if (byPoint || byComma) {
            return Finding.error(byComma ? "sources.number-comma" : "sources.number-point", cell.position(), text);
        }
        return Finding.error("sources.not-a-number", cell.position(), text);
    }
}
