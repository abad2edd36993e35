package org.vereda.app.flow;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.Medium;
import org.vereda.inventory.releases.Release;
import org.vereda.inventory.releases.SubstanceDirectory;
import org.vereda.quantity.Country;
import org.vereda.quantity.Units;
import org.vereda.report.content.ReleaseLine;

/** Releases to registers as lines of a report: one for each facility, year and substance, in kilograms. */
final class ReleaseLines {
    private final SubstanceDirectory substances;

    ReleaseLines(SubstanceDirectory substances) {
        this.substances = substances;
    }

    private record Key(Register register, int year, String facility, String substance) {}

    /** Lines of the releases of a partnership, by the names of its facilities. */
    List<ReleaseLine> of(List<Release> releases, List<Facility> facilities) {
        Map<String, String> names =
                facilities.stream().collect(Collectors.toMap(Facility::id, Facility::name, (first, second) -> first));
        return of(releases, release -> names.getOrDefault(release.facility(), release.facility()));
    }

    /** Lines of releases, by the name that each release's facility has. */
    List<ReleaseLine> of(List<Release> releases, Function<Release, String> facilityName) {
        Map<Key, List<Release>> groups = releases.stream()
                .collect(Collectors.groupingBy(
                        release -> new Key(
                                release.register(), release.year(), facilityName.apply(release), substance(release)),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> line(group.getKey(), group.getValue()))
                .toList();
    }

    private static ReleaseLine line(Key key, List<Release> releases) {
        return new ReleaseLine(
                key.register(),
                key.year(),
                key.register().country().orElse(Country.US),
                key.facility(),
                key.substance(),
                sum(releases, Medium::isAir),
                sum(releases, medium -> medium == Medium.WATER),
                sum(
                        releases,
                        medium -> medium == Medium.LAND
                                || medium == Medium.LAND_DISPOSAL
                                || medium == Medium.UNDERGROUND_INJECTION
                                || medium == Medium.UNDIVIDED),
                sum(releases, medium -> !medium.isOnSite()));
    }

    private String substance(Release release) {
        return substances
                .find(release.register(), release.substance(), release.substanceName())
                .map(found -> found.substance().name())
                .orElse(release.substanceName());
    }

    private static BigDecimal sum(List<Release> releases, Predicate<Medium> media) {
        return releases.stream()
                .filter(release -> release.isMass() && media.test(release.medium()))
                .map(release -> release.claim().value().to(Units.KILOGRAM).amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
