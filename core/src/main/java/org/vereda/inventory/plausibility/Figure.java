package org.vereda.inventory.plausibility;

import java.math.BigDecimal;
import java.util.Optional;
import org.vereda.quantity.Period;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;

/**
 * A number that somebody stated, wherever it comes from: a cell of a published table, a row of a bill or a ledger, an
 * amount in a register.
 *
 * @param label what it is, in the words of its source
 * @param group what it belongs to: a cohort, a facility of the partnership, {@code REGISTER:identifier} of a register
 * @param printed the amount letter by letter where it was read as text, else its plain decimal text
 * @param amount the number that the text is, none where it is none in the style of its table
 * @param unit its unit or currency, empty for counts
 * @param period when it holds, where that was stated
 * @param document the bill or publication, empty where none was named
 * @param position where it was read
 */
public record Figure(
        String label,
        String group,
        String printed,
        Optional<BigDecimal> amount,
        String unit,
        Optional<Period> period,
        String document,
        SourcePosition position) {

    /** A quantity as a figure. */
    public static Figure of(
            String label, String group, Quantity quantity, Period period, String document, SourcePosition position) {
        return new Figure(
                label,
                group,
                quantity.amount().toPlainString(),
                Optional.of(quantity.amount()),
                quantity.unit().symbol(),
                Optional.of(period),
                document,
                position);
    }

    /** A number that was counted or computed and is not a row of its own. */
    public static Figure of(String label, String group, BigDecimal amount, String unit, SourcePosition position) {
        return new Figure(
                label, group, amount.toPlainString(), Optional.of(amount), unit, Optional.empty(), "", position);
    }

    /** The amount with its unit as a message shows it, letter by letter. */
    public String text() {
        return unit.isEmpty() ? printed : printed + " " + unit;
    }

    /** The place of the last digit: 1 for a whole number, 0.01 for two decimals. */
    BigDecimal lastPlace() {
        return BigDecimal.ONE.scaleByPowerOfTen(
                -Math.max(amount.map(BigDecimal::scale).orElse(0), 0));
    }

    /** The logarithm to the base of ten, none for zero and below. */
    Optional<Double> logarithm() {
        return amount.filter(number -> number.signum() > 0).map(number -> Math.log10(number.doubleValue()));
    }
}
