package org.vereda.app.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vereda.footprint.EmissionFactor;
import org.vereda.footprint.EmissionScope;
import org.vereda.footprint.FootprintLine;
import org.vereda.footprint.SiteFootprint;
import org.vereda.footprint.method.ProfiledFootprint;
import org.vereda.footprint.network.Fact;
import org.vereda.footprint.network.FootprintSpread;
import org.vereda.footprint.network.Interval;
import org.vereda.footprint.product.Allocation;
import org.vereda.footprint.product.Contribution;
import org.vereda.footprint.product.ProductCarbonFootprint;
import org.vereda.footprint.product.ProductFootprints;
import org.vereda.inventory.Activity;
import org.vereda.partnership.answers.ProductFacts;
import org.vereda.quantity.Evidence;
import org.vereda.report.FlowNames;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;

/** What a footprint rests on: its boundary, what was left out, allocation, electricity, quality, uncertainty, limits and sources. */
final class StudyBasis {
    private static final MathContext DIGITS = new MathContext(6);
    private static final int FACTS = 12;
    private static final int ALL_FACTS = 10_000;

    /** Life cycle stages inside a cradle-to-gate footprint. */
    private static final List<String> INSIDE =
            List.of("materials", "production", "energy-upstream", "inbound", "waste", "packaging-parts");

    /** Stages and matters that it does not count. */
    private static final List<String> OUTSIDE = List.of(
            "outbound", "use", "end-of-life", "capital-goods", "people", "storage", "indirect-land", "soil", "offsets");

    private final FootprintStudies.Study study;
    private final ProductCarbonFootprint footprint;
    private final ProfiledFootprint profiled;
    private final FlowNames flows;
    private final Page page;
    private final List<SiteFootprint> sites;

    StudyBasis(FootprintStudies.Study study, ProfiledFootprint profiled, FlowNames flows, Page page) {
        this.study = study;
        this.footprint = study.footprint();
        this.profiled = profiled;
        this.flows = flows;
        this.page = page;
        Set<String> chain = new LinkedHashSet<>();
        footprint.contributions().stream().map(Contribution::facility).forEach(chain::add);
        this.sites = study.computed().sites().stream()
                .filter(site -> chain.contains(site.inventory().facility().id()))
                .toList();
    }

    // --- boundary

    ReportTable boundary() {
        List<List<Cell>> rows = Stream.concat(INSIDE.stream(), OUTSIDE.stream())
                .map(stage -> List.of(
                        Cell.word("label.study.boundary." + stage),
                        Cell.word("label.study.bound." + (INSIDE.contains(stage) ? "in" : "out"))))
                .toList();
        return new ReportTable(
                "study-boundary", List.of(Column.of("study-stage"), Column.of("study-value")), rows, List.of());
    }

    /** What is known to be missing, with the amount where there is one. */
    ReportTable leftOut() {
        List<List<Cell>> rows = new ArrayList<>();
        Optional<ProductFacts> facts =
                StudyReport.facts(study, footprint.product().id());
        rows.add(List.of(
                Cell.word("label.study.item.exempted"),
                facts.map(one -> Cell.text(one.fields().getOrDefault("exemptedEmissionsPercent", "")))
                        .orElseGet(Cell.Missing::new),
                facts.map(one -> Cell.text(one.fields().getOrDefault("exemptedEmissionsDescription", "")))
                        .orElseGet(Cell.Missing::new)));
        for (SiteFootprint site : sites) {
            site.notCovered()
                    .forEach(left -> rows.add(List.of(
                            new Cell.Title(flows.of(left.flow())),
                            Cell.text(site.inventory().facility().name()),
                            Cell.text(page.words().text(left.reason())))));
        }
        for (ProductFootprints.MissingInput missing :
                study.computed().products().missing()) {
            if (footprint.byProduct().containsKey(missing.product())) {
                rows.add(List.of(
                        new Cell.Title(flows.of(missing.input())),
                        Cell.text(missing.product()),
                        Cell.text(page.words().text(missing.reason()))));
            }
        }
        return new ReportTable(
                "study-left-out",
                List.of(Column.of("study-flow"), Column.of("study-where"), Column.of("message")),
                rows,
                List.of());
    }

    // --- choices

    ReportTable allocation() {
        List<List<Cell>> rows = new ArrayList<>();
        for (SiteFootprint site : sites) {
            String id = site.inventory().facility().id();
            study.computed().products().allocations().stream()
                    .filter(allocation -> allocation.facility().equals(id))
                    .forEach(allocation -> rows.add(allocation(site, allocation)));
        }
        return new ReportTable(
                "study-allocation",
                List.of(Column.of("facility"), Column.of("study-key"), Column.of("study-shares")),
                rows,
                List.of());
    }

    private static List<Cell> allocation(SiteFootprint site, Allocation allocation) {
        List<String> shares = new ArrayList<>();
        new TreeMap<>(allocation.shares()).forEach((product, share) -> shares.add(product + " " + percent(share)));
        return List.of(
                Cell.text(site.inventory().facility().name()),
                Cell.word("label.answer.word." + String.join("-", "shared", "by", StudyReport.word(allocation.key()))),
                Cell.text(String.join("; ", shares)));
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).round(DIGITS).stripTrailingZeros().toPlainString() + " %";
    }

    /** Bought electricity on both bases: the basis of the footprint first. */
    ReportTable electricity() {
        List<List<Cell>> rows = new ArrayList<>();
        for (SiteFootprint site : sites) {
            site.lines().stream()
                    .filter(line -> line.scope() == EmissionScope.SCOPE_2_LOCATION
                            || line.scope() == EmissionScope.SCOPE_2_MARKET)
                    .forEach(line -> rows.add(electricity(site, line)));
        }
        return new ReportTable(
                "study-electricity",
                List.of(
                        Column.of("facility"),
                        Column.of("study-basis"),
                        Column.of("study-amount"),
                        Column.of("study-factor", "kg CO2e"),
                        Column.of("study-region"),
                        Column.of("study-source")),
                rows,
                List.of(ReportTable.Note.of(
                        "label.study.electricity-basis",
                        footprint.method().electricity().name().toLowerCase(Locale.ROOT))));
    }

    private static List<Cell> electricity(SiteFootprint site, FootprintLine line) {
        BigDecimal each = line.amount().signum() == 0
                ? BigDecimal.ZERO
                : line.co2e().divide(line.amount(), MathContext.DECIMAL64);
        return List.of(
                Cell.text(site.inventory().facility().name()),
                Cell.word(
                        "label.study.basis." + (line.scope() == EmissionScope.SCOPE_2_MARKET ? "market" : "location")),
                new Cell.Amount(
                        line.amount().round(DIGITS), line.factor().unit().symbol()),
                Cell.number(each.round(DIGITS)),
                Cell.text(line.factor().region()),
                Cell.text(line.factor().source() + ", " + line.factor().year() + ", "
                        + line.factor().pack()));
    }

    // --- quality and uncertainty

    ReportTable quality() {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(StudyReport.row(
                "primary-share",
                new Cell.Share(
                        BigDecimal.valueOf(footprint.primaryDataShare() / 100).round(DIGITS))));
        footprint
                .bySource()
                .forEach((source, sum) -> rows.add(StudyReport.row(
                        "source-" + StudyReport.word(source),
                        new Cell.Share(BigDecimal.valueOf(footprint.total() == 0 ? 0 : sum / footprint.total())
                                .round(DIGITS)))));
        Map<Evidence, Integer> counts = new TreeMap<>();
        sites.stream()
                .flatMap(site -> site.inventory().counted().stream())
                .map(Activity::claim)
                .forEach(claim -> counts.merge(claim.evidence(), 1, Integer::sum));
        counts.forEach((evidence, count) -> rows.add(
                StudyReport.row("rows-" + StudyReport.word(evidence), Cell.number(BigDecimal.valueOf(count)))));
        years().ifPresent(years -> rows.add(StudyReport.row("factor-years", Cell.text(years))));
        for (String rating : List.of("technologicalDQR", "geographicalDQR", "temporalDQR")) {
            rows.add(StudyReport.row(
                    rating,
                    StudyReport.facts(study, footprint.product().id())
                            .map(facts -> Cell.text(facts.fields().getOrDefault(rating, "")))
                            .orElseGet(Cell.Missing::new)));
        }
        return StudyReport.table("study-quality", rows);
    }

    private Optional<String> years() {
        List<Integer> years = factors().stream()
                .map(EmissionFactor::year)
                .filter(year -> year > 0)
                .sorted()
                .toList();
        return years.isEmpty() ? Optional.empty() : Optional.of(years.getFirst() + "–" + years.getLast());
    }

    private List<EmissionFactor> factors() {
        return sites.stream()
                .flatMap(site -> site.lines().stream())
                .filter(line -> line.scope().counts(footprint.method().electricity()))
                .map(FootprintLine::factor)
                .distinct()
                .toList();
    }

    ReportTable uncertainty() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Interval.Level level : Interval.Level.values()) {
            Interval interval = footprint.interval(level);
            rows.add(List.of(
                    Cell.word("label.study.interval." + StudyReport.word(level)),
                    Cell.text(""),
                    Cell.word("label.study.value.range", number(interval.low()), number(interval.high()))));
        }
        FootprintSpread spread = footprint.network().spread(FACTS);
        spread.facts()
                .forEach(share -> rows.add(List.of(
                        share.fact().<Cell>map(this::subject).orElseGet(Cell.Missing::new),
                        share.fact()
                                .<Cell>map(fact -> Cell.word("label.study.fact." + StudyReport.word(fact.kind())))
                                .orElseGet(Cell.Missing::new),
                        new Cell.Share(BigDecimal.valueOf(share.share()).round(DIGITS)))));
        return new ReportTable(
                "study-uncertainty",
                List.of(Column.of("study-flow"), Column.of("study-kind"), Column.of("study-value")),
                rows,
                List.of());
    }

    private Cell subject(Fact fact) {
        return new Cell.Title(flows.of(fact.subject()));
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).round(new MathContext(3)).toPlainString();
    }

    // --- limits and sources

    /** The rules of the standard that are not met, and what no footprint says. */
    ReportTable limits() {
        List<List<Cell>> rows = new ArrayList<>();
        profiled.findings().stream()
                .map(page.words()::text)
                .distinct()
                .sorted()
                .forEach(text -> rows.add(List.of(Cell.text(text))));
        for (String limit : List.of("single-issue", "partial", "comparison", "year", "products-of-suppliers")) {
            rows.add(List.of(Cell.word("label.study.limit." + limit)));
        }
        if (!footprint.apartBySet().isEmpty()) {
            rows.add(List.of(Cell.word(
                    "label.study.limit.apart",
                    String.join(", ", footprint.apartBySet().keySet()))));
        }
        return new ReportTable("study-limits", List.of(Column.of("message")), rows, List.of());
    }

    /** Factors of the sites with year and licence, then the facts behind what was bought. */
    ReportTable sources() {
        Set<List<Cell>> rows = new LinkedHashSet<>();
        List<EmissionFactor> factors = factors();
        factors.forEach(factor -> rows.add(List.of(
                new Cell.Title(flows.of(factor.flow())),
                Cell.text(factor.region()),
                factor.year() > 0 ? new Cell.Year(factor.year()) : new Cell.Missing(),
                Cell.text(factor.source()),
                Cell.text(factor.licence()),
                Cell.text(factor.pack()))));
        footprint.network().spread(ALL_FACTS).facts().stream()
                .flatMap(share -> share.fact().stream())
                .filter(fact -> fact.kind() == Fact.Kind.FACTOR || fact.kind() == Fact.Kind.SUPPLIER_FOOTPRINT)
                .filter(fact ->
                        factors.stream().noneMatch(factor -> factor.flow().id().equals(fact.subject())))
                .forEach(fact -> rows.add(List.of(
                        subject(fact),
                        new Cell.Missing(),
                        new Cell.Missing(),
                        Cell.text(fact.holder()),
                        new Cell.Missing(),
                        Cell.text(fact.position().toString()))));
        return new ReportTable(
                "study-sources",
                List.of(
                        Column.of("study-flow"),
                        Column.of("study-region"),
                        Column.of("year"),
                        Column.of("study-source"),
                        Column.of("study-licence"),
                        Column.of("study-pack")),
                List.copyOf(rows),
                List.of());
    }
}
