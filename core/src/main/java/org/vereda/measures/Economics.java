package org.vereda.measures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Money;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;

/** The figures by which an investment is judged; all money of one call in one currency and price year. */
public final class Economics {
    private static final MathContext PRECISION = MathContext.DECIMAL128;

    private Economics() {}

    /**
     * The capital recovery factor {@code r (1 + r)^n / ((1 + r)^n - 1)}, which spreads a sum over n equal yearly
     * payments; {@code 1 / n} at r = 0.
     *
     * @param rate discount rate as a share, not negative: 0.07 for 7 % a year
     * @param years n, at least 1
     */
    public static BigDecimal capitalRecoveryFactor(BigDecimal rate, int years) {
        if (rate.signum() < 0 || years < 1) {
            throw InvalidInput.of(Finding.error(
                    "measures.bad-annuity", SourcePosition.NOWHERE, rate.toPlainString(), Integer.toString(years)));
        }
        if (rate.signum() == 0) {
            return BigDecimal.ONE.divide(BigDecimal.valueOf(years), PRECISION);
        }
        BigDecimal growth = BigDecimal.ONE.add(rate).pow(years, PRECISION);
        return rate.multiply(growth).divide(growth.subtract(BigDecimal.ONE), PRECISION);
    }

    /** What an investment costs in each year of its life: {@code CRF * investment}. */
    public static Money annuity(Money investment, BigDecimal rate, int years) {
        return investment.times(capitalRecoveryFactor(rate, years));
    }

    /** {@code investment / yearly benefit} in years, or nothing where the benefit is not positive: it never pays back. */
    public static Optional<BigDecimal> simplePayback(Money investment, Money yearlyBenefit) {
        requireSame(investment, yearlyBenefit);
        return yearlyBenefit.amount().signum() <= 0
                ? Optional.empty()
                : Optional.of(investment.amount().divide(yearlyBenefit.amount(), PRECISION));
    }

    /** Cost of conserved energy, water or material: {@code CRF * investment / saved a year}, money for one unit saved. */
    public static Money costOfConserved(Money investment, BigDecimal rate, int years, Quantity savedPerYear) {
        return perUnit(annuity(investment, rate, years), savedPerYear);
    }

    /**
     * Marginal abatement cost {@code (CRF * investment - yearly benefit) / avoided a year}, money for one unit avoided.
     * Negative figures must not be ranked by it: of two measures that each gain 1,000 a year, the one that avoids 1 t
     * shows -1,000 $/t and the one that avoids 100 t shows -10 $/t, and yet the second is better in every respect.
     */
    public static Money abatementCost(
            Money investment, Money yearlyBenefit, BigDecimal rate, int years, Quantity avoidedPerYear) {
        Money yearlyCost = annuity(investment, rate, years).plus(yearlyBenefit.times(BigDecimal.ONE.negate()));
        return perUnit(yearlyCost, avoidedPerYear);
    }

    private static Money perUnit(Money yearly, Quantity amount) {
        if (amount.amount().signum() <= 0) {
            throw InvalidInput.of(Finding.error("measures.nothing-saved", SourcePosition.NOWHERE, amount.toString()));
        }
        return new Money(yearly.amount().divide(amount.amount(), PRECISION), yearly.currency(), yearly.priceYear());
    }

    private static void requireSame(Money one, Money other) {
        one.plus(other);
    }
}
