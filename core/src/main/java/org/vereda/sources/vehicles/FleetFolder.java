package org.vereda.sources.vehicles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vereda.endoflife.fleet.BatterySize;
import org.vereda.endoflife.fleet.FleetInput;
import org.vereda.endoflife.fleet.Sale;
import org.vereda.endoflife.fleet.Segment;
import org.vereda.endoflife.fleet.StatedStock;
import org.vereda.endoflife.fleet.SurvivalSet;
import org.vereda.endoflife.fleet.Transfer;
import org.vereda.endoflife.returns.TireSet;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.NearestName;
import org.vereda.quantity.NumberStyle;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.table.FileKind;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableFormat;
import org.vereda.sources.table.TableRow;

/**
 * The tables {@code fleet/*.csv} of a partnership folder: {@code sales.csv}, which must be there, and {@code stock.csv},
 * {@code trade.csv}, {@code batteries.csv}, {@code survival.csv}, {@code tires.csv}, which may.
 *
 * @param input the fleets
 * @param sizes the energy of batteries
 * @param survivals survival sets of the folder's own
 * @param tires how many tires vehicles have
 */
public record FleetFolder(FleetInput input, List<BatterySize> sizes, List<SurvivalSet> survivals, List<TireSet> tires) {
    static final String SOLD = "sales.csv";
    static final String TRADED = "trade.csv";
    private static final String TIRES = "tires.csv";
    /** Other tables of sales and trade, which scenarios name. */
    private static final Pattern ALTERNATIVE = Pattern.compile("(sales|trade)-.+\\.csv");

    private static final List<String> FILES = List.of(
            SOLD,
            "stock.csv",
            TRADED,
            "batteries.csv",
            "survival.csv",
            TIRES,
            ScenarioTable.FILE,
            MaterialFolder.COMPOSITIONS,
            MaterialFolder.YIELDS);
    private static final TableFormat PLAIN = TableFormat.CSV.withNumberStyle(NumberStyle.PLAIN_POINT);
    private static final TableFormat SALES =
            PLAIN.requiring("country", "type", "powertrain", "year", "vehicles").knowing("source", "note");
    private static final TableFormat STOCK = SALES.knowing("cohort");
    private static final TableFormat TRADE = PLAIN.requiring("from", "to", "type", "powertrain", "year")
            .knowing("age_from", "age_to", "vehicles", "share", "source", "note");
    private static final TableFormat BATTERIES = PLAIN.requiring(
                    "country", "type", "powertrain", "year", "energy", "unit")
            .knowing("source", "note");
    private static final TableFormat TIRE =
            PLAIN.requiring("country", "type", "powertrain", "tires").knowing("mass", "unit", "source", "note");
    private static final TableFormat SURVIVAL = PLAIN.requiring("set", "part", "law", "source")
            .knowing(
                    "country",
                    "vehicle_type",
                    "age",
                    "share",
                    "shape",
                    "scale",
                    "mean",
                    "median",
                    "deviation",
                    "observed",
                    "note");

    public FleetFolder {
        sizes = List.copyOf(sizes);
        survivals = List.copyOf(survivals);
        tires = List.copyOf(tires);
    }

    /**
     * Reads the tables.
     *
     * @param folder the partnership folder
     * @throws InvalidInput where {@code fleet/sales.csv} is missing or a table lacks a column
     */
    public static FleetFolder read(Path folder, Findings findings) {
        Path fleet = folder.resolve("fleet");
        if (!Files.isRegularFile(fleet.resolve(SOLD))) {
            throw InvalidInput.of(Finding.error("fleet.no-sales", SourcePosition.ofFile(fleet.toString())));
        }
        reportUnknownFiles(fleet, findings);
        FleetRows rows = new FleetRows(findings);
        FleetInput input = new FleetInput(
                sales(fleet, SOLD, findings),
                read(fleet, "stock.csv", STOCK, rows::stock, findings),
                trade(fleet, TRADED, findings));
        doubt(input, SOLD, findings);
        return new FleetFolder(
                input,
                read(fleet, "batteries.csv", BATTERIES, rows::battery, findings),
                survivals(fleet, findings),
                read(fleet, TIRES, TIRE, rows::tires, findings));
    }

    static List<Sale> sales(Path fleet, String file, Findings findings) {
        return read(fleet, file, SALES, new FleetRows(findings)::sale, findings);
    }

    static List<Transfer> trade(Path fleet, String file, Findings findings) {
        return read(fleet, file, TRADE, new FleetRows(findings)::transfer, findings);
    }

    private static List<SurvivalSet> survivals(Path fleet, Findings findings) {
        SurvivalRows laws = new SurvivalRows(findings);
        read(
                fleet,
                "survival.csv",
                SURVIVAL,
                row -> {
                    laws.add(row, row.text("source").orElse(""));
                    return Optional.empty();
                },
                findings);
        return laws.sets();
    }

    private static <T> List<T> read(
            Path fleet, String file, TableFormat format, Function<TableRow, Optional<T>> reader, Findings findings) {
        if (!Files.exists(fleet.resolve(file))) {
            return List.of();
        }
        try (Table table = Table.open(fleet.resolve(file), "fleet/" + file, format, findings)) {
            return table.rows().flatMap(row -> reader.apply(row).stream()).toList();
        }
    }

    private static void reportUnknownFiles(Path fleet, Findings findings) {
        try (Stream<Path> files = Files.list(fleet)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv") && !isKnown(name))
                    .forEach(name -> findings.add(Finding.warning(
                            "fleet.unknown-file",
                            SourcePosition.ofFile("fleet/" + name),
                            NearestName.orNone(name, FILES))));
        } catch (IOException e) {
            throw FileKind.unreadable(fleet.toString(), e);
        }
    }

    private static boolean isKnown(String name) {
        return FILES.contains(name) || ALTERNATIVE.matcher(name).matches();
    }

    /** What is read without error and may yet be a slip; the sales were read from that file. */
    static void doubt(FleetInput input, String file, Findings findings) {
        NavigableMap<Segment, NavigableSet<Integer>> years = new TreeMap<>();
        for (Sale sale : input.sales()) {
            if (!years.computeIfAbsent(sale.segment(), key -> new TreeSet<>()).add(sale.year())) {
                findings.add(Finding.warning("fleet.sold-twice", sale.position(), Integer.toString(sale.year())));
            }
        }
        years.forEach((segment, sold) -> gap(segment, sold, file, findings));
        input.stocks().stream()
                .filter(stock -> stock.cohort().isPresent())
                .forEach(stock -> covered(stock, years, file, findings));
    }

    private static void gap(Segment segment, NavigableSet<Integer> sold, String file, Findings findings) {
        for (int year = sold.first(); year < sold.last(); year++) {
            if (!sold.contains(year)) {
                findings.add(Finding.warning(
                        "fleet.year-without-sales",
                        SourcePosition.ofFile("fleet/" + file),
                        segment.country().name(),
                        segment.type(),
                        segment.powertrain().name(),
                        Integer.toString(year)));
            }
        }
    }

    private static void covered(
            StatedStock stock, NavigableMap<Segment, NavigableSet<Integer>> years, String file, Findings findings) {
        int before = years.getOrDefault(stock.segment(), new TreeSet<>())
                .headSet(stock.year(), true)
                .size();
        if (before > 0) {
            findings.add(Finding.note(
                    "fleet.sales-in-stock",
                    SourcePosition.ofFile("fleet/" + file),
                    stock.segment().country().name(),
                    stock.segment().type(),
                    Integer.toString(stock.year())));
        }
    }
}
