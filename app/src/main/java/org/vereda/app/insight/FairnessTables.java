package org.vereda.app.insight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.app.shown.KeyWord;
import org.vereda.app.shown.TablesPage;
import org.vereda.inventory.Burden;
import org.vereda.quantity.Country;
import org.vereda.report.content.ShownMetric;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.report.words.Messages;
import org.vereda.roadmap.Scenario;
import org.vereda.roadmap.insight.Fairness;

/** What fairness costs, as tables: the plans side by side, and what each means for each country. */
public final class FairnessTables {
    private final Page page;
    private final String currency;

    /**
     * Prepares the tables.
     *
     * @param scenario what was planned
     * @param messages the language of the words
     */
    public FairnessTables(Scenario scenario, Messages messages) {
        this.page = new Page(messages.language());
        this.currency = scenario.currency().name();
    }

    /**
     * The tables.
     *
     * @param metric whose reductions are compared
     * @param dearer by how many percent the even plan may be dearer
     */
    public TablesPage of(Fairness fairness, Burden metric, BigDecimal dearer) {
        List<String> notes = new ArrayList<>(List.of(
                page.say("label.fairness.note-regret"),
                page.say("label.fairness.note-even", page.say(ShownMetric.name(metric)), dearer.toPlainString())));
        if (fairness.plans().getFirst().regrets().isEmpty()) {
            notes.add(page.say("label.fairness.note-alone"));
        }
        return new TablesPage("label.fairness.title", List.of(plans(fairness), countries(fairness)), notes);
    }

    private ReportTable plans(Fairness fairness) {
        List<Column> columns = List.of(
                Column.of("fairness-plan"),
                Column.of("roadmap-status"),
                Column.of("roadmap-cost", currency),
                Column.of("fairness-price", currency),
                Column.of("fairness-greatest-regret", currency),
                Column.of("insight-worst-country", "%"),
                Column.of("roadmap-actions"));
        List<List<Cell>> rows =
                fairness.plans().stream().map(plan -> row(plan, fairness)).toList();
        return new ReportTable("fairness-plans", columns, rows, List.of());
    }

    private static List<Cell> row(Fairness.Plan plan, Fairness fairness) {
        return List.of(
                word(plan),
                Cell.word("label.roadmap.status." + KeyWord.of(plan.roadmap().status())),
                ReasonTables.rounded(plan.roadmap().cost().amount().doubleValue()),
                ReasonTables.rounded(fairness.price(plan)),
                number(plan.greatestRegret()),
                ReasonTables.rounded(plan.leastReduction()),
                Cell.number(BigDecimal.valueOf(plan.roadmap().actions().size())));
    }

    private ReportTable countries(Fairness fairness) {
        List<Column> columns = List.of(
                Column.of("fairness-plan"),
                Column.of("country"),
                Column.of("roadmap-net-cost", currency),
                Column.of("fairness-regret", currency),
                Column.of("fairness-reduction", "%"));
        List<List<Cell>> rows = new ArrayList<>();
        fairness.plans().forEach(plan -> plan.costs().forEach((country, cost) -> rows.add(row(plan, country, cost))));
        return new ReportTable("fairness-countries", columns, rows, List.of());
    }

    private static List<Cell> row(Fairness.Plan plan, Country country, double cost) {
        return List.of(
                word(plan),
                Cell.word("label.country." + country.name()),
                ReasonTables.rounded(cost),
                number(of(plan.regrets(), country)),
                number(of(plan.reductions(), country)));
    }

    private static Optional<Double> of(Map<Country, Double> numbers, Country country) {
        return Optional.ofNullable(numbers.get(country));
    }

    private static Cell word(Fairness.Plan plan) {
        return Cell.word("label.fairness.plan." + KeyWord.of(plan.kind()));
    }

    private static Cell number(Optional<Double> number) {
        return number.<Cell>map(ReasonTables::rounded).orElseGet(Cell.Missing::new);
    }
}
