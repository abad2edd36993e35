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

/** Asks who sends what to whom. */
@Command(
        name = "transfers",
        description = {
            "Who sends what to whom: kilograms, transfers and facilities by receiver, what crosses a border first.",
            "Only files that name receivers are asked: TRI Basic Plus type 3A, and NPRI where an edition names them."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RegistersTransfersCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(
            names = "--by",
            paramLabel = "KEY",
            split = ",",
            defaultValue = "country,receiver-country",
            description = "Group by register, country, subdivision, facility, parent, industry, substance, medium,"
                    + " destination, year, tier, receiver-country, receiver; several with commas; country and"
                    + " receiver-country where not stated.")
    List<String> by = List.of();

    @Option(names = "--across-borders", description = "Only what goes to a receiver in another country.")
    boolean acrossBorders;

    @Option(
            names = "--receiver",
            paramLabel = "R",
            description = "A receiver by identifier or a part of its name; may be given several times.")
    List<String> receivers = new ArrayList<>();

    @Mixin
    QuestionOptions filters = new QuestionOptions();

    @Mixin
    BesideOptions options = new BesideOptions();

    RegistersTransfersCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<GroupKey> keys = BesideWords.by(BesideTable.TRANSFERS, by);
        options.answer("transfers", filters, keys, opened -> query(opened, keys), surroundings);
        return ExitCode.DONE;
    }

    private BesideQuery query(BesideOptions.Opened opened, List<GroupKey> keys) {
        Map<GroupKey, SortedSet<String>> wanted = BesideWords.filters(opened.filters());
        if (!receivers.isEmpty()) {
            wanted.put(GroupKey.Own.RECEIVER, BesideWords.receivers(opened.source(), receivers));
        }
        return new BesideQuery(BesideTable.TRANSFERS, wanted, keys, acrossBorders);
    }
}
