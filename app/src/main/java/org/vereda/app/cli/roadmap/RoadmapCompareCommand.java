package org.vereda.app.cli.roadmap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vereda.app.console.Surroundings;
import org.vereda.app.insight.AlternativeTables;
import org.vereda.app.insight.AlternativeTables.Changed;
import org.vereda.app.shown.Again;
import org.vereda.roadmap.Optimizer;
import org.vereda.roadmap.Scenario;
import org.vereda.roadmap.insight.Change;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Plans what would be if. */
@Command(
        name = "compare",
        description = {
            "What if: the plan beside plans under other payback rules, carbon prices, budgets, grids, or a year later.",
            "Without any change asked for: payback rules of one to three years, one year with a set-aside, a carbon price, budgets",
            "a fifth smaller and larger, a cleaner grid, a year's delay."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RoadmapCompareCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    PlanOptions options = new PlanOptions();

    @Option(names = "--payback", paramLabel = "YEARS", split = ",", description = "Payback rules for everybody.")
    List<BigDecimal> paybacks = List.of();

    @Option(
            names = "--set-aside",
            paramLabel = "PERCENT",
            description =
                    "With each payback rule, also one with this share of the budgets set aside for what it refuses.")
    @Nullable
    BigDecimal setAside;

    @Option(names = "--carbon-price", paramLabel = "PRICE", split = ",", description = "Prices of a tonne CO2e.")
    List<BigDecimal> carbonPrices = List.of();

    @Option(
            names = "--budgets",
            paramLabel = "PERCENT",
            split = ",",
            description = "Budgets so much larger or smaller.")
    List<BigDecimal> budgets = List.of();

    @Option(
            names = "--grid",
            paramLabel = "PERCENT",
            split = ",",
            description = "Yearly changes of the grid's gases, negative for cleaner.")
    List<BigDecimal> grids = List.of();

    @Option(names = "--delay", description = "Nothing is paid in the first year.")
    boolean delay;

    @Option(
            names = "--no-local",
            description =
                    "Without targets and budgets of single facilities and groups: the price of local rules and fairness.")
    boolean noLocal;

    RoadmapCompareCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        PlanOptions.Ready ready = options.open();
        Scenario scenario = ready.planning().scenario();
        List<Changed> changed = changes().stream()
                .map(change -> new Changed(change, Optimizer.solve(change.on(scenario), options.settings())))
                .toList();
        options.options
                .shown(surroundings)
                .show(
                        new AlternativeTables(scenario, options.options.messages(surroundings)).changes(changed),
                        "vereda-roadmap-compare-1",
                        Again.line(again()));
        return options.finish(ready, changed.getFirst().roadmap(), surroundings);
    }

    private List<Change> changes() {
        List<Change> asked = asked();
        List<Change> all = new ArrayList<>(List.of(new Change.Nothing()));
        all.addAll(asked.isEmpty() ? usual() : asked);
        return all;
    }

    private List<Change> asked() {
        List<Change> asked = new ArrayList<>();
        add(paybacks, Change.Payback::new, asked);
        if (setAside != null) {
            BigDecimal share = setAside;
            add(paybacks, years -> new Change.PaybackAndSetAside(years, share), asked);
        }
        add(carbonPrices, Change.CarbonPrice::new, asked);
        add(budgets, Change.Budgets::new, asked);
        add(grids, Change.Grid::new, asked);
        if (delay) {
            asked.add(new Change.Delay());
        }
        if (noLocal) {
            asked.add(new Change.NoLocalRows());
        }
        return asked;
    }

    private static void add(List<BigDecimal> numbers, Function<BigDecimal, Change> change, List<Change> to) {
        numbers.stream().map(change).forEach(to::add);
    }

    private static List<Change> usual() {
        BigDecimal one = BigDecimal.ONE;
        BigDecimal fifth = BigDecimal.valueOf(20);
        return List.of(
                new Change.Payback(one),
                new Change.Payback(BigDecimal.valueOf(2)),
                new Change.Payback(BigDecimal.valueOf(3)),
                new Change.PaybackAndSetAside(one, BigDecimal.TEN),
                new Change.CarbonPrice(BigDecimal.valueOf(50)),
                new Change.Budgets(fifth.negate()),
                new Change.Budgets(fifth),
                new Change.Grid(BigDecimal.valueOf(-5)),
                new Change.Delay());
    }

    private List<String> again() {
        List<String> words = new ArrayList<>(options.again("compare"));
        say(words, "--payback", paybacks);
        Again.add(words, "--set-aside", setAside);
        say(words, "--carbon-price", carbonPrices);
        say(words, "--budgets", budgets);
        say(words, "--grid", grids);
        Again.addSet(words, "--delay", delay);
        Again.addSet(words, "--no-local", noLocal);
        return words;
    }

    private static void say(List<String> words, String option, List<BigDecimal> numbers) {
        if (!numbers.isEmpty()) {
            List<String> texts = numbers.stream().map(BigDecimal::toPlainString).toList();
            words.add(option + "=" + String.join(",", texts));
        }
    }
}
