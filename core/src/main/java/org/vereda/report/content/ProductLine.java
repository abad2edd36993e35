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
 * @param recycled the recycled content that its footprint counts, with what it changes
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
        Optional<BigDecimal> primaryShare,
        List<Recycled> recycled) {
    public ProductLine {
        contributions = List.copyOf(contributions);
        inputs = List.copyOf(inputs);
        recycled = List.copyOf(recycled);
    }

    /**
     * Recycled content of a material: {@code change = kilograms * share * (recycled - virgin)}.
     *
     * @param product the product's name
     * @param maker the facility that makes it, empty where nobody does
     * @param material the material as the bill of materials names it
     * @param kilograms its mass in one declared unit, losses included
     * @param share the recycled share, 0 to 1
     * @param virgin kg CO2e per kg of virgin material
     * @param recycled kg CO2e per kg of recycled material
     * @param change kg CO2e for one declared unit
     * @param consumer whether somebody used it before, as the key of a word
     * @param vehicles whether it comes from vehicles, as the key of a word
     * @param accounting how it is known to be in the product, as the key of a word
     * @param lot the lot that it is taken from, empty where none is named
     */
    public record Recycled(
            String product,
            String maker,
            String material,
            BigDecimal kilograms,
            BigDecimal share,
            BigDecimal virgin,
            BigDecimal recycled,
            BigDecimal change,
            String consumer,
            String vehicles,
            String accounting,
            String lot) {}

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
        this(id, name, maker, country, declaredUnit, total, contributions, List.of(), primaryShare, List.of());
    }
}
