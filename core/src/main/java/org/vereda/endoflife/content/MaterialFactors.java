package org.vereda.endoflife.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vereda.footprint.FactorApplication;
import org.vereda.footprint.FootprintLine;
import org.vereda.footprint.FootprintMethod;
import org.vereda.footprint.SiteFootprint;
import org.vereda.inventory.Amount;
import org.vereda.inventory.BomLine;
import org.vereda.inventory.Flow;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Units;

/** The factor that a footprint counts a kilogram of a material with, at the place that the footprint takes it for. */
final class MaterialFactors {
    private final FootprintMethod method;
    private final int year;
    private final Map<String, SiteFootprint> sites;

    MaterialFactors(FootprintMethod method, int year, List<SiteFootprint> sites) {
        this.method = method;
        this.year = year;
        this.sites = sites.stream()
                .collect(Collectors.toMap(
                        site -> site.inventory().facility().id(), Function.identity(), (first, second) -> first));
    }

    /** kg CO2e per kg in the method's GWP set; nothing where no factor in this set is known. */
    Optional<BigDecimal> perKilogram(BomLine line, String facility, Flow material) {
        FactorApplication application = new FactorApplication(method, regions(line, facility), year);
        Claim<Amount> kilogram =
                line.claim().withValue(new Amount.Physical(new Quantity(BigDecimal.ONE, Units.KILOGRAM)));
        application.apply(material, "", kilogram);
        List<FootprintLine> lines = application.lines();
        boolean counts = !lines.isEmpty()
                && lines.stream()
                        .allMatch(one -> one.gwpSet().equals(method.gwp().id()));
        return counts
                ? Optional.of(lines.stream().map(FootprintLine::co2e).reduce(BigDecimal.ZERO, BigDecimal::add))
                : Optional.empty();
    }

    /** Those of the supplier where the line names one, of the maker otherwise. */
    private List<String> regions(BomLine line, String facility) {
        return Optional.ofNullable(sites.get(line.supplierFacility()))
                .or(() -> Optional.ofNullable(sites.get(facility)))
                .map(SiteFootprint::regions)
                .orElse(List.of(""));
    }
}
