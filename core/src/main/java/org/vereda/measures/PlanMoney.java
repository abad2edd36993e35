package org.vereda.measures;

import java.math.BigDecimal;
import java.util.OptionalInt;
import org.vereda.quantity.Currency;
import org.vereda.quantity.ExchangeTable;
import org.vereda.quantity.Money;

/**
 * The money of a plan: everything is converted to one currency and price year before it is added or compared.
 *
 * @param currency the currency
 * @param priceYear the price year
 * @param table exchange rates and price levels
 */
public record PlanMoney(Currency currency, int priceYear, ExchangeTable table) {

    /** The money in the plan's currency and price year. */
    public Money convert(Money money) {
        boolean same = money.currency() == currency && money.priceYear() == priceYear;
        return same ? money : table.convert(money, currency, priceYear);
    }

    /** An amount as a source states it; where it names no price year it is taken as of the plan's, and the option says so. */
    Money convert(BigDecimal amount, Currency stated, OptionalInt statedYear) {
        return convert(new Money(amount, stated, statedYear.orElse(priceYear)));
    }

    Money zero() {
        return new Money(BigDecimal.ZERO, currency, priceYear);
    }
}
