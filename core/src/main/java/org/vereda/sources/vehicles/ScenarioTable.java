package org.vereda.sources.vehicles;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vereda.endoflife.fleet.FleetInput;
import org.vereda.endoflife.fleet.Sale;
import org.vereda.endoflife.fleet.Transfer;
import org.vereda.endoflife.returns.Scenario;
import org.vereda.endoflife.returns.SecondUse;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.NumberStyle;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableFormat;
import org.vereda.sources.table.TableRow;

/**
 * Reads {@code fleet/scenarios.csv}, a row for each scenario: {@code scenario}; {@code sales} and {@code trade}, other tables
 * of the folder ({@code none} for no trade); {@code sales_factor} and {@code trade_factor}, which multiply them from the year
 * {@code factor_from} on; {@code survivals}, names with {@code ;} between them, {@code battery}; {@code second_use}, {@code
 * second_use_years} and {@code second_use_oldest}. A blank cell is as in the fleets without a scenario.
 */
public final class ScenarioTable {
    static final String FILE = "scenarios.csv";
    private static final String NO_TRADE = "none";
    private static final TableFormat FORMAT = TableFormat.CSV
            .withNumberStyle(NumberStyle.PLAIN_POINT)
            .requiring("scenario")
            .knowing(
                    "sales",
                    "trade",
                    "sales_factor",
                    "trade_factor",
                    "factor_from",
                    "survivals",
                    "battery",
                    "second_use",
                    "second_use_years",
                    "second_use_oldest",
                    "source",
                    "note");

    private final Path fleet;
    private final FleetInput base;
    private final Findings findings;

    private ScenarioTable(Path fleet, FleetInput base, Findings findings) {
        this.fleet = fleet;
        this.base = base;
        this.findings = findings;
    }

    /**
     * The scenarios of a folder; none where it has no such table. A row that cannot be read is left out, with the finding.
     *
     * @param folder the partnership folder
     * @param base the fleets without a scenario
     * @throws InvalidInput where a table lacks a column
     */
    public static List<Scenario> read(Path folder, FleetInput base, Findings findings) {
        Path fleet = folder.resolve("fleet");
        if (!Files.exists(fleet.resolve(FILE))) {
            return List.of();
        }
        ScenarioTable scenarios = new ScenarioTable(fleet, base, findings);
        try (Table table = Table.open(fleet.resolve(FILE), "fleet/" + FILE, FORMAT, findings)) {
            return table.rows().flatMap(row -> scenarios.scenario(row).stream()).toList();
        }
    }

    private Optional<Scenario> scenario(TableRow row) {
        Optional<String> id = row.text("scenario");
        if (id.isEmpty() || !isReadable(row)) {
            return Optional.empty();
        }
        try {
            Optional<FleetInput> input = input(row);
            Optional<SecondUse> use = use(row);
            return input.map(
                    fleets -> new Scenario(id.get(), fleets, survivals(row), row.optionalText("battery"), use));
        } catch (InvalidInput refused) {
            findings.addAll(refused.at(row.position()).findings());
            return Optional.empty();
        }
    }

    /** Each number is read once here, so that one that cannot be read leaves one finding and its row out. */
    private static boolean isReadable(TableRow row) {
        TableRow asked = row.optional();
        boolean numbers = Stream.of("sales_factor", "trade_factor", "second_use")
                .allMatch(column ->
                        row.cell(column).isBlank() || asked.decimal(column).isPresent());
        return numbers
                && Stream.of("factor_from", "second_use_years", "second_use_oldest")
                        .allMatch(column -> row.cell(column).isBlank()
                                || asked.integer(column).isPresent());
    }

    private Optional<FleetInput> input(TableRow row) {
        Optional<String> sold = row.optionalText("sales");
        Optional<String> traded = row.optionalText("trade").filter(name -> !name.equals(NO_TRADE));
        if (isMissing(row, "sales", sold) || isMissing(row, "trade", traded)) {
            return Optional.empty();
        }
        List<Sale> sales =
                sold.map(file -> FleetFolder.sales(fleet, file, findings)).orElse(base.sales());
        List<Transfer> transfers = row.optionalText("trade").equals(Optional.of(NO_TRADE))
                ? List.of()
                : traded.map(file -> FleetFolder.trade(fleet, file, findings)).orElse(base.transfers());
        FleetInput input = new FleetInput(sales, base.stocks(), transfers);
        sold.ifPresent(file -> FleetFolder.doubt(input, file, findings));
        return Optional.of(input.scaled(
                factor(row, "sales_factor"),
                factor(row, "trade_factor"),
                row.optional().integer("factor_from").orElse(Integer.MIN_VALUE)));
    }

    private boolean isMissing(TableRow row, String column, Optional<String> file) {
        boolean missing = file.isPresent() && !Files.isRegularFile(fleet.resolve(file.get()));
        if (missing) {
            row.report(Finding.error("fleet.scenario-without-table", row.position(column), file.get()));
        }
        return missing;
    }

    private static double factor(TableRow row, String column) {
        return row.optional().decimal(column).map(Number::doubleValue).orElse(1.0);
    }

    private static List<String> survivals(TableRow row) {
        List<String> names = new ArrayList<>();
        row.optionalText("survivals").stream()
                .flatMap(text -> Stream.of(text.split(";")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return names;
    }

    private static Optional<SecondUse> use(TableRow row) {
        TableRow asked = row.optional();
        Optional<BigDecimal> share = asked.decimal("second_use");
        Optional<Integer> years = asked.integer("second_use_years");
        if (years.isEmpty() && share.filter(part -> part.signum() > 0).isPresent()) {
            throw InvalidInput.of(Finding.error("fleet.years-missing", row.position("second_use_years")));
        }
        return share.map(
                part -> new SecondUse(part.doubleValue(), years.orElse(1), asked.integer("second_use_oldest")));
    }
}
