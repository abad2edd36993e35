package org.vereda.quantity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The stated reference condition of an amount, without which two amounts of one dimension are not comparable.
 *
 * <p>Fuel energy is stated on the higher or the lower heating value; the United States and Canada mostly use the
 * higher, Mexico often the lower one. Gas volume is stated at a temperature (and 101.325 kPa). Coating volume is stated
 * as applied solids or less water. Dioxins are stated as their mass or as toxic equivalents,
 * greenhouse gases as their mass or as carbon dioxide equivalents.
 */
public enum Basis {
    /** No condition applies or none was stated. */
    NONE(""),
    /** Higher (gross) heating value. */
    HHV("HHV"),
    /** Lower (net) heating value. */
    LHV("LHV"),
    /** Gas at 0 degrees Celsius, 101.325 kPa. */
    AT_0_C("0C"),
    /** Gas at 15 degrees Celsius, 101.325 kPa. */
    AT_15_C("15C"),
    /** Gas at 20 degrees Celsius, 101.325 kPa. */
    AT_20_C("20C"),
    /** Gas at 60 degrees Fahrenheit, 101.325 kPa. */
    AT_60_F("60F"),
    /** Volume of coating solids that stay on the part. */
    APPLIED_SOLIDS("applied solids"),
    /** Volume of coating less water and exempt solvents. */
    LESS_WATER("less water"),
    /** Mass of 2,3,7,8-tetrachlorodibenzo-p-dioxin that would be as toxic; no mass of the substances themselves. */
    TOXIC_EQUIVALENTS("TEQ"),
    /** Mass of carbon dioxide that would warm as much by some set of potentials; no mass of the gases themselves. */
    CO2_EQUIVALENTS("CO2e");

    private final String text;

    Basis(String text) {
        this.text = text;
    }

    /** The text form inside the brackets of a unit, empty for {@link #NONE}. */
    public String text() {
        return text;
    }

    static Optional<Basis> ofText(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT).replace("@", "").replace("°", "");
        return Arrays.stream(values())
                .filter(basis ->
                        basis != NONE && basis.text.toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }
}
