package org.vereda.app.cli.roadmap;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.vereda.app.cli.programme.FolderInput;
import org.vereda.app.cli.programme.FolderOptions;
import org.vereda.app.console.Surroundings;
import org.vereda.app.roadmap.Planning;
import org.vereda.app.shown.Again;
import org.vereda.inventory.Burden;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.Scenario;
import org.vereda.roadmap.columns.SolveSettings;
import org.vereda.roadmap.policy.Pooling;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands that plan have in common: the folder, who plans with whom, how close the proof must be. */
final class PlanOptions {
    /** What the countries put together. */
    enum Together {
        /** Targets and budgets. */
        BOTH,
        /** Targets. */
        TARGETS,
        /** Budgets. */
        BUDGETS,
        /** Nothing. */
        APART
    }

    @Mixin
    FolderOptions options = new FolderOptions();

    @Option(
            names = "--pooling",
            paramLabel = "both|targets|budgets|apart",
            description = "What the countries put together; both where not stated.")
    Together pooling = Together.BOTH;

    @Option(
            names = "--unlock",
            paramLabel = "METRIC",
            split = ",",
            description = "A local metric (voc, water, waste, ...) that may be pooled across borders all the same.")
    List<String> unlocked = List.of();

    @Option(
            names = "--rates",
            paramLabel = "social|private",
            description = "One discount rate for all, or each actor's own by the rules; social where not stated.")
    Scenario.Rates rates = Scenario.Rates.SOCIAL;

    @Option(
            names = "--gap",
            paramLabel = "PERCENT",
            description = "How close to the best the plan must be proven; 0.1 where not stated, 0 for exact.")
    BigDecimal gap = new BigDecimal("0.1");

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "Stop the proof after so many seconds with the best plan so far; 60 where not stated.")
    int seconds = 60;

    /** A folder that is ready to be planned as the options say. */
    record Ready(FolderInput.Opened opened, Planning planning) {}

    Ready open() {
        requireLimits();
        FolderInput.Opened opened = options.open();
        Planning planning = Planning.of(opened.folder(), opened.knowledge(), opened.findings());
        Scenario asked = planning.scenario().withRates(rates).withPooling(pooling());
        return new Ready(opened, planning.with(asked));
    }

    private void requireLimits() {
        boolean possible = gap.signum() >= 0 && gap.compareTo(BigDecimal.valueOf(100)) < 0 && seconds > 0;
        if (!possible) {
            throw InvalidInput.of(Finding.error("plan.wrong-limit", SourcePosition.NOWHERE));
        }
    }

    private Pooling pooling() {
        Set<Burden> local = new HashSet<>();
        unlocked.forEach(id -> local.add(metric(id)));
        boolean targets = pooling == Together.BOTH || pooling == Together.TARGETS;
        boolean budgets = pooling == Together.BOTH || pooling == Together.BUDGETS;
        return new Pooling(targets, budgets, local);
    }

    /** The metric that somebody typed. */
    static Burden metric(String id) {
        return Burden.read(id)
                .orElseThrow(() -> InvalidInput.of(Finding.error("plan.unknown-metric", SourcePosition.NOWHERE, id)));
    }

    SolveSettings settings() {
        return SolveSettings.standard()
                .withGap(gap.movePointLeft(2).doubleValue())
                .withTimeLimit(Duration.ofSeconds(seconds));
    }

    /** Tells what is wrong in the folder and all that the plan has to say, and gives the exit code. */
    int finish(Ready ready, Roadmap plan, Surroundings surroundings) {
        Findings findings = new Findings();
        findings.addAll(ready.opened().findings().sorted().stream()
                .filter(Finding::isError)
                .toList());
        findings.addAll(plan.findings());
        return options.finish(findings, surroundings);
    }

    /** The words that ask again. */
    List<String> again(String command) {
        List<String> words =
                new ArrayList<>(List.of("roadmap", command, options.folder().toString()));
        if (pooling != Together.BOTH) {
            Again.add(words, "--pooling", pooling.name().toLowerCase(Locale.ROOT));
        }
        Again.addTogether(words, "--unlock", unlocked);
        if (rates != Scenario.Rates.SOCIAL) {
            words.addAll(List.of("--rates", "private"));
        }
        return words;
    }
}
