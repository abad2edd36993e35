package org.vereda.quantity;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Dated exchange rates and price indices, each with its source, and the two conversions of money.
 *
 * <p>Exchange: {@code amount * rate(from, to, year)} with the rate of the amount's own price year. Price level:
 * {@code amount * index(target year) / index(price year)} of the amount's own currency. To bring money to another
 * currency and year, move the price year first in its own currency, then exchange at the target year.
 */
public final class ExchangeTable {
    /**
     * How many units of {@code to} one unit of {@code from} bought, as an average of the year.
     *
     * @param from the currency given
     * @param to the currency got
     * @param year the year of the average
     * @param rate units of {@code to} for one of {@code from}
     * @param source where the rate was read
     */
    public record Rate(Currency from, Currency to, int year, BigDecimal rate, String source) {}

    /**
     * The price level of a currency's country in a year, relative to any base.
     *
     * @param currency the currency
     * @param year the year
     * @param index the price index
     * @param source where the index was read
     */
    public record PriceLevel(Currency currency, int year, BigDecimal index, String source) {}

    private final List<Rate> rates;
    private final List<PriceLevel> levels;

    public ExchangeTable(List<Rate> rates, List<PriceLevel> levels) {
        this.rates = List.copyOf(rates);
        this.levels = List.copyOf(levels);
    }

    /**
     * The money in another currency at the rate of its own price year, directly, inversely or by way of the dollar.
     *
     * @throws InvalidInput where the table holds no rate for that year
     */
    public Money exchange(Money money, Currency target) {
        BigDecimal rate = rate(money.currency(), target, money.priceYear())
                .or(() -> throughDollar(money.currency(), target, money.priceYear()))
                .orElseThrow(() -> InvalidInput.of(Finding.error(
                        "quantity.no-exchange-rate",
                        SourcePosition.NOWHERE,
                        money.currency().name(),
                        target.name(),
                        Integer.toString(money.priceYear()),
                        yearsOf(money.currency(), target))));
        return new Money(money.amount().multiply(rate, Unit.PRECISION), target, money.priceYear());
    }

    /**
     * The money at the price level of another year, in its own currency.
     *
     * @throws InvalidInput where the table holds no price index for one of the years
     */
    public Money atPricesOf(int year, Money money) {
        if (year == money.priceYear()) {
            return money;
        }
        BigDecimal factor =
                level(money.currency(), year).divide(level(money.currency(), money.priceYear()), Unit.PRECISION);
        return new Money(money.amount().multiply(factor, Unit.PRECISION), money.currency(), year);
    }

    /** Price year first in the money's own currency, then exchange at the target year. */
    public Money convert(Money money, Currency target, int year) {
        return exchange(atPricesOf(year, money), target);
    }

    private Optional<BigDecimal> throughDollar(Currency from, Currency to, int year) {
        return rate(from, Currency.USD, year)
                .flatMap(first -> rate(Currency.USD, to, year).map(second -> first.multiply(second, Unit.PRECISION)));
    }

    private Optional<BigDecimal> rate(Currency from, Currency to, int year) {
        if (from == to) {
            return Optional.of(BigDecimal.ONE);
        }
        Optional<BigDecimal> direct = stated(from, to, year);
        return direct.isPresent()
                ? direct
                : stated(to, from, year).map(rate -> BigDecimal.ONE.divide(rate, Unit.PRECISION));
    }

    private Optional<BigDecimal> stated(Currency from, Currency to, int year) {
        return rates.stream()
                .filter(rate -> rate.from() == from && rate.to() == to && rate.year() == year)
                .map(Rate::rate)
                .findFirst();
    }

    private BigDecimal level(Currency currency, int year) {
        return levels.stream()
                .filter(level -> level.currency() == currency && level.year() == year)
                .map(PriceLevel::index)
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(Finding.error(
                        "quantity.no-price-level", SourcePosition.NOWHERE, currency.name(), Integer.toString(year))));
    }

    private String yearsOf(Currency from, Currency to) {
        return rates.stream()
                .filter(rate -> (rate.from() == from && rate.to() == to) || (rate.from() == to && rate.to() == from))
                .map(Rate::year)
                .sorted(Comparator.naturalOrder())
                .map(String::valueOf)
                .reduce((left, right) -> left + ", " + right)
                .orElse("-");
    }
}
