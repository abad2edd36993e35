package org.vereda.app.fleet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vereda.app.shown.TablesPage;
import org.vereda.endoflife.fleet.FleetKey;
import org.vereda.endoflife.fleet.Forecast;
import org.vereda.endoflife.fleet.Spread;
import org.vereda.endoflife.returns.ScenarioRun;
import org.vereda.endoflife.returns.ScenarioRun.Figure;
import org.vereda.endoflife.returns.SecondUse;
import org.vereda.report.chart.Chart;
import org.vereda.report.chart.Rows;
import org.vereda.report.chart.StackedBars;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.report.words.Messages;

/** Scenarios of fleets side by side: what their survival sets say, least and most, and how far they lie from the first one. */
public final class ScenarioTables {
    private final List<ScenarioRun> runs;
    private final FleetTables.Shown shown;
    private final Page page;

    /**
     * Prepares the tables.
     *
     * @param runs the scenarios, at least one; the others are compared with the first
     * @param messages the language of the words
     */
    public ScenarioTables(List<ScenarioRun> runs, FleetTables.Shown shown, Messages messages) {
        this.runs = List.copyOf(runs);
        this.shown = shown;
        this.page = new Page(messages.language());
    }

    /** All tables, the vehicles first. */
    public TablesPage all() {
        List<ReportTable> tables = new ArrayList<>();
        tables.add(table("scenario-vehicles", "retired", Figure.RETIRED, "stock", Figure.STOCK));
        if (hasBatteries()) {
            tables.add(table("scenario-batteries", "recycled", Figure.RECYCLED, "second-use", Figure.SECOND_USE));
        }
        tables.add(settings());
        return new TablesPage("label.fleet.scenarios", tables, chart(), notes());
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(page.say(
                "label.fleet.note-scenarios", runs.getFirst().scenario().id()));
        notes.add(page.say(shown.timing()));
        return notes;
    }

    private boolean hasBatteries() {
        return runs.stream()
                .flatMap(run -> run.batteries().forecast().cases().stream())
                .anyMatch(one -> !one.run().components().isEmpty());
    }

    /** A flow with its change against the first scenario, and a stock. */
    private ReportTable table(String id, String flowName, Figure flow, String stockName, Figure stock) {
        List<Column> columns = KeyCells.columns(shown.by());
        columns.addAll(List.of(
                Column.of("fleet-scenario"),
                Column.of(flowName + "-low"),
                Column.of("survival-low"),
                Column.of(flowName + "-high"),
                Column.of("survival-high"),
                Column.of("survival-spread"),
                Column.of("scenario-change-low"),
                Column.of("scenario-change-high"),
                Column.of(stockName + "-low"),
                Column.of(stockName + "-high")));
        List<Told> told = runs.stream().map(run -> told(run, flow, stock)).toList();
        List<List<Cell>> rows = new ArrayList<>();
        keys(told).forEach(key -> told.forEach(one -> rows.add(one.cells(key, shown))));
        return new ReportTable(id, columns, rows, List.of());
    }

    private Set<FleetKey> keys(List<Told> told) {
        Set<FleetKey> keys = new TreeSet<>();
        told.forEach(one -> one.flows().keySet().stream().filter(shown::holds).forEach(keys::add));
        return keys;
    }

    private Told told(ScenarioRun run, Figure flow, Figure stock) {
        ScenarioRun first = runs.getFirst();
        return new Told(
                run.scenario().id(),
                run.spreads(flow, shown.by()),
                run.scenario().id().equals(first.scenario().id())
                        ? Optional.empty()
                        : run.changes(first, flow, shown.by()),
                run.spreads(stock, shown.by()));
    }

    /** What a scenario says of one flow and one stock. */
    private record Told(
            String scenario,
            NavigableMap<FleetKey, Spread> flows,
            Optional<NavigableMap<FleetKey, Spread>> changes,
            NavigableMap<FleetKey, Spread> stocks) {
        List<Cell> cells(FleetKey key, FleetTables.Shown shown) {
            List<Cell> cells = KeyCells.cells(key, shown.by());
            Optional<Spread> flow = Optional.ofNullable(flows.get(key));
            Optional<Spread> change = changes.flatMap(all -> Optional.ofNullable(all.get(key)));
            Optional<Spread> stock = Optional.ofNullable(stocks.get(key));
            cells.addAll(List.of(
                    Cell.text(scenario),
                    vehicles(flow.map(Spread::low)),
                    Cell.text(flow.map(Spread::lowSet).orElse("")),
                    vehicles(flow.map(Spread::high)),
                    Cell.text(flow.map(Spread::highSet).orElse("")),
                    flow.<Cell>map(spread -> new Cell.Share(BigDecimal.valueOf(spread.share())))
                            .orElseGet(Cell.Missing::new),
                    vehicles(change.map(Spread::low)),
                    vehicles(change.map(Spread::high)),
                    vehicles(stock.map(Spread::low)),
                    vehicles(stock.map(Spread::high))));
            return cells;
        }

        private static Cell vehicles(Optional<Double> count) {
            return count.map(FleetTables::vehicles).orElseGet(Cell.Missing::new);
        }
    }

    private ReportTable settings() {
        List<Column> columns = List.of(
                Column.of("fleet-scenario"),
                Column.of("survival-sets"),
                Column.of("battery-set"),
                Column.of("scenario-sales"),
                Column.of("scenario-transfers"),
                Column.of("second-use-share"),
                Column.of("second-use-years", "a"),
                Column.of("second-use-oldest", "a"));
        return new ReportTable(
                "scenario-settings",
                columns,
                runs.stream().map(ScenarioTables::settings).toList(),
                List.of());
    }

    private static List<Cell> settings(ScenarioRun run) {
        Forecast forecast = run.batteries().forecast();
        SecondUse use = run.batteries().use();
        boolean used = use.share() > 0;
        return List.of(
                Cell.text(run.scenario().id()),
                Cell.text(String.join(
                        ", ",
                        forecast.cases().stream()
                                .map(one -> one.survival().id())
                                .toList())),
                Cell.text(forecast.batteries().id()),
                FleetTables.vehicles(forecast.input().sold()),
                Cell.number(BigDecimal.valueOf(forecast.input().transfers().size())),
                new Cell.Share(BigDecimal.valueOf(use.share())),
                Cell.number(Optional.of(BigDecimal.valueOf(use.years())).filter(any -> used)),
                Cell.number(use.oldest().filter(any -> used).map(BigDecimal::valueOf)));
    }

    /** Vehicles that end in the last year shown: what all sets say, and up to where the most goes. */
    private Optional<Chart> chart() {
        List<String> parts = List.of(page.say("label.fleet.line.least"), page.say("label.fleet.line.most"));
        List<StackedBars.Row> bars =
                runs.stream().flatMap(run -> bar(run, parts).stream()).toList();
        return bars.isEmpty() ? Optional.empty() : Optional.of(new StackedBars(parts, bars));
    }

    private Optional<StackedBars.Row> bar(ScenarioRun run, List<String> parts) {
        return Optional.ofNullable(run.spreads(Figure.RETIRED, Set.of()).lastEntry())
                .map(last -> {
                    BigDecimal low =
                            BigDecimal.valueOf(Math.round(last.getValue().low()));
                    BigDecimal high =
                            BigDecimal.valueOf(Math.round(last.getValue().high()));
                    String least = page.numbers().rounded(low);
                    String most = page.numbers().rounded(high);
                    return new StackedBars.Row(
                            new Rows.Label(
                                    run.scenario().id(),
                                    Integer.toString(last.getKey().year())),
                            List.of(low, high.subtract(low)),
                            least + " – " + most,
                            List.of(parts.getFirst() + " " + least, parts.getLast() + " " + most));
                });
    }
}
