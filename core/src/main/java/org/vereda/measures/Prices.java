package org.vereda.measures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Flow;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.Money;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Unit;

/** The prices of a plan; the nearest scope wins: facility, then subdivision, then country, then all. */
public final class Prices {
    private final List<Price> prices;

    public Prices(List<Price> prices) {
        this.prices = List.copyOf(prices);
    }

    /** The price of a flow at a facility; electricity under contract costs what grid electricity does unless stated. */
    public Optional<Price> of(Facility facility, Flow flow) {
        String id = flow.id();
        return nearest(facility, id)
                .or(() -> id.equals("electricity-contract") ? nearest(facility, "electricity") : Optional.empty());
    }

    /**
     * These prices with published ones behind them, which count only where these give none; of several of one region the
     * one of the latest price year.
     */
    public Prices withPublished(List<EnergyPrice> published) {
        List<Price> all = new ArrayList<>(prices);
        published.stream()
                .sorted(Comparator.comparingInt(
                        (EnergyPrice price) -> -price.price().priceYear()))
                .map(Prices::published)
                .forEach(all::add);
        return new Prices(all);
    }

    private static Price published(EnergyPrice price) {
        String document = price.source() + ", " + price.consumer() + " (" + price.pack() + ")";
        Claim<Money> claim = new Claim<>(price.price(), Evidence.ESTIMATED, "", document, SourcePosition.NOWHERE);
        return new Price(price.region(), new Flow.Energy(price.carrier()), claim, price.per(), BigDecimal.ZERO);
    }

    /** The price of one {@code unit} in each year, or nothing where its unit measures something else. */
    static Optional<List<Money>> byYear(Price price, Unit unit, PlanMoney plan, Horizon horizon) {
        return perUnit(price, unit).map(money -> byYear(price, plan.convert(money), horizon));
    }

    private static List<Money> byYear(Price price, Money first, Horizon horizon) {
        BigDecimal growth = BigDecimal.ONE.add(price.changePerYear());
        List<Money> years = new ArrayList<>();
        for (int year = 0; year < horizon.years(); year++) {
            years.add(first.times(growth.pow(year, MathContext.DECIMAL128)));
        }
        return List.copyOf(years);
    }

    /** What one {@code unit} costs, or nothing where the price is about something else. */
    public static Optional<Money> perUnit(Price price, Unit unit) {
        return price.per().isComparableWith(unit)
                ? Optional.of(
                        price.money().times(unit.factor().divide(price.per().factor(), MathContext.DECIMAL128)))
                : Optional.empty();
    }

    private Optional<Price> nearest(Facility facility, String item) {
        List<String> scopes = List.of(
                facility.id(), facility.subdivision().code(), facility.country().name(), Price.ALL);
        return scopes.stream()
                .flatMap(scope -> prices.stream()
                        .filter(price ->
                                price.scope().equals(scope) && price.flow().id().equals(item)))
                .findFirst();
    }
}
