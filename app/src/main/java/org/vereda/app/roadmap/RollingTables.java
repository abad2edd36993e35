package org.vereda.app.roadmap;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vereda.app.flow.Actions;
import org.vereda.app.shown.KeyWord;
import org.vereda.app.shown.TablesPage;
import org.vereda.inventory.Burden;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Metric;
import org.vereda.measures.Option;
import org.vereda.quantity.Country;
import org.vereda.quantity.Money;
import org.vereda.report.BurdenCell;
import org.vereda.report.content.ShownMetric;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.report.words.Messages;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.insight.Explanation;
import org.vereda.roadmap.insight.OptionReason;

/** A plan on its way as tables: what became of it, and how it is made anew. */
public final class RollingTables {
    private static final MathContext DIGITS = new MathContext(6);

    private final Actions actions;
    private final Map<String, Facility> facilities;
    private final String currency;
    private final Page page;

    /**
     * Prepares the tables.
     *
     * @param planning what is planned
     * @param messages the language of the words
     */
    public RollingTables(Planning planning, Messages messages) {
        this.actions = planning.actions();
        this.facilities =
                planning.folder().facilities().stream().collect(Collectors.toMap(Facility::id, Function.identity()));
        this.currency = planning.scenario().currency().name();
        this.page = new Page(messages.language());
    }

    // --- made anew

    /**
     * The plan so far, the new one and the one that nothing holds, side by side; then what changes.
     *
     * @param changeCost what each change is charged
     * @param from the first year in which something may start that is not decided
     */
    public TablesPage of(Replanning replanning, BigDecimal changeCost, int from) {
        long kept = replanning.steps(replanning.near()).stream()
                .filter(step -> step.kind() == Replanning.Kind.KEPT)
                .count();
        List<String> notes = List.of(
                page.say("label.replan.note-cost", page.numbers().rounded(changeCost), currency),
                page.say("label.replan.note-from", Integer.toString(from)),
                page.say("label.replan.note-kept", Long.toString(kept)));
        return new TablesPage("label.replan.title", List.of(plans(replanning), steps(replanning)), notes);
    }

    private ReportTable plans(Replanning replanning) {
        List<Column> columns = List.of(
                Column.of("replan-plan"),
                Column.of("roadmap-cost", currency),
                Column.of("replan-changes"),
                Column.of("roadmap-spending", currency),
                Column.of("roadmap-gases", ShownMetric.unit(Metric.GHG)),
                Column.of("replan-missed"));
        List<List<Cell>> rows = List.of(
                plan("unchanged", replanning.unchanged(), replanning),
                plan("near", replanning.near(), replanning),
                plan("free", replanning.free(), replanning));
        return new ReportTable("replan-plans", columns, rows, List.of());
    }

    private static List<Cell> plan(String word, Roadmap plan, Replanning replanning) {
        return List.of(
                Cell.word("label.replan.plan." + word),
                amount(plan.cost()),
                count(replanning.changes(plan)),
                Cell.number(plan.spending().round(DIGITS)),
                gases(plan.lastReduction(Metric.GHG)),
                count(plan.shortfalls().size()));
    }

    private ReportTable steps(Replanning replanning) {
        List<Column> columns = List.of(
                Column.of("replan-step"),
                Column.of("facility"),
                Column.of("country"),
                Column.of("action"),
                Column.offPage("roadmap-option"),
                Column.of("replan-before"),
                Column.of("replan-now"),
                Column.of("replan-cost-before", currency),
                Column.of("replan-cost-now", currency),
                Column.of("reason"),
                Column.of("replan-otherwise", currency));
        Map<String, OptionReason> reasons = Explanation.of(replanning.near()).stream()
                .collect(Collectors.toMap(reason -> reason.option().id(), Function.identity()));
        List<List<Cell>> rows = replanning.steps(replanning.near()).stream()
                .filter(step -> step.kind() != Replanning.Kind.KEPT)
                .map(step ->
                        step(step, Optional.ofNullable(reasons.get(step.option().id()))))
                .toList();
        return new ReportTable("replan-steps", columns, rows, List.of());
    }

    private List<Cell> step(Replanning.Step step, Optional<OptionReason> reason) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.word("label.replan.step." + KeyWord.of(step.kind()))));
        cells.addAll(named(step.option(), step.country()));
        cells.addAll(List.of(year(step.before()), year(step.now()), amount(step.costBefore()), amount(step.costNow())));
        cells.add(reason.<Cell>map(known -> Cell.word("label.insight.reason." + KeyWord.of(known.reason())))
                .orElseGet(Cell.Missing::new));
        cells.add(amount(reason.flatMap(OptionReason::change)));
        return cells;
    }

    // --- plan and what became of it

    /**
     * Plan and projects by year and country, and what should have begun.
     *
     * @param year the last year that is looked at
     */
    public TablesPage of(PlanProgress progress, int year) {
        List<String> notes = List.of(
                page.say("label.progress.note-estimate"),
                page.say("label.progress.note-baseline"),
                page.say("label.progress.note-year", Integer.toString(year)));
        return new TablesPage(
                "label.progress.title",
                List.of(years(progress, year), metrics(progress, year), late(progress.late(year))),
                notes);
    }

    private ReportTable years(PlanProgress progress, int last) {
        List<Column> columns = List.of(
                Column.of("year"),
                Column.of("country"),
                Column.of("progress-starts-planned"),
                Column.of("progress-starts"),
                Column.of("progress-spend-planned", currency),
                Column.of("progress-spend", currency),
                Column.of("progress-gases-planned", ShownMetric.unit(Metric.GHG)),
                Column.of("progress-gases-estimated", ShownMetric.unit(Metric.GHG)),
                Column.of("progress-gases", ShownMetric.unit(Metric.GHG)));
        List<List<Cell>> rows = new ArrayList<>();
        for (int at = 0; at < progress.planned().years().size(); at++) {
            Roadmap.YearLine planned = progress.planned().years().get(at);
            Roadmap.YearLine estimated = progress.estimated().years().get(at);
            Roadmap.YearLine actual = progress.actual().years().get(at);
            if (planned.year() <= last) {
                rows.add(List.of(
                        new Cell.Year(planned.year()),
                        Cell.word("label.country." + planned.country().name()),
                        count(planned.starts()),
                        count(actual.starts()),
                        amount(planned.spending()),
                        amount(actual.spending()),
                        gases(planned.reduced(Metric.GHG).amount()),
                        gases(estimated.reduced(Metric.GHG).amount()),
                        gases(actual.reduced(Metric.GHG).amount())));
            }
        }
        return new ReportTable("progress-years", columns, rows, List.of());
    }

    /** What else is reduced, all countries together; metrics that neither plan nor projects touch are left out. */
    private ReportTable metrics(PlanProgress progress, int last) {
        List<Column> columns = List.of(
                Column.of("year"),
                Column.of("metric"),
                Column.of("progress-planned"),
                Column.of("progress-estimated"),
                Column.of("progress-actual"),
                Column.of("unit"));
        List<List<Cell>> rows = new ArrayList<>();
        int first = progress.planned().problem().scenario().firstYear();
        List<Burden> counted = Stream.of(progress.planned(), progress.estimated(), progress.actual())
                .flatMap(plan -> plan.years().stream())
                .flatMap(line -> line.reduction().keySet().stream())
                .distinct()
                .sorted(Burden.inOrder())
                .toList();
        for (int year = first; year <= last; year++) {
            for (Burden metric : counted) {
                List<BigDecimal> amounts = List.of(
                        reduced(progress.planned(), metric, year),
                        reduced(progress.estimated(), metric, year),
                        reduced(progress.actual(), metric, year));
                if (metric != Metric.GHG && amounts.stream().anyMatch(amount -> amount.signum() != 0)) {
                    rows.add(metric(metric, year, amounts));
                }
            }
        }
        return new ReportTable("progress-metrics", columns, rows, List.of());
    }

    private static List<Cell> metric(Burden metric, int year, List<BigDecimal> amounts) {
        List<Cell> cells = new ArrayList<>(List.of(new Cell.Year(year), BurdenCell.of(metric)));
        amounts.forEach(amount ->
                cells.add(Cell.number(ShownMetric.amount(metric, amount).round(DIGITS))));
        cells.add(Cell.text(ShownMetric.unit(metric)));
        return cells;
    }

    private static BigDecimal reduced(Roadmap plan, Burden metric, int year) {
        return plan.years().stream()
                .filter(line -> line.year() == year)
                .map(line -> line.reduced(metric).amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private ReportTable late(List<Roadmap.Action> late) {
        List<Column> columns = List.of(
                Column.of("facility"),
                Column.of("country"),
                Column.of("action"),
                Column.offPage("roadmap-option"),
                Column.of("progress-due"),
                Column.of("investment", currency),
                Column.of("gases-saved", ShownMetric.unit(Metric.GHG)));
        List<List<Cell>> rows = late.stream()
                .map(action -> {
                    List<Cell> cells = new ArrayList<>(named(action.option(), action.country()));
                    cells.addAll(List.of(
                            new Cell.Year(action.startYear()),
                            amount(action.investment()),
                            gases(action.reduction().getOrDefault(Metric.GHG, List.of()).stream()
                                    .reduce((first, second) -> second)
                                    .map(last -> last.amount())
                                    .orElse(BigDecimal.ZERO))));
                    return cells;
                })
                .toList();
        return new ReportTable("progress-late", columns, rows, List.of());
    }

    // --- cells

    private List<Cell> named(Option option, Country country) {
        Facility facility = facilities.get(option.facility());
        return List.of(
                Cell.text(facility == null ? option.facility() : facility.name()),
                Cell.text(country.name()),
                new Cell.Title(actions.nameOf(option)),
                Cell.text(option.id()));
    }

    private static Cell year(Optional<Integer> year) {
        return year.<Cell>map(Cell.Year::new).orElseGet(Cell.Missing::new);
    }

    private static Cell amount(Money money) {
        return Cell.number(money.amount().round(DIGITS));
    }

    private static Cell amount(Optional<Money> money) {
        return money.map(RollingTables::amount).orElseGet(Cell.Missing::new);
    }

    private static Cell count(long number) {
        return Cell.number(BigDecimal.valueOf(number));
    }

    private static Cell gases(BigDecimal amount) {
        return Cell.number(ShownMetric.amount(Metric.GHG, amount).round(DIGITS));
    }
}
