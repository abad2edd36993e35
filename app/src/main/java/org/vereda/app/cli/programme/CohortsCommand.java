package org.vereda.app.cli.programme;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vereda.app.cohorts.CohortPages;
import org.vereda.app.cohorts.CohortTemplate;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.Surroundings;
import org.vereda.app.shown.Again;
import org.vereda.partnership.Cohort;
import org.vereda.partnership.Organization;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.words.Messages;
import org.vereda.sources.folder.PartnershipFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows how cohorts get on, writes templates of meetings, and invitations. */
@Command(
        name = "cohorts",
        description = {
            "How cohorts get on: members, meetings, homework, who is behind. --template writes a series of meetings with homework,",
            "--invite a letter to a supplier."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class CohortsCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    FolderOptions options = new FolderOptions();

    @Option(names = "--cohort", paramLabel = "ID", description = "Only this cohort.")
    @Nullable
    String cohort;

    @Option(
            names = "--template",
            paramLabel = "plac|lean_and_clean",
            description = "Write meetings.csv and homework.csv of the cohort into --to.")
    @Nullable
    CohortTemplate template;

    @Option(names = "--start", paramLabel = "DATE", description = "The day of the first meeting of a template.")
    @Nullable
    LocalDate start;

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            description = "Where a template is written; tables there are not written over.")
    @Nullable
    Path target;

    @Option(
            names = "--invite",
            paramLabel = "ORG",
            description = "Print the letter that invites this organization to the cohort.")
    @Nullable
    String invited;

    public CohortsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        FolderInput.Opened opened = options.open();
        PartnershipFolder folder = opened.folder();
        Messages messages = options.messages(surroundings);
        LocalDate today = LocalDate.now(surroundings.clock());
        if (cohort != null) {
            chosen(folder);
        }
        if (template != null) {
            template(folder, messages);
            return ExitCode.DONE;
        }
        if (invited != null) {
            options.shown(surroundings).put(letter(folder, invited, messages));
            return ExitCode.DONE;
        }
        options.shown(surroundings)
                .show(
                        new CohortPages(folder, today, messages).of(Optional.ofNullable(cohort)),
                        "vereda-cohorts-1",
                        Again.line(
                                cohort == null
                                        ? List.of("cohorts", options.folder.toString())
                                        : List.of("cohorts", options.folder.toString(), "--cohort", cohort)));
        return options.finish(opened.findings(), surroundings);
    }

    private Cohort chosen(PartnershipFolder folder) {
        return folder.cohorts().stream()
                .filter(one -> one.id().equals(cohort))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(Finding.error(
                        "cohorts.no-cohort",
                        SourcePosition.ofFile("cohorts.csv"),
                        cohort == null ? "-" : cohort,
                        String.join(
                                ", ", folder.cohorts().stream().map(Cohort::id).toList()))));
    }

    private void template(PartnershipFolder folder, Messages messages) {
        Cohort own = chosen(folder);
        if (start == null || target == null || template == null) {
            throw InvalidInput.of(Finding.error("cohorts.template-needs", SourcePosition.NOWHERE));
        }
        for (String file : List.of("meetings.csv", "homework.csv")) {
            if (Files.exists(target.resolve(file))) {
                throw InvalidInput.of(Finding.error(
                        "cohorts.table-exists",
                        SourcePosition.ofFile(target.resolve(file).toString())));
            }
        }
        template.write(target, own.id(), start, messages)
                .forEach(file -> surroundings.out().println(messages.text("paper.written", file.toString())));
    }

    private String letter(PartnershipFolder folder, String organization, Messages messages) {
        Cohort own = chosen(folder);
        return messages.text(
                                "label.cohort.letter",
                                name(folder, organization),
                                name(folder, own.anchor()),
                                own.name(),
                                folder.cohortBook().meetings().stream()
                                        .filter(meeting -> meeting.cohort().equals(own.id()))
                                        .findFirst()
                                        .map(meeting -> meeting.date().toString())
                                        .orElse("…"),
                                folder.settings().name())
                        .replace(" // ", "\n\n")
                + "\n";
    }

    private static String name(PartnershipFolder folder, String id) {
        return folder.organizations().stream()
                .filter(one -> one.id().equals(id))
                .map(Organization::name)
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(
                        Finding.error("cohorts.no-organization", SourcePosition.ofFile("organizations.csv"), id)));
    }
}
