package org.vereda.app.worth;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.vereda.inventory.Register;
import org.vereda.inventory.SubstanceBurden;
import org.vereda.inventory.releases.Medium;
import org.vereda.inventory.releases.Release;
import org.vereda.inventory.releases.Substance;
import org.vereda.inventory.releases.SubstanceDirectory;
import org.vereda.measures.composition.Compositions.Reported;
import org.vereda.quantity.Units;
import org.vereda.sources.folder.PartnershipFolder;

/** Kilograms that facilities reported for the base year, by substance and where it went. */
public final class ReportedReleases {
    private ReportedReleases() {}

    /** The sums; where several registers hold the same release, the greatest of them. */
    public static Map<Reported, BigDecimal> of(PartnershipFolder folder, SubstanceDirectory substances) {
        Map<Reported, Map<Register, BigDecimal>> sums = new HashMap<>();
        folder.releases().stream()
                .filter(release -> release.year() == folder.settings().baseYear())
                .forEach(release -> compartment(release.medium()).ifPresent(into -> {
                    SubstanceBurden burden = new SubstanceBurden(substance(release, substances), into);
                    sums.computeIfAbsent(new Reported(release.facility(), burden), key -> new HashMap<>())
                            .merge(release.register(), kilograms(release), BigDecimal::add);
                }));
        Map<Reported, BigDecimal> greatest = new HashMap<>();
        sums.forEach((key, byRegister) -> greatest.put(key, Collections.max(byRegister.values())));
        return greatest;
    }

    private static String substance(Release release, SubstanceDirectory substances) {
        return substances
                .find(release.register(), release.substance(), release.substanceName())
                .map(SubstanceDirectory.Identified::substance)
                .map(Substance::id)
                .or(() -> SubstanceDirectory.casNumber(release.substance()))
                .orElse(release.substance());
    }

    private static BigDecimal kilograms(Release release) {
        return release.claim().value().to(Units.KILOGRAM).amount();
    }

    private static Optional<SubstanceBurden.Compartment> compartment(Medium medium) {
        return switch (medium) {
            case AIR, AIR_FUGITIVE, AIR_STACK -> Optional.of(SubstanceBurden.Compartment.AIR);
            case WATER -> Optional.of(SubstanceBurden.Compartment.WATER);
            case LAND, LAND_DISPOSAL, UNDERGROUND_INJECTION -> Optional.of(SubstanceBurden.Compartment.LAND);
            case UNDIVIDED,
                    TRANSFER_SEWER,
                    TRANSFER_SEWER_TREATED,
                    TRANSFER_REUSE,
                    TRANSFER_RECYCLING,
                    TRANSFER_ENERGY_RECOVERY,
                    TRANSFER_TREATMENT,
                    TRANSFER_INCINERATION,
                    TRANSFER_DISPOSAL,
                    TRANSFER_OTHER -> Optional.empty();
        };
    }
}
