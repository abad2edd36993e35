package org.vereda.report.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.vereda.quantity.Finding;

/**
 * A product's footprint by the rules of one standard; results of two standards are two results. Masses are kg CO2e per
 * declared unit.
 *
 * @param product the product's identifier
 * @param name its name
 * @param declaredUnit the amount that it is stated for
 * @param profile the standard and its edition
 * @param headline the total that the standard puts first
 * @param excludingUptake the total without the uptake of biomass
 * @param includingUptake the total with it
 * @param fossil fossil emissions
 * @param landUseChange from land use change
 * @param biogenicNonCo2 biogenic methane and nitrous oxide
 * @param biogenicUptake uptake of biomass, not above zero
 * @param aircraft from aircraft
 * @param primaryShare the share of primary data, 0 to 1, none where the standard has none
 * @param findings rules that are not met, and doubts
 */
public record ProfileLine(
        String product,
        Named name,
        String declaredUnit,
        String profile,
        BigDecimal headline,
        BigDecimal excludingUptake,
        BigDecimal includingUptake,
        BigDecimal fossil,
        BigDecimal landUseChange,
        BigDecimal biogenicNonCo2,
        BigDecimal biogenicUptake,
        BigDecimal aircraft,
        Optional<BigDecimal> primaryShare,
        List<Finding> findings) {
    public ProfileLine {
        findings = List.copyOf(findings);
    }
}
