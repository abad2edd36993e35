package org.vereda.app.actions;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vereda.app.flow.Actions;
import org.vereda.app.shown.TablesPage;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Metric;
import org.vereda.measures.Advice;
import org.vereda.measures.EndUse;
import org.vereda.measures.Interaction;
import org.vereda.measures.Measure;
import org.vereda.measures.Option;
import org.vereda.measures.Range;
import org.vereda.partnership.realised.Ranged;
import org.vereda.quantity.Finding;
import org.vereda.report.content.Named;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.report.words.Messages;

/** The actions of a partnership as tables. */
final class ActionTables {
    private static final MathContext DIGITS = new MathContext(4);
    private static final BigDecimal TONNE = BigDecimal.valueOf(1000);

    private final Actions actions;
    private final List<Facility> facilities;
    private final Experience experience;
    private final ActionFilter filter;
    private final Page page;

    ActionTables(
            Actions actions, List<Facility> facilities, Experience experience, ActionFilter filter, Messages messages) {
        this.actions = actions;
        this.facilities = facilities.stream().filter(filter::wants).toList();
        this.experience = experience;
        this.filter = filter;
        this.page = new Page(messages.language());
    }

    /** What can be done, how the actions share an end use, and what they do to other flows. */
    TablesPage doable() {
        List<Advice.Ranked> wanted = ranked();
        List<String> notes = new ArrayList<>(List.of(
                page.say("label.actions.note-alone"),
                page.say("label.actions.note-weighted"),
                page.say("label.actions.note-grade")));
        return new TablesPage("label.actions.title", List.of(actions(wanted), shared(wanted), effects(wanted)), notes);
    }

    /** Every measure that does not apply or cannot be put in numbers, and why. */
    TablesPage others() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Facility facility : facilities) {
            for (Advice advice : actions.advice().getOrDefault(facility.id(), List.of())) {
                if (filter.wants(advice.measure())) {
                    reason(advice)
                            .ifPresent(reason -> rows.add(List.of(
                                    Cell.text(facility.id()),
                                    name(advice.measure()),
                                    Cell.text(advice.measure().id()),
                                    Cell.word("label.actions." + kind(advice)),
                                    Cell.text(page.words().text(reason)))));
                }
            }
        }
        List<Column> columns = List.of(
                Column.of("facility"),
                Column.of("measure"),
                Column.offPage("measure-id"),
                Column.of("action-state"),
                Column.of("reasons"));
        return new TablesPage(
                "label.actions.why-not-title",
                List.of(new ReportTable("actions-why-not", columns, rows, List.of())),
                List.of(page.say("label.actions.note-why-not")));
    }

    /** The formula of each action with the numbers put in, and where they come from. */
    TablesPage formulas() {
        List<List<Cell>> rows = ranked().stream()
                .map(ranked -> List.of(
                        Cell.text(ranked.option().facility()),
                        name(ranked.measure()),
                        Cell.text(ranked.option().formula()),
                        Cell.text(ranked.option().source())))
                .toList();
        List<Column> columns =
                List.of(Column.of("facility"), Column.of("measure"), Column.of("formula"), Column.of("source"));
        return new TablesPage(
                "label.actions.formula-title",
                List.of(new ReportTable("actions-formulas", columns, rows, List.of())),
                List.of(page.say("label.actions.note-formula")));
    }

    private static Optional<Finding> reason(Advice advice) {
        return switch (advice) {
            case Advice.Ranked ranked -> Optional.empty();
            case Advice.Unquantified without -> Optional.of(without.reason());
            case Advice.NotApplicable not -> Optional.of(not.reason());
        };
    }

    private static String kind(Advice advice) {
        return advice instanceof Advice.Unquantified ? "without-number" : "not-applicable";
    }

    private List<Advice.Ranked> ranked() {
        List<Advice.Ranked> ranked = new ArrayList<>();
        for (Facility facility : facilities) {
            for (Advice advice : actions.advice().getOrDefault(facility.id(), List.of())) {
                if (advice instanceof Advice.Ranked one && filter.wants(one)) {
                    ranked.add(one);
                }
            }
        }
        ranked.sort(Comparator.comparing((Advice.Ranked one) -> weighted(one)).reversed());
        return ranked;
    }

    // --- what can be done

    private ReportTable actions(List<Advice.Ranked> wanted) {
        String money = actions.money().currency().name();
        List<Column> columns = List.of(
                Column.of("facility"),
                Column.of("measure"),
                Column.offPage("measure-id"),
                Column.of("end-use"),
                Column.of("saved-range"),
                Column.of("unit"),
                Column.of("worth", money),
                Column.of("gases", "t CO2e"),
                Column.of("cost", money),
                Column.of("payback"),
                Column.of("adoption"),
                Column.of("comes-about"),
                Column.of("weighted", money),
                Column.of("grade"),
                Column.offPage("cost-from"),
                Column.offPage("conditions"),
                Column.offPage("source"));
        return new ReportTable(
                "actions", columns, wanted.stream().map(this::action).toList(), List.of());
    }

    private List<Cell> action(Advice.Ranked ranked) {
        Option option = ranked.option();
        Option.Investment cost = option.investment();
        return List.of(
                Cell.text(option.facility()),
                name(ranked.measure()),
                Cell.text(option.measure()),
                endUse(use(option).group()),
                ranged(ranked.savedRange()),
                Cell.text(ranked.figures().saved().unit().symbol()),
                number(ranked.figures().value().amount()),
                ranked.reductionRange(Metric.GHG)
                        .<Cell>map(range -> ranged(new Range(
                                range.low().divide(TONNE, DIGITS),
                                range.central().divide(TONNE, DIGITS),
                                range.high().divide(TONNE, DIGITS))))
                        .orElseGet(Cell.Missing::new),
                ranged(new Range(
                        cost.low().min(cost.central().amount()),
                        cost.central().amount(),
                        cost.high().max(cost.central().amount()))),
                Cell.number(ranked.figures().paybackYears().map(years -> years.round(new MathContext(2)))),
                share(option.adoption()),
                expected(ranked)
                        .<Cell>map(ratio ->
                                new Cell.Share(BigDecimal.valueOf(ratio.best()).round(new MathContext(2))))
                        .orElseGet(Cell.Missing::new),
                number(weighted(ranked)),
                Cell.text(option.evidenceGrade()),
                Cell.word("label.actions.cost." + (ranked.figures().costFromStatistics() ? "statistics" : "source")),
                Cell.text(String.join("; ", ranked.figures().conditions())),
                Cell.text(option.source()));
    }

    /** Net yearly value, by adoption and by what comes about of estimates. */
    private BigDecimal weighted(Advice.Ranked ranked) {
        return Experience.weighed(ranked.figures().weighted().amount(), expected(ranked));
    }

    private Optional<Ranged> expected(Advice.Ranked ranked) {
        EndUse use = use(ranked.option());
        return use.factors().keySet().stream()
                .<Metric>mapMulti((burden, sink) -> {
                    if (burden instanceof Metric metric && metric != Metric.GHG) {
                        sink.accept(metric);
                    }
                })
                .sorted()
                .flatMap(metric -> experience.expected(use.group(), metric).stream())
                .findFirst();
    }

    private EndUse use(Option option) {
        return actions.endUses().endUses().stream()
                .filter(use -> use.id().equals(option.endUse()))
                .findFirst()
                .orElseThrow();
    }

    // --- how they share an end use

    /** Actions on one end use save less together than alone; each gets its fair part. Those that exclude each other never meet. */
    private ReportTable shared(List<Advice.Ranked> wanted) {
        Map<String, List<Advice.Ranked>> byUse = new LinkedHashMap<>();
        wanted.forEach(ranked -> byUse.computeIfAbsent(ranked.option().endUse(), any -> new ArrayList<>())
                .add(ranked));
        List<List<Cell>> rows = new ArrayList<>();
        byUse.forEach((use, all) -> {
            List<Advice.Ranked> together = together(all);
            if (together.size() > 1) {
                rows.addAll(rowsOf(together));
            }
        });
        List<Column> columns = List.of(
                Column.of("facility"),
                Column.of("end-use"),
                Column.of("measure"),
                Column.of("alone"),
                Column.of("fair-part"),
                Column.of("unit"));
        return new ReportTable("actions-together", columns, rows, List.of());
    }

    /** Of each exclusion group only the best. */
    private static List<Advice.Ranked> together(List<Advice.Ranked> all) {
        Map<String, Advice.Ranked> best = new TreeMap<>();
        List<Advice.Ranked> together = new ArrayList<>();
        for (Advice.Ranked one : all) {
            Optional<String> group = one.option().exclusionGroup();
            if (group.isEmpty() || best.putIfAbsent(group.get(), one) == null) {
                together.add(one);
            }
        }
        return together;
    }

    private List<List<Cell>> rowsOf(List<Advice.Ranked> together) {
        EndUse use = use(together.getFirst().option());
        BigDecimal baseline = use.baseline().getFirst();
        List<BigDecimal> shares =
                together.stream().map(one -> one.option().saving().central()).toList();
        List<BigDecimal> parts = Interaction.shapley(baseline, shares);
        List<List<Cell>> rows = new ArrayList<>();
        for (int at = 0; at < together.size(); at++) {
            rows.add(row(use, name(together.get(at).measure()), baseline.multiply(shares.get(at)), parts.get(at)));
        }
        rows.add(row(
                use,
                Cell.word("label.actions.all-together"),
                Interaction.additive(baseline, shares),
                Interaction.saved(baseline, shares)));
        return rows;
    }

    private List<Cell> row(EndUse use, Cell what, BigDecimal alone, BigDecimal part) {
        return List.of(
                Cell.text(use.facility()),
                endUse(use.group()),
                what,
                number(alone),
                number(part),
                Cell.text(use.unit().symbol()));
    }

    // --- what they do to other flows

    private ReportTable effects(List<Advice.Ranked> wanted) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Advice.Ranked ranked : wanted) {
            for (Measure.CrossEffect effect : ranked.figures().crossEffects()) {
                rows.add(List.of(
                        Cell.text(ranked.option().facility()),
                        name(ranked.measure()),
                        Cell.text(effect.flow()),
                        Cell.word("label.actions.effect." + (effect.increases() ? "more" : "less")),
                        Cell.text(effect.ratio()
                                .map(ratio -> (effect.increases() ? "+" : "-")
                                        + ratio.amount().toPlainString() + " " + ratio.unit() + "/" + ratio.perUnit())
                                .orElse(""))));
            }
        }
        List<Column> columns = List.of(
                Column.of("facility"),
                Column.of("measure"),
                Column.of("flow"),
                Column.of("effect"),
                Column.of("for-each-saved"));
        return new ReportTable("actions-effects", columns, rows, List.of());
    }

    // --- cells

    private static Cell name(Measure measure) {
        return new Cell.Title(new Named(
                measure.names().en(), measure.names().fr(), measure.names().es()));
    }

    private Cell endUse(String group) {
        String key = "label.end-use." + group.replace('_', '-');
        return page.words().find(key).isPresent() ? Cell.word(key) : Cell.text(group.replace('_', ' '));
    }

    private static Cell number(BigDecimal value) {
        return Cell.number(value.round(DIGITS));
    }

    private static Cell share(Optional<BigDecimal> value) {
        return value.<Cell>map(Cell.Share::new).orElseGet(Cell.Missing::new);
    }

    private static Cell ranged(Range range) {
        return new Cell.Ranged(
                range.low().round(DIGITS),
                range.central().round(DIGITS),
                range.high().round(DIGITS));
    }
}
