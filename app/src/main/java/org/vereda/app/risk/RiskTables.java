package org.vereda.app.risk;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vereda.app.shown.TablesPage;
import org.vereda.inventory.Burden;
import org.vereda.report.BurdenCell;
import org.vereda.report.content.ShownMetric;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.report.words.Messages;
import org.vereda.roadmap.CouplingRow;
import org.vereda.roadmap.Optimizer;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.RoadmapProblem;
import org.vereda.roadmap.risk.CostRisk;
import org.vereda.roadmap.risk.PlanRisk;
import org.vereda.roadmap.risk.PlanRisk.FamilyRisk;
import org.vereda.roadmap.risk.PlanRisk.TargetRisk;
import org.vereda.roadmap.risk.RiskSettings;
import org.vereda.roadmap.risk.RobustPlan;
import org.vereda.roadmap.risk.SafePlan;

/** How surely the targets of a plan are met, as tables. */
public final class RiskTables {
    private static final MathContext DIGITS = new MathContext(5);

    private final RiskSettings settings;
    private final String currency;
    private final Page page;

    /**
     * Prepares the tables.
     *
     * @param settings how uncertain savings are
     * @param currency the plan's currency
     * @param messages the language of the words
     */
    public RiskTables(RiskSettings settings, String currency, Messages messages) {
        this.settings = settings;
        this.currency = currency;
        this.page = new Page(messages.language());
    }

    /**
     * All tables.
     *
     * @param risk what becomes of the plan
     * @param costs what plans cost, the plan as it is first
     * @param safe the plan with margins, where one was asked for
     * @param shielded the plan with a protection, where one was asked for
     */
    public TablesPage all(PlanRisk risk, List<CostOf> costs, Optional<SafePlan> safe, Optional<Protected> shielded) {
        List<ReportTable> tables = new ArrayList<>(List.of(targets("risk-targets", risk)));
        safe.ifPresent(plan -> tables.add(price(plan)));
        safe.filter(plan -> plan.safe().isComplete()).ifPresent(plan -> tables.add(safeTargets(plan, risk)));
        shielded.ifPresent(plan -> tables.add(protection(plan.plan())));
        shielded.filter(plan -> plan.plan().holds())
                .ifPresent(plan -> tables.add(targets("risk-protected-targets", plan.risk())));
        tables.add(costs(costs, currency));
        tables.add(families(risk));
        List<String> notes = notes(safe);
        shielded.ifPresent(plan ->
                notes.add(page.say("label.risk.note-protected." + (plan.plan().holds() ? "holds" : "fails"))));
        return new TablesPage("label.risk.title", tables, notes);
    }

    /**
     * A plan whose cost is drawn.
     *
     * @param which the plan's word
     * @param risk what it costs in futures
     */
    public record CostOf(String which, CostRisk risk) {
        /** Draws futures for a plan. */
        public CostOf(String which, Roadmap plan, RiskSettings settings) {
            this(which, CostRisk.of(plan, settings));
        }
    }

    private static ReportTable costs(List<CostOf> costs, String currency) {
        List<Column> columns = List.of(
                Column.of("risk-plan"),
                Column.of("risk-planned-cost", currency),
                Column.of("risk-low", currency),
                Column.of("risk-median", currency),
                Column.of("risk-high", currency),
                Column.of("risk-gain"));
        List<List<Cell>> rows = costs.stream().map(RiskTables::cost).toList();
        return new ReportTable("risk-costs", columns, rows, List.of());
    }

    private static List<Cell> cost(CostOf cost) {
        CostRisk risk = cost.risk();
        return List.of(
                Cell.word("label.risk.plan." + cost.which()),
                money(risk.planned()),
                money(risk.low()),
                money(risk.median()),
                money(risk.high()),
                new Cell.Share(BigDecimal.valueOf(risk.gain())));
    }

    private static Cell money(double amount) {
        return Cell.number(BigDecimal.valueOf(amount).round(DIGITS));
    }

    /**
     * A plan with a protection.
     *
     * @param plan the plan
     * @param risk what becomes of it in other futures, against the targets as they were asked
     */
    public record Protected(RobustPlan plan, PlanRisk risk) {
        /** Draws futures for it. */
        public static Protected of(RobustPlan plan, RoadmapProblem problem, RiskSettings settings) {
            Roadmap asked =
                    Optimizer.workOut(problem, plan.robust().certificate().plan());
            return new Protected(plan, PlanRisk.of(asked, settings));
        }
    }

    private ReportTable protection(RobustPlan plan) {
        List<Column> columns = List.of(
                Column.of("risk-plan"),
                Column.of("roadmap-status"),
                Column.of("roadmap-cost", currency),
                Column.of("roadmap-actions"),
                Column.of("risk-price", currency),
                Column.of("risk-rows"));
        List<Cell> plain = new ArrayList<>(plan("plain", plan.plain(), Optional.empty()));
        plain.add(Cell.number(BigDecimal.ZERO));
        List<Cell> robust = new ArrayList<>(plan(
                "protected", plan.robust(), plan.robust().isComplete() ? Optional.of(plan.price()) : Optional.empty()));
        robust.add(Cell.number(BigDecimal.valueOf(plan.rows())));
        return new ReportTable("risk-protection", columns, List.of(plain, robust), List.of());
    }

    private List<String> notes(Optional<SafePlan> safe) {
        List<String> notes = new ArrayList<>();
        notes.add(
                page.say("label.risk.note-draws", Integer.toString(settings.draws()), Long.toString(settings.seed())));
        notes.add(page.say(
                "label.risk.note-factors", Integer.toString(settings.families().size())));
        notes.add(page.say(
                "label.risk.note-prior",
                number(settings.other().mean()),
                number(settings.other().spread()),
                number(settings.ownSpread())));
        notes.add(page.say(
                "label.risk.note-adoption." + settings.adoption().name().toLowerCase(Locale.ROOT)));
        notes.add(page.say("label.risk.note-margin"));
        notes.add(page.say(
                "label.risk.note-costs",
                number(settings.costs().priceSpread()),
                number(settings.costs().investmentSpread())));
        safe.ifPresent(plan -> notes.add(page.say("label.risk.note-safe." + (plan.holds() ? "holds" : "fails"))));
        return notes;
    }

    private String number(double number) {
        return page.numbers().rounded(BigDecimal.valueOf(number));
    }

    private ReportTable targets(String id, PlanRisk risk) {
        List<Column> columns = List.of(
                Column.of("scope"),
                Column.of("metric"),
                Column.of("year"),
                Column.of("asked"),
                Column.of("risk-planned"),
                Column.of("risk-low"),
                Column.of("risk-median"),
                Column.of("risk-high"),
                Column.of("unit"),
                Column.of("risk-probability"),
                Column.of("risk-shortfall"));
        return new ReportTable(
                id,
                columns,
                risk.targets().stream()
                        .map(target -> target(target, target.row()))
                        .toList(),
                List.of());
    }

    /** The safe plan against what was asked, not against its raised targets. */
    private ReportTable safeTargets(SafePlan plan, PlanRisk plain) {
        ReportTable table = targets("risk-safe-targets", plan.safeRisk());
        List<List<Cell>> rows = new ArrayList<>();
        for (int at = 0; at < plan.safeRisk().targets().size(); at++) {
            CouplingRow asked = plain.targets().get(at).row();
            rows.add(target(plan.safeRisk().targets().get(at), asked));
        }
        return new ReportTable(table.id(), table.columns(), rows, List.of());
    }

    private static List<Cell> target(TargetRisk risk, CouplingRow row) {
        Burden metric = row.metric().orElseThrow();
        return List.of(
                Cell.text(row.scope()),
                BurdenCell.of(metric),
                new Cell.Year(row.year()),
                amount(metric, row.amount().doubleValue()),
                amount(metric, risk.planned()),
                amount(metric, risk.low()),
                amount(metric, risk.median()),
                amount(metric, risk.high()),
                Cell.text(ShownMetric.unit(metric)),
                new Cell.Share(
                        BigDecimal.valueOf(risk.probabilityOf(row.amount().doubleValue()))),
                amount(metric, risk.missing(row.amount().doubleValue())));
    }

    private static Cell amount(Burden metric, double amount) {
        return Cell.number(
                ShownMetric.amount(metric, BigDecimal.valueOf(amount)).round(DIGITS));
    }

    private ReportTable price(SafePlan plan) {
        List<Column> columns = List.of(
                Column.of("risk-plan"),
                Column.of("roadmap-status"),
                Column.of("roadmap-cost", currency),
                Column.of("roadmap-actions"),
                Column.of("risk-price", currency));
        List<List<Cell>> rows = List.of(
                plan("plain", plan.plain(), Optional.empty()),
                plan("safe", plan.safe(), plan.safe().isComplete() ? Optional.of(plan.price()) : Optional.empty()));
        return new ReportTable("risk-price", columns, rows, List.of());
    }

    private static List<Cell> plan(String which, Roadmap roadmap, Optional<Double> price) {
        return List.of(
                Cell.word("label.risk.plan." + which),
                Cell.word("label.roadmap.status."
                        + roadmap.status().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                Cell.number(roadmap.cost().amount().round(DIGITS)),
                Cell.number(BigDecimal.valueOf(roadmap.actions().size())),
                Cell.number(price.map(known -> BigDecimal.valueOf(known).round(DIGITS))));
    }

    private ReportTable families(PlanRisk risk) {
        List<Column> columns = List.of(
                Column.of("scope"),
                Column.of("year"),
                Column.of("risk-family"),
                Column.of("read-from"),
                Column.of("risk-mean"),
                Column.of("risk-spread"),
                Column.of("risk-planned"),
                Column.of("unit"),
                Column.of("risk-margin"),
                Column.of("risk-margin-known"),
                Column.of("risk-worth", currency));
        List<List<Cell>> rows = risk.families().stream()
                .sorted(Comparator.comparingDouble((FamilyRisk family) -> family.marginKnown() - family.marginNow()))
                .map(this::family)
                .toList();
        return new ReportTable("risk-families", columns, rows, List.of());
    }

    private List<Cell> family(FamilyRisk risk) {
        Burden metric = risk.target().metric().orElseThrow();
        RiskSettings.Factor factor = settings.factor(risk.family());
        String from = settings.families().containsKey(risk.family()) ? "ledger" : "setting";
        return List.of(
                Cell.text(risk.target().scope()),
                new Cell.Year(risk.target().year()),
                Cell.text(risk.family()),
                Cell.word("label.risk.from." + from),
                Cell.number(BigDecimal.valueOf(factor.mean()).round(DIGITS)),
                Cell.number(BigDecimal.valueOf(factor.spread()).round(DIGITS)),
                amount(metric, risk.planned()),
                Cell.text(ShownMetric.unit(metric)),
                amount(metric, risk.marginNow()),
                amount(metric, risk.marginKnown()),
                Cell.number(BigDecimal.valueOf(risk.worth()).round(DIGITS)));
    }
}
