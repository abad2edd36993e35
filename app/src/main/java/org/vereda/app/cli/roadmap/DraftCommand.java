package org.vereda.app.cli.roadmap;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.vereda.app.cli.programme.FolderInput;
import org.vereda.app.cli.programme.FolderOptions;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.Surroundings;
import org.vereda.app.delegations.ReviewDesk;
import org.vereda.app.delegations.ReviewTables;
import org.vereda.app.shown.Again;
import org.vereda.app.shown.TablesPage;
import org.vereda.report.words.Messages;
import org.vereda.roadmap.Optimizer;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.review.ReviewEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lays a roadmap before delegations: drafts, comments, answers, ballots, publication, minutes. */
@Command(
        name = "draft",
        description = {
            "The review of a roadmap by delegations: freeze a draft, comment on it, answer, compare with the next, vote, publish, and",
            "write minutes. Every step leaves a line in review.jsonl of the folder, bound to the line before by a hash."
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class DraftCommand {
    private final Surroundings surroundings;

    public DraftCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Command(
            name = "freeze",
            description = "Plan the folder and freeze the roadmap as a draft that never changes.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int freeze(
            @Mixin PlanOptions options,
            @Option(names = "--as", paramLabel = "NAME", required = true, description = "The name of the draft.")
                    String name) {
        PlanOptions.Ready ready = options.open();
        Roadmap roadmap = Optimizer.solve(ready.planning().scenario(), options.settings());
        desk(ready.opened())
                .freeze(
                        name,
                        ready.planning(),
                        roadmap,
                        ready.opened().knowledge().packs().inUse());
        say(options.options, "label.delegations.frozen", name);
        return options.finish(ready, roadmap, surroundings);
    }

    @Command(
            name = "show",
            description = "Where the review stands, or what a draft holds.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int show(
            @Mixin FolderOptions input,
            @Option(
                            names = "--draft",
                            paramLabel = "NAME",
                            defaultValue = "",
                            description = "The elements of this draft, with the identifiers that comments name.")
                    String draft) {
        List<String> words =
                new ArrayList<>(List.of("draft", "show", input.folder().toString()));
        if (!draft.isEmpty()) {
            Again.add(words, "--draft", draft);
        }
        return shown(input, words, tables -> draft.isEmpty() ? tables.state() : tables.draft(draft));
    }

    @Command(
            name = "comment",
            description = "Comment on a paragraph, target, measure or number of the last draft.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int comment(
            @Mixin FolderInput input,
            @Option(names = "--by", paramLabel = "PARTY", required = true, description = "A delegation or observer.")
                    String party,
            @Option(names = "--on", paramLabel = "ELEMENT", required = true, description = "What is commented on.")
                    String element,
            @Option(
                            names = "--in",
                            paramLabel = "en|fr|es",
                            defaultValue = "en",
                            description = "The language of the comment; en where not stated.")
                    String language,
            @Option(names = "--text", paramLabel = "TEXT", required = true, description = "The comment.") String text) {
        int number = desk(input.open()).comment(party, element, language, text);
        say(input, "label.delegations.commented", Integer.toString(number));
        return ExitCode.DONE;
    }

    @Command(
            name = "answer",
            description = "Say what comes of a comment: accepted, modified or declined.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int answer(
            @Mixin FolderInput input,
            @Option(names = "--comment", paramLabel = "N", required = true, description = "The comment's number.")
                    int number,
            @Option(
                            names = "--as",
                            paramLabel = "accepted|modified|declined",
                            required = true,
                            description = "What comes of it.")
                    ReviewEvent.Disposition disposition,
            @Option(
                            names = "--reason",
                            paramLabel = "TEXT",
                            defaultValue = "",
                            description = "Why; needed unless it is accepted.")
                    String reason) {
        desk(input.open()).answer(number, disposition, reason);
        say(input, "label.delegations.answered", Integer.toString(number));
        return ExitCode.DONE;
    }

    @Command(
            name = "compare",
            description = "What differs between two drafts, and whose comment asked for it.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int compare(
            @Mixin FolderOptions input,
            @Option(names = "--from", paramLabel = "NAME", required = true, description = "The earlier draft.")
                    String before,
            @Option(names = "--to", paramLabel = "NAME", required = true, description = "The later draft.")
                    String after) {
        List<String> words = List.of("draft", "compare", input.folder().toString(), "--from", before, "--to", after);
        return shown(input, words, tables -> tables.compare(before, after));
    }

    @Command(
            name = "confirm",
            description =
                    "Confirm that a translation still says the same after its paragraph changed in another language.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int confirm(
            @Mixin FolderInput input,
            @Option(names = "--on", paramLabel = "ELEMENT", required = true, description = "The paragraph.")
                    String element,
            @Option(names = "--in", paramLabel = "en|fr|es", required = true, description = "Its language.")
                    String language,
            @Option(names = "--by", paramLabel = "NAME", required = true, description = "Who looked at it.")
                    String by) {
        desk(input.open()).confirm(element, language, by);
        say(input, "label.delegations.confirmed", element, language);
        return ExitCode.DONE;
    }

    @Command(
            name = "vote",
            description =
                    "Vote on the last draft; only delegations, and only when no comment is open and no translation stale.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int vote(
            @Mixin FolderInput input,
            @Option(names = "--by", paramLabel = "DELEGATION", required = true, description = "Who votes.")
                    String party,
            @Option(names = "--vote", paramLabel = "yes|no|abstain", required = true, description = "How.")
                    ReviewEvent.Vote vote,
            @Option(
                            names = "--reason",
                            paramLabel = "TEXT",
                            defaultValue = "",
                            description = "Why; needed for no and abstain.")
                    String reason) {
        desk(input.open()).vote(party, vote, reason);
        say(input, "label.delegations.voted", party);
        return ExitCode.DONE;
    }

    @Command(
            name = "publish",
            description = "Publish the last draft if it is adopted, and write its decision record.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int publish(@Mixin FolderInput input) {
        say(input, "label.delegations.published", desk(input.open()).publish());
        return ExitCode.DONE;
    }

    @Command(
            name = "minutes",
            description = "The minutes: drafts, comments with what came of them, changes, ballots, decision.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int minutes(@Mixin FolderOptions input) {
        return shown(input, List.of("draft", "minutes", input.folder().toString()), ReviewTables::minutes);
    }

    @Command(
            name = "check",
            description = "Say whether log, drafts and decision record are as they were written, and name what is not.",
            mixinStandardHelpOptions = true)
    int check(@Mixin FolderInput input) {
        say(
                input,
                "label.delegations.checked",
                Integer.toString(desk(input.open()).check()));
        return ExitCode.DONE;
    }

    private int shown(FolderOptions input, List<String> again, Function<ReviewTables, TablesPage> what) {
        Messages messages = input.messages(surroundings);
        ReviewTables tables = new ReviewTables(desk(input.open()).review(), messages);
        input.shown(surroundings).show(what.apply(tables), "vereda-roadmap-review-1", Again.line(again));
        return ExitCode.DONE;
    }

    private ReviewDesk desk(FolderInput.Opened opened) {
        return new ReviewDesk(opened.folder(), surroundings.clock());
    }

    private void say(FolderInput input, String key, Object... arguments) {
        surroundings.out().println(input.messages(surroundings).text(key, arguments));
    }
}
