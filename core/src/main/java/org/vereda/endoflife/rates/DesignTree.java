package org.vereda.endoflife.rates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Units;

/**
 * The masses that the steps of ISO 22628 take of a tree of parts. From the vehicle down, the first part with a step, a
 * material, no parts, or the name of a part that the standard takes out first, is taken whole, times the counts above it.
 * What a part weighs beyond its parts, and parts of which nobody said what they are, are not counted for any step and told.
 */
public final class DesignTree {
    /** Digits behind the point of a kilogram: below a nanogram a mass is the rounding of a division. */
    private static final int DIGITS = 12;

    private final MaterialSteps steps;
    private final Findings findings;
    private final List<TreatedMass> masses = new ArrayList<>();

    private DesignTree(MaterialSteps steps, Findings findings) {
        this.steps = steps;
        this.findings = findings;
    }

    /**
     * The design of a vehicle whose tree this is.
     *
     * @param vehicle the vehicle, whose mass is mV
     * @return nothing where a mass does not add up or no step is known for a material, with the finding
     */
    public static Optional<VehicleDesign> design(DesignPart vehicle, MaterialSteps steps, Findings findings) {
        DesignTree tree = new DesignTree(steps, findings);
        try {
            Quantity whole = vehicle.mass()
                    .orElseThrow(
                            () -> InvalidInput.of(Finding.error("rates.no-mass", vehicle.position(), vehicle.name())));
            vehicle.parts().forEach(part -> tree.take(part, BigDecimal.ONE));
            return Optional.of(new VehicleDesign(vehicle.name(), whole, tree.masses, vehicle.position()));
        } catch (InvalidInput refused) {
            findings.addAll(refused.findings());
            return Optional.empty();
        }
    }

    private void take(DesignPart part, BigDecimal above) {
        BigDecimal count = above.multiply(part.count());
        requireThatPartsFit(part);
        if (part.isTakenWhole() || isListed(part)) {
            whole(part, count);
            return;
        }
        part.parts().forEach(below -> take(below, count));
        BigDecimal rest = kilograms(part.kilograms().subtract(part.partsKilograms()));
        if (rest.signum() > 0) {
            findings.add(Finding.warning(
                    "rates.rest-of-part", part.position(), part.name(), text(rest), text(part.kilograms())));
        }
    }

    private boolean isListed(DesignPart part) {
        return steps.knows(part.name())
                && steps.step(part.name(), part.position()).equals(Optional.of(TreatmentStep.PRETREATMENT));
    }

    private static void requireThatPartsFit(DesignPart part) {
        BigDecimal below = kilograms(part.partsKilograms());
        if (below.compareTo(part.kilograms()) > 0 && part.mass().isPresent()) {
            throw InvalidInput.of(Finding.error(
                    "rates.parts-heavier-than-part",
                    part.position(),
                    part.name(),
                    text(below),
                    text(part.kilograms())));
        }
    }

    private void whole(DesignPart part, BigDecimal count) {
        BigDecimal mass = kilograms(count.multiply(part.kilograms()));
        if (part.mass().isEmpty() && part.parts().isEmpty()) {
            findings.add(Finding.warning("rates.part-without-mass", part.position(), part.name()));
        } else {
            step(part)
                    .ifPresent(step -> masses.add(new TreatedMass(
                            part.name(),
                            part.material(),
                            step,
                            new Quantity(mass, Units.KILOGRAM),
                            part.recovered(),
                            part.position())));
        }
    }

    /** Nothing for a part of which nobody said what it is made of. */
    private Optional<TreatmentStep> step(DesignPart part) {
        if (part.step().isPresent()) {
            return part.step();
        }
        if (part.material().isEmpty() && !steps.knows(part.name())) {
            findings.add(Finding.warning("rates.part-of-unknown-material", part.position(), part.name()));
            return Optional.empty();
        }
        String name = part.material().isEmpty() ? part.name() : part.material();
        Optional<TreatmentStep> known = steps.step(name, part.position());
        if (known.isEmpty()) {
            findings.add(Finding.warning("rates.step-to-be-proven", part.position(), name));
        }
        return known.or(() -> Optional.of(TreatmentStep.DISPOSAL));
    }

    /** Cut off, never rounded up, so that no part outweighs its whole by a rounding. */
    private static BigDecimal kilograms(BigDecimal mass) {
        return mass.scale() > DIGITS ? mass.setScale(DIGITS, RoundingMode.DOWN) : mass;
    }

    private static String text(BigDecimal kilograms) {
        return new Quantity(kilograms(kilograms), Units.KILOGRAM).toString();
    }
}
