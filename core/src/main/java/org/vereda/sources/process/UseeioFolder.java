package org.vereda.sources.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.vereda.footprint.economy.CoefficientTable;
import org.vereda.footprint.economy.Indicator;
import org.vereda.footprint.economy.IndustryConcordance;
import org.vereda.footprint.economy.InputOutputModel;
import org.vereda.footprint.economy.PriceRatios;
import org.vereda.footprint.economy.Sector;
import org.vereda.footprint.economy.SectorDemand;
import org.vereda.quantity.Currency;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.NearestName;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.process.ModelFile.Axis;
import org.vereda.sources.process.ModelFile.Entry;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableFormat;

/**
 * A folder with an input-output model of the United States as EPA's USEEIO interface writes it: lists of sectors,
 * indicators, flows and demands, and the matrices A, D, N, L, C, Rho, Phi as JSON, each plain or gzip.
 *
 * <p>A, D, sectors and indicators are needed; what else is there is read and checked too. The layout is that of
 * USEEIO API version 1 (github.com/USEPA/USEEIO_API).
 */
public final class UseeioFolder {
    /** The year of the prices and the column of ones in Rho; USEEIO v2.0 and v2.0.1 are in dollars of 2012. */
    private static final int BASE_YEAR = 2012;

    private static final double AGREEMENT = 1e-9;
    private static final Map<Double, String> GWP_OF_METHANE =
            Map.of(25.0, "AR4", 28.0, "AR5", 29.8, "AR6", 27.9, "AR6");

    private final Path root;
    private final Findings findings;

    private UseeioFolder(Path root, Findings findings) {
        this.root = root;
        this.findings = findings;
    }

    /**
     * Reads a model and checks it against its own published totals, where those are in the folder.
     *
     * @param root the folder
     * @param findings takes doubts and notes
     * @throws InvalidInput where a file is missing, damaged, or contradicts another in shape or names
     */
    public static InputOutputModel read(Path root, Findings findings) {
        if (!Files.isDirectory(root)) {
            throw InvalidInput.of(
                    Finding.error("sources.model-folder-missing", SourcePosition.ofFile(root.toString())));
        }
        return new UseeioFolder(root, findings).model();
    }

    /**
     * One of the published tables of intensities or requirements, for checks: {@code L}, {@code N}, {@code A_d} and so on.
     *
     * @param rows how many rows it must have
     * @param columns how many columns it must have
     * @throws InvalidInput where the file is missing, damaged or of another shape
     */
    public static CoefficientTable matrix(Path root, String name, int rows, int columns) {
        return ModelFile.require(root, fileOf(name)).matrix(numbered("rows", rows), numbered("columns", columns));
    }

    private static Axis numbered(String what, int size) {
        return new Axis(
                what, IntStream.rangeClosed(1, size).mapToObj(Integer::toString).toList());
    }

    private static String fileOf(String matrix) {
        return "matrix/" + matrix + ".json";
    }

    private InputOutputModel model() {
        List<Sector> sectors = ordered("sectors.json", "code").stream()
                .map(UseeioFolder::sector)
                .toList();
        List<Indicator> indicators = ordered("indicators.json", "code").stream()
                .map(UseeioFolder::indicator)
                .toList();
        Axis bySector = new Axis("sectors", sectors.stream().map(Sector::code).toList());
        Axis byIndicator =
                new Axis("indicators", indicators.stream().map(Indicator::code).toList());
        InputOutputModel model = new InputOutputModel(
                root.getFileName() == null ? "USEEIO" : root.getFileName().toString(),
                Currency.USD,
                BASE_YEAR,
                gwpSet(byIndicator),
                sectors,
                indicators,
                file("A").matrix(bySector, bySector),
                file("D").matrix(byIndicator, bySector),
                prices(bySector),
                demands(bySector),
                industries(bySector));
        checkTotals(model, byIndicator, bySector);
        return model;
    }

    private ModelFile file(String matrix) {
        return ModelFile.require(root, fileOf(matrix));
    }

    private boolean has(String matrix) {
        return ModelFile.exists(root, fileOf(matrix));
    }

    private static Sector sector(Entry entry) {
        return new Sector(
                entry.require("id"),
                entry.require("code"),
                entry.require("name").strip(),
                entry.text("location"),
                entry.text("description"));
    }

    private static Indicator indicator(Entry entry) {
        return new Indicator(
                entry.require("code"), entry.require("name").strip(), entry.require("unit"), entry.text("group"));
    }

    /** The entries of a list, whose {@code index} must be their place and whose key must be their own. */
    private List<Entry> ordered(String name, String key) {
        List<Entry> entries = ModelFile.require(root, name).entries();
        Set<String> keys = new HashSet<>();
        for (int place = 0; place < entries.size(); place++) {
            Entry entry = entries.get(place);
            if (entry.number("index") != place) {
                throw InvalidInput.of(Finding.error(
                        "sources.model-index", entry.position(), entry.text("index"), Integer.toString(place)));
            }
            if (!keys.add(entry.require(key))) {
                throw InvalidInput.of(Finding.error("sources.model-duplicate", entry.position(), entry.require(key)));
            }
        }
        if (entries.isEmpty()) {
            throw InvalidInput.of(Finding.error("sources.model-list-empty", SourcePosition.ofFile(name)));
        }
        return entries;
    }

    /** Rho and Phi together or neither; the base year is the one column of Rho that holds nothing but ones. */
    private Optional<PriceRatios> prices(Axis bySector) {
        if (!has("Rho") || !has("Phi")) {
            findings.add(Finding.note("sources.model-no-prices", SourcePosition.ofFile(root.toString())));
            return Optional.empty();
        }
        int years = file("Rho").columns();
        Axis byYear = numbered("years", years);
        CoefficientTable rho = file("Rho").matrix(bySector, byYear);
        CoefficientTable phi = file("Phi").matrix(bySector, byYear);
        requirePositive(file("Rho"), rho, bySector);
        requirePositive(file("Phi"), phi, bySector);
        return Optional.of(new PriceRatios(BASE_YEAR - baseColumn(rho), rho, phi));
    }

    private static void requirePositive(ModelFile file, CoefficientTable ratios, Axis bySector) {
        for (int sector = 0; sector < ratios.rows(); sector++) {
            for (int year = 0; year < ratios.columns(); year++) {
                if (!(ratios.get(sector, year) > 0)) {
                    throw InvalidInput.of(Finding.error(
                            "sources.price-ratio-not-positive",
                            file.position(),
                            Double.toString(ratios.get(sector, year)),
                            bySector.names().get(sector),
                            Integer.toString(year + 1)));
                }
            }
        }
    }

    private int baseColumn(CoefficientTable rho) {
        int[] ones = IntStream.range(0, rho.columns())
                .filter(year -> IntStream.range(0, rho.rows()).allMatch(sector -> rho.get(sector, year) == 1))
                .toArray();
        if (ones.length != 1) {
            throw InvalidInput.of(Finding.error(
                    "sources.no-base-year",
                    file("Rho").position(),
                    Integer.toString(ones.length),
                    Integer.toString(BASE_YEAR)));
        }
        return ones[0];
    }

    private List<SectorDemand> demands(Axis bySector) {
        if (!ModelFile.exists(root, "demands.json")) {
            return List.of();
        }
        return ModelFile.require(root, "demands.json").entries().stream()
                .map(entry -> demand(entry, bySector))
                .toList();
    }

    private SectorDemand demand(Entry entry, Axis bySector) {
        Map<String, Integer> places = new TreeMap<>();
        for (Entry sector : ModelFile.require(root, "sectors.json").entries()) {
            places.put(sector.require("id"), places.size());
        }
        double[] amounts = new double[bySector.size()];
        for (Entry line : ModelFile.require(root, "demands/" + entry.require("id") + ".json")
                .entries()) {
            amounts[place(line, "sector", places)] += line.number("amount");
        }
        return new SectorDemand(
                entry.require("id"),
                (int) entry.number("year"),
                entry.require("type"),
                entry.require("system"),
                DoubleStream.of(amounts).boxed().toList());
    }

    private static int place(Entry line, String field, Map<String, Integer> places) {
        Integer place = places.get(line.require(field));
        if (place == null) {
            throw InvalidInput.of(Finding.error(
                    "sources.model-unknown-sector",
                    line.position(),
                    line.require(field),
                    NearestName.orNone(line.require(field), places.keySet())));
        }
        return place;
    }

    /** NAICS to sector by the column of the model's own classification, which knows the split waste sectors. */
    private IndustryConcordance industries(Axis bySector) {
        String file = "sectorcrosswalk.csv";
        if (!ModelFile.exists(root, file)) {
            return IndustryConcordance.NONE;
        }
        Path path = Files.isRegularFile(root.resolve(file)) ? root.resolve(file) : root.resolve(file + ".gz");
        Set<String> known = Set.copyOf(bySector.names());
        List<IndustryConcordance.Pair> pairs = new ArrayList<>();
        try (Table table = Table.open(path, TableFormat.CSV.requiring("NAICS", "BEA_Detail_Waste_Disagg"), findings)) {
            table.rows().forEach(row -> {
                Optional<String> sector =
                        row.optionalText("BEA_Detail_Waste_Disagg").filter(known::contains);
                row.optionalText("NAICS")
                        .ifPresent(industry ->
                                sector.ifPresent(code -> pairs.add(new IndustryConcordance.Pair(industry, code))));
            });
        }
        return new IndustryConcordance(pairs.stream());
    }

    /** What methane counts in the greenhouse gas row of C tells the set of warming potentials. */
    private Optional<String> gwpSet(Axis byIndicator) {
        int indicator = byIndicator.names().indexOf("GHG");
        if (!has("C") || !ModelFile.exists(root, "flows.json") || indicator < 0) {
            findings.add(Finding.note("sources.model-gwp-unknown", SourcePosition.ofFile(root.toString())));
            return Optional.empty();
        }
        List<Entry> flows = ordered("flows.json", "id");
        Axis byFlow =
                new Axis("flows", flows.stream().map(flow -> flow.require("id")).toList());
        CoefficientTable factors = file("C").matrix(byIndicator, byFlow);
        Optional<String> set = IntStream.range(0, flows.size())
                .filter(flow -> flows.get(flow).text("flowable").equals("Methane")
                        && flows.get(flow).text("context").startsWith("emission/air"))
                .mapToObj(flow -> GWP_OF_METHANE.get(factors.get(indicator, flow)))
                .filter(Objects::nonNull)
                .findFirst();
        if (set.isEmpty()) {
            findings.add(Finding.note("sources.model-gwp-unknown", SourcePosition.ofFile(root.toString())));
        }
        return set;
    }

    /** Published N against our own; a folder whose tables come from different models shows here. */
    private void checkTotals(InputOutputModel model, Axis byIndicator, Axis bySector) {
        if (!has("N")) {
            return;
        }
        double difference = model.intensities(Runnable::run)
                .largestRelativeDifference(file("N").matrix(byIndicator, bySector));
        String shown = String.format(Locale.ROOT, "%.1e", difference);
        if (difference > AGREEMENT) {
            findings.add(Finding.warning("sources.model-disagrees", file("N").position(), shown));
        } else {
            findings.add(Finding.note("sources.model-agrees", file("N").position(), shown));
        }
    }
}
