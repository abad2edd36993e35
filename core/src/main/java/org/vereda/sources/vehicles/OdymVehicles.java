package org.vereda.sources.vehicles;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vereda.endoflife.fleet.Powertrain;
import org.vereda.endoflife.fleet.Sale;
import org.vereda.endoflife.fleet.Segment;
import org.vereda.endoflife.fleet.StatedStock;
import org.vereda.endoflife.fleet.Survival;
import org.vereda.endoflife.fleet.SurvivalSet;
import org.vereda.quantity.Country;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableFormat;
import org.vereda.sources.table.TableRow;

/**
 * Reads the vehicle workbooks of the ODYM tutorials: lifetimes ({@code Values_Master}), new registrations and stock ({@code
 * Data}: the process and region of a row, then a column for each year). Only the three countries are taken; the passenger
 * cars of these files have no powertrain and are read as {@link Powertrain#ICE}.
 */
public final class OdymVehicles {
    private static final TableFormat LIFETIMES =
            TableFormat.CSV.withSheet("Values_Master").requiring("region", "value", "stats_array string");
    private static final TableFormat DATA = TableFormat.CSV.withSheet("Data");
    private static final int REGION = 1;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private OdymVehicles() {}

    /** A number of a country and a year. */
    private record Count(Country country, int year, BigDecimal number, TableRow row, int column) {
        Segment segment() {
            return new Segment(country, "car", Powertrain.ICE);
        }
    }

    /**
     * The set {@code odym}. A law is written {@code 8;location;1/scale;shape} (Weibull) or {@code 3;mean;deviation;none}
     * (normal, which is truncated at age 0 with a finding).
     *
     * @throws InvalidInput where the workbook is none of that kind or a law of another form
     */
    public static SurvivalSet lifetimes(Path workbook, Findings findings) {
        List<SurvivalSet.Life> lives = new ArrayList<>();
        try (Table table = Table.open(workbook, LIFETIMES, findings)) {
            table.rows()
                    .forEach(row -> CountryNames.of(row.cell("region").value())
                            .ifPresent(country -> lives.add(life(country, row, findings))));
        }
        return new SurvivalSet("odym", lives);
    }

    /** New registrations of passenger cars. */
    public static List<Sale> registrations(Path workbook, Findings findings) {
        return counts(workbook, findings).stream()
                .map(count -> new Sale(
                        count.segment(),
                        count.year(),
                        count.number().doubleValue(),
                        count.row().cell(count.column()).position()))
                .toList();
    }

    /** Registered passenger cars, which the workbook states in thousands. */
    public static List<StatedStock> stocks(Path workbook, Findings findings) {
        return counts(workbook, findings).stream()
                .map(count -> new StatedStock(
                        count.segment(),
                        count.year(),
                        Optional.empty(),
                        count.number().multiply(THOUSAND).doubleValue(),
                        count.row().cell(count.column()).position()))
                .toList();
    }

    private static List<Count> counts(Path workbook, Findings findings) {
        List<Count> counts = new ArrayList<>();
        try (Table table = Table.open(workbook, DATA, findings)) {
            List<String> columns = table.columns();
            table.rows()
                    .forEach(row -> CountryNames.of(row.cell(REGION).value())
                            .ifPresent(country -> years(country, row, columns, counts)));
        }
        return counts;
    }

    private static void years(Country country, TableRow row, List<String> columns, List<Count> counts) {
        for (int at = REGION + 1; at < columns.size(); at++) {
            int column = at;
            if (columns.get(at).matches("\\d{4}")) {
                row.decimal(at)
                        .ifPresent(number -> counts.add(
                                new Count(country, Integer.parseInt(columns.get(column)), number, row, column)));
            }
        }
    }

    private static SurvivalSet.Life life(Country country, TableRow row, Findings findings) {
        String text = row.cell("stats_array string").value();
        String[] parts = text.split(";", -1);
        Survival survival = survival(parts, row, text);
        survival.doubt(row.position()).ifPresent(findings::add);
        return new SurvivalSet.Life(
                Optional.of(country),
                "car",
                SurvivalSet.Part.VEHICLE,
                parts[0].equals("8") ? "weibull" : "truncated_normal",
                survival,
                "",
                row.cell("comment").value(),
                row.position());
    }

    private static Survival survival(String[] parts, TableRow row, String text) {
        try {
            if (parts.length == 4 && parts[0].equals("8") && Double.parseDouble(parts[1]) == 0) {
                return new Survival.Weibull(Double.parseDouble(parts[3]), 1 / Double.parseDouble(parts[2]));
            }
            if (parts.length == 4 && parts[0].equals("3")) {
                return new Survival.TruncatedNormal(Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
            }
        } catch (NumberFormatException e) {
            throw unknown(row, text);
        }
        throw unknown(row, text);
    }

    private static InvalidInput unknown(TableRow row, String text) {
        return InvalidInput.of(Finding.error("fleet.unknown-law", row.position("stats_array string"), text));
    }
}
