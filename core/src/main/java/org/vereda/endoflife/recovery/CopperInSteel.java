package org.vereda.endoflife.recovery;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.vereda.endoflife.materials.Dilution;
import org.vereda.endoflife.materials.Treatment;

/**
 * Copper in the steel that a chain gives back. Copper cannot be refined out of steel, and where it is not recovered as
 * copper it is in the residue or in the steel. How much of it is in the steel is what the chain states; the most that it
 * could be is all that nobody recovered: {@code most = (c + r) / (m + r)} with c the copper in the steel, r the copper in
 * the residues of all steps, m the mass of the steel with its copper, in kg.
 *
 * @param steel m, kg
 * @param copper c, kg
 * @param unrecovered r, kg
 */
public record CopperInSteel(BigDecimal steel, BigDecimal copper, BigDecimal unrecovered) {
    /** The output that is steel. */
    public static final String STEEL = "steel";

    private static final List<String> COPPER = List.of("copper", "Cu");

    /** Of a treatment; empty where no steel comes out. */
    public static Optional<CopperInSteel> of(Treatment treatment) {
        return Optional.ofNullable(treatment.outputs().get(STEEL))
                .filter(steel -> steel.total().signum() > 0)
                .map(steel -> new CopperInSteel(
                        steel.total(),
                        steel.massNamed(COPPER),
                        treatment.residue().massNamed(COPPER)));
    }

    /** The copper that the chain states, 0 to 1. */
    public BigDecimal share() {
        return copper.divide(steel, MathContext.DECIMAL128);
    }

    /** The copper where all that nobody recovered went into the steel, 0 to 1. */
    public BigDecimal most() {
        return copper.add(unrecovered).divide(steel.add(unrecovered), MathContext.DECIMAL128);
    }

    /**
     * Primary metal without copper in kg that brings the steel to the limit, with the copper that the chain states.
     *
     * @param limit the largest share of copper in the product, 0 to 1
     */
    public BigDecimal primary(BigDecimal limit) {
        return new Dilution(share(), BigDecimal.ZERO, limit).primaryFor(steel);
    }

    /**
     * The largest share of this steel in the charge, 0 to 1.
     *
     * @param limit the largest share of copper in the product, 0 to 1
     */
    public BigDecimal mostScrap(BigDecimal limit) {
        return new Dilution(share(), BigDecimal.ZERO, limit).mostScrap();
    }
}
