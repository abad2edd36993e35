package org.vereda.sources.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vereda.endoflife.content.ContentBook;
import org.vereda.endoflife.yard.YardBook;
import org.vereda.inventory.Activity;
import org.vereda.inventory.BomLine;
import org.vereda.inventory.ElectricityInstrument;
import org.vereda.inventory.Facility;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.Product;
import org.vereda.inventory.Production;
import org.vereda.inventory.SiteInventory;
import org.vereda.inventory.releases.ChemicalUse;
import org.vereda.inventory.releases.Release;
import org.vereda.measures.EndUseShare;
import org.vereda.measures.FormulaInputs;
import org.vereda.measures.MeasureLibrary;
import org.vereda.measures.Price;
import org.vereda.measures.composition.Composition;
import org.vereda.measures.review.ReviewRow;
import org.vereda.partnership.Cohort;
import org.vereda.partnership.Organization;
import org.vereda.partnership.Project;
import org.vereda.partnership.PublishedTotal;
import org.vereda.partnership.Saving;
import org.vereda.partnership.Verification;
import org.vereda.partnership.answers.ProductFacts;
import org.vereda.partnership.answers.Proof;
import org.vereda.partnership.benchmark.BenchmarkFigure;
import org.vereda.partnership.cohorts.CohortBook;
import org.vereda.partnership.consent.Consent;
import org.vereda.partnership.metering.Metering;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.NearestName;
import org.vereda.quantity.Period;
import org.vereda.quantity.SourcePosition;
import org.vereda.roadmap.policy.Budget;
import org.vereda.roadmap.policy.PolicyRule;
import org.vereda.roadmap.policy.Target;
import org.vereda.roadmap.review.Paragraph;
import org.vereda.sources.table.FileKind;
import org.vereda.sources.table.TableWriter;

/**
 * A partnership as a folder of plain tables; {@code docs/partnership-folder.md} describes files and columns. Rows that
 * cannot be read or refer to nothing are errors among the findings and are left out of the lists; everything else is
 * there, so that a calculation can go on, marked incomplete.
 *
 * <pre>{@code
 * Findings findings = new Findings();
 * PartnershipFolder folder = PartnershipFolder.read(path, industries::isKnown, findings);
 * boolean complete = !findings.hasErrors();
 * }</pre>
 *
 * @param settings what {@code partnership.yaml} states
 * @param tables the cells of each table as written, header first, by file; columns that nobody knows included
 * @param review what was seen when value streams were walked
 * @param roadmapText the paragraphs of the roadmap's text, if stated
 * @param recycled what products hold of recycled material, and the lots of it
 * @param yards what dismantlers and shredders wrote down
 * @param documents what the documents and rules are that rows name
 * @param root where the folder was read
 */
public record PartnershipFolder(
        PartnershipSettings settings,
        List<Organization> organizations,
        List<Facility> facilities,
        List<Product> products,
        List<Activity> activities,
        List<ElectricityInstrument> electricity,
        List<Production> production,
        List<BenchmarkFigure> benchmarks,
        List<BomLine> bom,
        List<ReviewRow> review,
        List<Release> releases,
        List<ChemicalUse> chemicals,
        List<Proof> proofs,
        List<ProductFacts> productFacts,
        List<EndUseShare> endUseShares,
        List<Composition> compositions,
        List<Price> prices,
        List<FormulaInputs.Input> equipment,
        Metering metering,
        MeasureLibrary measures,
        List<Cohort> cohorts,
        CohortBook cohortBook,
        List<Project> projects,
        List<Saving> savings,
        List<Verification> verifications,
        List<PublishedTotal> published,
        List<Consent> consents,
        Map<String, String> documents,
        List<Target> targets,
        List<Budget> budgets,
        List<PolicyRule> rules,
        List<Paragraph> roadmapText,
        ContentBook recycled,
        YardBook yards,
        Map<String, List<List<String>>> tables,
        Path root) {
    /** Files of a folder that have their own readers or none. */
    private static final List<String> OTHER_FILES =
            List.of(PartnershipSettings.FILE, "resources.csv", "facility-links.csv");

    public PartnershipFolder {
        documents = Map.copyOf(documents);
        tables = Map.copyOf(tables);
    }

    /** The files of the tables that a folder may hold. */
    public static List<String> files() {
        return FolderTable.files();
    }

    /** The columns of the table of that file, the required ones first; nothing where the folder knows no such table. */
    public static List<String> columnsOf(String file) {
        return Arrays.stream(FolderTable.values())
                .filter(table -> table.file().equals(file))
                .flatMap(table -> table.names().stream())
                .toList();
    }

    /** The columns that the table of that file cannot do without. */
    public static List<String> requiredColumnsOf(String file) {
        return Arrays.stream(FolderTable.values())
                .filter(table -> table.file().equals(file))
                .flatMap(table -> table.requiredNames().stream())
                .toList();
    }

    /** The kinds of rules of policy, as {@code rules.csv} names them. */
    public static List<String> kindsOfRules() {
        return RoadmapTables.kindsOfRules();
    }

    /** What a facility used and made in a period. */
    public SiteInventory inventory(Facility facility, Period period) {
        return inventories(period).apply(facility);
    }

    /** What each facility used and made in a period: the rows are gone through once, however many facilities are asked for. */
    public Function<Facility, SiteInventory> inventories(Period period) {
        Map<String, List<Activity>> used = activities.stream().collect(Collectors.groupingBy(Activity::facility));
        Map<String, List<Production>> made = production.stream().collect(Collectors.groupingBy(Production::facility));
        return facility -> SiteInventory.of(
                facility,
                period,
                used.getOrDefault(facility.id(), List.of()),
                made.getOrDefault(facility.id(), List.of()));
    }

    /**
     * Reads the folder.
     *
     * @param knownIndustry says which industry codes exist
     * @param findings takes everything that is wrong or doubtful
     * @throws InvalidInput where there is no such folder or its {@code partnership.yaml} cannot be read
     */
    public static PartnershipFolder read(Path root, Predicate<IndustryCode> knownIndustry, Findings findings) {
        requireFolder(root);
        PartnershipSettings settings = SettingsFile.read(root, findings);
        reportUnknownFiles(root, settings, findings);
        FolderTables tables = new FolderTables(root, settings, findings);
        FolderNames names = new FolderNames();
        FolderCells cells = new FolderCells(settings);
        SiteTables sites = new SiteTables(names, cells, knownIndustry);
        MeasureTables measures = new MeasureTables(names, cells);
        ProgrammeTables programme = new ProgrammeTables(names, cells);
        List<Organization> organizations = tables.read(FolderTable.ORGANIZATIONS, sites::organization);
        List<Facility> facilities = tables.read(FolderTable.FACILITIES, sites::facility);
        List<Product> products = tables.read(FolderTable.PRODUCTS, sites::product);
        List<Activity> activities = tables.read(FolderTable.ACTIVITY, sites::activity);
        List<Production> production = tables.read(FolderTable.PRODUCTION, sites::production);
        new FolderPeriods(findings).checkProduction(production);
        MeasureLibrary ownMeasures =
                MeasureLibrary.read(tables.read(FolderTable.MEASURES, measures::measure), Map.of());
        findings.addAll(ownMeasures.findings());
        List<BomLine> bom = tables.read(FolderTable.BOM, sites::bomLine);
        List<Price> prices = tables.read(FolderTable.PRICES, measures::price);
        new FolderTwins(findings).checkBom(bom);
        new FolderTwins(findings).checkPrices(prices);
        Metering metering = new MeterTables(names, cells).read(tables).withProduction(production);
        List<Cohort> cohorts = tables.read(FolderTable.COHORTS, programme::cohort);
        RoadmapTables roadmap = new RoadmapTables(new ScopeReader(names, facilities, organizations, cohorts), cells);
        List<Project> projects = tables.read(FolderTable.PROJECTS, programme::project);
        return new PartnershipFolder(
                settings,
                organizations,
                facilities,
                products,
                activities,
                tables.read(FolderTable.ELECTRICITY, new ElectricityTable(names, cells)::instrument),
                production,
                tables.read(FolderTable.BENCHMARKS, new BenchmarkTable(names, cells)::figure),
                bom,
                tables.read(FolderTable.REVIEW, new ReviewTables(names, cells)::row),
                tables.read(FolderTable.RELEASES, sites::release),
                tables.read(FolderTable.CHEMICALS, new RecordTables(names, cells)::chemical),
                tables.read(FolderTable.EVIDENCE, new RecordTables(names, cells)::proof),
                tables.read(FolderTable.FOOTPRINT_FACTS, new RecordTables(names, cells)::facts),
                tables.read(FolderTable.END_USES, measures::endUse),
                tables.read(FolderTable.COMPOSITIONS, measures::composition),
                prices,
                tables.read(FolderTable.EQUIPMENT, measures::equipment),
                metering,
                ownMeasures,
                cohorts,
                new CohortTables(names).read(tables),
                projects,
                tables.read(FolderTable.SAVINGS, programme::saving),
                tables.read(
                        FolderTable.VERIFICATION,
                        new VerificationTable(names, cells, organizations, projects, facilities)::verification),
                tables.read(FolderTable.PUBLISHED, programme::published),
                tables.read(FolderTable.CONSENTS, new ConsentTable(names)::consent),
                documents(tables),
                tables.read(FolderTable.TARGETS, roadmap::target),
                tables.read(FolderTable.BUDGETS, roadmap::budget),
                tables.read(FolderTable.RULES, roadmap::rule),
                tables.read(FolderTable.ROADMAP_TEXT, roadmap::paragraph),
                new ContentTables(names).read(tables),
                new YardTables(names, cells, facilities).read(tables),
                tables.complete(),
                root);
    }

    /**
     * Writes the folder: the tables with all their cells, every other file as it is.
     *
     * @param target a folder that is new or empty
     * @throws IOException where it cannot be written
     * @throws InvalidInput where the target is no empty folder
     */
    public void write(Path target) throws IOException {
        Files.createDirectories(target);
        try (Stream<Path> there = Files.list(target)) {
            if (there.findAny().isPresent()) {
                throw InvalidInput.of(
                        Finding.error("sources.folder-not-empty", SourcePosition.ofFile(target.toString())));
            }
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                write(file, target.resolve(root.relativize(file).toString()));
            }
        }
    }

    private static Map<String, String> documents(FolderTables tables) {
        return tables
                .read(
                        FolderTable.DOCUMENTS,
                        row -> row.text("document")
                                .flatMap(document -> row.text("text").map(text -> Map.entry(document, text))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
    }

    private void write(Path file, Path target) throws IOException {
        Files.createDirectories(target.toAbsolutePath().getParent());
        String name = root.relativize(file).toString().replace('\\', '/');
        List<List<String>> rows = tables.getOrDefault(name, List.of());
        if (rows.isEmpty()) {
            Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
            return;
        }
        try (TableWriter writer = TableWriter.open(Files.newOutputStream(target), name, settings.format(name))) {
            rows.forEach(writer::row);
        }
    }

    private static void requireFolder(Path root) {
        if (!Files.isDirectory(root)) {
            throw InvalidInput.of(Finding.error("sources.missing-folder", SourcePosition.ofFile(root.toString())));
        }
    }

    private static boolean isThere(Path root, String file) {
        try {
            return Files.exists(root.resolve(file));
        } catch (InvalidPathException noName) {
            return false;
        }
    }

    /** A table with a mistyped name would be left out in silence, for nearly every table may be absent. */
    private static void reportUnknownFiles(Path root, PartnershipSettings settings, Findings findings) {
        List<String> known = Stream.concat(FolderTable.files().stream(), OTHER_FILES.stream())
                .toList();
        try (Stream<Path> files = Files.list(root)) {
            files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(file -> file.matches("(?i).*\\.(csv|tsv|xlsx|ya?ml)") && !known.contains(file))
                    .forEach(file -> findings.add(Finding.warning(
                            "sources.unknown-file", SourcePosition.ofFile(file), NearestName.orNone(file, known))));
        } catch (IOException e) {
            throw FileKind.unreadable(root.toString(), e);
        }
        settings.files().keySet().stream()
                .filter(file -> !known.contains(file) && !isThere(root, file))
                .forEach(file -> findings.add(Finding.warning(
                        "sources.unknown-file-setting", settings.position(), file, NearestName.orNone(file, known))));
    }
}
