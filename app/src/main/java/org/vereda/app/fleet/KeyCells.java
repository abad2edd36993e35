package org.vereda.app.fleet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vereda.endoflife.fleet.Breakdown;
import org.vereda.endoflife.fleet.FleetKey;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;

/** The columns that tell apart what a forecast counts. */
final class KeyCells {
    private KeyCells() {}

    static List<Column> columns(Set<Breakdown> by) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of("year"));
        by.stream().sorted().map(KeyCells::column).forEach(columns::add);
        return columns;
    }

    private static Column column(Breakdown breakdown) {
        return switch (breakdown) {
            case COUNTRY -> Column.of("country");
            case TYPE -> Column.of("vehicle-type");
            case POWERTRAIN -> Column.of("powertrain");
            case COHORT -> Column.of("model-year");
        };
    }

    static List<Cell> cells(FleetKey key, Set<Breakdown> by) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell.Year(key.year()));
        by.stream().sorted().map(breakdown -> cell(key, breakdown)).forEach(cells::add);
        return cells;
    }

    private static Cell cell(FleetKey key, Breakdown breakdown) {
        return switch (breakdown) {
            case COUNTRY -> Cell.text(key.country().map(Enum::name).orElse(""));
            case TYPE -> Cell.text(key.type().orElse(""));
            case POWERTRAIN -> Cell.text(key.powertrain().map(Enum::name).orElse(""));
            case COHORT -> key.cohort().<Cell>map(Cell.Year::new).orElseGet(Cell.Missing::new);
        };
    }
}
