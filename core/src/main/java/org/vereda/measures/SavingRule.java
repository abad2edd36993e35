package org.vereda.measures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.vereda.quantity.Unit;

/** How much a measure saves of the end use that it works on, in the way its source states it. */
public sealed interface SavingRule {
    /**
     * A share of the residual end use: {@code saved = share * coverage * residual}.
     *
     * @param stated the estimates that the source gives, as shares 0 to 1
     * @param part true where the share holds for a part of the end use only, so that the facility must state which share
     *     of it is covered
     * @param baseline the technology that the share is measured against, empty where the source names none
     */
    record Share(Stated stated, boolean part, String baseline) implements SavingRule {}

    /**
     * A fixed amount a year.
     *
     * @param stated the estimates, in {@code unit} a year
     * @param unit the unit of the amount
     */
    record Absolute(Stated stated, Unit unit) implements SavingRule {}

    /**
     * A coded engineering formula with the facility's own inputs.
     *
     * @param formula the formula's identifier in {@link Formulas}
     * @param parameter the input that the source gives estimates of, empty for none
     * @param stated the estimates of that input
     */
    record ByFormula(String formula, String parameter, Stated stated) implements SavingRule {}

    /** What one plant reached or a vendor claims, in words; it cannot be carried over to another plant. */
    record CaseOnly(String words) implements SavingRule {}

    /** No number was read in a source. */
    record NotStated(String words) implements SavingRule {}

    /**
     * Up to three estimates of one number, as far as the source gives them.
     *
     * @param low the low estimate
     * @param central the best estimate
     * @param high the high estimate
     */
    record Stated(Optional<BigDecimal> low, Optional<BigDecimal> central, Optional<BigDecimal> high) {
        /** No estimate at all. */
        public static final Stated NOTHING = new Stated(Optional.empty(), Optional.empty(), Optional.empty());

        private static final BigDecimal TWO = BigDecimal.TWO;

        public boolean isEmpty() {
            return low.isEmpty() && central.isEmpty() && high.isEmpty();
        }

        /** True where the source gives only an upper bound ("up to"), which is no estimate. */
        public boolean isOnlyUpperBound() {
            return low.isEmpty() && central.isEmpty() && high.isPresent();
        }

        /**
         * The range of the estimates. Where the source gives no central one, it is the middle of low and high; a low one
         * alone ("at least") stands for all three; a high one alone gives nothing.
         */
        public Optional<Range> range() {
            return central()
                    .or(this::middle)
                    .or(this::low)
                    .map(best -> new Range(low.orElse(best), best, high.orElse(best)));
        }

        private Optional<BigDecimal> middle() {
            return low.flatMap(least -> high.map(
                    most -> least.add(most).divide(TWO, MathContext.DECIMAL128).stripTrailingZeros()));
        }
    }
}
