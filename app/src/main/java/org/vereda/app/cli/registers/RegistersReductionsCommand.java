package org.vereda.app.cli.registers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.Surroundings;
import org.vereda.app.registers.BesideWords;
import org.vereda.app.registers.QuestionOptions;
import org.vereda.inventory.comparison.beside.BesideQuery;
import org.vereda.inventory.comparison.beside.BesideTable;
import org.vereda.inventory.comparison.beside.GroupKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks what facilities did to reduce substances at their source. */
@Command(
        name = "reductions",
        description = {
            "What facilities did to reduce substances at their source: activities and facilities, counted.",
            "Only TRI asks for them: section 8.10 of the form, in files of type 2A of TRI Basic Plus."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RegistersReductionsCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(
            names = "--by",
            paramLabel = "KEY",
            split = ",",
            defaultValue = "kind,activity",
            description = "Group by register, country, subdivision, facility, parent, industry, substance, year, tier,"
                    + " kind, activity, estimate; several with commas; kind and activity where not stated.")
    List<String> by = List.of();

    @Option(
            names = "--activity",
            paramLabel = "CODE",
            split = ",",
            description = "Codes of activities, such as W13,S21.")
    List<String> activities = new ArrayList<>();

    @Option(
            names = "--kind",
            paramLabel = "K",
            split = ",",
            description = "What the activity changes: practices, inventory, leaks, materials, process, cleaning,"
                    + " surface, product, other.")
    List<String> kinds = new ArrayList<>();

    @Option(
            names = "--estimate",
            paramLabel = "R",
            split = ",",
            description = "Ranges of the estimated annual reduction, as the register codes them.")
    List<String> estimates = new ArrayList<>();

    @Mixin
    QuestionOptions filters = new QuestionOptions();

    @Mixin
    BesideOptions options = new BesideOptions();

    RegistersReductionsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<GroupKey> keys = BesideWords.by(BesideTable.REDUCTIONS, by);
        options.answer("reductions", filters, keys, opened -> query(opened, keys), surroundings);
        return ExitCode.DONE;
    }

    private BesideQuery query(BesideOptions.Opened opened, List<GroupKey> keys) {
        Map<GroupKey, SortedSet<String>> wanted = BesideWords.filters(opened.filters());
        if (!activities.isEmpty()) {
            wanted.put(GroupKey.Own.ACTIVITY, BesideWords.codes(activities));
        }
        if (!kinds.isEmpty()) {
            wanted.put(GroupKey.Own.KIND, BesideWords.kinds(kinds));
        }
        if (!estimates.isEmpty()) {
            wanted.put(GroupKey.Own.ESTIMATE, BesideWords.codes(estimates));
        }
        return new BesideQuery(BesideTable.REDUCTIONS, wanted, keys, false);
    }
}
