package org.vereda.sources.folder;

import java.math.BigDecimal;
import java.util.Optional;
import org.vereda.inventory.Flow;
import org.vereda.partnership.baseline.Adjustment;
import org.vereda.partnership.baseline.Driver;
import org.vereda.partnership.metering.DriverAmount;
import org.vereda.partnership.metering.MeterAdjustment;
import org.vereda.partnership.metering.MeterPoint;
import org.vereda.partnership.metering.MeterReading;
import org.vereda.partnership.metering.Metering;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.Period;
import org.vereda.quantity.Quantity;
import org.vereda.sources.table.TableRow;

/** Reads the rows about meters, their readings, what drives them, and changes that are no saving. */
final class MeterTables {
    private final FolderNames names;
    private final FolderCells cells;

    MeterTables(FolderNames names, FolderCells cells) {
        this.names = names;
        this.cells = cells;
    }

    Metering read(FolderTables tables) {
        return new Metering(
                tables.read(FolderTable.METERS, this::meter),
                tables.read(FolderTable.READINGS, this::reading),
                tables.read(FolderTable.DRIVERS, this::driver),
                tables.read(FolderTable.ADJUSTMENTS, this::adjustment));
    }

    private Optional<MeterPoint> meter(TableRow row) {
        Optional<String> id = names.define(FolderTable.METERS, row);
        Optional<String> facility = names.refer(FolderTable.FACILITIES, row, "facility");
        Optional<Flow> flow = FolderCells.flow(row);
        return FolderCells.allOf(id, facility, flow)
                ? Optional.of(new MeterPoint(
                        id.get(),
                        facility.get(),
                        flow.get(),
                        row.optionalText("counts").orElse(""),
                        row.position()))
                : Optional.empty();
    }

    private Optional<MeterReading> reading(TableRow row) {
        Optional<String> meter = names.refer(FolderTable.METERS, row, "meter");
        Optional<Period> period = row.period("period_start", "period_end");
        Optional<Quantity> amount = cells.quantity(row, "amount", "unit");
        return FolderCells.allOf(meter, period, amount)
                ? Optional.of(new MeterReading(
                        meter.get(), period.get(), cells.claim(row, "amount", amount.get(), "", Evidence.MEASURED)))
                : Optional.empty();
    }

    private Optional<DriverAmount> driver(TableRow row) {
        Optional<String> facility = names.refer(FolderTable.FACILITIES, row, "facility");
        Optional<String> name = row.text("driver");
        Optional<Period> period = row.period("period_start", "period_end");
        Optional<BigDecimal> amount = cells.notNegative(row, "amount");
        Driver.Direction direction =
                row.optional().oneOf("direction", Driver.Direction.class).orElse(Driver.Direction.RAISES);
        return FolderCells.allOf(facility, name, period, amount)
                ? Optional.of(new DriverAmount(
                        facility.get(),
                        new Driver(name.get(), direction),
                        period.get(),
                        amount.get(),
                        row.optionalText("unit").orElse(""),
                        row.position("amount")))
                : Optional.empty();
    }

    private Optional<MeterAdjustment> adjustment(TableRow row) {
        Optional<String> meter = names.refer(FolderTable.METERS, row, "meter");
        Optional<Period> period = row.period("period_start", "period_end");
        Optional<Quantity> amount = row.quantity("amount", "unit");
        Optional<String> reason = row.text("reason");
        if (!FolderCells.allOf(meter, period, amount, reason)) {
            return Optional.empty();
        }
        Claim<Quantity> claim = cells.claim(row, "amount", amount.get(), "");
        return Optional.of(new MeterAdjustment(
                meter.get(),
                new Adjustment(
                        period.get(),
                        claim.value(),
                        reason.get(),
                        claim.evidence(),
                        claim.document(),
                        claim.position())));
    }
}
