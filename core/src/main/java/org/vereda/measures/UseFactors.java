package org.vereda.measures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.inventory.EnergyCarrier;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Flow;
import org.vereda.inventory.Metric;
import org.vereda.inventory.WaterFlow;
import org.vereda.quantity.Basis;
import org.vereda.quantity.Unit;

/**
 * What one unit of a flow at a facility stands for in each metric and year: factors as data, found by whoever holds them.
 */
@FunctionalInterface
public interface UseFactors {
    /**
     * Greenhouse gases of one unit in each year.
     *
     * @return kg CO2e per {@code unit}, one number for each year of the horizon, or nothing where no factor is known
     */
    Optional<List<BigDecimal>> greenhouseGases(Facility facility, Flow flow, Unit unit, Horizon horizon);

    /** All metrics of one unit: greenhouse gases by the factors, the others by the unit itself. */
    default Map<Metric, List<BigDecimal>> of(Facility facility, Flow flow, Unit unit, Horizon horizon) {
        Map<Metric, List<BigDecimal>> factors = new EnumMap<>(Metric.class);
        greenhouseGases(facility, flow, unit, horizon).ifPresent(years -> factors.put(Metric.GHG, years));
        for (Metric metric : Metric.values()) {
            if (metric != Metric.GHG && counts(flow, metric)) {
                perUnit(unit, metric)
                        .ifPresent(factor -> factors.put(metric, Collections.nCopies(horizon.years(), factor)));
            }
        }
        return factors;
    }

    /** True where an amount of the flow is itself an amount of the metric. */
    private static boolean counts(Flow flow, Metric metric) {
        return switch (flow) {
            case Flow.Energy(EnergyCarrier carrier) ->
                metric == Metric.ENERGY
                        || (metric == Metric.ELECTRICITY && carrier.id().startsWith("electricity"));
            case Flow.Water(WaterFlow kind) -> metric == Metric.WATER && isWithdrawal(kind);
            case Flow.Waste waste -> metric == Metric.WASTE || (metric == Metric.HAZARDOUS_WASTE && waste.hazardous());
            case Flow.Solvent solvent -> metric == Metric.VOC;
            case Flow.Refrigerant refrigerant -> false;
            case Flow.Freight freight -> false;
            case Flow.Material material -> false;
            case Flow.Purchase purchase -> false;
            case Flow.Emission emission -> false;
        };
    }

    private static boolean isWithdrawal(WaterFlow kind) {
        return switch (kind) {
            case MUNICIPAL, GROUND, SURFACE -> true;
            case RAIN, REUSED, DISCHARGE_SEWER, DISCHARGE_SURFACE, DISCHARGE_GROUND -> false;
        };
    }

    /** Energy is counted on the basis that the use states. */
    private static Optional<BigDecimal> perUnit(Unit unit, Metric metric) {
        Unit counted = metric.unit();
        return unit.dimension().equals(counted.dimension())
                ? Optional.of(unit.on(Basis.NONE).factor().divide(counted.factor(), MathContext.DECIMAL128))
                : Optional.empty();
    }
}
