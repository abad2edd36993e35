package org.vereda.app.cli.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vereda.app.console.Surroundings;
import org.vereda.app.ledger.FolderLedger;
import org.vereda.app.ledger.LedgerTables;
import org.vereda.app.ledger.MeterTables;
import org.vereda.app.shown.Again;
import org.vereda.report.words.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what projects saved, by their meters and by what was stated. */
@Command(
        name = "ledger",
        description = {
            "What the projects of a partnership saved, read from their meters, beside what was estimated and verified:",
            "totals, savings, outcomes, meters, claims and how much of what is estimated comes about."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class LedgerCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    FolderOptions options = new FolderOptions();

    @Option(
            names = "--meter",
            paramLabel = "ID",
            description =
                    "Only this meter, period by period: adjusted baseline, actual and avoided use, with a picture.")
    @Nullable
    String meter;

    public LedgerCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        FolderInput.Opened opened = options.open();
        FolderLedger book = FolderLedger.of(opened.folder(), opened.knowledge());
        Messages messages = options.messages(surroundings);
        List<String> again = new ArrayList<>(List.of("ledger", options.folder.toString()));
        Again.add(again, "--meter", meter);
        options.shown(surroundings)
                .show(
                        meter == null
                                ? new LedgerTables(book, messages).all()
                                : new MeterTables(book, messages).of(meter),
                        "vereda-ledger-1",
                        Again.line(again));
        opened.findings().addAll(book.ledger().findings());
        return options.finish(opened.findings(), surroundings);
    }
}
