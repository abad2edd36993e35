package org.vereda.app.roadmap;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vereda.app.flow.Actions;
import org.vereda.app.shown.KeyWord;
import org.vereda.app.shown.TablesPage;
import org.vereda.inventory.Burden;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Metric;
import org.vereda.quantity.Money;
import org.vereda.quantity.Quantity;
import org.vereda.report.BurdenCell;
import org.vereda.report.content.ShownMetric;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.report.words.Messages;
import org.vereda.roadmap.CouplingRow;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.Scenario;

/** A roadmap as tables: how good it is, its targets, its limits, its actions, its years. */
public final class PlanTables {
    private static final MathContext DIGITS = new MathContext(6);

    private final Actions actions;
    private final Map<String, Facility> facilities;
    private final Roadmap roadmap;
    private final String currency;
    private final Page page;

    /**
     * Prepares the tables.
     *
     * @param planning what was planned
     * @param roadmap the plan
     * @param messages the language of the words
     */
    public PlanTables(Planning planning, Roadmap roadmap, Messages messages) {
        this.actions = planning.actions();
        this.facilities =
                planning.folder().facilities().stream().collect(Collectors.toMap(Facility::id, Function.identity()));
        this.roadmap = roadmap;
        this.currency = planning.scenario().currency().name();
        this.page = new Page(messages.language());
    }

    /** All tables, how good the plan is first. */
    public TablesPage all() {
        List<ReportTable> tables = List.of(summary(), targets(), limits(), steps(), years());
        return new TablesPage("label.roadmap.title", tables, notes());
    }

    private List<String> notes() {
        Scenario scenario = roadmap.problem().scenario();
        List<String> notes = new ArrayList<>();
        notes.add(page.say("label.roadmap.note-status." + KeyWord.of(roadmap.status())));
        notes.add(page.say(
                "label.roadmap.note-money",
                currency,
                Integer.toString(scenario.priceYear()),
                Integer.toString(scenario.firstYear())));
        notes.add(page.say("label.roadmap.note-rates." + KeyWord.of(scenario.rates())));
        notes.add(page.say("label.roadmap.note-shadow"));
        notes.add(page.say("label.roadmap.note-parts"));
        return notes;
    }

    private ReportTable summary() {
        List<Column> columns = List.of(
                Column.of("roadmap-status"),
                Column.of("roadmap-cost", currency),
                Column.of("roadmap-bound", currency),
                Column.of("roadmap-gap"),
                Column.of("roadmap-actions"),
                Column.of("roadmap-spending", currency),
                Column.of("roadmap-gases", ShownMetric.unit(Metric.GHG)),
                Column.offPage("roadmap-fingerprint"));
        List<Cell> row = List.of(
                Cell.word("label.roadmap.status." + KeyWord.of(roadmap.status())),
                amount(roadmap.cost()),
                roadmap.bound().map(PlanTables::amount).orElseGet(Cell.Missing::new),
                roadmap.gap().isPresent()
                        ? new Cell.Share(BigDecimal.valueOf(roadmap.gap().getAsDouble()))
                        : missing(),
                Cell.number(BigDecimal.valueOf(roadmap.actions().size())),
                Cell.number(roadmap.spending().round(DIGITS)),
                Cell.number(shown(Metric.GHG, roadmap.lastReduction(Metric.GHG))),
                Cell.text(roadmap.certificate().fingerprint()));
        return new ReportTable("roadmap-summary", columns, List.of(row), List.of());
    }

    // --- targets and limits

    private ReportTable targets() {
        List<Column> columns = List.of(
                Column.of("scope"),
                Column.of("metric"),
                Column.of("year"),
                Column.of("asked"),
                Column.of("reached"),
                Column.of("unit"),
                Column.of("met"),
                Column.of("shadow-price", currency));
        Map<String, BigDecimal> missed = roadmap.shortfalls().stream()
                .collect(Collectors.toMap(
                        shortfall -> shortfall.target().id(),
                        shortfall -> shortfall.target().amount()));
        List<List<Cell>> rows = roadmap.rows().stream()
                .filter(result -> result.row().kind() == CouplingRow.Kind.TARGET)
                .map(result -> target(result, missed))
                .toList();
        return new ReportTable("roadmap-targets", columns, rows, List.of());
    }

    private List<Cell> target(Roadmap.RowResult result, Map<String, BigDecimal> missed) {
        CouplingRow row = result.row();
        Burden metric = row.metric().orElseThrow();
        BigDecimal asked = missed.getOrDefault(row.id(), row.amount());
        return List.of(
                scope(row),
                BurdenCell.of(metric),
                new Cell.Year(row.year()),
                Cell.number(shown(metric, asked)),
                Cell.number(shown(metric, result.reached())),
                Cell.text(ShownMetric.unit(metric)),
                Cell.word("label.met." + (missed.containsKey(row.id()) ? "no" : "yes")),
                Cell.number(ShownMetric.price(metric, result.shadowPrice()).round(DIGITS)));
    }

    private ReportTable limits() {
        List<Column> columns = List.of(
                Column.of("roadmap-limit"),
                Column.of("scope"),
                Column.of("year"),
                Column.of("roadmap-most"),
                Column.of("roadmap-used"),
                Column.of("shadow-price", currency));
        List<List<Cell>> rows = roadmap.rows().stream()
                .filter(result -> result.row().kind() != CouplingRow.Kind.TARGET)
                .map(this::limit)
                .toList();
        return new ReportTable("roadmap-limits", columns, rows, List.of());
    }

    private List<Cell> limit(Roadmap.RowResult result) {
        CouplingRow row = result.row();
        return List.of(
                Cell.word("label.roadmap.limit." + KeyWord.of(row.kind())),
                scope(row),
                row.since() == row.year() ? new Cell.Year(row.year()) : Cell.text(row.years()),
                Cell.number(row.amount().round(DIGITS)),
                Cell.number(result.reached().round(DIGITS)),
                Cell.number(result.shadowPrice().round(DIGITS)));
    }

    private Cell scope(CouplingRow row) {
        return row.scope().equals("all") ? Cell.word("label.roadmap.scope.all") : Cell.text(row.scope());
    }

    // --- actions and years

    private ReportTable steps() {
        List<Column> columns = List.of(
                Column.of("start"),
                Column.of("effect-from"),
                Column.of("facility"),
                Column.of("country"),
                Column.of("action"),
                Column.offPage("roadmap-option"),
                Column.of("investment", currency),
                Column.of("roadmap-net-cost", currency),
                Column.of("gases-saved", ShownMetric.unit(Metric.GHG)),
                Column.of("cost-per-tonne", currency));
        List<List<Cell>> rows = roadmap.actions().stream().map(this::step).toList();
        return new ReportTable("roadmap-actions", columns, rows, List.of());
    }

    private List<Cell> step(Roadmap.Action action) {
        Facility facility = facilities.get(action.option().facility());
        List<Quantity> gases = action.reduction().getOrDefault(Metric.GHG, List.of(Quantity.zero(Metric.GHG.unit())));
        return List.of(
                new Cell.Year(action.startYear()),
                new Cell.Year(action.effectYear()),
                Cell.text(facility == null ? action.option().facility() : facility.name()),
                Cell.text(action.country().name()),
                new Cell.Title(actions.nameOf(action.option())),
                Cell.text(action.option().id()),
                amount(action.investment()),
                amount(action.netCost()),
                Cell.number(shown(Metric.GHG, gases.getLast().amount())),
                Cell.number(action.costPerTonne().map(cost -> cost.round(DIGITS))));
    }

    private ReportTable years() {
        List<Column> columns = List.of(
                Column.of("year"),
                Column.of("country"),
                Column.of("roadmap-starts"),
                Column.of("spend", currency),
                Column.of("metric"),
                Column.of("baseline"),
                Column.of("reduction"),
                Column.of("unit"));
        List<List<Cell>> rows = roadmap.years().stream()
                .flatMap(line -> line.baseline().keySet().stream()
                        .sorted(Burden.inOrder())
                        .map(metric -> year(line, metric)))
                .toList();
        return new ReportTable("roadmap-years", columns, rows, List.of());
    }

    private List<Cell> year(Roadmap.YearLine line, Burden metric) {
        Quantity baseline = line.baseline().getOrDefault(metric, Quantity.zero(metric.unit()));
        return List.of(
                new Cell.Year(line.year()),
                Cell.text(line.country().name()),
                Cell.number(BigDecimal.valueOf(line.starts())),
                amount(line.spending()),
                BurdenCell.of(metric),
                Cell.number(shown(metric, baseline.amount())),
                Cell.number(shown(metric, line.reduced(metric).amount())),
                Cell.text(ShownMetric.unit(metric)));
    }

    private static BigDecimal shown(Burden metric, BigDecimal amount) {
        return ShownMetric.amount(metric, amount).round(DIGITS);
    }

    private static Cell amount(Money money) {
        return Cell.number(money.amount().round(DIGITS));
    }

    private static Cell missing() {
        return new Cell.Missing();
    }
}
