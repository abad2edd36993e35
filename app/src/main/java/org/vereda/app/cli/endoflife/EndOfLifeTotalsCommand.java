package org.vereda.app.cli.endoflife;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vereda.app.chain.ChainedLog;
import org.vereda.app.cli.programme.FolderInput;
import org.vereda.app.cli.programme.FolderOptions;
import org.vereda.app.console.Surroundings;
import org.vereda.app.shown.Again;
import org.vereda.app.yard.SharedYards;
import org.vereda.partnership.disclosure.DisclosurePolicy;
import org.vereda.sources.folder.PartnershipSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Totals over yards that give no yard away. */
@Command(
        name = "totals",
        description = {
            "What came into the yards of a partnership and left them in a year, of all and by country, without showing any yard.",
            "What is shown is kept in yard-totals-log.jsonl of the folder."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class EndOfLifeTotalsCommand implements Callable<Integer> {
    private static final String LOG = "yard-totals-log.jsonl";

    private final Surroundings surroundings;

    @Mixin
    FolderOptions options = new FolderOptions();

    @Option(names = "--year", paramLabel = "Y", description = "The year; the base year where not stated.")
    @Nullable
    Integer year;

    public EndOfLifeTotalsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        FolderInput.Opened opened = options.open();
        PartnershipSettings settings = opened.folder().settings();
        DisclosurePolicy policy = DisclosurePolicy.of(settings.disclosure(), settings.position(), opened.findings());
        if (opened.findings().hasErrors()) {
            return options.finish(opened.findings(), surroundings);
        }
        int when = year == null ? settings.baseYear() : year;
        SharedYards yards = new SharedYards(
                opened.folder(),
                policy,
                new ChainedLog(opened.folder().root().resolve(LOG)),
                LocalDate.now(surroundings.clock()));
        options.shown(surroundings)
                .show(yards.of(when, options.messages(surroundings)), "vereda-yard-totals-1", Again.line(again(when)));
        return options.finish(opened.findings(), surroundings);
    }

    private List<String> again(int when) {
        List<String> words =
                new ArrayList<>(List.of("endoflife", "totals", options.folder().toString()));
        Again.add(words, "--year", when);
        return words;
    }
}
