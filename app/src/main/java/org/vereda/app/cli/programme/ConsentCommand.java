package org.vereda.app.cli.programme;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vereda.app.consent.ConsentDesk;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.Surroundings;
import org.vereda.app.shown.Again;
import org.vereda.partnership.consent.Consent;
import org.vereda.report.words.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows, grants and withdraws consents, and exports what another may see. */
@Command(
        name = "consent",
        description = {
            "Who may see which field, for what, until when: list consents, grant or withdraw one, or export the tables that a",
            "receiver may see. Every step leaves a line in consent-log.jsonl of the folder."
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class ConsentCommand {
    private final Surroundings surroundings;

    public ConsentCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Command(
            name = "list",
            description = "Show all consents, those that hold today marked.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int list(@Mixin FolderOptions input) {
        return at(input, desk -> {
            input.shown(surroundings)
                    .show(
                            desk.list(),
                            "vereda-consents-1",
                            Again.line(List.of("consent", "list", input.folder.toString())));
            return "";
        });
    }

    @Command(
            name = "grant",
            description = "Grant a consent from today on.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int grant(
            @Mixin FolderInput input,
            @Mixin ConsentOptions consent,
            @Option(
                            names = "--for",
                            paramLabel = "ORG|partnership",
                            required = true,
                            description = "Who may see the fields.")
                    String receiver,
            @Option(names = "--until", paramLabel = "DATE", description = "The last day; no end where not stated.")
                    @Nullable
                    LocalDate until) {
        return at(input, desk -> {
            desk.grant(consent.asked(receiver, Optional.ofNullable(until)));
            return input.messages(surroundings).text("label.consent.granted");
        });
    }

    @Command(
            name = "withdraw",
            description = "Withdraw consents from today on, whatever was granted before.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int withdraw(
            @Mixin FolderInput input,
            @Mixin ConsentOptions consent,
            @Option(
                            names = "--for",
                            paramLabel = "ORG",
                            defaultValue = Consent.EVERYBODY,
                            description = "From whom; from everybody where not stated.")
                    String receiver) {
        return at(input, desk -> {
            desk.withdraw(consent.asked(receiver, Optional.empty()));
            return input.messages(surroundings).text("label.consent.withdrawn");
        });
    }

    @Command(
            name = "export",
            description = "Write a copy of the tables in which every cell without consent is blank.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int export(
            @Mixin FolderInput input,
            @Option(names = "--for", paramLabel = "ORG", required = true, description = "Who is to see it.")
                    String receiver,
            @Option(
                            names = "--purpose",
                            paramLabel = "WORD",
                            defaultValue = "*",
                            description = "What for; anything where not stated.")
                    String purpose,
            @Option(
                            names = "--to",
                            paramLabel = "FOLDER",
                            required = true,
                            description = "Where it is written: a new folder.")
                    Path target) {
        return at(input, desk -> {
            int blank = desk.export(receiver, purpose, target);
            return input.messages(surroundings)
                    .text("label.consent.exported", Integer.toString(blank), target.toString());
        });
    }

    @Command(
            name = "check",
            description = "Say whether the log of consents is whole, and name the first line that is not.",
            mixinStandardHelpOptions = true)
    int check(@Mixin FolderInput input) {
        return at(input, desk -> {
            Messages messages = input.messages(surroundings);
            return messages.text("label.consent.checked", Integer.toString(desk.check()));
        });
    }

    /** Does something with the consents of a folder without errors, and says what was done. */
    private int at(FolderInput input, Function<ConsentDesk, String> step) {
        FolderInput.Opened opened = input.open();
        if (opened.findings().hasErrors()) {
            return input.finish(opened.findings(), surroundings);
        }
        String said = step.apply(new ConsentDesk(opened.folder(), LocalDate.now(surroundings.clock())));
        if (!said.isEmpty()) {
            surroundings.out().println(said);
        }
        return ExitCode.DONE;
    }
}
