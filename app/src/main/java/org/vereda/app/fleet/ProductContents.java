package org.vereda.app.fleet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.app.flow.FootprintInputs;
import org.vereda.app.flow.Knowledge;
import org.vereda.app.flow.Progress;
import org.vereda.endoflife.loop.ContentInProduct;
import org.vereda.endoflife.loop.PartMaterial;
import org.vereda.footprint.product.ProductCarbonFootprint;
import org.vereda.inventory.Amount;
import org.vereda.inventory.BomLine;
import org.vereda.quantity.Dimension;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Units;
import org.vereda.sources.ReferencePacks;

/** Recycled content of parts that are products of a partnership, in the footprints that are computed for them. */
public final class ProductContents {
    private static final String MATERIAL = "material:";
    /** Digits behind the point of a kilogram: below a microgram a computed footprint is rounding. */
    private static final int DIGITS = 9;

    private ProductContents() {}

    /**
     * The products among the parts, as far as their footprints count the materials that the parts state.
     *
     * @param folder the partnership folder
     */
    public static List<ContentInProduct> of(Path folder, List<PartMaterial> materials, Findings findings) {
        Knowledge knowledge = Knowledge.of(ReferencePacks.builtIn());
        FootprintInputs.Computed computed = new FootprintInputs(
                        knowledge.packs(),
                        Progress.NONE,
                        new FootprintInputs.Choices(Optional.empty(), Optional.empty()))
                .computed(folder, knowledge);
        computed.findings().stream().filter(Finding::isError).forEach(findings::add);
        Map<String, List<PartMaterial>> parts = new LinkedHashMap<>();
        materials.forEach(one ->
                parts.computeIfAbsent(one.part(), any -> new ArrayList<>()).add(one));
        List<ContentInProduct> contents = new ArrayList<>();
        parts.forEach((part, own) -> computed.products()
                .footprint(part)
                .ifPresentOrElse(
                        footprint -> ContentInProduct.of(
                                        part, kilograms(footprint.total()), own, counted(computed, footprint), findings)
                                .ifPresent(contents::add),
                        () -> findings.add(Finding.warning(
                                "loop.no-product", own.getFirst().position(), part))));
        return List.copyOf(contents);
    }

    private static Map<String, ContentInProduct.Counted> counted(
            FootprintInputs.Computed computed, ProductCarbonFootprint footprint) {
        Map<String, Double> burdens = new HashMap<>();
        footprint.inputs().forEach(input -> burdens.merge(input.id(), input.kilograms(), Double::sum));
        Map<String, ContentInProduct.Counted> counted = new HashMap<>();
        for (BomLine line : computed.folder().bom()) {
            String id = line.input().id();
            if (line.product().equals(footprint.product().id()) && id.startsWith(MATERIAL) && burdens.containsKey(id)) {
                kilograms(line)
                        .ifPresent(mass -> counted.merge(
                                id.substring(MATERIAL.length()),
                                new ContentInProduct.Counted(mass, kilograms(burdens.getOrDefault(id, 0.0))),
                                (one, more) -> new ContentInProduct.Counted(
                                        one.kilograms().add(more.kilograms()), one.burden())));
            }
        }
        return counted;
    }

    /** What is bought of a line, losses included. */
    private static Optional<BigDecimal> kilograms(BomLine line) {
        return line.claim().value() instanceof Amount.Physical(Quantity quantity)
                        && quantity.unit().dimension().equals(Dimension.MASS)
                ? Optional.of(quantity.to(Units.KILOGRAM)
                        .amount()
                        .divide(BigDecimal.ONE.subtract(line.loss()), MathContext.DECIMAL64))
                : Optional.empty();
    }

    private static BigDecimal kilograms(double computed) {
        return BigDecimal.valueOf(computed)
                .setScale(DIGITS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
    }
}
