package org.vereda.quantity;

import java.math.BigDecimal;

/**
 * An amount of money with its currency and the year of its prices.
 *
 * @param amount the amount
 * @param currency its currency
 * @param priceYear the year whose prices it is stated in
 */
public record Money(BigDecimal amount, Currency currency, int priceYear) {

    public static Money of(String amount, Currency currency, int priceYear) {
        return new Money(new BigDecimal(amount), currency, priceYear);
    }

    /**
     * The sum of two amounts of one currency and price year.
     *
     * @throws InvalidInput where either differs; convert with an {@link ExchangeTable} first
     */
    public Money plus(Money other) {
        if (currency != other.currency || priceYear != other.priceYear) {
            throw InvalidInput.of(
                    Finding.error("quantity.money-mismatch", SourcePosition.NOWHERE, toString(), other.toString()));
        }
        return new Money(amount.add(other.amount), currency, priceYear);
    }

    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor), currency, priceYear);
    }

    @Override
    public String toString() {
        return currency + " " + amount.toPlainString() + " (" + priceYear + ")";
    }
}
