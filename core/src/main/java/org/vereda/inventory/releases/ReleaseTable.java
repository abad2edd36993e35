package org.vereda.inventory.releases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.Register;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;

/**
 * Register facilities and their reports, with sums over them in kilograms. Sums are exact: every amount is converted by
 * an exact factor and nothing is rounded, so the order of the rows does not matter. Toxic equivalents of dioxins are no
 * mass; they are among the {@link #releases()} and in no sum.
 */
public final class ReleaseTable {
    private static final Comparator<RegisterReport> REPORT_ORDER = Comparator.comparing(RegisterReport::register)
            .thenComparingInt(RegisterReport::year)
            .thenComparing(RegisterReport::facility)
            .thenComparing(RegisterReport::substance)
            .thenComparing(RegisterReport::position);
    private static final Comparator<Line> LARGEST_FIRST =
            Comparator.comparing((Line line) -> line.total()).reversed().thenComparing(Line::code);

    private final SortedMap<Site, RegisterFacility> facilities;
    private final List<RegisterReport> reports;

    private ReleaseTable(SortedMap<Site, RegisterFacility> facilities, List<RegisterReport> reports) {
        this.facilities = facilities;
        this.reports = reports;
    }

    /**
     * Where a facility occurs twice for a year, the first one that names an industry counts. A description for every year
     * completes those of the years.
     */
    public static ReleaseTable of(Collection<RegisterFacility> facilities, Collection<RegisterReport> reports) {
        SortedMap<Site, RegisterFacility> sites = new TreeMap<>();
        facilities.forEach(facility -> sites.merge(Site.of(facility), facility, ReleaseTable::fuller));
        Map<Site, RegisterFacility> always = new HashMap<>();
        sites.values()
                .removeIf(facility -> facility.year() == RegisterFacility.EVERY_YEAR
                        && always.put(Site.of(facility), facility) == null);
        if (!always.isEmpty()) {
            sites.replaceAll((site, facility) -> facility.completedBy(
                    always.getOrDefault(new Site(site.register(), RegisterFacility.EVERY_YEAR, site.id()), facility)));
        }
        return new ReleaseTable(sites, reports.stream().sorted(REPORT_ORDER).toList());
    }

    /** The facilities by register, year and identifier. */
    public List<RegisterFacility> facilities() {
        return List.copyOf(facilities.values());
    }

    /** The name of a facility in a year, its identifier where the register does not describe it. */
    public String nameOf(Register register, int year, String id) {
        RegisterFacility facility = facilities.get(new Site(register, year, id));
        return facility == null ? id : facility.name();
    }

    /** The facility that made the report, where the register describes it. */
    public Optional<RegisterFacility> facilityOf(RegisterReport report) {
        return Optional.ofNullable(facilities.get(Site.of(report)));
    }

    /** The reports by register, year, facility and substance. */
    public List<RegisterReport> reports() {
        return reports;
    }

    public Stream<Release> releases() {
        return reports.stream().flatMap(report -> report.releases().stream());
    }

    /** How many facilities made at least one of the reports. */
    public int reportingFacilities() {
        return (int) reports.stream().map(Site::of).distinct().count();
    }

    /** Only facilities and reports of that register and year. */
    public ReleaseTable of(Register register, int year) {
        return keeping(site -> site.register == register && site.year == year, report -> true);
    }

    /** Only that facility, in every year. */
    public ReleaseTable ofFacility(Register register, String id) {
        return keeping(site -> site.register == register && site.id.equals(id), report -> true);
    }

    /**
     * Only facilities and reports of an industry, for example {@code ofIndustry(IndustryCode::isAutomotive)} or
     * {@code ofIndustry(code -> code.isWithin("33637"))}. A report that states its own industry goes by that one.
     */
    public ReleaseTable ofIndustry(Predicate<IndustryCode> wanted) {
        Predicate<RegisterReport> reported =
                report -> industryOf(report).filter(wanted).isPresent();
        Set<Site> withReport = new HashSet<>();
        reports.stream().filter(reported).map(Site::of).forEach(withReport::add);
        return keeping(site -> withReport.contains(site) || isOfIndustry(site, wanted), reported);
    }

    /** Only reports on that substance code; all facilities stay. */
    public ReleaseTable ofSubstance(String code) {
        return keeping(site -> true, report -> report.substance().equals(code));
    }

    /**
     * Without the reports on substances that another report of the same facility and year holds already, for sums over
     * several substances: hexavalent chromium where the facility reports total chromium too. Where it reports only the part,
     * the part stays.
     */
    public ReleaseTable withoutParts(SubstanceDirectory directory) {
        Map<Site, Set<String>> reported = new HashMap<>();
        reports.forEach(report -> substance(report, directory)
                .ifPresent(id -> reported.computeIfAbsent(Site.of(report), site -> new HashSet<>())
                        .add(id)));
        return keeping(
                site -> true,
                report -> substance(report, directory)
                        .filter(id -> directory.isInside(
                                report.register(), id, reported.getOrDefault(Site.of(report), Set.of())))
                        .isEmpty());
    }

    /** The sum of all releases and transfers into these media, in kg. */
    public Quantity total(Predicate<Medium> media) {
        return sum(
                releases()
                        .filter(release -> release.isMass() && media.test(release.medium()))
                        .map(release -> release.claim().value()),
                Units.KILOGRAM);
    }

    /** The sum of the totals of releases and disposal as the rows themselves state them. */
    public Quantity statedReleases(Unit unit) {
        return sum(reports.stream().flatMap(report -> report.statedTotal().stream()), unit);
    }

    /** The sum of production-related waste as the rows themselves state it: their total, or its parts where they state none. */
    public Quantity statedProductionWaste(Unit unit) {
        return sum(
                reports.stream()
                        .flatMap(report -> report.waste().stream())
                        .flatMap(waste -> waste.statedTotal().map(Stream::of).orElseGet(waste.parts()::stream)),
                unit);
    }

    /** The amounts by medium in kg; a medium that nothing went to is absent. */
    public Map<Medium, Quantity> byMedium() {
        return byMedium(releases());
    }

    /** One line for each substance, the largest total first. */
    public List<Line> bySubstance() {
        return lines(RegisterReport::substance, RegisterReport::substanceName);
    }

    /** One line for each facility that reported, the largest total first. */
    public List<Line> byFacility() {
        return lines(
                RegisterReport::facility,
                report -> facilityOf(report).map(RegisterFacility::name).orElse(report.facility()));
    }

    /**
     * A line of a table.
     *
     * @param code the code of the substance or facility
     * @param name its name
     * @param facilities how many facilities are in it
     * @param byMedium the amounts in kg
     */
    public record Line(String code, String name, int facilities, Map<Medium, Quantity> byMedium) {
        public Line {
            byMedium = Collections.unmodifiableMap(new TreeMap<>(byMedium));
        }

        /** All media together, in kg. */
        public Quantity total() {
            return in(medium -> true);
        }

        /** The amount into these media, in kg. */
        public Quantity in(Predicate<Medium> media) {
            return byMedium.entrySet().stream()
                    .filter(entry -> media.test(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .reduce(Quantity.zero(Units.KILOGRAM), Quantity::plus);
        }
    }

    private record Site(Register register, int year, String id) implements Comparable<Site> {
        static Site of(RegisterFacility facility) {
            return new Site(facility.register(), facility.year(), facility.id());
        }

        static Site of(RegisterReport report) {
            return new Site(report.register(), report.year(), report.facility());
        }

        @Override
        public int compareTo(Site other) {
            return Comparator.comparing(Site::register)
                    .thenComparingInt(Site::year)
                    .thenComparing(Site::id)
                    .compare(this, other);
        }
    }

    private ReleaseTable keeping(Predicate<Site> sites, Predicate<RegisterReport> wanted) {
        SortedMap<Site, RegisterFacility> kept = new TreeMap<>(facilities);
        kept.keySet().removeIf(sites.negate());
        return new ReleaseTable(
                kept,
                reports.stream()
                        .filter(report -> wanted.test(report) && sites.test(Site.of(report)))
                        .toList());
    }

    private static Optional<String> substance(RegisterReport report, SubstanceDirectory directory) {
        return directory
                .find(report.register(), report.substance(), report.substanceName())
                .map(found -> found.substance().id());
    }

    private Optional<IndustryCode> industryOf(RegisterReport report) {
        return report.industry().or(() -> facilityOf(report).flatMap(RegisterFacility::industry));
    }

    private boolean isOfIndustry(Site site, Predicate<IndustryCode> wanted) {
        return Optional.ofNullable(facilities.get(site))
                .flatMap(RegisterFacility::industry)
                .filter(wanted)
                .isPresent();
    }

    private List<Line> lines(Function<RegisterReport, String> code, Function<RegisterReport, String> name) {
        Map<String, List<RegisterReport>> groups = new TreeMap<>();
        reports.forEach(report -> groups.computeIfAbsent(code.apply(report), key -> new ArrayList<>())
                .add(report));
        return groups.entrySet().stream()
                .map(group -> line(group.getKey(), group.getValue(), name))
                .sorted(LARGEST_FIRST)
                .toList();
    }

    private static Line line(String code, List<RegisterReport> group, Function<RegisterReport, String> name) {
        return new Line(
                code,
                group.stream().map(name).min(Comparator.naturalOrder()).orElse(code),
                (int) group.stream().map(Site::of).distinct().count(),
                byMedium(group.stream().flatMap(report -> report.releases().stream())));
    }

    private static Map<Medium, Quantity> byMedium(Stream<Release> releases) {
        Map<Medium, Quantity> sums = new EnumMap<>(Medium.class);
        releases.filter(Release::isMass)
                .forEach(release ->
                        sums.merge(release.medium(), release.claim().value().to(Units.KILOGRAM), Quantity::plus));
        return Collections.unmodifiableMap(sums);
    }

    private static Quantity sum(Stream<Quantity> quantities, Unit unit) {
        return quantities.reduce(Quantity.zero(unit), Quantity::plus, Quantity::plus);
    }

    private static RegisterFacility fuller(RegisterFacility first, RegisterFacility second) {
        return first.industry().isEmpty() && second.industry().isPresent() ? second : first;
    }
}
