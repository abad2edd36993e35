package org.vereda.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.vereda.quantity.Currency;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Money;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Units;

/** The worked example AT-06 of the requirements, and laws of annuities. */
class EconomicsTest {
    private static final BigDecimal SEVEN_PERCENT = new BigDecimal("0.07");

    @Test
    void recoveryFactorsAreThoseOfTheTables() {
        assertThat(Economics.capitalRecoveryFactor(SEVEN_PERCENT, 10))
                .isCloseTo(new BigDecimal("0.1423775"), within(new BigDecimal("0.00000005")));
        assertThat(Economics.capitalRecoveryFactor(SEVEN_PERCENT, 15))
                .isCloseTo(new BigDecimal("0.1097946"), within(new BigDecimal("0.00000005")));
    }

    @Test
    void abatementCosts87DollarsATonne() {
        Money cost = Economics.abatementCost(
                dollars("100000"), dollars("9000"), SEVEN_PERCENT, 10, Quantity.of(60, Units.TONNE));
        assertThat(cost.amount()).isCloseTo(new BigDecimal("87.2958"), within(new BigDecimal("0.00005")));
    }

    @Test
    void rankingGainsByAbatementCostPutsTheWorseOneFirst() {
        Money small =
                Economics.abatementCost(dollars("0"), dollars("1000"), SEVEN_PERCENT, 10, Quantity.of(1, Units.TONNE));
        Money large = Economics.abatementCost(
                dollars("0"), dollars("1000"), SEVEN_PERCENT, 10, Quantity.of(100, Units.TONNE));
        assertThat(small.amount()).isEqualByComparingTo("-1000").isLessThan(large.amount());
        assertThat(large.amount()).isEqualByComparingTo("-10");
    }

    @Test
    void investmentWithoutBenefitNeverPaysBack() {
        assertThat(Economics.simplePayback(dollars("100"), dollars("0"))).isEmpty();
        assertThat(Economics.simplePayback(dollars("100"), dollars("-5"))).isEmpty();
    }

    @Test
    void paybackInTwoCurrenciesIsRefused() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Economics.simplePayback(dollars("100"), Money.of("100", Currency.MXN, 2024)))
                .withMessageContaining("quantity.money-mismatch");
    }

    @Test
    void costOfConservedEnergyIsTheAnnuityForOneUnit() {
        Money cost = Economics.costOfConserved(
                dollars("100000"), SEVEN_PERCENT, 15, Quantity.of(100000, Units.KILOWATT_HOUR));
        assertThat(cost.amount()).isCloseTo(new BigDecimal("0.1097946"), within(new BigDecimal("0.00000005")));
    }

    @Test
    void withoutInterestTheFactorIsOneOverTheYears() {
        assertThat(Economics.capitalRecoveryFactor(BigDecimal.ZERO, 8)).isEqualByComparingTo("0.125");
    }

    @Property
    void presentValueOfTheAnnuityIsTheInvestment(
            @ForAll @IntRange(min = 1, max = 40) int years, @ForAll @IntRange(min = 1, max = 30) int percent) {
        BigDecimal rate = BigDecimal.valueOf(percent, 2);
        BigDecimal payment = Economics.capitalRecoveryFactor(rate, years);
        BigDecimal present = BigDecimal.ZERO;
        for (int year = 1; year <= years; year++) {
            present = present.add(payment.divide(BigDecimal.ONE.add(rate).pow(year), MathContext.DECIMAL128));
        }
        assertThat(present).isCloseTo(BigDecimal.ONE, within(new BigDecimal("1e-25")));
    }

    private static Money dollars(String amount) {
        return Money.of(amount, Currency.USD, 2024);
    }
}
