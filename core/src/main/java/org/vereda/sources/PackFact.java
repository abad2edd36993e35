package org.vereda.sources;

import java.math.BigDecimal;
import java.util.Optional;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.NumberStyle;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;
import org.vereda.sources.table.TableRow;

/**
 * A row of a reference pack with the pack that it came from; what cannot be read as asked throws with its position.
 *
 * @param pack the pack
 * @param row the row
 */
record PackFact(ReferencePack pack, TableRow row) {
    /** The text of the column, empty where it is blank. */
    String text(String column) {
        return row.optionalText(column).orElse("");
    }

    boolean isBlank(String column) {
        return text(column).isEmpty();
    }

    BigDecimal number(String column) {
        return NumberStyle.PLAIN_POINT.parse(text(column)).orElseThrow(() -> refusal(column));
    }

    int whole(String column) {
        return optionalWhole(column).orElseThrow(() -> refusal(column));
    }

    /** The whole number of the column, or nothing where it is blank or says that nobody read it. */
    Optional<Integer> optionalWhole(String column) {
        String text = text(column);
        return text.matches("-?\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** The unit before the first slash of the unit column: {@code kg} of {@code kg/MWh}. */
    Unit unitAbove() {
        return unit(text("unit").split("/", 2)[0]);
    }

    /** The unit behind the first slash of the unit column: {@code MMBtu[HHV]} of {@code kg/MMBtu[HHV]}. */
    Unit unitBelow() {
        String[] parts = text("unit").split("/", 2);
        return unit(parts[parts.length - 1].replaceFirst("^\\((.*)\\)$", "$1"));
    }

    Unit unit(String text) {
        return Units.find(text).orElseThrow(() -> refusal("unit"));
    }

    /** Publisher and title of the source. */
    String source() {
        return pack.sources().getOrDefault(text("source"), "");
    }

    String licence() {
        return pack.licences().getOrDefault(text("licence"), "");
    }

    String label() {
        return pack.label();
    }

    InvalidInput refusal(String column) {
        return InvalidInput.of(Finding.error("sources.pack-value", row.position(column), text(column), column));
    }
}
