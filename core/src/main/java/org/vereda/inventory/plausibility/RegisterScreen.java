package org.vereda.inventory.plausibility;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.Register;
import org.vereda.inventory.releases.Medium;
import org.vereda.inventory.releases.RegisterFacility;
import org.vereda.inventory.releases.RegisterReport;
import org.vereda.inventory.releases.Release;
import org.vereda.inventory.releases.ReleaseTable;
import org.vereda.quantity.Period;
import org.vereda.quantity.Subdivision;
import org.vereda.quantity.Units;

/**
 * Looks through registers of any size in two passes: {@link #add} every report, then {@link #check} each of them again. It keeps counts,
 * no reports: for each register, year, substance and medium, alone and within a subsector of industry (three digits), a sketch of the
 * amounts.
 *
 * <p>A release is compared with its subsector where that has at least {@link #ENOUGH_OF_INDUSTRY} releases, else with all
 * facilities. Registers do not state how large a facility is; {@link #series} therefore compares a facility with itself over the years.
 */
public final class RegisterScreen {
    /** So many releases make a subsector worth comparing with. */
    public static final int ENOUGH_OF_INDUSTRY = 20;

    private static final int SUBSECTOR_DIGITS = 3;
    private static final int TELLING_DIGITS = 3;
    private static final BigDecimal LEAST_RATIO = new BigDecimal("0.05");
    private static final BigDecimal LARGEST_RATIO = new BigDecimal("20");

    private final Map<PeerGroup, LogSketch> sketches = new HashMap<>();
    private final Map<PeerGroup, Crowd> crowds = new HashMap<>();
    private final Map<SubstanceYear, Set<String>> reporters = new HashMap<>();
    private final Map<RegisterYear, Set<Subdivision>> states = new HashMap<>();

    private record PeerGroup(Register register, int year, String substance, Medium medium, String industry) {}

    private record SubstanceYear(Register register, int year, String substance) {}

    private record RegisterYear(Register register, int year) {}

    private record Source(Register register, String facility, String substance, Medium medium) {}

    /** What the rules have against the releases of a table: outliers, scarce substances, breaks over the years. */
    public static Suspicions of(ReleaseTable table) {
        RegisterScreen screen = new RegisterScreen();
        table.reports().forEach(report -> screen.add(report, table.facilityOf(report)));
        List<Suspicion> found = new ArrayList<>();
        table.reports().forEach(report -> screen.check(report, table.facilityOf(report), found::add));
        series(table.reports()).forEach(series -> found.addAll(PlausibilityRules.check(series)));
        return new Suspicions(found);
    }

    /** The first pass: takes note of a report and its facility, where that is described. */
    public void add(RegisterReport report, Optional<RegisterFacility> facility) {
        facility.flatMap(RegisterFacility::subdivision)
                .ifPresent(state -> states.computeIfAbsent(
                                new RegisterYear(report.register(), report.year()), key -> new HashSet<>())
                        .add(state));
        String industry = subsector(report, facility);
        for (Release release : masses(report)) {
            reporters
                    .computeIfAbsent(substanceYear(release), key -> new HashSet<>())
                    .add(release.facility());
            figure(release).logarithm().ifPresent(logarithm -> {
                double kilograms = logarithm + shift(release);
                sketch(release, "").add(kilograms);
                if (!industry.isEmpty()) {
                    sketch(release, industry).add(kilograms);
                }
            });
        }
    }

    /** The second pass: what the rules have against a report, after every report was added. */
    public void check(RegisterReport report, Optional<RegisterFacility> facility, Consumer<Suspicion> found) {
        relations(report, facility)
                .forEach(relation -> PlausibilityRules.check(relation).forEach(found));
    }

    /** The relations in which the releases of a report stand with those of all others, after every report was added. */
    public Stream<Relation> relations(RegisterReport report, Optional<RegisterFacility> facility) {
        String industry = subsector(report, facility);
        return masses(report).stream().flatMap(release -> relations(release, industry));
    }

    /**
     * The releases of each facility, substance and medium over the years, where there are at least two. Where the facility
     * states its production ratio for every year in between, amounts are compared per production:
     * {@code size(year) = product of the ratios since the first year}; ratios outside of 0.05 to 20 are not believed. The size holds
     * the unit too, so that a year in tonnes compares with a year in kilograms.
     */
    public static List<Relation.Series> series(List<RegisterReport> reports) {
        return series(
                reports,
                report -> report.waste()
                        .filter(waste -> waste.ratioBasis() == RegisterReport.RatioBasis.PRODUCTION)
                        .flatMap(RegisterReport.ProductionWaste::ratio));
    }

    /**
     * The same where production ratios stand beside the reports.
     *
     * @param ratios this year's production over last year's of a report, where it was stated
     */
    public static List<Relation.Series> series(
            List<RegisterReport> reports, Function<RegisterReport, Optional<BigDecimal>> ratios) {
        Map<Source, TreeMap<Integer, List<RegisterReport>>> years = new HashMap<>();
        for (RegisterReport report : reports) {
            masses(report).stream()
                    .map(Release::medium)
                    .distinct()
                    .forEach(medium -> years.computeIfAbsent(
                                    new Source(report.register(), report.facility(), report.substance(), medium),
                                    key -> new TreeMap<>())
                            .computeIfAbsent(report.year(), year -> new ArrayList<>())
                            .add(report));
        }
        return years.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> series(entry.getKey().medium(), entry.getValue(), ratios))
                .sorted(Comparator.comparing(
                        series -> series.points().getFirst().figure().position()))
                .toList();
    }

    /**
     * The amounts that one facility stated for the same substance, year and medium in several reports, where there are any.
     * Amounts of fewer than three digits are left out, for they are often alike, and so are reports that divide a medium.
     */
    public static List<Relation.Entries> entries(List<RegisterReport> reports) {
        Map<List<Object>, List<Figure>> accounts = new LinkedHashMap<>();
        for (RegisterReport report : reports) {
            Map<Medium, List<Release>> media = masses(report).stream().collect(Collectors.groupingBy(Release::medium));
            media.values().stream()
                    .filter(releases -> releases.size() == 1)
                    .map(List::getFirst)
                    .filter(RegisterScreen::isTelling)
                    .forEach(release -> accounts.computeIfAbsent(
                                    List.of(
                                            release.register(),
                                            release.facility(),
                                            release.year(),
                                            release.substance(),
                                            release.medium()),
                                    key -> new ArrayList<>())
                            .add(figure(release)));
        }
        return accounts.values().stream()
                .filter(rows -> rows.size() > 1)
                .map(rows -> new Relation.Entries(rows, false))
                .toList();
    }

    private static boolean isTelling(Release release) {
        return release.claim().value().amount().stripTrailingZeros().precision() >= TELLING_DIGITS;
    }

    private static Relation.Series series(
            Medium medium,
            SortedMap<Integer, List<RegisterReport>> years,
            Function<RegisterReport, Optional<BigDecimal>> ratios) {
        List<BigDecimal> sizes = sizes(years, ratios);
        List<Relation.Point> points = new ArrayList<>();
        for (List<RegisterReport> reports : years.values()) {
            BigDecimal production = sizes.isEmpty() ? BigDecimal.ONE : sizes.get(points.size());
            Figure figure = figure(medium, reports);
            points.add(new Relation.Point(
                    figure, production.divide(Units.parse(figure.unit()).factor(), MathContext.DECIMAL64)));
        }
        return new Relation.Series(points);
    }

    /** Several reports of one year are one figure in kg; a single release keeps its own unit. */
    private static Figure figure(Medium medium, List<RegisterReport> reports) {
        List<Release> releases = reports.stream()
                .flatMap(report -> masses(report).stream())
                .filter(release -> release.medium() == medium)
                .toList();
        Figure first = figure(releases.getFirst());
        if (releases.size() == 1) {
            return first;
        }
        BigDecimal sum = releases.stream().map(RegisterScreen::kilograms).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Figure(
                first.label(),
                first.group(),
                sum.toPlainString(),
                Optional.of(sum),
                Units.KILOGRAM.symbol(),
                first.period(),
                "",
                first.position());
    }

    /** Empty where the ratio of any year after the first is missing, not of production, or not believable. */
    private static List<BigDecimal> sizes(
            SortedMap<Integer, List<RegisterReport>> years, Function<RegisterReport, Optional<BigDecimal>> ratios) {
        List<BigDecimal> sizes = new ArrayList<>();
        int before = years.firstKey();
        for (Map.Entry<Integer, List<RegisterReport>> entry : years.entrySet()) {
            if (sizes.isEmpty()) {
                sizes.add(BigDecimal.ONE);
            } else {
                Optional<BigDecimal> ratio = ratio(entry.getValue(), ratios);
                if (ratio.isEmpty() || entry.getKey() != before + 1) {
                    return List.of();
                }
                sizes.add(sizes.getLast().multiply(ratio.get(), MathContext.DECIMAL64));
            }
            before = entry.getKey();
        }
        return sizes;
    }

    private static Optional<BigDecimal> ratio(
            List<RegisterReport> reports, Function<RegisterReport, Optional<BigDecimal>> ratios) {
        return reports.stream()
                .flatMap(report -> ratios.apply(report).stream())
                .filter(ratio -> ratio.compareTo(LEAST_RATIO) >= 0 && ratio.compareTo(LARGEST_RATIO) <= 0)
                .findFirst();
    }

    private Stream<Relation> relations(Release release, String industry) {
        Figure figure = figure(release);
        BigDecimal kilograms = kilograms(release);
        Crowd crowd = crowd(release, industry);
        Crowd inUnit = new Crowd(crowd.count(), crowd.median() - shift(release), crowd.spread());
        int known = reporters.getOrDefault(substanceYear(release), Set.of()).size();
        int places = states.getOrDefault(new RegisterYear(release.register(), release.year()), Set.of())
                .size();
        return Stream.of(
                new Relation.Peers(figure, Optional.empty(), inUnit),
                new Relation.Scarce(figure, kilograms, known, places));
    }

    private Crowd crowd(Release release, String industry) {
        boolean byIndustry = !industry.isEmpty() && sketch(release, industry).count() >= ENOUGH_OF_INDUSTRY;
        PeerGroup group = group(release, byIndustry ? industry : "");
        return crowds.computeIfAbsent(
                group, key -> sketch(release, key.industry()).crowd());
    }

    private LogSketch sketch(Release release, String industry) {
        return sketches.computeIfAbsent(group(release, industry), key -> new LogSketch());
    }

    private static PeerGroup group(Release release, String industry) {
        return new PeerGroup(release.register(), release.year(), release.substance(), release.medium(), industry);
    }

    /** Toxic equivalents are no mass and are compared with nothing. */
    private static List<Release> masses(RegisterReport report) {
        return report.releases().stream().filter(Release::isMass).toList();
    }

    private static SubstanceYear substanceYear(Release release) {
        return new SubstanceYear(release.register(), release.year(), release.substance());
    }

    private static String subsector(RegisterReport report, Optional<RegisterFacility> facility) {
        return report.industry()
                .or(() -> facility.flatMap(RegisterFacility::industry))
                .map(IndustryCode::digits)
                .filter(digits -> digits.length() >= SUBSECTOR_DIGITS)
                .map(digits -> digits.substring(0, SUBSECTOR_DIGITS))
                .orElse("");
    }

    private static Figure figure(Release release) {
        return Figure.of(
                release.substanceName(),
                release.register() + ":" + release.facility(),
                release.claim().value(),
                Period.ofYear(release.year()),
                release.claim().document(),
                release.claim().position());
    }

    private static BigDecimal kilograms(Release release) {
        return release.claim().value().to(Units.KILOGRAM).amount();
    }

    /** How many decades the unit of the release lies above the kilogram. */
    private static double shift(Release release) {
        return Math.log10(release.claim().value().unit().factor().doubleValue());
    }
}
