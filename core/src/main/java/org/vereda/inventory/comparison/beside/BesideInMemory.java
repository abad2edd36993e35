package org.vereda.inventory.comparison.beside;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.Register;
import org.vereda.inventory.comparison.Aspect;
import org.vereda.inventory.comparison.DataVersion;
import org.vereda.inventory.comparison.Destination;
import org.vereda.inventory.releases.FacilityKey;
import org.vereda.inventory.releases.Medium;
import org.vereda.inventory.releases.OffSiteTransfer;
import org.vereda.inventory.releases.RegisterFacility;
import org.vereda.inventory.releases.RegisterReport;
import org.vereda.inventory.releases.Release;
import org.vereda.inventory.releases.SourceReduction;
import org.vereda.inventory.releases.SubstanceDirectory;
import org.vereda.inventory.statistics.MissingFigure;
import org.vereda.inventory.statistics.Statistic;
import org.vereda.inventory.statistics.StatisticTable;
import org.vereda.quantity.Country;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Subdivision;
import org.vereda.quantity.Units;

/** The tables beside the releases in memory: small, plain, and what other sources are held against. It knows no tiers. */
public final class BesideInMemory implements BesideSource {
    private final SubstanceDirectory directory;
    private final DataVersion version;
    private final Held held;
    private final Map<Site, RegisterFacility> sites = new TreeMap<>();
    private final Map<BesideTable, List<Line>> lines = new HashMap<>();
    private final List<Line> reports = new ArrayList<>();

    /**
     * What files say.
     *
     * @param facilities descriptions of facilities, at most one for a year and one for every year
     * @param reports reports about a substance
     * @param transfers what went to receivers
     * @param reductions source reduction activities
     * @param figures published figures
     * @param missing cells of published tables without a figure
     */
    public record Held(
            List<RegisterFacility> facilities,
            List<RegisterReport> reports,
            List<OffSiteTransfer> transfers,
            List<SourceReduction> reductions,
            List<Statistic> figures,
            List<MissingFigure> missing) {
        public Held {
            facilities = List.copyOf(facilities);
            reports = List.copyOf(reports);
            transfers = List.copyOf(transfers);
            reductions = List.copyOf(reductions);
            figures = List.copyOf(figures);
            missing = List.copyOf(missing);
        }
    }

    private record Site(Register register, String id, int year) implements Comparable<Site> {
        private static final Comparator<Site> ORDER =
                Comparator.comparing(Site::register).thenComparing(Site::id).thenComparingInt(Site::year);

        @Override
        public int compareTo(Site other) {
            return ORDER.compare(this, other);
        }

        String facility() {
            return register + ":" + id;
        }
    }

    /** A row with its values. */
    private record Line(
            Site site, Map<GroupKey, String> keys, Optional<IndustryCode> industry, Optional<Quantity> amount) {
        boolean isWeighed() {
            return amount.filter(quantity -> quantity.unit().isComparableWith(Units.KILOGRAM))
                    .isPresent();
        }

        BigDecimal kilograms() {
            return amount.orElseThrow().to(Units.KILOGRAM).amount();
        }

        boolean isAcrossBorders() {
            String from = keys.getOrDefault(GroupKey.of(Aspect.COUNTRY), "");
            String to = keys.getOrDefault(GroupKey.of(Aspect.RECEIVER_COUNTRY), "");
            return !from.isEmpty() && !to.isEmpty() && !from.equals(to);
        }
    }

    public BesideInMemory(Held held, SubstanceDirectory directory, DataVersion version) {
        this.held = held;
        this.directory = directory;
        this.version = version;
        describeSites();
        lines.put(
                BesideTable.TRANSFERS, held.transfers().stream().map(this::line).toList());
        lines.put(
                BesideTable.REDUCTIONS,
                held.reductions().stream().map(this::line).toList());
        held.reports().forEach(this::addReport);
    }

    private void describeSites() {
        Map<String, RegisterFacility> always = new HashMap<>();
        held.facilities().stream()
                .filter(facility -> facility.year() == RegisterFacility.EVERY_YEAR)
                .forEach(facility -> always.put(facility.register() + ":" + facility.id(), facility));
        held.facilities().stream()
                .filter(facility -> facility.year() != RegisterFacility.EVERY_YEAR)
                .forEach(
                        facility -> sites.put(new Site(facility.register(), facility.id(), facility.year()), facility));
        Stream.of(
                        held.reports().stream()
                                .map(report -> new Site(report.register(), report.facility(), report.year())),
                        held.transfers().stream()
                                .map(transfer -> new Site(transfer.register(), transfer.facility(), transfer.year())),
                        held.reductions().stream()
                                .map(reduction ->
                                        new Site(reduction.register(), reduction.facility(), reduction.year())))
                .flatMap(Function.identity())
                .forEach(site -> sites.computeIfAbsent(site, BesideInMemory::unknown));
        sites.replaceAll((site, facility) -> Optional.ofNullable(always.get(site.facility()))
                .map(facility::completedBy)
                .orElse(facility));
    }

    private static RegisterFacility unknown(Site site) {
        return new RegisterFacility(
                site.register(),
                site.year(),
                site.id(),
                "",
                "",
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                org.vereda.inventory.releases.FacilityAddress.NONE,
                Set.of(),
                org.vereda.quantity.SourcePosition.NOWHERE);
    }

    // --- rows

    private Line line(OffSiteTransfer transfer) {
        Site site = new Site(transfer.register(), transfer.facility(), transfer.year());
        Map<GroupKey, String> keys = keys(site, transfer.substance(), transfer.substanceName());
        OffSiteTransfer.Receiver receiver = transfer.receiver();
        medium(keys, transfer.medium());
        put(keys, Aspect.RECEIVER_COUNTRY, receiver.country().map(Enum::name).orElse(receiver.countryText()));
        keys.put(GroupKey.Own.RECEIVER, receiver.id().isEmpty() ? receiver.name() : receiver.id());
        return new Line(site, keys, industry(site), Optional.of(transfer.claim().value()));
    }

    private Line line(SourceReduction reduction) {
        Site site = new Site(reduction.register(), reduction.facility(), reduction.year());
        Map<GroupKey, String> keys = keys(site, reduction.substance(), reduction.substanceName());
        keys.put(GroupKey.Own.ACTIVITY, reduction.code());
        keys.put(GroupKey.Own.KIND, ReductionKind.of(reduction.code()).name());
        keys.put(GroupKey.Own.ESTIMATE, reduction.estimatedReduction().orElse(""));
        return new Line(site, keys, industry(site), Optional.empty());
    }

    /** A line for each medium; one without where the report states no amounts. */
    private void addReport(RegisterReport report) {
        Site site = new Site(report.register(), report.facility(), report.year());
        Set<Medium> media = new HashSet<>();
        report.releases().stream().map(Release::medium).forEach(media::add);
        if (media.isEmpty()) {
            reports.add(new Line(
                    site, keys(site, report.substance(), report.substanceName()), industry(site), Optional.empty()));
        }
        media.forEach(medium -> {
            Map<GroupKey, String> keys = keys(site, report.substance(), report.substanceName());
            medium(keys, medium);
            reports.add(new Line(site, keys, industry(site), Optional.empty()));
        });
    }

    private Map<GroupKey, String> keys(Site site, String code, String name) {
        RegisterFacility facility = facility(site);
        Map<GroupKey, String> keys = new HashMap<>();
        put(keys, Aspect.REGISTER, site.register().name());
        put(keys, Aspect.COUNTRY, country(facility));
        put(
                keys,
                Aspect.SUBDIVISION,
                facility.subdivision().map(Subdivision::code).orElse(""));
        put(keys, Aspect.FACILITY, site.facility());
        put(keys, Aspect.PARENT, facility.parent());
        put(
                keys,
                Aspect.INDUSTRY,
                industry(site)
                        .map(found -> found.digits()
                                .substring(0, Math.min(5, found.digits().length())))
                        .orElse(""));
        put(
                keys,
                Aspect.SUBSTANCE,
                directory
                        .find(site.register(), code, name)
                        .map(found -> found.substance().id())
                        .orElse(code.isEmpty() ? name : code));
        put(keys, Aspect.YEAR, Integer.toString(site.year()));
        return keys;
    }

    private static void medium(Map<GroupKey, String> keys, Medium medium) {
        put(keys, Aspect.MEDIUM, medium.name());
        put(keys, Aspect.DESTINATION, Destination.of(medium).name());
    }

    private static void put(Map<GroupKey, String> keys, Aspect aspect, String value) {
        keys.put(GroupKey.of(aspect), value);
    }

    private RegisterFacility facility(Site site) {
        return sites.getOrDefault(site, unknown(site));
    }

    private Optional<IndustryCode> industry(Site site) {
        return facility(site).industry();
    }

    private static String country(RegisterFacility facility) {
        return facility.subdivision()
                .map(Subdivision::country)
                .or(() -> facility.register().country())
                .map(Country::name)
                .orElse("");
    }

    private static boolean passes(Line line, GroupKey key, SortedSet<String> wanted) {
        return key.equals(GroupKey.of(Aspect.INDUSTRY))
                ? isIn(line.industry(), wanted)
                : wanted.contains(line.keys().getOrDefault(key, ""));
    }

    private static boolean isIn(Optional<IndustryCode> industry, SortedSet<String> wanted) {
        return industry.map(code -> wanted.stream().anyMatch(prefix -> !prefix.isEmpty() && code.isWithin(prefix)))
                .orElse(wanted.contains(""));
    }

    // --- answers

    @Override
    public DataVersion version() {
        return version;
    }

    @Override
    public BesideAnswer answer(BesideQuery query) {
        Map<List<String>, List<Line>> groups = new HashMap<>();
        lines.getOrDefault(query.table(), List.of()).stream()
                .filter(line -> query.filters().entrySet().stream()
                        .allMatch(filter -> passes(line, filter.getKey(), filter.getValue())))
                .filter(line -> !query.acrossBorders() || line.isAcrossBorders())
                .forEach(line -> groups.computeIfAbsent(
                                query.by().stream()
                                        .map(key -> line.keys().getOrDefault(key, ""))
                                        .toList(),
                                keys -> new ArrayList<>())
                        .add(line));
        return new BesideAnswer(
                query,
                groups.entrySet().stream()
                        .map(group -> row(group.getKey(), group.getValue()))
                        .toList(),
                version);
    }

    private static BesideAnswer.Row row(List<String> keys, List<Line> group) {
        return new BesideAnswer.Row(
                keys,
                keys,
                sum(group.stream().filter(Line::isWeighed)),
                sum(group.stream().filter(Line::isWeighed).filter(Line::isAcrossBorders)),
                group.size(),
                (int) group.stream()
                        .filter(line -> line.amount().isPresent() && !line.isWeighed())
                        .count(),
                (int) group.stream()
                        .map(line -> line.site().facility())
                        .distinct()
                        .count(),
                false);
    }

    private static Optional<BigDecimal> sum(Stream<Line> group) {
        return group.map(Line::kilograms).reduce(BigDecimal::add);
    }

    @Override
    public FacilityList facilities(Map<Aspect, SortedSet<String>> filters) {
        SortedMap<String, SortedMap<Integer, Site>> found = new TreeMap<>();
        sites.keySet().stream()
                .filter(site -> passes(site, filters))
                .forEach(site -> found.computeIfAbsent(site.facility(), key -> new TreeMap<>())
                        .put(site.year(), site));
        return new FacilityList(
                filters, found.values().stream().map(this::listed).toList(), version);
    }

    /** Filters of the facility itself, and some row of it that passes all others. */
    private boolean passes(Site site, Map<Aspect, SortedSet<String>> filters) {
        Map<Aspect, SortedSet<String>> ofRows = new HashMap<>(filters);
        ofRows.keySet().retainAll(Set.of(Aspect.SUBSTANCE, Aspect.MEDIUM, Aspect.DESTINATION, Aspect.RECEIVER_COUNTRY));
        Line itself = new Line(site, keys(site, "", ""), industry(site), Optional.empty());
        boolean isWanted = filters.entrySet().stream()
                .filter(filter -> !ofRows.containsKey(filter.getKey()))
                .allMatch(filter -> passes(itself, GroupKey.of(filter.getKey()), filter.getValue()));
        List<Line> rows = ofRows.containsKey(Aspect.RECEIVER_COUNTRY)
                ? lines.getOrDefault(BesideTable.TRANSFERS, List.of())
                : reports;
        return isWanted
                && (ofRows.isEmpty()
                        || rows.stream()
                                .filter(line -> line.site().equals(site))
                                .anyMatch(line -> ofRows.entrySet().stream()
                                        .allMatch(filter ->
                                                passes(line, GroupKey.of(filter.getKey()), filter.getValue()))));
    }

    private FacilityList.Listed listed(SortedMap<Integer, Site> years) {
        List<RegisterFacility> latest =
                years.values().stream().map(this::facility).toList().reversed();
        RegisterFacility last = latest.getFirst();
        Set<Site> all = new HashSet<>(years.values());
        return new FacilityList.Listed(
                new FacilityKey(last.register().name(), last.id()),
                text(latest, RegisterFacility::name).orElse(last.id()),
                text(latest, RegisterFacility::parent).orElse(""),
                country(last),
                latest.stream()
                        .flatMap(facility -> facility.subdivision().stream())
                        .findFirst()
                        .map(Subdivision::code)
                        .orElse(""),
                text(latest, RegisterFacility::city).orElse(""),
                latest.stream()
                        .flatMap(facility -> facility.coordinates().stream())
                        .findFirst(),
                latest.stream()
                        .flatMap(facility -> facility.industry().stream())
                        .findFirst(),
                new TreeSet<>(years.keySet()),
                latest.stream()
                        .flatMap(facility -> facility.otherKeys().stream())
                        .distinct()
                        .sorted(Comparator.comparing(FacilityKey::scheme).thenComparing(FacilityKey::value))
                        .toList(),
                (int) held.reports().stream()
                        .filter(report -> all.contains(new Site(report.register(), report.facility(), report.year())))
                        .count(),
                false);
    }

    private static Optional<String> text(List<RegisterFacility> latest, Function<RegisterFacility, String> said) {
        return latest.stream().map(said).filter(text -> !text.isEmpty()).findFirst();
    }

    @Override
    public FigureAnswer figures(FigureQuery query) {
        return new FigureAnswer(
                query,
                StatisticTable.of(held.figures().stream().filter(query::takes).toList()),
                held.missing().stream()
                        .filter(query::takes)
                        .sorted(Comparator.comparing(MissingFigure::position))
                        .toList(),
                version);
    }

    @Override
    public List<PublishedTable> published() {
        Map<String, List<Statistic>> figures = new TreeMap<>();
        held.figures()
                .forEach(figure -> figures.computeIfAbsent(figure.table(), key -> new ArrayList<>())
                        .add(figure));
        return figures.entrySet().stream()
                .map(entry -> published(entry.getKey(), entry.getValue(), (int) held.missing().stream()
                        .filter(missing -> missing.table().equals(entry.getKey()))
                        .count()))
                .toList();
    }

    private static PublishedTable published(String id, List<Statistic> figures, int missing) {
        SortedSet<Integer> years = new TreeSet<>();
        SortedSet<String> countries = new TreeSet<>();
        SortedSet<String> indicators = new TreeSet<>();
        Set<Subdivision> regions = new HashSet<>();
        Set<List<String>> sectors = new HashSet<>();
        figures.forEach(figure -> {
            years.add(figure.year());
            countries.add(figure.country().name());
            indicators.add(figure.indicator());
            figure.subdivision().ifPresent(regions::add);
            sectors.add(List.of(
                    figure.sector().classification(),
                    figure.sector().code(),
                    figure.sector().name()));
        });
        return new PublishedTable(
                id,
                countries,
                regions.size(),
                sectors.size(),
                years.first(),
                years.last(),
                indicators,
                figures.size(),
                missing);
    }
}
