package org.vereda.app.flow;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.vereda.footprint.ElectricityBasis;
import org.vereda.footprint.SiteFootprint;
import org.vereda.inventory.Facility;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.Metric;
import org.vereda.inventory.SiteInventory;
import org.vereda.quantity.Units;
import org.vereda.report.content.Estimate;
import org.vereda.report.content.FacilityLine;

/** Footprints of sites as lines of a report. */
final class Lines {
    private Lines() {}

    /**
     * A site; its scope 3 counts what its products buy from outside where their footprints are known.
     *
     * @param bought kg CO2e of what the products of facilities buy, by facility
     */
    static FacilityLine facility(SiteFootprint footprint, Map<String, Double> bought) {
        Facility facility = footprint.inventory().facility();
        ElectricityBasis basis = footprint.method().electricity();
        Optional<BigDecimal> upstream = Optional.ofNullable(bought.get(facility.id()))
                .map(BigDecimal::valueOf)
                .filter(sum -> sum.signum() != 0)
                .or(() -> scope(footprint, 3, basis));
        return new FacilityLine(
                facility.id(),
                facility.name(),
                facility.country(),
                place(facility),
                facility.industry().map(IndustryCode::digits).orElse(""),
                scope(footprint, 1, basis),
                scope(footprint, 2, ElectricityBasis.LOCATION),
                scope(footprint, 2, ElectricityBasis.MARKET),
                upstream,
                Estimate.exactly(footprint.operations(basis).add(upstream.orElse(BigDecimal.ZERO))),
                amounts(footprint.inventory()));
    }

    private static String place(Facility facility) {
        return facility.city().isEmpty()
                ? facility.subdivision().code()
                : facility.city() + ", " + facility.subdivision().code();
    }

    /** Nothing where no line of the scope exists: not known is not zero. */
    private static Optional<BigDecimal> scope(SiteFootprint footprint, int scope, ElectricityBasis basis) {
        boolean isKnown = footprint.lines().stream()
                .anyMatch(line -> line.scope().scope() == scope && line.scope().counts(basis));
        return isKnown ? Optional.of(footprint.total(scope, basis)) : Optional.empty();
    }

    private static Map<Metric, BigDecimal> amounts(SiteInventory inventory) {
        Map<Metric, BigDecimal> amounts = new EnumMap<>(Metric.class);
        put(amounts, Metric.ELECTRICITY, inventory.electricity().amount());
        put(
                amounts,
                Metric.WATER,
                inventory.water().withdrawn().to(Units.CUBIC_METER).amount());
        put(amounts, Metric.WASTE, inventory.waste().amount());
        put(amounts, Metric.HAZARDOUS_WASTE, inventory.hazardousWaste().amount());
        return amounts;
    }

    private static void put(Map<Metric, BigDecimal> amounts, Metric metric, BigDecimal amount) {
        if (amount.signum() != 0) {
            amounts.put(metric, amount);
        }
    }
}
