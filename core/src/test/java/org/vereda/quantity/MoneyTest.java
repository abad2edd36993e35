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

    @Test
    void moneyOfTwoCurrenciesDoesNotAdd() {
        assertThatThrownBy(() -> Money.of("1", Currency.USD, 2008).plus(Money.of("2.50", Currency.CAD, 2008)))
                .hasMessageContaining("USD 1 (2008), CAD 2.50 (2008)");
    }

    @Test
    void moneyOfOneCurrencyAndYearAdds() {
        Money sum = Money.of("1", Currency.USD, 2008).plus(Money.of("2.50", Currency.USD, 2008));
        assertThat(sum).isEqualTo(Money.of("3.50", Currency.USD, 2008));
        assertThat(sum.times(new BigDecimal("2"))).isEqualTo(Money.of("7.00", Currency.USD, 2008));
    }

    /** 8 dollars of 2008 are 10 of 2010, and those 120 pesos at the rate of 2010, not 85.6 at that of 2008. */
    @Test
    void pricesMoveBeforeMoneyIsExchanged() {
        ExchangeTable later = new ExchangeTable(
                List.of(
                        new Rate(Currency.USD, Currency.MXN, 2008, new BigDecimal("10.70"), "CEC pilot"),
                        new Rate(Currency.USD, Currency.MXN, 2010, new BigDecimal("12"), "round")),
                List.of(
                        new PriceLevel(Currency.USD, 2008, new BigDecimal("80"), "round"),
                        new PriceLevel(Currency.USD, 2010, new BigDecimal("100"), "round")));
        Money pesos = later.convert(Money.of("8", Currency.USD, 2008), Currency.MXN, 2010);
        assertThat(pesos.amount()).isEqualByComparingTo("120");
        assertThat(pesos.currency()).isEqualTo(Currency.MXN);
        assertThat(pesos.priceYear()).isEqualTo(2010);
    }

    @Test
    void ownCurrencyAndOwnYearNeedNoTable() {
        Money money = Money.of("8", Currency.MXN, 2001);
        assertThat(TABLE.convert(money, Currency.MXN, 2001)).isEqualTo(money);
    }

    @Test
    void aMissingPriceLevelIsRefused() {
        assertThatThrownBy(() -> TABLE.atPricesOf(2011, Money.of("8", Currency.USD, 2008)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("quantity.no-price-level [USD, 2011]");
        assertThatThrownBy(() -> TABLE.atPricesOf(2010, Money.of("8", Currency.CAD, 2008)))
                .hasMessageContaining("[CAD, 2010]");
    }

    @Test
    void aMissingRateNamesTheYearsOfEitherDirectionInOrder() {
        ExchangeTable years = new ExchangeTable(
                List.of(
                        new Rate(Currency.USD, Currency.MXN, 2012, BigDecimal.TEN, "round"),
                        new Rate(Currency.MXN, Currency.USD, 2009, BigDecimal.ONE, "round"),
                        new Rate(Currency.USD, Currency.CAD, 2010, BigDecimal.ONE, "round"),
                        new Rate(Currency.CAD, Currency.MXN, 2011, BigDecimal.ONE, "round")),
                List.of());
        assertThatThrownBy(() -> years.exchange(Money.of("1", Currency.MXN, 2015), Currency.USD))
                .hasMessageContaining("[MXN, USD, 2015, 2009, 2012]");
    }
}
