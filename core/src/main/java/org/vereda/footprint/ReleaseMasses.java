package org.vereda.footprint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vereda.footprint.ImpactMethod.SubstanceMass;
import org.vereda.inventory.releases.Release;
import org.vereda.inventory.releases.SubstanceDirectory;
import org.vereda.quantity.Units;

/**
 * Register releases as masses of substances in parts of the environment, ready for an {@link ImpactMethod}. Every release
 * is in exactly one of the three lists, so that nothing is lost on the way.
 *
 * @param masses the releases to air, water and soil of known substances
 * @param unknown the releases to air, water and soil whose substance is not in the directory
 * @param elsewhere injections underground, undivided releases and transfers, which have no compartment, and toxic
 *     equivalents, which are no mass
 */
public record ReleaseMasses(List<SubstanceMass> masses, List<Release> unknown, List<Release> elsewhere) {
    public ReleaseMasses {
        masses = List.copyOf(masses);
        unknown = List.copyOf(unknown);
        elsewhere = List.copyOf(elsewhere);
    }

    /** Finds substance and compartment of each release. */
    public static ReleaseMasses of(Stream<Release> releases, SubstanceDirectory directory) {
        List<SubstanceMass> masses = new ArrayList<>();
        List<Release> unknown = new ArrayList<>();
        List<Release> elsewhere = new ArrayList<>();
        releases.forEach(release -> {
            Optional<Compartment> compartment = Compartment.of(release.medium());
            if (compartment.isEmpty() || !release.isMass()) {
                elsewhere.add(release);
            } else {
                mass(release, compartment.get(), directory).ifPresentOrElse(masses::add, () -> unknown.add(release));
            }
        });
        return new ReleaseMasses(masses, unknown, elsewhere);
    }

    /** kg of the releases to air, water and soil of known substances. */
    public BigDecimal knownMass() {
        return masses.stream().map(SubstanceMass::kilograms).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** kg of the releases to air, water and soil of unknown substances. */
    public BigDecimal unknownMass() {
        return unknown.stream()
                .map(release -> release.claim().value().to(Units.KILOGRAM).amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Optional<SubstanceMass> mass(
            Release release, Compartment compartment, SubstanceDirectory directory) {
        return directory
                .find(release.register(), release.substance(), release.substanceName())
                .map(found -> new SubstanceMass(
                        found.substance().id(), compartment, release.claim().value()));
    }
}
