package org.vereda.sources.vehicles;

import java.util.Optional;
import java.util.function.Supplier;
import org.vereda.endoflife.fleet.BatterySize;
import org.vereda.endoflife.fleet.FleetInput;
import org.vereda.endoflife.fleet.Powertrain;
import org.vereda.endoflife.fleet.Sale;
import org.vereda.endoflife.fleet.Segment;
import org.vereda.endoflife.fleet.StatedStock;
import org.vereda.endoflife.fleet.Transfer;
import org.vereda.endoflife.returns.TireSet;
import org.vereda.quantity.Country;
import org.vereda.quantity.Dimension;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Quantity;
import org.vereda.sources.table.TableRow;

/** Reads the rows of fleet tables; what a row cannot be read as is a finding, and the row is left out. */
final class FleetRows {
    /** No used vehicle older than this is looked for where a row states no greatest age. */
    private static final int OLDEST = 200;

    private final Findings findings;

    FleetRows(Findings findings) {
        this.findings = findings;
    }

    Optional<Sale> sale(TableRow row) {
        Optional<Segment> segment = segment(row);
        Optional<Integer> year = year(row, row, "year");
        Optional<Double> vehicles = number(row, "vehicles");
        return segment.flatMap(what -> year.flatMap(when ->
                vehicles.flatMap(count -> guarded(row, () -> new Sale(what, when, count, row.position("vehicles"))))));
    }

    Optional<StatedStock> stock(TableRow row) {
        Optional<Segment> segment = segment(row);
        Optional<Integer> year = year(row, row, "year");
        Optional<Integer> cohort = year(row, row.optional(), "cohort");
        Optional<Double> vehicles = number(row, "vehicles");
        boolean unread = cohort.isEmpty() && !row.cell("cohort").isBlank();
        return segment.filter(what -> !unread)
                .flatMap(what -> year.flatMap(when -> vehicles.flatMap(count ->
                        guarded(row, () -> new StatedStock(what, when, cohort, count, row.position("vehicles"))))));
    }

    Optional<BatterySize> battery(TableRow row) {
        Optional<Segment> segment = segment(row);
        Optional<Integer> year = year(row, row, "year");
        Optional<Quantity> energy = row.quantity("energy", "unit").filter(size -> isEnergy(row, size));
        return segment.flatMap(what ->
                year.flatMap(when -> energy.map(size -> new BatterySize(what, when, size, row.position("energy")))));
    }

    Optional<TireSet> tires(TableRow row) {
        Optional<Segment> segment = segment(row);
        Optional<Double> tires = number(row, "tires");
        Optional<Quantity> mass = row.optional().quantity("mass", "unit");
        return segment.filter(what -> !isUnread(row, "mass", mass))
                .flatMap(what -> tires.flatMap(
                        count -> guarded(row, () -> new TireSet(what, count, mass, row.position("tires")))));
    }

    Optional<Transfer> transfer(TableRow row) {
        Optional<Country> from = row.optional().country("from");
        Optional<Country> to = row.optional().country("to");
        Optional<String> type = row.text("type");
        Optional<Powertrain> powertrain = row.oneOf("powertrain", Powertrain.class);
        Optional<Integer> year = year(row, row, "year");
        Optional<Transfer.Amount> amount = amount(row);
        int youngest = row.optional().integer("age_from").orElse(0);
        int oldest = row.optional().integer("age_to").orElse(OLDEST);
        if (isUnread(row, "from", from) || isUnread(row, "to", to)) {
            return Optional.empty();
        }
        if (from.isEmpty() && row.cell("age_to").isBlank()) {
            row.report(Finding.error("fleet.arrivals-without-age", row.position("age_to")));
            return Optional.empty();
        }
        return type.flatMap(kind -> powertrain.flatMap(moved -> year.flatMap(when -> amount.flatMap(many -> guarded(
                row, () -> new Transfer(from, to, kind, moved, when, youngest, oldest, many, row.position()))))));
    }

    private Optional<Transfer.Amount> amount(TableRow row) {
        boolean counted = !row.cell("vehicles").isBlank();
        boolean shared = !row.cell("share").isBlank();
        if (counted == shared) {
            row.report(Finding.error("fleet.trade-amount", row.position("vehicles")));
            return Optional.empty();
        }
        return counted
                ? number(row, "vehicles").map(Transfer.Amount.Count::new)
                : number(row, "share").map(Transfer.Amount.Share::new);
    }

    private static boolean isUnread(TableRow row, String column, Optional<?> read) {
        return read.isEmpty() && !row.cell(column).isBlank();
    }

    private static boolean isEnergy(TableRow row, Quantity size) {
        boolean energy = size.unit().dimension().equals(Dimension.ENERGY) && !size.isNegative();
        if (!energy) {
            row.report(Finding.error("fleet.not-an-energy", row.position("energy"), size.toString()));
        }
        return energy;
    }

    private static Optional<Segment> segment(TableRow row) {
        Optional<Country> country = row.country("country");
        Optional<String> type = row.text("type");
        Optional<Powertrain> powertrain = row.oneOf("powertrain", Powertrain.class);
        return country.flatMap(where -> type.flatMap(kind -> powertrain.map(moved -> new Segment(where, kind, moved))));
    }

    /** A slip in a year would make a run of thousands of them. */
    private static Optional<Integer> year(TableRow row, TableRow asked, String column) {
        return asked.integer(column).filter(year -> {
            boolean likely = FleetInput.isYear(year);
            if (!likely) {
                row.report(Finding.error("fleet.unlikely-year", row.position(column), year.toString()));
            }
            return likely;
        });
    }

    private static Optional<Double> number(TableRow row, String column) {
        return row.decimal(column).map(Number::doubleValue);
    }

    private <T> Optional<T> guarded(TableRow row, Supplier<T> make) {
        try {
            return Optional.of(make.get());
        } catch (InvalidInput refused) {
            findings.addAll(refused.at(row.position()).findings());
            return Optional.empty();
        }
    }
}
