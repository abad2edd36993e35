package org.vereda.app.roadmap;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vereda.app.shown.KeyWord;
import org.vereda.app.shown.TablesPage;
import org.vereda.quantity.Money;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.report.words.Messages;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.Scenario;
import org.vereda.roadmap.gains.CostGame;
import org.vereda.roadmap.gains.Integration;

/** What the countries gain by planning together, and how the gain can be shared, as tables. */
public final class GainTables {
    private static final MathContext DIGITS = new MathContext(6);

    private final Integration integration;
    private final Optional<CostGame> game;
    private final String currency;
    private final Page page;

    /**
     * Prepares the tables.
     *
     * @param scenario what was planned
     * @param integration the four plans between apart and together
     * @param game the costs of coalitions, none where one of them cannot meet its targets
     * @param messages the language of the words
     */
    public GainTables(Scenario scenario, Integration integration, Optional<CostGame> game, Messages messages) {
        this.integration = integration;
        this.game = game;
        this.currency = scenario.currency().name();
        this.page = new Page(messages.language());
    }

    /** All tables, the four plans first. */
    public TablesPage all() {
        List<ReportTable> tables = new ArrayList<>(List.of(plans()));
        integration.value().ifPresent(value -> tables.add(parts(value)));
        game.ifPresent(known -> tables.addAll(List.of(coalitions(known), sharing(known))));
        return new TablesPage("label.roadmap.gain-title", tables, notes());
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (integration.makesFeasible()) {
            notes.add(page.say("label.roadmap.gain-feasible"));
        }
        notes.add(page.say("label.roadmap.gain-parts"));
        notes.add(page.say("label.roadmap.gain-gaps"));
        if (game.isEmpty()) {
            notes.add(page.say("label.roadmap.gain-no-game"));
        }
        game.ifPresent(known -> notes.add(
                known.core().isEmpty()
                        ? page.say("label.roadmap.gain-no-core")
                        : known.unstable()
                                .map(pair -> page.say("label.roadmap.gain-unstable", pair))
                                .orElseGet(() -> page.say("label.roadmap.gain-stable"))));
        return notes;
    }

    private ReportTable plans() {
        List<Column> columns = List.of(
                Column.of("roadmap-pooling"),
                Column.of("roadmap-status"),
                Column.of("roadmap-cost", currency),
                Column.of("roadmap-bound", currency));
        List<List<Cell>> rows = List.of(
                plan("apart", integration.apart()),
                plan("targets", integration.commonTargets()),
                plan("budgets", integration.commonBudgets()),
                plan("both", integration.together()));
        return new ReportTable("roadmap-pooling", columns, rows, List.of());
    }

    private static List<Cell> plan(String pooling, Roadmap roadmap) {
        return List.of(
                Cell.word("label.roadmap.pooling." + pooling),
                Cell.word("label.roadmap.status." + KeyWord.of(roadmap.status())),
                roadmap.isComplete() ? amount(roadmap.cost()) : new Cell.Missing(),
                roadmap.isComplete()
                        ? roadmap.bound().map(GainTables::amount).orElseGet(Cell.Missing::new)
                        : new Cell.Missing());
    }

    private ReportTable parts(Integration.Value value) {
        List<Column> columns = List.of(
                Column.of("roadmap-order"),
                Column.of("roadmap-of-targets", currency),
                Column.of("roadmap-of-budgets", currency),
                Column.of("total", currency));
        List<List<Cell>> rows = List.of(
                part("targets-first", value.targetsFirst(), value),
                part("budgets-first", value.budgetsFirst(), value),
                part("mean", value.shapley(), value));
        return new ReportTable("roadmap-integration", columns, rows, List.of());
    }

    private static List<Cell> part(String order, Integration.Parts parts, Integration.Value value) {
        return List.of(
                Cell.word("label.roadmap.order." + order),
                amount(parts.ofTargets()),
                amount(parts.ofBudgets()),
                amount(value.total()));
    }

    private ReportTable coalitions(CostGame known) {
        List<Column> columns = List.of(
                Column.of("roadmap-coalition"), Column.of("roadmap-cost", currency), Column.of("savings", currency));
        List<List<Cell>> rows = known.costs().entrySet().stream()
                .map(entry -> List.of(
                        Cell.text(entry.getKey()),
                        amount(entry.getValue()),
                        Optional.ofNullable(known.savings().get(entry.getKey()))
                                .map(GainTables::amount)
                                .orElseGet(Cell.Missing::new)))
                .toList();
        return new ReportTable("roadmap-coalitions", columns, rows, List.of());
    }

    private ReportTable sharing(CostGame known) {
        List<Column> columns = List.of(
                Column.of("country"),
                Column.of("roadmap-shapley", currency),
                Column.of("roadmap-nucleolus", currency),
                Column.of("roadmap-core-least", currency),
                Column.of("roadmap-core-most", currency));
        List<List<Cell>> rows = known.shapley().keySet().stream()
                .sorted()
                .map(country -> {
                    Optional<CostGame.Interval> stable =
                            Optional.ofNullable(known.core().get(country));
                    return List.of(
                            Cell.text(country.name()),
                            amount(Optional.ofNullable(known.shapley().get(country))),
                            amount(Optional.ofNullable(known.nucleolus().get(country))),
                            amount(stable.map(CostGame.Interval::least)),
                            amount(stable.map(CostGame.Interval::greatest)));
                })
                .toList();
        return new ReportTable("roadmap-sharing", columns, rows, List.of());
    }

    private static Cell amount(Optional<Money> money) {
        return money.map(GainTables::amount).orElseGet(Cell.Missing::new);
    }

    private static Cell amount(Money money) {
        BigDecimal rounded = money.amount().round(DIGITS);
        return Cell.number(rounded);
    }
}
