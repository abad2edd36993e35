package org.vereda.report.content;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.vereda.inventory.Metric;
import org.vereda.quantity.Country;

/**
 * The footprint of a facility in the base year.
 *
 * @param id its identifier
 * @param name its name
 * @param country its country
 * @param place city and subdivision
 * @param industry its industry code, empty where unknown
 * @param scope1 kg CO2e burnt or lost on site
 * @param scope2Location kg CO2e of bought energy, by the mix of the region
 * @param scope2Market kg CO2e of bought energy, by contracts and residual mix
 * @param scope3 kg CO2e of supplied goods, freight and waste, as far as data goes
 * @param total the sum of scopes 1, 2 (on the report's basis for electricity) and 3 with its range
 * @param amounts other totals of the site, each in the unit of its metric; absent ones are not known
 */
public record FacilityLine(
        String id,
        String name,
        Country country,
        String place,
        String industry,
        Optional<BigDecimal> scope1,
        Optional<BigDecimal> scope2Location,
        Optional<BigDecimal> scope2Market,
        Optional<BigDecimal> scope3,
        Estimate total,
        Map<Metric, BigDecimal> amounts) {
    public FacilityLine {
        amounts = Map.copyOf(amounts);
    }
}
