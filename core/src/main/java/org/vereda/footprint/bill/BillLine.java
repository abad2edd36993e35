package org.vereda.footprint.bill;

import java.util.Comparator;
import java.util.Optional;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * What one unit of a part of a bill takes of one thing: of another part of the bill, or of a product of the background.
 *
 * @param part the part that takes
 * @param component the part that is taken, empty where it is a product
 * @param product the product that is taken, empty where it is a part
 * @param amount how much of it, in the unit of what is taken; above zero
 * @param spread geometric standard deviation of the amount, whose median is the stated one; 1 where it is certain
 */
public record BillLine(String part, String component, String product, double amount, double spread) {
    /** The same for every order in which lines come: by part, then by what it takes. */
    static final Comparator<BillLine> ORDER = Comparator.comparing(BillLine::part)
            .thenComparing(BillLine::component)
            .thenComparing(BillLine::product);

    /**
     * Refuses what is no line.
     *
     * @throws InvalidInput where not exactly one thing is taken, a part takes itself, or a number cannot be
     */
    public BillLine {
        if (part.isEmpty() || component.isEmpty() == product.isEmpty() || part.equals(component)) {
            throw refusal("footprint.bill-takes", part, component, product);
        }
        if (!(amount > 0) || Double.isInfinite(amount)) {
            throw refusal("footprint.bill-amount", part, component + product, Double.toString(amount));
        }
        if (!(spread >= 1) || Double.isInfinite(spread)) {
            throw refusal("footprint.bill-spread", part, component + product, Double.toString(spread));
        }
    }

    /**
     * A line as tables write it: blank cells are missing, a missing spread makes the amount certain.
     *
     * @throws InvalidInput as above, and where a cell holds no number
     */
    public static BillLine ofTexts(String part, String component, String product, String amount, String spread) {
        return new BillLine(
                part,
                component,
                product,
                number(part, component + product, amount),
                spread.isBlank() ? 1 : number(part, component + product, spread));
    }

    boolean takesSameAs(BillLine other) {
        return ORDER.compare(this, other) == 0;
    }

    private static double number(String part, String taken, String text) {
        return parsed(text).orElseThrow(() -> refusal("footprint.bill-number", part, taken, text));
    }

    private static Optional<Double> parsed(String text) {
        try {
            return Optional.of(Double.valueOf(text));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private static InvalidInput refusal(String code, String... arguments) {
        return InvalidInput.of(Finding.error(code, SourcePosition.NOWHERE, arguments));
    }
}
