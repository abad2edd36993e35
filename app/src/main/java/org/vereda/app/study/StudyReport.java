package org.vereda.app.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vereda.app.shown.KeyWord;
import org.vereda.app.shown.TablesPage;
import org.vereda.footprint.EmissionScope;
import org.vereda.footprint.method.MethodProfile;
import org.vereda.footprint.method.ProfiledFootprint;
import org.vereda.footprint.method.StageFigures;
import org.vereda.footprint.product.Contribution;
import org.vereda.footprint.product.ProductCarbonFootprint;
import org.vereda.footprint.profile.ProductStudy;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Product;
import org.vereda.partnership.answers.ProductFacts;
import org.vereda.report.FlowNames;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.report.words.Messages;

/**
 * The report of a product footprint with the contents that ISO 14067:2018 asks of a study report (clause 7): unit, boundary, results with
 * fossil, biogenic, land-use change and aircraft emissions apart, what was left out, allocation, potentials, electricity, data quality,
 * uncertainty, sensitivity, limitations and sources.
 */
public final class StudyReport {
    static final String KILOGRAM = "kg CO2e";
    private static final MathContext DIGITS = new MathContext(12);
    private static final int LARGEST = 15;

    private final FootprintStudies.Study study;
    private final ProductCarbonFootprint footprint;
    private final ProfiledFootprint profiled;
    private final Page page;
    private final FlowNames flows;

    /**
     * Prepares a report.
     *
     * @param flows the names of flows
     */
    public StudyReport(FootprintStudies.Study study, FlowNames flows, Messages messages) {
        this.study = study;
        this.footprint = study.footprint();
        this.profiled = ProductStudy.of(footprint, study.computed().period(), MethodProfile.ISO_14067);
        this.page = new Page(messages.language());
        this.flows = flows;
    }

    /** The report. */
    public TablesPage all() {
        StudyBasis basis = new StudyBasis(study, profiled, flows, page);
        List<ReportTable> tables = new ArrayList<>(List.of(
                product(), results(), stages(), parts(), basis.boundary(), basis.leftOut(), basis.allocation()));
        tables.add(basis.electricity());
        tables.add(basis.quality());
        tables.add(basis.uncertainty());
        tables.add(sensitivity());
        tables.add(basis.limits());
        tables.add(basis.sources());
        return new TablesPage(
                "label.study.title",
                tables,
                List.of(page.say("label.study.note-iso"), page.say("label.study.note-use")));
    }

    // --- what it is about

    private ReportTable product() {
        Product product = footprint.product();
        Optional<Facility> maker = maker();
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row("product", Cell.text(product.name() + " (" + product.id() + ")")));
        rows.add(row("maker", Cell.text(maker.map(Facility::name).orElse(""))));
        rows.add(row(
                "place", Cell.text(maker.map(site -> site.subdivision().code()).orElse(""))));
        rows.add(row("unit", Cell.text(product.declaredUnit().toString())));
        rows.add(row(
                "mass",
                Cell.text(product.massOf(product.declaredUnit())
                        .map(Object::toString)
                        .orElse(""))));
        rows.add(row("kind", Cell.word("label.study.value.cradle-to-gate")));
        rows.add(row("description", fact("productDescription")));
        rows.add(row("period", Cell.text(study.computed().period().toString())));
        rows.add(row(
                "validity", Cell.text(profiled.validity().map(Object::toString).orElse(""))));
        rows.add(row(
                "potentials",
                Cell.word(
                        "label.study.value.gwp",
                        footprint.method().gwp().id(),
                        String.valueOf(footprint.method().gwp().horizonYears()))));
        rows.add(row("rules", Cell.text(profiled.profile().title())));
        rows.add(row("review", Cell.word("label.study.value.no-review")));
        return table("study-product", rows);
    }

    private Optional<Facility> maker() {
        return study.computed().folder().facilities().stream()
                .filter(site -> site.id().equals(footprint.facility()))
                .findFirst();
    }

    private Cell fact(String field) {
        return facts(study, footprint.product().id())
                .map(facts -> Cell.text(facts.fields().getOrDefault(field, "")))
                .orElseGet(Cell.Missing::new);
    }

    static Optional<ProductFacts> facts(FootprintStudies.Study study, String product) {
        return study.computed().folder().productFacts().stream()
                .filter(facts -> facts.product().equals(product))
                .findFirst();
    }

    static List<Cell> row(String item, Cell value) {
        return List.of(Cell.word("label.study.item." + item), value);
    }

    static ReportTable table(String id, List<List<Cell>> rows) {
        return new ReportTable(id, List.of(Column.of("study-item"), Column.of("study-value")), rows, List.of());
    }

    static Cell kilograms(BigDecimal value) {
        return new Cell.Amount(value.round(DIGITS), KILOGRAM);
    }

    // --- results

    private ReportTable results() {
        StageFigures figures = profiled.production();
        boolean divided = figures.undivided().signum() == 0;
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row("including", kilograms(figures.includingUptake())));
        rows.add(row("excluding", kilograms(figures.excludingUptake())));
        rows.add(row("fossil", kilograms(figures.fossil())));
        rows.add(row("undivided", kilograms(figures.undivided())));
        rows.add(row("biogenic", component(figures.biogenicNonCo2(), divided)));
        rows.add(row("uptake", component(figures.biogenicUptake(), divided)));
        rows.add(row("land-use-change", component(figures.landUseChange(), divided)));
        rows.add(row(
                "land-management",
                component(figures.landManagementEmissions().add(figures.landManagementRemovals()), divided)));
        rows.add(row("aircraft", component(figures.aircraft(), divided)));
        rows.add(row("carbon-fossil", carbon("fossilCarbonContent")));
        rows.add(row("carbon-biogenic", carbon("biogenicCarbonContent")));
        rows.add(row("outbound", stated("outboundLogisticsGhgEmissions")));
        rows.add(row("packaging", stated("packagingGhgEmissions")));
        return table("study-results", rows);
    }

    /** Where sources do not tell components apart, a component of 0 is not known to be 0. */
    private static Cell component(BigDecimal value, boolean divided) {
        return divided || value.signum() != 0 ? kilograms(value) : new Cell.Missing();
    }

    private Cell carbon(String field) {
        return number(field).<Cell>map(value -> new Cell.Amount(value, "kg C")).orElseGet(Cell.Missing::new);
    }

    private Cell stated(String field) {
        return number(field).<Cell>map(StudyReport::kilograms).orElseGet(Cell.Missing::new);
    }

    private Optional<BigDecimal> number(String field) {
        return facts(study, footprint.product().id()).flatMap(facts -> facts.number(field));
    }

    /** By stage: what the maker does itself, by scope, and what its suppliers of the partnership do. */
    private ReportTable stages() {
        Map<String, Double> own = new TreeMap<>();
        Map<String, Double> suppliers = new TreeMap<>();
        for (Contribution part : footprint.contributions()) {
            boolean maker = part.facility().equals(footprint.facility());
            if (maker) {
                own.merge(stage(part.scope()), part.kilograms(), Double::sum);
            } else {
                suppliers.merge(part.facility(), part.kilograms(), Double::sum);
            }
        }
        List<List<Cell>> rows = new ArrayList<>();
        own.forEach((stage, sum) -> rows.add(part(Cell.word("label.study.stage." + stage), sum)));
        suppliers.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, Double> one) -> -Math.abs(one.getValue()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(one ->
                        rows.add(part(Cell.word("label.study.stage.supplier", name(one.getKey())), one.getValue())));
        return new ReportTable("study-stages", partColumns("study-stage"), rows, List.of());
    }

    private static String stage(EmissionScope scope) {
        return switch (scope) {
            case SCOPE_1 -> "direct";
            case SCOPE_2_LOCATION, SCOPE_2_MARKET, SCOPE_2_HEAT -> "energy";
            case FUEL_AND_ENERGY -> "energy-upstream";
            case PURCHASED_GOODS -> "materials";
            case UPSTREAM_TRANSPORT -> "transport";
            case WASTE -> "waste";
        };
    }

    private String name(String facility) {
        return study.computed().folder().facilities().stream()
                .filter(site -> site.id().equals(facility))
                .map(Facility::name)
                .findFirst()
                .orElse(facility.isEmpty() ? "?" : facility);
    }

    private static List<Column> partColumns(String first) {
        return List.of(Column.of(first), Column.of("study-kilograms", KILOGRAM), Column.drawn("study-share"));
    }

    private List<Cell> part(Cell what, double kilograms) {
        double total = footprint.total();
        return List.of(
                what,
                Cell.number(BigDecimal.valueOf(kilograms).round(DIGITS)),
                total == 0
                        ? new Cell.Missing()
                        : new Cell.Share(BigDecimal.valueOf(kilograms / total).round(DIGITS)));
    }

    /** The flows that cause most, and the rest as one. */
    private ReportTable parts() {
        List<Map.Entry<String, Double>> sorted = footprint.byFlow().entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, Double> one) -> -Math.abs(one.getValue()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        List<List<Cell>> rows = new ArrayList<>();
        sorted.stream()
                .limit(LARGEST)
                .forEach(one -> rows.add(part(new Cell.Title(flows.of(one.getKey())), one.getValue())));
        double rest =
                sorted.stream().skip(LARGEST).mapToDouble(Map.Entry::getValue).sum();
        if (sorted.size() > LARGEST) {
            rows.add(part(Cell.word("label.study.stage.rest", String.valueOf(sorted.size() - LARGEST)), rest));
        }
        return new ReportTable("study-parts", partColumns("study-flow"), rows, List.of());
    }

    private ReportTable sensitivity() {
        List<List<Cell>> rows = new ArrayList<>();
        new TreeMap<>(study.bySet())
                .forEach((set, total) -> rows.add(List.of(
                        Cell.word("label.study.value.with-set", set),
                        Cell.number(BigDecimal.valueOf(total.counted()).round(DIGITS)),
                        Cell.number(BigDecimal.valueOf(total.apart()).round(DIGITS)))));
        return new ReportTable(
                "study-sensitivity",
                List.of(
                        Column.of("study-choice"),
                        Column.of("study-kilograms", KILOGRAM),
                        Column.of("study-apart", KILOGRAM)),
                rows,
                List.of(ReportTable.Note.of("label.study.note-apart")));
    }

    static String word(Enum<?> constant) {
        return KeyWord.of(constant);
    }
}
