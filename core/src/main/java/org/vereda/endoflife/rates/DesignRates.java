package org.vereda.endoflife.rates;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * The rates of a vehicle's design. They say what could be recycled and recovered, not what was: the rate that a chain of
 * yards and shredders achieved is another quantity.
 *
 * @param design the vehicle
 * @param recyclability Rcyc = 100 * (mP + mD + mM + mTr) / mV, in percent
 * @param recoverability Rcov = 100 * (mP + mD + mM + mTr + mTe) / mV, in percent
 * @param strictRecyclability the same where a traction battery counts only with the share that is really recovered
 * @param strictRecoverability the same
 */
public record DesignRates(
        VehicleDesign design,
        Rate recyclability,
        Rate recoverability,
        Rate strictRecyclability,
        Rate strictRecoverability) {

    /**
     * Computes the rates by ISO 22628: mP counts the listed parts as recyclable by convention. Masses in kilograms, rates
     * in percent.
     */
    static DesignRates of(VehicleDesign design) {
        BigDecimal recycled = counted(design, TreatmentStep::isRecycled);
        BigDecimal recovered = counted(design, TreatmentStep::isRecovered);
        return new DesignRates(
                design,
                new Rate(recycled, design.kilograms()),
                new Rate(recovered, design.kilograms()),
                new Rate(recycled.subtract(lost(design, TreatmentStep::isRecycled)), design.kilograms()),
                new Rate(recovered.subtract(lost(design, TreatmentStep::isRecovered)), design.kilograms()));
    }

    /** True where a battery's recovered share was stated, so that the strict rates may differ. */
    public boolean isStrictStated() {
        return design.parts().stream().anyMatch(part -> part.recovered().isPresent());
    }

    private static BigDecimal counted(VehicleDesign design, Predicate<TreatmentStep> counts) {
        return Arrays.stream(TreatmentStep.values())
                .filter(counts)
                .map(step -> design.mass(step).amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal lost(VehicleDesign design, Predicate<TreatmentStep> counts) {
        return design.parts().stream()
                .filter(part -> counts.test(part.step()))
                .map(TreatedMass::notRecovered)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
