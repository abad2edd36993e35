package org.vereda.inventory.plausibility;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Another way to read a figure, with its likelihood. It is only suggested; the figure stays as it was stated.
 *
 * @param slip what would have happened to the figure
 * @param figure the figure that reads differently
 * @param text the suggested reading with its unit, or the day
 * @param amount the suggested amount in the unit of the figure, none for a day
 * @param likelihood between 0 and 1, see {@link SlipModel} and {@link SumSlips}
 */
public record Reading(Slip slip, Figure figure, String text, Optional<BigDecimal> amount, double likelihood) {
    /** Nobody knows a slip with more certainty than this. */
    static final double CEILING = 0.99;
    /** Below this a reading is not worth telling. */
    static final double WORTH_TELLING = 0.2;

    private static final double CERTAIN = 0.95;
    private static final double LIKELY = 0.7;
    private static final double OPEN = 0.4;

    /** The word by which messages choose how sure they sound: certain (95 %), likely (70 %), open (40 %), faint. */
    String word() {
        if (likelihood >= CERTAIN) {
            return "certain";
        }
        if (likelihood >= LIKELY) {
            return "likely";
        }
        return likelihood >= OPEN ? "open" : "faint";
    }

    int percent() {
        return (int) Math.round(likelihood * 100);
    }
}
