package org.vereda.sources.vehicles;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vereda.endoflife.fleet.BatterySize;
import org.vereda.endoflife.fleet.Powertrain;
import org.vereda.endoflife.fleet.Sale;
import org.vereda.endoflife.fleet.Segment;
import org.vereda.quantity.Findings;
import org.vereda.quantity.NumberStyle;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Units;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableFormat;
import org.vereda.sources.table.TableRow;

/**
 * Reads the inputs of EoL-LIB-NorthAmerica (Busch and others 2025): sales of electric vehicles by scenario and the energy
 * of their batteries. All of them are read as {@link Powertrain#BEV}; kinds of vehicles get the names that survival sets use.
 */
public final class EolLibVehicles {
    private static final TableFormat PLAIN = TableFormat.CSV.withNumberStyle(NumberStyle.PLAIN_POINT);
    private static final TableFormat SALES = PLAIN.requiring("Scenario", "Vehicle", "Country", "Year", "Sales");
    private static final TableFormat SIZES = PLAIN.requiring("Vehicle", "Year", "Country", "kwh_veh");

    private static final Map<String, String> TYPES = Map.of(
            "Cars", "car",
            "Vans", "van",
            "Buses", "bus",
            "Medium trucks", "medium_truck",
            "Heavy trucks", "heavy_truck");

    private EolLibVehicles() {}

    /** The sales of a scenario ({@code Ambitious}, {@code Momentum}). */
    public static List<Sale> sales(Path file, String scenario, Findings findings) {
        try (Table table = Table.open(file, SALES, findings)) {
            return table.rows()
                    .filter(row -> row.cell("Scenario").value().equals(scenario))
                    .flatMap(row -> sale(row).stream())
                    .toList();
        }
    }

    /** The energy of new batteries by kind of vehicle, country and year. */
    public static List<BatterySize> sizes(Path file, Findings findings) {
        try (Table table = Table.open(file, SIZES, findings)) {
            return table.rows().flatMap(row -> size(row).stream()).toList();
        }
    }

    private static Optional<Sale> sale(TableRow row) {
        Optional<Integer> year = row.integer("Year");
        Optional<Double> count = row.decimal("Sales").map(Number::doubleValue);
        return segment(row)
                .flatMap(segment -> year.flatMap(
                        when -> count.map(vehicles -> new Sale(segment, when, vehicles, row.position("Sales")))));
    }

    private static Optional<BatterySize> size(TableRow row) {
        Optional<Integer> year = row.integer("Year");
        Optional<Quantity> energy = row.decimal("kwh_veh").map(amount -> new Quantity(amount, Units.KILOWATT_HOUR));
        return segment(row)
                .flatMap(segment -> year.flatMap(
                        when -> energy.map(each -> new BatterySize(segment, when, each, row.position("kwh_veh")))));
    }

    private static Optional<Segment> segment(TableRow row) {
        String name = row.cell("Vehicle").value();
        String type = TYPES.getOrDefault(name, name.toLowerCase(Locale.ROOT).replace(' ', '_'));
        return CountryNames.of(row.cell("Country").value()).map(country -> new Segment(country, type, Powertrain.BEV));
    }
}
