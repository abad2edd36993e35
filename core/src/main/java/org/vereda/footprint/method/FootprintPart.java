package org.vereda.footprint.method;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * A part of a product footprint before any standard's rules are applied: kg CO2e of each component from one source of
 * emissions or one supplier's footprint, per declared unit.
 *
 * @param name what it is, for a message
 * @param stage the stage it belongs to
 * @param basis what its number rests on
 * @param kilograms kg CO2e of each component, removals below zero
 * @param primaryPercent the share of primary data, 0 to 100: both amount and factor primary (Catena-X rulebook 4, 6.1)
 * @param factorQuality the rating of the emission factor alone
 * @param quality the rating of amount and factor together
 * @param verification what of it was certified or verified
 */
public record FootprintPart(
        String name,
        LifeCycleStage stage,
        Basis basis,
        Map<GhgComponent, BigDecimal> kilograms,
        BigDecimal primaryPercent,
        DataQuality factorQuality,
        DataQuality quality,
        VerificationShares verification) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public FootprintPart {
        kilograms = Collections.unmodifiableMap(new TreeMap<>(kilograms));
        if (primaryPercent.signum() < 0 || primaryPercent.compareTo(HUNDRED) > 0) {
            throw InvalidInput.of(
                    Finding.error("footprint.bad-percentage", SourcePosition.NOWHERE, primaryPercent.toPlainString()));
        }
    }

    /** What the number of a part rests on. */
    public enum Basis {
        /** The maker's own amounts with factors that count as primary: standard fuels, certified electricity. */
        PRIMARY,
        /** A factor of a database, an association, literature or a proxy. */
        SECONDARY,
        /** A footprint that a supplier sent, with the shares and ratings that it states. */
        SUPPLIER_FOOTPRINT
    }

    /** kg CO2e of one component, 0 where it has none. */
    public BigDecimal of(GhgComponent component) {
        return kilograms.getOrDefault(component, BigDecimal.ZERO);
    }

    /** {@code sum of |kg CO2e|} over the components that a total counts: what the part weighs in shares and ratings. */
    BigDecimal weight(boolean includingUptake) {
        return kilograms.entrySet().stream()
                .filter(part -> includingUptake || !part.getKey().isBiogenicCarbonDioxide())
                .map(part -> part.getValue().abs())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
