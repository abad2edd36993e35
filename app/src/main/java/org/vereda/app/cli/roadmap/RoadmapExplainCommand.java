package org.vereda.app.cli.roadmap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.vereda.app.console.Surroundings;
import org.vereda.app.insight.ReasonTables;
import org.vereda.app.shown.Again;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.roadmap.Optimizer;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.insight.Obstacles;
import org.vereda.roadmap.insight.OptionReason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Explains a plan. */
@Command(
        name = "explain",
        description = {
            "Why each action is in the plan or not: what leaving or forcing it costs, at which price of carbon it would enter, what it",
            "displaces. Where targets cannot be met: what is lacking, which rows stand against each other, and what would repair it."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RoadmapExplainCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    PlanOptions options = new PlanOptions();

    @Option(names = "--facility", paramLabel = "ID", split = ",", description = "Only actions at these facilities.")
    List<String> facilities = List.of();

    @Option(names = "--measure", paramLabel = "ID", split = ",", description = "Only these measures of the library.")
    List<String> measures = List.of();

    @Option(
            names = "--within",
            paramLabel = "PERCENT",
            description =
                    "Tell which actions every plan takes that costs at most so much more than the best; 1 where not stated.")
    BigDecimal within = BigDecimal.ONE;

    @Option(names = "--why-not", description = "Only actions that the plan does not take.")
    boolean whyNot;

    RoadmapExplainCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (within.signum() < 0) {
            throw InvalidInput.of(Finding.error("plan.wrong-limit", SourcePosition.NOWHERE));
        }
        PlanOptions.Ready ready = options.open();
        Roadmap roadmap = Optimizer.solve(ready.planning().scenario(), options.settings());
        ReasonTables tables = new ReasonTables(ready.planning(), roadmap, options.options.messages(surroundings));
        options.options
                .shown(surroundings)
                .show(
                        tables.all(Obstacles.of(roadmap, options.settings()), wanted(), within),
                        "vereda-roadmap-explain-1",
                        Again.line(again()));
        return options.finish(ready, roadmap, surroundings);
    }

    private Predicate<OptionReason> wanted() {
        Set<String> places = new HashSet<>(facilities);
        Set<String> kinds = new HashSet<>(measures);
        return reason -> (places.isEmpty() || places.contains(reason.option().facility()))
                && (kinds.isEmpty() || kinds.contains(reason.option().measure()))
                && !(whyNot && reason.startYear().isPresent());
    }

    private List<String> again() {
        List<String> words = new ArrayList<>(options.again("explain"));
        Again.addTogether(words, "--facility", facilities);
        Again.addTogether(words, "--measure", measures);
        if (within.compareTo(BigDecimal.ONE) != 0) {
            Again.add(words, "--within", within);
        }
        Again.addSet(words, "--why-not", whyNot);
        return words;
    }
}
