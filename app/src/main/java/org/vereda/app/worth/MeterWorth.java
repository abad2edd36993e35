package org.vereda.app.worth;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Metric;
import org.vereda.measures.Horizon;
import org.vereda.measures.PlanMoney;
import org.vereda.measures.Prices;
import org.vereda.measures.UseFactors;
import org.vereda.partnership.metering.MeterPoint;
import org.vereda.partnership.realised.UnitWorth;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Money;
import org.vereda.quantity.Unit;

/**
 * What a unit at a meter is worth: the factors of the facility's place, the nearest price. A factor of zero means that scopes 1 and 2
 * do not hold the flow; it is left out.
 */
public final class MeterWorth implements UnitWorth {
    private static final Horizon ONE_YEAR = new Horizon(2000, 1);

    private final Map<String, Facility> facilities;
    private final UseFactors factors;
    private final Prices prices;
    private final PlanMoney money;

    /**
     * The worth of units.
     *
     * @param facilities where the meters are
     * @param factors what a unit stands for in each metric
     * @param prices what a unit costs
     * @param money the currency and price year of sums
     */
    public MeterWorth(List<Facility> facilities, UseFactors factors, Prices prices, PlanMoney money) {
        this.facilities = facilities.stream().collect(Collectors.toMap(Facility::id, Function.identity()));
        this.factors = factors;
        this.prices = prices;
        this.money = money;
    }

    @Override
    public Worth of(MeterPoint meter, Unit unit) {
        Optional<Facility> facility = Optional.ofNullable(facilities.get(meter.facility()));
        Map<Metric, BigDecimal> metrics = new EnumMap<>(Metric.class);
        facility.ifPresent(site -> factors.of(site, meter.flow(), unit, ONE_YEAR)
                .forEach((metric, years) -> metrics.put(metric, years.getFirst())));
        metrics.values().removeIf(factor -> factor.signum() == 0);
        return new Worth(
                facility.flatMap(site -> prices.of(site, meter.flow()))
                        .flatMap(price -> Prices.perUnit(price, unit))
                        .flatMap(this::converted),
                metrics);
    }

    private Optional<Money> converted(Money stated) {
        try {
            return Optional.of(money.convert(stated));
        } catch (InvalidInput noRate) {
            return Optional.empty();
        }
    }
}
