package org.vereda.footprint.economy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Consumer;
import org.vereda.quantity.ExchangeTable;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Money;
import org.vereda.quantity.SourcePosition;

/**
 * Brings money to the currency, price year and producer's prices of an input-output model.
 *
 * <p>First the currency, at the rate of the money's own price year; then, where the model's price ratios do not cover that
 * year, the nearest year that they cover by the general price level, with a note; then {@code rho}, and {@code phi} where a
 * purchaser paid. Of what a purchaser pays the margins of trade and transport are not part of the producer's price; they are
 * left out, with a note.
 */
final class SectorPrices {
    private final InputOutputModel model;
    private final ExchangeTable exchange;
    private final Consumer<Finding> findings;

    SectorPrices(InputOutputModel model, ExchangeTable exchange, Consumer<Finding> findings) {
        this.model = model;
        this.exchange = exchange;
        this.findings = findings;
    }

    /**
     * An amount of money in the model's money.
     *
     * @param sector whose product was paid for
     * @throws InvalidInput where a rate, price level or price ratio is missing
     */
    double toModel(Money money, int sector, PriceBasis basis, SourcePosition place) {
        try {
            Money own = exchange.exchange(money, model.currency());
            return model.prices().isPresent()
                    ? adjusted(own, model.prices().get(), sector, basis, place)
                    : unadjusted(own, basis);
        } catch (InvalidInput missing) {
            throw missing.at(place);
        }
    }

    private double adjusted(Money money, PriceRatios ratios, int sector, PriceBasis basis, SourcePosition place) {
        Money covered = money;
        if (!ratios.covers(money.priceYear())) {
            int year = money.priceYear() < ratios.firstYear() ? ratios.firstYear() : ratios.lastYear();
            covered = exchange.atPricesOf(year, money);
            findings.accept(Finding.note(
                    "footprint.price-year-bridged",
                    place,
                    money.toString(),
                    Integer.toString(year),
                    covered.amount().toPlainString()));
        }
        double value = covered.amount().doubleValue() * ratios.toBasePrice(sector, covered.priceYear(), basis);
        if (basis == PriceBasis.PURCHASER) {
            double margin = 1 - ratios.phi().get(sector, covered.priceYear() - ratios.firstYear());
            findings.accept(Finding.note(
                    "footprint.margin-left-out",
                    place,
                    money.toString(),
                    model.sectors().get(sector).name(),
                    percent(margin)));
        }
        return value;
    }

    private static String percent(double share) {
        return new BigDecimal(100 * share).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
    }

    private double unadjusted(Money money, PriceBasis basis) {
        if (money.priceYear() != model.year() || basis != PriceBasis.PRODUCER) {
            throw InvalidInput.of(Finding.error(
                    "footprint.no-price-ratios",
                    SourcePosition.NOWHERE,
                    money.toString(),
                    model.name(),
                    model.currency() + " " + model.year()));
        }
        return money.amount().doubleValue();
    }
}
