package org.vereda.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.vereda.footprint.bill.Bill;
import org.vereda.footprint.bill.BillLine;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableFormat;
import org.vereda.sources.table.TableRow;

/** Tables of bills read without Spark, one line after the other: CSV files in which the lines of a vehicle lie together. */
final class PlainBills {
    private static final TableFormat FORMAT = TableFormat.CSV
            .requiring("vehicle", "part", "component", "product", "amount")
            .knowing("spread");

    private final List<Path> files;

    PlainBills(List<String> paths) {
        this.files = paths.stream().map(Path::of).flatMap(PlainBills::filesOf).toList();
    }

    private static Stream<Path> filesOf(Path path) {
        if (!Files.isDirectory(path)) {
            return Stream.of(path);
        }
        try (Stream<Path> inside = Files.list(path)) {
            return inside.filter(file -> !file.getFileName().toString().matches("[._].*")).sorted().toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Makes rows of all bills, one after the other, and hands them to the writer. */
    void run(BillTask task, PlainTable to) {
        forEachFile(lines -> {
            Iterator<Bill> bills = new Vehicles(lines);
            while (bills.hasNext()) {
                task.rows(bills.next()).forEach(to::add);
            }
        });
    }

    /** The names of the products that the bills take, sorted. */
    List<String> products() {
        TreeSet<String> products = new TreeSet<>();
        forEachFile(
                lines -> lines.forEachRemaining(line -> products.add(line.line().product())));
        products.remove("");
        return List.copyOf(products);
    }

    private interface FileTask {
        void read(Iterator<VehicleLine> lines);
    }

    private void forEachFile(FileTask task) {
        for (Path file : files) {
            Findings findings = new Findings();
            try (Table table = Table.open(file, FORMAT, findings)) {
                Places places = Places.of(table);
                task.read(table.rows().map(places::line).iterator());
            }
            if (findings.hasErrors()) {
                throw new InvalidInput(findings.sorted());
            }
        }
    }

    /** Where the columns are in a table. */
    private record Places(int vehicle, int part, int component, int product, int amount, int spread) {
        static Places of(Table table) {
            int[] places = VehicleLine.COLUMNS.stream()
                    .mapToInt(column -> table.indexOf(column).orElse(-1))
                    .toArray();
            return new Places(places[0], places[1], places[2], places[3], places[4], places[5]);
        }

        VehicleLine line(TableRow row) {
            try {
                return new VehicleLine(
                        row.text(vehicle),
                        BillLine.ofTexts(
                                row.text(part),
                                row.text(component),
                                row.text(product),
                                row.text(amount),
                                spread < 0 ? "" : row.text(spread)));
            } catch (InvalidInput refusal) {
                throw refusal.at(row.position());
            }
        }
    }
}
