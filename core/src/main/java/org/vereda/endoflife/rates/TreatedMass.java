package org.vereda.endoflife.rates;

import java.math.BigDecimal;
import java.util.Optional;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Units;

/**
 * A mass of a vehicle and the step that takes it.
 *
 * @param part what it is, empty where only the step is known
 * @param material of what it is, empty where nobody said
 * @param step where it goes
 * @param mass how much, not negative
 * @param recovered for a traction battery, the share of its mass that is really recovered, 0 to 1; the standard counts
 *     the whole battery by convention
 * @param position where it was read
 */
public record TreatedMass(
        String part,
        String material,
        TreatmentStep step,
        Quantity mass,
        Optional<BigDecimal> recovered,
        SourcePosition position) {
    /**
     * A checked mass.
     *
     * @throws InvalidInput where the mass is no mass or negative, or the recovered share lies outside 0 to 1
     */
    public TreatedMass {
        VehicleDesign.requireMass(mass, position);
        recovered.filter(TreatedMass::isNoShare).ifPresent(share -> {
            throw InvalidInput.of(Finding.error("rates.not-a-share", position, share.toPlainString()));
        });
    }

    /** A mass of a step without anything further known about it. */
    public static TreatedMass of(TreatmentStep step, Quantity mass) {
        return new TreatedMass("", "", step, mass, Optional.empty(), SourcePosition.NOWHERE);
    }

    /** What the strict count leaves out of this mass, in kilograms: {@code mass * (1 - recovered)}; zero for all but batteries. */
    BigDecimal notRecovered() {
        BigDecimal kilograms = mass.to(Units.KILOGRAM).amount();
        return recovered
                .map(share -> kilograms.multiply(BigDecimal.ONE.subtract(share)))
                .orElse(BigDecimal.ZERO);
    }

    private static boolean isNoShare(BigDecimal share) {
        return share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0;
    }
}
