package org.vereda.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vereda.quantity.ExchangeTable.PriceLevel;
import org.vereda.quantity.ExchangeTable.Rate;

class MoneyTest {
    /** 10.70 pesos for a dollar: the rate of the CEC's pilot, 2008. The other numbers are round on purpose. */
    private static final ExchangeTable TABLE = new ExchangeTable(
            List.of(
                    new Rate(Currency.USD, Currency.MXN, 2008, new BigDecimal("10.70"), "CEC pilot"),
                    new Rate(Currency.USD, Currency.CAD, 2008, new BigDecimal("1.25"), "round")),
            List.of(
                    new PriceLevel(Currency.USD, 2008, new BigDecimal("80"), "round"),
                    new PriceLevel(Currency.USD, 2010, new BigDecimal("100"), "round")));

    @Test
    void pesosBecomeDollarsByTheInverseRate() {
        Money dollars = TABLE.exchange(Money.of("107", Currency.MXN, 2008), Currency.USD);
        assertThat(dollars.amount().setScale(20, java.math.RoundingMode.HALF_UP))
                .isEqualByComparingTo("10");
    }

    @Test
    void pesosBecomeCanadianDollarsByWayOfTheDollar() {
        Money canadian = TABLE.exchange(Money.of("107", Currency.MXN, 2008), Currency.CAD);
        assertThat(canadian.amount().setScale(20, java.math.RoundingMode.HALF_UP))
                .isEqualByComparingTo("12.5");
    }

    @Test
    void pricesMoveWithThePriceLevel() {
        Money later = TABLE.atPricesOf(2010, Money.of("8", Currency.USD, 2008));
        assertThat(later.priceYear()).isEqualTo(2010);
        assertThat(later.amount()).isEqualByComparingTo("10");
    }

    @Test
    void aMissingRateIsRefusedAndNamesTheYearsThatThereAre() {
        assertThatThrownBy(() -> TABLE.exchange(Money.of("1", Currency.MXN, 2015), Currency.USD))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        error -> assertThat(error.findings())
                                .singleElement()
                                .extracting(Finding::arguments)
                                .isEqualTo(List.of("MXN", "USD", "2015", "2008")));
    }

    @Test
    void moneyOfTwoYearsDoesNotAdd() {
        assertThatThrownBy(() -> Money.of("1", Currency.USD, 2008).plus(Money.of("1", Currency.USD, 2010)))
                .hasMessageContaining("quantity.money-mismatch");
    }
}
