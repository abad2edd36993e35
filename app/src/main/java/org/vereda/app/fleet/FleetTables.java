package org.vereda.app.fleet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import org.vereda.app.shown.TablesPage;
import org.vereda.endoflife.fleet.BatteryFlows;
import org.vereda.endoflife.fleet.Breakdown;
import org.vereda.endoflife.fleet.FleetFlows;
import org.vereda.endoflife.fleet.FleetKey;
import org.vereda.endoflife.fleet.Forecast;
import org.vereda.endoflife.fleet.Spread;
import org.vereda.report.chart.Chart;
import org.vereda.report.chart.MeterLines;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.report.words.Messages;

/** A forecast of fleets as tables: what the survival sets say side by side, and how far they lie apart. */
public final class FleetTables {
    private final Forecast forecast;
    private final Shown shown;
    private final Page page;

    /**
     * What is to be shown.
     *
     * @param by by what vehicles are told apart
     * @param from the first year
     * @param until the last year
     * @param timing the words for when a cohort enters
     */
    public record Shown(Set<Breakdown> by, int from, int until, String timing, Optional<Double> fade) {
        public Shown {
            by = Set.copyOf(by);
        }

        boolean holds(FleetKey key) {
            return key.year() >= from && key.year() <= until;
        }
    }

    /**
     * Prepares the tables.
     *
     * @param messages the language of the words
     */
    public FleetTables(Forecast forecast, Shown shown, Messages messages) {
        this.forecast = forecast;
        this.shown = shown;
        this.page = new Page(messages.language());
    }

    /** All tables, how far the sets lie apart first. */
    public TablesPage all() {
        LifeTables lives = new LifeTables(forecast);
        List<ReportTable> tables = new ArrayList<>(List.of(spread(), flows()));
        if (hasBatteries()) {
            tables.add(batteries());
        }
        tables.addAll(lives.all());
        return new TablesPage("label.fleet.title", tables, chart(), notes(lives));
    }

    List<String> notes(LifeTables lives) {
        List<String> notes = new ArrayList<>();
        notes.add(page.say(
                "label.fleet.note-sets", Integer.toString(forecast.cases().size())));
        notes.add(page.say(shown.timing()));
        lives.borrowed().forEach((set, observed) -> notes.add(page.say("label.fleet.note-observed", set, observed)));
        if (forecast.input().transfers().isEmpty()) {
            notes.add(page.say("label.fleet.note-no-trade"));
        }
        if (shown.until() > forecast.input().lastYear()) {
            notes.add(page.say(
                    "label.fleet.note-no-sales-after",
                    Integer.toString(forecast.input().lastYear())));
        }
        if (hasBatteries()) {
            notes.add(
                    page.say("label.fleet.note-batteries", forecast.batteries().id()));
        }
        return notes;
    }

    private boolean hasBatteries() {
        return forecast.cases().stream().anyMatch(one -> !one.run().batteries().isEmpty());
    }

    private ReportTable spread() {
        List<Column> columns = with(
                Column.of("retired-low"),
                Column.of("survival-low"),
                Column.of("retired-high"),
                Column.of("survival-high"),
                Column.of("survival-spread"),
                Column.of("stock-low"),
                Column.of("stock-high"));
        NavigableMap<FleetKey, Spread> stocks = forecast.spreads(shown.by(), FleetFlows::stock);
        List<List<Cell>> rows = new ArrayList<>();
        forecast.spreads(shown.by(), FleetFlows::retired).forEach((key, retired) -> {
            if (shown.holds(key)) {
                rows.add(spread(key, retired, stocks.getOrDefault(key, retired)));
            }
        });
        return new ReportTable("fleet-spread", columns, rows, List.of());
    }

    private List<Cell> spread(FleetKey key, Spread retired, Spread stock) {
        return with(
                key,
                vehicles(retired.low()),
                Cell.text(retired.lowSet()),
                vehicles(retired.high()),
                Cell.text(retired.highSet()),
                new Cell.Share(BigDecimal.valueOf(retired.share())),
                vehicles(stock.low()),
                vehicles(stock.high()));
    }

    private ReportTable flows() {
        List<Column> columns = with(
                Column.of("survival-set"),
                Column.of("vehicles-sold"),
                Column.of("vehicles-arrived"),
                Column.of("vehicles-left"),
                Column.of("vehicles-retired"),
                Column.of("vehicles-stock"));
        List<List<Cell>> rows = new ArrayList<>();
        for (Forecast.Case one : forecast.cases()) {
            forecast.flows(one, shown.by()).entrySet().stream()
                    .filter(entry -> shown.holds(entry.getKey()))
                    .map(entry -> flows(one, entry))
                    .forEach(rows::add);
        }
        return new ReportTable("fleet-flows", columns, rows, List.of());
    }

    private List<Cell> flows(Forecast.Case one, Map.Entry<FleetKey, FleetFlows> entry) {
        FleetFlows flows = entry.getValue();
        return with(
                entry.getKey(),
                Cell.text(one.survival().id()),
                vehicles(flows.sold()),
                vehicles(flows.arrived()),
                vehicles(flows.left()),
                vehicles(flows.retired()),
                vehicles(flows.stock()));
    }

    private ReportTable batteries() {
        List<Column> columns = with(
                Column.of("survival-set"),
                Column.of("batteries-freed"),
                Column.of("batteries-failed"),
                Column.of("batteries-together"),
                Column.of("batteries-back"),
                Column.of("batteries-energy", "kWh"),
                Column.of("batteries-held", "kWh"));
        List<List<Cell>> rows = new ArrayList<>();
        for (Forecast.Case one : forecast.cases()) {
            Map<FleetKey, Optional<Double>> held =
                    shown.fade().map(fade -> held(one, fade)).orElse(Map.of());
            forecast.batteryFlows(one, shown.by()).entrySet().stream()
                    .filter(entry -> shown.holds(entry.getKey()))
                    .map(entry -> batteries(one, entry, held.getOrDefault(entry.getKey(), Optional.empty())))
                    .forEach(rows::add);
        }
        return new ReportTable("fleet-batteries", columns, rows, List.of());
    }

    private Map<FleetKey, Optional<Double>> held(Forecast.Case one, double fade) {
        return forecast.held(one, shown.by(), fade);
    }

    private List<Cell> batteries(Forecast.Case one, Map.Entry<FleetKey, BatteryFlows> entry, Optional<Double> held) {
        BatteryFlows flows = entry.getValue();
        return with(
                entry.getKey(),
                Cell.text(one.survival().id()),
                vehicles(flows.freed()),
                vehicles(flows.failed()),
                vehicles(flows.together()),
                vehicles(flows.all()),
                Cell.number(flows.kilowattHours().map(BigDecimal::valueOf)),
                Cell.number(held.map(BigDecimal::valueOf)));
    }

    /** All vehicles that end, between the least and the most that the sets say. */
    Optional<Chart> chart() {
        List<MeterLines.Point> points = new ArrayList<>();
        forecast.spreads(Set.of(), FleetFlows::retired).forEach((key, retired) -> {
            if (shown.holds(key)) {
                points.add(new MeterLines.Point(
                        Integer.toString(key.year()), retired.low(), retired.high(), retired.low(), retired.high()));
            }
        });
        List<String> legend = List.of(
                page.say("label.fleet.line.least"),
                page.say("label.fleet.line.most"),
                page.say("label.fleet.line.between"));
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(new MeterLines(page.numbers(), page.say("label.fleet.axis"), legend, points));
    }

    private List<Column> with(Column... more) {
        List<Column> columns = KeyCells.columns(shown.by());
        columns.addAll(List.of(more));
        return columns;
    }

    private List<Cell> with(FleetKey key, Cell... more) {
        List<Cell> cells = KeyCells.cells(key, shown.by());
        cells.addAll(List.of(more));
        return cells;
    }

    /** Whole vehicles: a forecast does not know parts of them. */
    static Cell vehicles(double count) {
        return Cell.number(BigDecimal.valueOf(Math.round(count)));
    }
}
