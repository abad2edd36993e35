package org.vereda.sources.folder;

import java.math.BigDecimal;
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

    BenchmarkTable(FolderNames names, FolderCells cells) {
        this.names = names;
        this.cells = cells;
    }

    Optional<BenchmarkFigure> figure(TableRow row) {
        Optional<String> facility = names.refer(FolderTable.FACILITIES, row, "facility");
        Optional<Integer> year = FolderCells.year(row);
        Optional<String> item = row.text("item");
        Optional<BigDecimal> amount = item.flatMap(Metric::find)
                .map(metric -> inUnitOf(metric, row))
                .orElseGet(() -> cells.notNegative(row, "amount"));
        return FolderCells.allOf(facility, year, item, amount)
                ? Optional.of(new BenchmarkFigure(
                        facility.get(),
                        year.get(),
                        item.get(),
                        amount.get(),
                        row.optionalText("unit").orElse(""),
                        row.position("amount")))
                : Optional.empty();
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
