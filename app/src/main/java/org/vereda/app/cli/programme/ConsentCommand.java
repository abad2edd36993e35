package org.vereda.app.cli.programme;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vereda.app.consent.ConsentDesk;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.Surroundings;
import org.vereda.app.shown.Again;
import org.vereda.partnership.consent.Consent;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
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
        sortOptions = false)
public final class ConsentCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    /** What is done. */
    enum Step {
        LIST,
        GRANT,
        WITHDRAW,
        EXPORT,
        CHECK
    }

    @Mixin
    FolderOptions options = new FolderOptions();

    @Option(
            names = "--do",
            paramLabel = "list|grant|withdraw|export|check",
            defaultValue = "LIST",
            description = "What is done; list where not stated.")
    Step step = Step.LIST;

    @Option(names = "--of", paramLabel = "ORG", defaultValue = "", description = "Whose data: who grants or withdraws.")
    String organization = "";

    @Option(
            names = "--field",
            paramLabel = "TABLE.COLUMN",
            defaultValue = "",
            description = "Which fields: table.column, table.* or *.")
    String field = "";

    @Option(names = "--for", paramLabel = "ORG|partnership", defaultValue = "", description = "Who may see them.")
    String receiver = "";

    @Option(
            names = "--purpose",
            paramLabel = "WORD",
            defaultValue = "*",
            description = "What for; anything where not stated.")
    String purpose = "*";

    @Option(names = "--until", paramLabel = "DATE", description = "The last day of a grant.")
    @Nullable
    LocalDate until;

    @Option(names = "--document", paramLabel = "TEXT", defaultValue = "", description = "Where that is written.")
    String document = "";

    @Option(names = "--to", paramLabel = "FOLDER", description = "Where the export is written: a new folder.")
    @Nullable
    Path target;

    public ConsentCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        FolderOptions.Opened opened = options.open();
        if (opened.findings().hasErrors()) {
            return options.finish(opened.findings(), surroundings);
        }
        Messages messages = options.messages(surroundings);
        ConsentDesk desk = new ConsentDesk(opened.folder(), LocalDate.now(surroundings.clock()));
        String said = switch (step) {
            case LIST -> {
                options.shown(surroundings)
                        .show(
                                desk.list(),
                                "vereda-consents-1",
                                Again.line(List.of("consent", options.folder.toString())));
                yield "";
            }
            case GRANT -> {
                desk.grant(asked());
                yield messages.text("label.consent.granted");
            }
            case WITHDRAW -> {
                desk.withdraw(asked());
                yield messages.text("label.consent.withdrawn");
            }
            case EXPORT ->
                messages.text(
                        "label.consent.exported",
                        Integer.toString(desk.export(needed(receiver, "--for"), purpose, folder())),
                        folder().toString());
            case CHECK -> messages.text("label.consent.checked", Integer.toString(desk.check()));
        };
        if (!said.isEmpty()) {
            surroundings.out().println(said);
        }
        return ExitCode.DONE;
    }

    private ConsentDesk.Asked asked() {
        requireField();
        return new ConsentDesk.Asked(
                needed(organization, "--of"),
                field,
                receiver.isEmpty() && step == Step.WITHDRAW ? Consent.EVERYBODY : needed(receiver, "--for"),
                purpose,
                Optional.ofNullable(until),
                document);
    }

    private void requireField() {
        if (!field.matches("\\*|[a-z-]+\\.(\\*|[a-z_]+)")) {
            throw InvalidInput.of(Finding.error("consent.bad-field", SourcePosition.NOWHERE, field));
        }
    }

    private static String needed(String value, String option) {
        if (value.isEmpty()) {
            throw InvalidInput.of(Finding.error("consent.option-missing", SourcePosition.NOWHERE, option));
        }
        return value;
    }

    private Path folder() {
        if (target == null) {
            throw InvalidInput.of(Finding.error("consent.option-missing", SourcePosition.NOWHERE, "--to"));
        }
        return target;
    }
}
