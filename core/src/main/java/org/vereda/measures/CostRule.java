package org.vereda.measures;

import java.math.BigDecimal;
import java.util.OptionalInt;
import org.vereda.quantity.Currency;
import org.vereda.quantity.Unit;

/** What a measure costs once, in the way its source states it. Nothing here is a default. */
public sealed interface CostRule {
    /**
     * {@code fixed + perSize * size^exponent + hoursPerSize * size * wage}, the wage being the facility's.
     *
     * @param fixed what it costs whatever its size
     * @param perSize what one unit of size costs
     * @param size the input that counts its size (for example {@code leaks}), empty where only the fixed part applies
     * @param exponent the exponent of size, 1 for proportional
     * @param hoursPerSize hours of labor for one unit of size, beside the price
     * @param currency the currency
     * @param priceYear the year of the prices, none where the source does not say
     */
    record Sized(
            Range fixed,
            Range perSize,
            String size,
            BigDecimal exponent,
            BigDecimal hoursPerSize,
            Currency currency,
            OptionalInt priceYear)
            implements CostRule {}

    /**
     * {@code price * saved per year}.
     *
     * @param price money for one unit saved a year
     * @param unit the unit of what is saved
     */
    record PerUnitSaved(Range price, Unit unit, Currency currency, OptionalInt priceYear) implements CostRule {}

    /**
     * {@code exp(logCoefficient) * (saved per year in unit)^exponent}, with a lognormal residual: low and high are the
     * quartiles, {@code exp(-+ 0.6745 * residualDeviation)} times the central estimate.
     *
     * @param logCoefficient natural logarithm of the coefficient
     * @param exponent exponent of the amount saved
     * @param residualDeviation standard deviation of the residual of the logarithm
     * @param unit the unit of what is saved
     */
    record ScaleLaw(
            BigDecimal logCoefficient,
            BigDecimal exponent,
            BigDecimal residualDeviation,
            Unit unit,
            Currency currency,
            OptionalInt priceYear)
            implements CostRule {}

    /**
     * {@code payback * value of the saving in a year}, where the source states the simple payback instead of a cost.
     *
     * @param years the simple payback in years
     */
    record FromPayback(Range years) implements CostRule {}

    /** No cost was read in a source. */
    record Unknown() implements CostRule {}
}
