package org.vereda.app.fleet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.vereda.endoflife.fleet.FleetKey;
import org.vereda.endoflife.fleet.Forecast;
import org.vereda.endoflife.returns.SecondUseFlows;
import org.vereda.endoflife.returns.SecondUseForecast;
import org.vereda.endoflife.returns.TireFlows;
import org.vereda.endoflife.returns.TireForecast;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;

/** Tires that come back and batteries that are used again first, as tables. */
final class ReturnTables {
    private static final String ENERGY = "kWh";

    private final FleetReturns returns;
    private final FleetTables.Shown shown;

    ReturnTables(FleetReturns returns, FleetTables.Shown shown) {
        this.returns = returns;
        this.shown = shown;
    }

    List<ReportTable> all() {
        List<ReportTable> tables = new ArrayList<>();
        returns.tires().map(this::tires).ifPresent(tables::add);
        returns.batteries().map(this::secondUse).ifPresent(tables::add);
        return tables;
    }

    private ReportTable tires(TireForecast forecast) {
        List<Column> columns = columns(
                Column.of("tires-freed"),
                Column.of("tires-worn"),
                Column.of("tires-together"),
                Column.of("tires-back"),
                Column.of("tires-mass", "kg"));
        List<List<Cell>> rows = new ArrayList<>();
        for (TireForecast.Case one : forecast.cases()) {
            forecast.flows(one, shown.by()).forEach((key, flow) -> {
                if (shown.holds(key)) {
                    rows.add(tires(key, one.set(), flow));
                }
            });
        }
        return new ReportTable("fleet-tires", columns, rows, List.of());
    }

    private List<Cell> tires(FleetKey key, String set, TireFlows flow) {
        return cells(
                key,
                set,
                FleetTables.vehicles(flow.freed()),
                FleetTables.vehicles(flow.worn()),
                FleetTables.vehicles(flow.together()),
                FleetTables.vehicles(flow.all()),
                Cell.number(flow.kilograms().map(BigDecimal::valueOf)));
    }

    private ReportTable secondUse(SecondUseForecast forecast) {
        List<Column> columns = columns(
                Column.of("batteries-back"),
                Column.of("second-use-entered"),
                Column.of("second-use-ended"),
                Column.of("second-use-stock"),
                Column.of("batteries-recycled"),
                Column.of("recycled-energy", ENERGY),
                Column.of("recycled-held", ENERGY));
        List<List<Cell>> rows = new ArrayList<>();
        for (Forecast.Case one : forecast.forecast().cases()) {
            forecast.flows(one, shown.by()).forEach((key, flow) -> {
                if (shown.holds(key)) {
                    rows.add(secondUse(key, one.survival().id(), flow));
                }
            });
        }
        return new ReportTable("fleet-second-use", columns, rows, List.of());
    }

    private List<Cell> secondUse(FleetKey key, String set, SecondUseFlows flow) {
        return cells(
                key,
                set,
                FleetTables.vehicles(flow.back()),
                FleetTables.vehicles(flow.entered()),
                FleetTables.vehicles(flow.ended()),
                FleetTables.vehicles(flow.stock()),
                FleetTables.vehicles(flow.recycled()),
                Cell.number(flow.energies().whole().map(BigDecimal::valueOf)),
                Cell.number(flow.energies().held().map(BigDecimal::valueOf)));
    }

    private List<Column> columns(Column... more) {
        List<Column> columns = KeyCells.columns(shown.by());
        columns.add(Column.of("survival-set"));
        columns.addAll(List.of(more));
        return columns;
    }

    private List<Cell> cells(FleetKey key, String set, Cell... more) {
        List<Cell> cells = KeyCells.cells(key, shown.by());
        cells.add(Cell.text(set));
        cells.addAll(List.of(more));
        return cells;
    }
}
