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
import java.util.stream.Stream;
import org.vereda.endoflife.fleet.BatterySize;
import org.vereda.endoflife.fleet.FleetInput;
import org.vereda.endoflife.fleet.Sale;
import org.vereda.endoflife.fleet.Segment;
import org.vereda.endoflife.fleet.StatedStock;
import org.vereda.endoflife.fleet.SurvivalSet;
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
 * {@code trade.csv}, {@code batteries.csv}, {@code survival.csv}, which may.
 *
 * @param input the fleets
 * @param sizes the energy of batteries
 * @param survivals survival sets of the folder's own
 */
public record FleetFolder(FleetInput input, List<BatterySize> sizes, List<SurvivalSet> survivals) {
    private static final List<String> FILES = List.of(
            "sales.csv",
            "stock.csv",
            "trade.csv",
            "batteries.csv",
            "survival.csv",
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
    }

    /**
     * Reads the tables.
     *
     * @param folder the partnership folder
     * @throws InvalidInput where {@code fleet/sales.csv} is missing or a table lacks a column
     */
    public static FleetFolder read(Path folder, Findings findings) {
        Path fleet = folder.resolve("fleet");
        if (!Files.isRegularFile(fleet.resolve("sales.csv"))) {
            throw InvalidInput.of(Finding.error("fleet.no-sales", SourcePosition.ofFile(fleet.toString())));
        }
        reportUnknownFiles(fleet, findings);
        FleetRows rows = new FleetRows(findings);
        FleetInput input = new FleetInput(
                read(fleet, "sales.csv", SALES, rows::sale, findings),
                read(fleet, "stock.csv", STOCK, rows::stock, findings),
                read(fleet, "trade.csv", TRADE, rows::transfer, findings));
        doubt(input, findings);
        return new FleetFolder(
                input, read(fleet, "batteries.csv", BATTERIES, rows::battery, findings), survivals(fleet, findings));
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
                    .filter(name -> name.endsWith(".csv") && !FILES.contains(name))
                    .forEach(name -> findings.add(Finding.warning(
                            "fleet.unknown-file",
                            SourcePosition.ofFile("fleet/" + name),
                            NearestName.orNone(name, FILES))));
        } catch (IOException e) {
            throw FileKind.unreadable(fleet.toString(), e);
        }
    }

    /** What is read without error and may yet be a slip. */
    private static void doubt(FleetInput input, Findings findings) {
        NavigableMap<Segment, NavigableSet<Integer>> years = new TreeMap<>();
        for (Sale sale : input.sales()) {
            if (!years.computeIfAbsent(sale.segment(), key -> new TreeSet<>()).add(sale.year())) {
                findings.add(Finding.warning("fleet.sold-twice", sale.position(), Integer.toString(sale.year())));
            }
        }
        years.forEach((segment, sold) -> gap(segment, sold, findings));
        input.stocks().stream()
                .filter(stock -> stock.cohort().isPresent())
                .forEach(stock -> covered(stock, years, findings));
    }

    private static void gap(Segment segment, NavigableSet<Integer> sold, Findings findings) {
        for (int year = sold.first(); year < sold.last(); year++) {
            if (!sold.contains(year)) {
                findings.add(Finding.warning(
                        "fleet.year-without-sales",
                        SourcePosition.ofFile("fleet/sales.csv"),
                        segment.country().name(),
                        segment.type(),
                        segment.powertrain().name(),
                        Integer.toString(year)));
            }
        }
    }

    private static void covered(
            StatedStock stock, NavigableMap<Segment, NavigableSet<Integer>> years, Findings findings) {
        int before = years.getOrDefault(stock.segment(), new TreeSet<>())
                .headSet(stock.year(), true)
                .size();
        if (before > 0) {
            findings.add(Finding.note(
                    "fleet.sales-in-stock",
                    SourcePosition.ofFile("fleet/sales.csv"),
                    stock.segment().country().name(),
                    stock.segment().type(),
                    Integer.toString(stock.year())));
        }
    }
}
