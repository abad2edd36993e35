package org.vereda.app.cli.programme;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.Surroundings;
import org.vereda.app.flow.Actions;
import org.vereda.app.review.ReviewSheet;
import org.vereda.app.review.StreamTables;
import org.vereda.app.review.Streams;
import org.vereda.app.shown.Again;
import org.vereda.app.shown.OutputFile;
import org.vereda.inventory.Facility;
import org.vereda.quantity.Findings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Walks the value stream of a facility. */
@Command(
        name = "review",
        description = {
            "A lean and clean review: walk the value stream of a facility step by step, note what each step wastes of work and of nature,",
            "and see how much of the bills that explains and what can be done about it."
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class ReviewCommand {
    private final Surroundings surroundings;

    public ReviewCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Command(
            name = "show",
            description =
                    "What was seen at each step (review.csv), how much of the site's use it explains, and the actions against it.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int show(
            @Mixin FolderOptions input,
            @Option(names = "--facility", paramLabel = "ID", required = true, description = "The facility.")
                    String facility) {
        FolderInput.Opened opened = input.open();
        Facility place = Streams.facility(opened.folder(), facility);
        Actions actions = Actions.of(opened.folder(), opened.knowledge(), new Findings());
        input.shown(surroundings)
                .show(
                        new StreamTables(
                                        Streams.of(opened.folder(), place, actions),
                                        actions,
                                        input.messages(surroundings))
                                .all(),
                        "vereda-review-1",
                        Again.line(List.of("review", "show", input.folder().toString(), "--facility", facility)));
        return input.finish(opened.findings(), surroundings);
    }

    @Command(
            name = "sheet",
            description =
                    "Write an empty sheet for a facility: its processes with each kind of waste, and its end uses.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int sheet(
            @Mixin FolderInput input,
            @Option(names = "--facility", paramLabel = "ID", required = true, description = "The facility.")
                    String facility,
            @Option(
                            names = {"-o", "--out"},
                            paramLabel = "FILE",
                            description = "Write the sheet into this file instead of printing it.")
                    @Nullable
                    Path out) {
        FolderInput.Opened opened = input.open();
        Facility place = Streams.facility(opened.folder(), facility);
        Actions actions = Actions.of(opened.folder(), opened.knowledge(), new Findings());
        new OutputFile(Optional.ofNullable(out), surroundings.out(), surroundings.err())
                .put(new ReviewSheet(opened.folder(), place, actions).csv());
        return opened.findings().hasErrors() ? input.finish(opened.findings(), surroundings) : ExitCode.DONE;
    }
}
