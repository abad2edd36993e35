package org.vereda.sources.folder;

import java.util.Optional;
import org.vereda.inventory.ElectricityInstrument;
import org.vereda.inventory.ElectricityInstrument.Kind;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Period;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;
import org.vereda.sources.table.TableRow;

/** Reads the rows about contracts and certificates for electricity. */
final class ElectricityTable {
    private static final Unit FACTOR = Units.KILOGRAM.per(Units.KILOWATT_HOUR);

    private final FolderNames names;
    private final FolderCells cells;

    ElectricityTable(FolderNames names, FolderCells cells) {
        this.names = names;
        this.cells = cells;
    }

    Optional<ElectricityInstrument> instrument(TableRow row) {
        Optional<String> facility = names.refer(FolderTable.FACILITIES, row, "facility");
        Optional<Period> period = row.period("period_start", "period_end");
        Optional<Kind> kind = row.oneOf("instrument", Kind.class);
        Optional<Quantity> amount = in(row, "unit", Units.KILOWATT_HOUR, cells.quantity(row, "amount", "unit"));
        Optional<Integer> year = FolderCells.year(row);
        Optional<String> market = row.text("market");
        Optional<Quantity> factor =
                in(row, "factor_unit", FACTOR, cells.quantity(row.optional(), "factor", "factor_unit"));
        return FolderCells.allOf(facility, period, kind, amount, year, market)
                ? Optional.of(new ElectricityInstrument(
                        facility.get(),
                        period.get(),
                        kind.get(),
                        amount.get(),
                        year.get(),
                        market.get(),
                        row.optionalText("tracking").orElse(""),
                        row.optional().bool("redeemed").orElse(false),
                        factor,
                        row.optionalText("factor_source").orElse(""),
                        row.optionalText("document").orElse(""),
                        row.position()))
                : Optional.empty();
    }

    private static Optional<Quantity> in(TableRow row, String column, Unit unit, Optional<Quantity> quantity) {
        Optional<Quantity> fitting = quantity.filter(one -> one.unit().isComparableWith(unit));
        if (quantity.isPresent() && fitting.isEmpty()) {
            row.report(Finding.error(
                    "sources.electricity-unit",
                    row.position(column),
                    row.cell(column).value(),
                    unit.symbol()));
        }
        return fitting;
    }
}
