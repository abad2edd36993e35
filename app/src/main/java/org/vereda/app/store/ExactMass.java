package org.vereda.app.store;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Kilograms in two columns whose sums are exact: {@code kilograms = coarse + fine / 10^12}, both truncated toward zero.
 *
 * <p>A column of decimals holds 38 digits. Registers write amounts from picograms to gigatonnes, so one column would not
 * do: {@code coarse} has 12 decimals and room for 10^26 kg, {@code fine} holds the next 30 and room for the sum of 10^8 rows.
 */
record ExactMass(BigDecimal coarse, BigDecimal fine) {
    /** The types of the two columns. */
    static final String COARSE_TYPE = "DECIMAL(38, 12)";

    static final String FINE_TYPE = "DECIMAL(38, 30)";

    private static final int COARSE_DECIMALS = 12;
    private static final int FINE_DECIMALS = 30;
    private static final int COARSE_DIGITS = 26;

    /**
     * Takes an amount apart.
     *
     * @throws ArithmeticException where it has more than 42 decimals or is 10^26 kg or more
     */
    static ExactMass of(BigDecimal kilograms) {
        BigDecimal coarse = kilograms.setScale(COARSE_DECIMALS, RoundingMode.DOWN);
        if (coarse.precision() - coarse.scale() > COARSE_DIGITS) {
            throw new ArithmeticException(kilograms + " kg");
        }
        BigDecimal fine = kilograms
                .subtract(coarse)
                .scaleByPowerOfTen(COARSE_DECIMALS)
                .setScale(FINE_DECIMALS, RoundingMode.UNNECESSARY);
        return new ExactMass(coarse, fine);
    }

    /** Puts the parts together again, without zeros at the end. */
    static BigDecimal sum(BigDecimal coarse, BigDecimal fine) {
        BigDecimal sum = fine.signum() == 0 ? coarse : coarse.add(fine.scaleByPowerOfTen(-COARSE_DECIMALS));
        return sum.signum() == 0 ? BigDecimal.ZERO : sum.stripTrailingZeros();
    }
}
