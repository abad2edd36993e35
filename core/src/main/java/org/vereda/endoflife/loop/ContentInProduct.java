package org.vereda.endoflife.loop;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.footprint.method.RecyclingBurden;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;

/**
 * What recycled content changes in the computed footprint of one unit of a product: {@code footprint + (with content - all
 * virgin)}, kg CO2e, by each approach. Only what the footprint counts as a material of its own, with the same mass and the
 * same burden per kilogram, can be replaced; anything else is refused, so that nothing is taken off that was never in.
 *
 * @param product the product
 * @param footprint its footprint as it was computed, all material virgin, kg CO2e
 * @param materials its materials with recycled content
 */
public record ContentInProduct(String product, BigDecimal footprint, List<PartMaterial> materials) {
    /** The share by which two burdens may differ and still be the same: what rounding of a published factor leaves. */
    private static final BigDecimal SAME = new BigDecimal("0.001");

    public ContentInProduct {
        materials = List.copyOf(materials);
    }

    /**
     * What a computed footprint counts for a material.
     *
     * @param kilograms its mass in one unit of the product, losses included
     * @param burden kg CO2e
     */
    public record Counted(BigDecimal kilograms, BigDecimal burden) {}

    /**
     * Of a product; empty, with findings, where one of its materials is counted otherwise or not at all.
     *
     * @param counted what the footprint counts, by material
     */
    public static Optional<ContentInProduct> of(
            String product,
            BigDecimal footprint,
            List<PartMaterial> materials,
            Map<String, Counted> counted,
            Findings findings) {
        List<Finding> refusals = materials.stream()
                .flatMap(one -> refusal(one, Optional.ofNullable(counted.get(one.material()))).stream())
                .toList();
        findings.addAll(refusals);
        return refusals.isEmpty() ? Optional.of(new ContentInProduct(product, footprint, materials)) : Optional.empty();
    }

    private static Optional<Finding> refusal(PartMaterial one, Optional<Counted> found) {
        if (found.isEmpty()) {
            return Optional.of(Finding.error("loop.no-line", one.position(), one.part(), one.material()));
        }
        Counted counted = found.get();
        if (counted.kilograms().compareTo(one.kilograms()) != 0) {
            return Optional.of(Finding.error(
                    "loop.other-mass",
                    one.position(),
                    one.material(),
                    one.kilograms().toPlainString(),
                    counted.kilograms().toPlainString()));
        }
        BigDecimal stated = one.kilograms().multiply(one.recycling().virgin());
        boolean same = stated.subtract(counted.burden())
                        .abs()
                        .compareTo(counted.burden().abs().multiply(SAME))
                <= 0;
        return same
                ? Optional.empty()
                : Optional.of(Finding.error(
                        "loop.other-factor",
                        one.position(),
                        one.material(),
                        stated.stripTrailingZeros().toPlainString(),
                        counted.burden().toPlainString()));
    }

    /** The burden of its materials as they are. */
    public PartBurden with() {
        return PartBurden.of(materials);
    }

    /** The burden of the same materials without recycled content. */
    public PartBurden virgin() {
        return PartBurden.ofVirgin(materials);
    }

    /** What the content changes by one approach, kg CO2e; negative where it lowers the footprint. */
    public <A extends RecyclingBurden.Approach> BigDecimal change(RecyclingBurden<A> virgin, RecyclingBurden<A> with) {
        return with.kilograms().subtract(virgin.kilograms()).stripTrailingZeros();
    }
}
