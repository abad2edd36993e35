package org.vereda.report.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.vereda.quantity.Country;

/**
 * The cradle-to-gate footprint of a product.
 *
 * @param id its identifier
 * @param name its name
 * @param maker the facility that makes it
 * @param country where it is made
 * @param declaredUnit the amount that it is stated for, for example {@code 1 item}
 * @param total kg CO2e per declared unit
 * @param contributions its parts, which add up to the central total
 * @param inputs the same total by what goes in directly, each with everything behind it; empty where not known
 * @param primaryShare the share that rests on data of the makers themselves, 0 to 1
 */
public record ProductLine(
        String id,
        String name,
        String maker,
        Optional<Country> country,
        String declaredUnit,
        Estimate total,
        List<ContributionLine> contributions,
        List<ContributionLine> inputs,
        Optional<BigDecimal> primaryShare) {
    public ProductLine {
        contributions = List.copyOf(contributions);
        inputs = List.copyOf(inputs);
    }

    /** A product of which only the parts are known. */
    public ProductLine(
            String id,
            String name,
            String maker,
            Optional<Country> country,
            String declaredUnit,
            Estimate total,
            List<ContributionLine> contributions,
            Optional<BigDecimal> primaryShare) {
        this(id, name, maker, country, declaredUnit, total, contributions, List.of(), primaryShare);
    }
}
