package org.vereda.app.flow;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.footprint.Contribution;
import org.vereda.footprint.ElectricityBasis;
import org.vereda.footprint.ProductCarbonFootprint;
import org.vereda.footprint.SiteFootprint;
import org.vereda.inventory.Facility;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.Metric;
import org.vereda.inventory.SiteInventory;
import org.vereda.quantity.Units;
import org.vereda.report.ReportContent;
import org.vereda.report.ReportContent.Estimate;
import org.vereda.report.ReportContent.FacilityLine;
import org.vereda.report.ReportContent.Named;
import org.vereda.report.ReportContent.ProductLine;

/** Footprints of sites and products as lines of a report. */
final class Lines {
    private Lines() {}

    static FacilityLine facility(SiteFootprint footprint) {
        Facility facility = footprint.inventory().facility();
        return new FacilityLine(
                facility.id(),
                facility.name(),
                facility.country(),
                place(facility),
                facility.industry().map(IndustryCode::digits).orElse(""),
                scope(footprint, 1, ElectricityBasis.LOCATION),
                scope(footprint, 2, ElectricityBasis.LOCATION),
                scope(footprint, 2, ElectricityBasis.MARKET),
                scope(footprint, 3, ElectricityBasis.LOCATION),
                Estimate.exactly(footprint.total(ElectricityBasis.LOCATION)),
                amounts(footprint.inventory()));
    }

    static ProductLine product(ProductCarbonFootprint footprint, List<Facility> facilities) {
        Optional<Facility> maker = facilities.stream()
                .filter(facility -> facility.id().equals(footprint.facility()))
                .findFirst();
        return new ProductLine(
                footprint.product().id(),
                footprint.product().name(),
                maker.map(Facility::name).orElse(""),
                maker.map(Facility::country),
                footprint.product().declaredUnit().toString(),
                Estimate.exactly(BigDecimal.valueOf(footprint.total())),
                footprint.by(Part::of).entrySet().stream()
                        .map(part -> part.getKey().line(part.getValue()))
                        .toList(),
                Optional.of(BigDecimal.valueOf(footprint.primaryDataShare()).movePointLeft(2)));
    }

    /** What parts of a product's footprint are called together: the facility and the flow that cause them. */
    private record Part(String facility, String flow, Contribution.Source source) implements Comparable<Part> {
        static Part of(Contribution contribution) {
            return new Part(contribution.facility(), contribution.flow(), contribution.source());
        }

        ReportContent.Contribution line(double kilograms) {
            String label = facility.isEmpty() ? flow : facility + " · " + flow;
            return new ReportContent.Contribution(
                    Named.of(label),
                    source.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                    BigDecimal.valueOf(kilograms));
        }

        @Override
        public int compareTo(Part other) {
            return Arrays.compare(
                    new String[] {facility, flow, source.name()},
                    new String[] {other.facility, other.flow, other.source.name()});
        }
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
