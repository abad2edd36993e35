package org.vereda.app.insight;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vereda.app.shown.KeyWord;
import org.vereda.app.shown.TablesPage;
import org.vereda.inventory.Burden;
import org.vereda.inventory.Metric;
import org.vereda.report.content.ShownMetric;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.report.words.Messages;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.Scenario;
import org.vereda.roadmap.insight.Change;
import org.vereda.roadmap.insight.Front;
import org.vereda.roadmap.insight.Surface;

/** Plans side by side: under changes, and along a front. */
public final class AlternativeTables {
    private final Page page;
    private final String currency;

    /**
     * Prepares the tables.
     *
     * @param scenario what was planned
     * @param messages the language of the words
     */
    public AlternativeTables(Scenario scenario, Messages messages) {
        this.page = new Page(messages.language());
        this.currency = scenario.currency().name();
    }

    /**
     * A change and what it leads to.
     *
     * @param change the change
     * @param roadmap the plan under it
     */
    public record Changed(Change change, Roadmap roadmap) {}

    /** Plans under changes, the plan as it is first. */
    public TablesPage changes(List<Changed> changed) {
        List<Column> columns = List.of(
                Column.of("insight-change-of"),
                Column.of("roadmap-status"),
                Column.of("roadmap-cost", currency),
                Column.of("insight-dearer", currency),
                Column.of("roadmap-spending", currency),
                Column.of("roadmap-gases", ShownMetric.unit(Metric.GHG)),
                Column.of("roadmap-actions"),
                Column.of("insight-enter"),
                Column.of("insight-leave"));
        Roadmap now = changed.getFirst().roadmap();
        List<List<Cell>> rows = changed.stream().map(one -> changed(one, now)).toList();
        ReportTable table = new ReportTable("roadmap-changes", columns, rows, List.of());
        return new TablesPage(
                "label.insight.changes-title", List.of(table), List.of(page.say("label.insight.note-changes")));
    }

    private List<Cell> changed(Changed one, Roadmap now) {
        Roadmap plan = one.roadmap();
        Set<String> before = now.certificate().plan().keySet();
        Set<String> after = plan.certificate().plan().keySet();
        boolean comparable = plan.isComplete() && now.isComplete();
        List<Cell> row = new ArrayList<>(List.of(
                Cell.word("label.insight.change." + word(one.change()), arguments(one.change())),
                status(plan),
                plan.isComplete() ? cost(plan) : new Cell.Missing(),
                Cell.number(
                        comparable
                                ? Optional.of(
                                        plan.cost().amount().subtract(now.cost().amount()))
                                : Optional.empty()),
                spending(plan),
                gases(plan),
                count(plan.actions().size())));
        row.add(count(without(after, before)));
        row.add(count(without(before, after)));
        return row;
    }

    private static int without(Set<String> some, Set<String> others) {
        Set<String> left = new HashSet<>(some);
        left.removeAll(others);
        return left.size();
    }

    private static String word(Change change) {
        return switch (change) {
            case Change.Nothing nothing -> "nothing";
            case Change.Payback payback -> "payback";
            case Change.PaybackAndSetAside both -> "payback-and-set-aside";
            case Change.CarbonPrice price -> "carbon-price";
            case Change.Budgets budgets -> "budgets";
            case Change.Grid grid -> "grid";
            case Change.Delay delay -> "delay";
            case Change.NoLocalRows local -> "no-local-rows";
        };
    }

    private String[] arguments(Change change) {
        return switch (change) {
            case Change.Nothing nothing -> new String[0];
            case Change.Payback(BigDecimal years) -> new String[] {number(years)};
            case Change.PaybackAndSetAside(BigDecimal years, BigDecimal percent) ->
                new String[] {number(years), number(percent)};
            case Change.CarbonPrice(BigDecimal price) -> new String[] {number(price), currency};
            case Change.Budgets(BigDecimal percent) -> new String[] {signed(percent)};
            case Change.Grid(BigDecimal percent) -> new String[] {signed(percent)};
            case Change.Delay delay -> new String[0];
            case Change.NoLocalRows local -> new String[0];
        };
    }

    private String number(BigDecimal number) {
        return page.numbers()
                .fixed(number, Math.max(0, number.stripTrailingZeros().scale()));
    }

    private String signed(BigDecimal number) {
        return (number.signum() > 0 ? "+" : "") + number(number);
    }

    /** The points of a front. */
    public TablesPage front(Front front) {
        Burden metric = front.aim().metric();
        List<Column> columns = List.of(
                front.aim().worstCountry()
                        ? Column.of("insight-worst-country", "%")
                        : Column.of("reduction", ShownMetric.unit(metric)),
                Column.of("roadmap-status"),
                Column.of("roadmap-cost", currency),
                Column.of("insight-marginal", currency),
                Column.of("roadmap-spending", currency),
                Column.of("roadmap-gases", ShownMetric.unit(Metric.GHG)),
                Column.of("roadmap-actions"));
        List<List<Cell>> rows = new ArrayList<>();
        Optional<Front.Point> before = Optional.empty();
        for (Front.Point point : front.points()) {
            rows.add(point(point, before, front.aim()));
            before = Optional.of(point);
        }
        ReportTable table = new ReportTable("roadmap-front", columns, rows, List.of());
        List<String> notes = new ArrayList<>();
        String note = front.aim().worstCountry() ? "label.insight.note-worst-country" : "label.insight.note-front";
        notes.add(page.say(note, page.say(ShownMetric.name(metric))));
        if (front.points().size() == 1) {
            notes.add(page.say("label.insight.note-front-single"));
        }
        return new TablesPage("label.insight.front-title", List.of(table), notes);
    }

    private static List<Cell> point(Front.Point point, Optional<Front.Point> before, Front.Aim aim) {
        Roadmap plan = point.roadmap();
        return List.of(
                Cell.number(shown(aim, point.reached())),
                status(plan),
                cost(plan),
                before.flatMap(last -> marginal(point, last, aim))
                        .<Cell>map(ReasonTables::rounded)
                        .orElseGet(Cell.Missing::new),
                spending(plan),
                gases(plan),
                count(plan.actions().size()));
    }

    /** The least cost over a grid of two reductions; plans that another one beats in everything are marked. */
    public TablesPage surface(Surface surface) {
        List<Column> columns = List.of(
                reduction("insight-at-least", surface.first()),
                reduction("insight-and-at-least", surface.second()),
                Column.of("roadmap-cost", currency),
                reduction("insight-reaches", surface.first()),
                reduction("insight-and-reaches", surface.second()),
                Column.of("roadmap-actions"),
                Column.of("insight-best"));
        List<List<Cell>> rows =
                surface.points().stream().map(point -> point(surface, point)).toList();
        String first = page.say(ShownMetric.name(surface.first().metric()));
        String second = page.say(ShownMetric.name(surface.second().metric()));
        return new TablesPage(
                "label.insight.surface-title",
                List.of(new ReportTable("roadmap-surface", columns, rows, List.of())),
                List.of(page.say("label.insight.note-surface", first, second)));
    }

    private static Column reduction(String name, Front.Aim aim) {
        return Column.of(name, aim.worstCountry() ? "%" : ShownMetric.unit(aim.metric()));
    }

    private static List<Cell> point(Surface surface, Surface.Point point) {
        Optional<Roadmap> plan = point.roadmap();
        String standing = plan.isEmpty() ? "out-of-reach" : surface.isDominated(point) ? "beaten" : "best";
        return List.of(
                Cell.number(shown(surface.first(), point.askedFirst())),
                Cell.number(shown(surface.second(), point.askedSecond())),
                plan.map(AlternativeTables::cost).orElseGet(Cell.Missing::new),
                Cell.number(
                        plan.map(found -> shown(surface.first(), surface.first().reached(found)))),
                Cell.number(plan.map(
                        found -> shown(surface.second(), surface.second().reached(found)))),
                plan.map(found -> count(found.actions().size())).orElseGet(Cell.Missing::new),
                Cell.word("label.insight.point." + standing));
    }

    private static BigDecimal shown(Front.Aim aim, double amount) {
        return aim.worstCountry() ? BigDecimal.valueOf(amount).round(new MathContext(6)) : shown(aim.metric(), amount);
    }

    private static BigDecimal shown(Burden metric, double amount) {
        return ShownMetric.amount(metric, BigDecimal.valueOf(amount));
    }

    /** What each unit more than at the point before costs. */
    private static Optional<Double> marginal(Front.Point point, Front.Point before, Front.Aim aim) {
        double more = shown(aim, point.reached() - before.reached()).doubleValue();
        double dearer = point.roadmap()
                .cost()
                .amount()
                .subtract(before.roadmap().cost().amount())
                .doubleValue();
        return more > 0 ? Optional.of(dearer / more) : Optional.empty();
    }

    private static Cell cost(Roadmap plan) {
        return ReasonTables.rounded(plan.cost().amount().doubleValue());
    }

    private static Cell status(Roadmap plan) {
        return Cell.word("label.roadmap.status." + KeyWord.of(plan.status()));
    }

    private static Cell count(int number) {
        return Cell.number(BigDecimal.valueOf(number));
    }

    private static Cell spending(Roadmap plan) {
        return ReasonTables.rounded(plan.spending().doubleValue());
    }

    private static Cell gases(Roadmap plan) {
        double reduced = plan.lastReduction(Metric.GHG).doubleValue();
        return ReasonTables.rounded(shown(Metric.GHG, reduced).doubleValue());
    }
}
