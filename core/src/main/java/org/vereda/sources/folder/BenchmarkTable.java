package org.vereda.sources.folder;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.inventory.Metric;
import org.vereda.partnership.benchmark.BenchmarkFigure;
import org.vereda.partnership.realised.Counted;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Unit;
import org.vereda.sources.table.TableRow;

/** Reads the yearly figures that facilities are compared by. */
final class BenchmarkTable {
    private final FolderNames names;
    private final FolderCells cells;
    private final Map<List<Object>, Integer> lines = new HashMap<>();
    private final Map<String, TableRow> units = new HashMap<>();

    BenchmarkTable(FolderNames names, FolderCells cells) {
        this.names = names;
        this.cells = cells;
    }

    Optional<BenchmarkFigure> figure(TableRow row) {
        Optional<String> facility = names.refer(FolderTable.FACILITIES, row, "facility");
        Optional<Integer> year = FolderCells.year(row);
        Optional<String> item =
                row.text("item").map(text -> Metric.find(text).map(Metric::id).orElse(text));
        Optional<BigDecimal> amount = item.flatMap(Metric::find)
                .map(metric -> inUnitOf(metric, row))
                .orElseGet(() -> item.flatMap(driver -> inUnitOfOthers(driver, row)));
        return FolderCells.allOf(facility, year, item, amount) && isFirst(facility.get(), year.get(), item.get(), row)
                ? Optional.of(new BenchmarkFigure(
                        facility.get(),
                        year.get(),
                        item.get(),
                        amount.get(),
                        row.optionalText("unit").orElse(""),
                        row.position("amount")))
                : Optional.empty();
    }

    private boolean isFirst(String facility, int year, String item, TableRow row) {
        int line = row.position("item").line();
        Integer first = lines.putIfAbsent(List.of(facility, year, item), line);
        if (first != null) {
            row.report(Finding.error(
                    "benchmark.stated-twice",
                    row.position("item"),
                    item,
                    facility,
                    Integer.toString(year),
                    Integer.toString(first)));
        }
        return first == null;
    }

    /** A driver in the unit of its first row. */
    private Optional<BigDecimal> inUnitOfOthers(String driver, TableRow row) {
        TableRow first = units.getOrDefault(driver, row);
        units.putIfAbsent(driver, row);
        String unit = row.optionalText("unit").orElse("");
        String usual = first.optionalText("unit").orElse("");
        if (!unit.equals(usual)) {
            row.report(Finding.error(
                    "benchmark.other-unit",
                    row.position("unit"),
                    driver,
                    unit,
                    usual,
                    Integer.toString(first.position("unit").line())));
            return Optional.empty();
        }
        return cells.notNegative(row, "amount");
    }

    /** A use in the unit in which people read its metric; it must be above zero. */
    private Optional<BigDecimal> inUnitOf(Metric metric, TableRow row) {
        Unit unit = Counted.unitOf(metric);
        Optional<Quantity> quantity = cells.quantity(row, "amount", "unit");
        if (quantity.isPresent() && !quantity.get().unit().isComparableWith(unit)) {
            row.report(Finding.error(
                    "sources.wrong-unit-of-metric",
                    row.position("unit"),
                    quantity.get().unit().symbol(),
                    metric.id(),
                    unit.symbol()));
            return Optional.empty();
        }
        if (quantity.isPresent() && quantity.get().amount().signum() == 0) {
            row.report(Finding.error("benchmark.use-of-zero", row.position("amount"), metric.id()));
            return Optional.empty();
        }
        return quantity.map(found -> found.to(unit).amount());
    }
}
