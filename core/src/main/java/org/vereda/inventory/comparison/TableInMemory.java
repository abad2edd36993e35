package org.vereda.inventory.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.releases.Medium;
import org.vereda.inventory.releases.RegisterFacility;
import org.vereda.inventory.releases.RegisterReport;
import org.vereda.inventory.releases.Release;
import org.vereda.inventory.releases.ReleaseTable;
import org.vereda.inventory.releases.ReportingState;
import org.vereda.inventory.releases.SubstanceDirectory;
import org.vereda.quantity.Country;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Subdivision;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;

/** The common table in memory: small, plain, and what other sources are held against. It knows no tiers and receivers. */
public final class TableInMemory implements ReleaseSource {
    private static final Unit KILOGRAM = Units.KILOGRAM;

    private final List<Line> lines = new ArrayList<>();
    private final List<ProductionRatio> ratios = new ArrayList<>();
    private final DataVersion version;

    /** A report into one medium; without medium where it states no amounts. */
    private record Line(
            RegisterReport report,
            String facility,
            Map<Aspect, String> keys,
            Optional<IndustryCode> industry,
            Optional<BigDecimal> kilograms) {}

    /** Amounts that are no mass, such as toxic equivalents, are left out of the sums as in every source. */
    public TableInMemory(ReleaseTable table, SubstanceDirectory directory, DataVersion version) {
        this.version = version;
        for (RegisterReport report : table.reports()) {
            Optional<RegisterFacility> facility = table.facilityOf(report);
            String id = report.register() + ":" + report.facility();
            String substance = directory
                    .find(report.register(), report.substance(), report.substanceName())
                    .map(found -> found.substance().id())
                    .orElse(report.substance().isEmpty() ? report.substanceName() : report.substance());
            Map<Medium, BigDecimal> media = new EnumMap<>(Medium.class);
            report.releases().stream()
                    .filter(Release::isMass)
                    .forEach(release -> media.merge(
                            release.medium(),
                            release.claim().value().to(KILOGRAM).amount(),
                            BigDecimal::add));
            media.forEach((medium, amount) ->
                    lines.add(line(report, facility, id, substance, Optional.of(medium), Optional.of(amount))));
            if (media.isEmpty()) {
                lines.add(line(report, facility, id, substance, Optional.empty(), Optional.empty()));
            }
            report.waste()
                    .flatMap(waste -> waste.ratio()
                            .map(ratio -> new ProductionRatio(id, substance, report.year(), ratio, waste.ratioBasis())))
                    .ifPresent(ratios::add);
        }
    }

    private static Line line(
            RegisterReport report,
            Optional<RegisterFacility> facility,
            String id,
            String substance,
            Optional<Medium> medium,
            Optional<BigDecimal> kilograms) {
        Optional<IndustryCode> industry = report.industry().or(() -> facility.flatMap(RegisterFacility::industry));
        Map<Aspect, String> keys = new EnumMap<>(Aspect.class);
        keys.put(Aspect.REGISTER, report.register().name());
        keys.put(Aspect.COUNTRY, report.register().country().map(Country::name).orElse(""));
        keys.put(
                Aspect.SUBDIVISION,
                facility.flatMap(RegisterFacility::subdivision)
                        .map(Subdivision::code)
                        .orElse(""));
        keys.put(Aspect.FACILITY, id);
        keys.put(Aspect.PARENT, facility.map(RegisterFacility::parent).orElse(""));
        keys.put(Aspect.INDUSTRY, industry.map(code -> first(code.digits())).orElse(""));
        keys.put(Aspect.SUBSTANCE, substance);
        keys.put(Aspect.MEDIUM, medium.map(Enum::name).orElse(""));
        keys.put(Aspect.DESTINATION, medium.map(Destination::of).map(Enum::name).orElse(""));
        keys.put(Aspect.YEAR, Integer.toString(report.year()));
        keys.put(Aspect.TIER, "");
        keys.put(Aspect.RECEIVER_COUNTRY, "");
        return new Line(report, id, keys, industry, kilograms);
    }

    private static String first(String digits) {
        return digits.substring(0, Math.min(5, digits.length()));
    }

    @Override
    public DataVersion version() {
        return version;
    }

    @Override
    public List<ProductionRatio> ratios(ReleaseQuery query) {
        Set<List<String>> wanted = new HashSet<>();
        passing(query)
                .forEach(line -> wanted.add(List.of(
                        line.facility(),
                        line.keys().getOrDefault(Aspect.SUBSTANCE, ""),
                        line.keys().getOrDefault(Aspect.YEAR, ""))));
        return ratios.stream()
                .filter(ratio ->
                        wanted.contains(List.of(ratio.facility(), ratio.substance(), Integer.toString(ratio.year()))))
                .toList();
    }

    @Override
    public ReleaseAnswer answer(ReleaseQuery query) {
        Map<String, List<Line>> groups = new TreeMap<>();
        passing(query)
                .forEach(line -> groups.computeIfAbsent(
                                String.join("\u0000", keys(line, query)), key -> new ArrayList<>())
                        .add(line));
        return new ReleaseAnswer(
                query, groups.values().stream().map(group -> row(group, query)).toList(), List.of(), version);
    }

    private Stream<Line> passing(ReleaseQuery query) {
        return lines.stream()
                .filter(line -> query.filters().entrySet().stream()
                        .allMatch(filter -> passes(line, filter.getKey(), filter.getValue())));
    }

    private static boolean passes(Line line, Aspect aspect, SortedSet<String> wanted) {
        if (aspect == Aspect.INDUSTRY) {
            return line.industry()
                    .map(code -> wanted.stream().anyMatch(prefix -> !prefix.isEmpty() && code.isWithin(prefix)))
                    .orElse(wanted.contains(""));
        }
        return wanted.contains(line.keys().getOrDefault(aspect, ""));
    }

    private static List<String> keys(Line line, ReleaseQuery query) {
        return query.by().stream()
                .map(aspect -> line.keys().getOrDefault(aspect, ""))
                .toList();
    }

    private static ReleaseAnswer.Row row(List<Line> group, ReleaseQuery query) {
        Set<String> facilities = new HashSet<>();
        Map<List<Object>, ReportingState> reports = new HashMap<>();
        Optional<BigDecimal> sum = Optional.empty();
        for (Line line : group) {
            facilities.add(line.facility());
            reports.put(
                    List.of(
                            line.facility(),
                            line.report().year(),
                            line.keys().getOrDefault(Aspect.SUBSTANCE, ""),
                            line.report().state()),
                    line.report().state());
            Optional<BigDecimal> before = sum;
            sum = line.kilograms()
                    .map(amount -> before.map(amount::add).orElse(amount))
                    .or(() -> before);
        }
        Map<ReportingState, Integer> states = new EnumMap<>(ReportingState.class);
        reports.values().forEach(state -> states.merge(state, 1, Integer::sum));
        List<String> keys = keys(group.getFirst(), query);
        return new ReleaseAnswer.Row(keys, keys, sum, states, facilities.size(), false);
    }

    /** The exact sum of an answer's rows in kg. */
    public static Quantity total(ReleaseAnswer answer) {
        return new Quantity(
                answer.rows().stream()
                        .flatMap(row -> row.kilograms().stream())
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                KILOGRAM);
    }
}
