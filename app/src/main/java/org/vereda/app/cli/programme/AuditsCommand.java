package org.vereda.app.cli.programme;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.vereda.app.audits.AuditPages;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.FindingsText;
import org.vereda.app.console.LanguageOption;
import org.vereda.app.console.Surroundings;
import org.vereda.app.shown.Again;
import org.vereda.app.shown.Shown;
import org.vereda.app.shown.ShownForm;
import org.vereda.inventory.audits.Assessment;
import org.vereda.inventory.audits.AuditAspect;
import org.vereda.inventory.audits.AuditStatistics;
import org.vereda.inventory.audits.AuditTable;
import org.vereda.quantity.Findings;
import org.vereda.report.words.Messages;
import org.vereda.sources.facts.AuditFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what audits recommended and what became of it. */
@Command(
        name = "audits",
        description = {
            "What the audits of the Industrial Assessment Centers recommended, what was carried out, and medians of cost, saving and",
            "payback, by code, stream, industry, size, payback, cost or year, from the original files."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class AuditsCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "The workbook of the database, or its tables as CSV (gzip too).")
    List<Path> files = List.of();

    @Option(
            names = "--by",
            paramLabel = "code|stream|industry|size|payback|cost|year",
            split = ",",
            description = "Groups, several with commas; stream where not stated.")
    List<AuditAspect> by = new ArrayList<>(List.of(AuditAspect.STREAM));

    @Option(
            names = "--all-industries",
            description = "All plants, not only those of motor vehicles, bodies and parts (3361 to 3363).")
    boolean all;

    @Option(
            names = "--from",
            paramLabel = "YEAR",
            defaultValue = "0",
            description = "Only recommendations of this fiscal year and later.")
    int from;

    @Mixin
    ShownForm form = new ShownForm();

    @Mixin
    LanguageOption language = new LanguageOption();

    public AuditsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Messages messages = language.messages(surroundings);
        Findings findings = new Findings();
        AuditTable read = AuditFiles.read(files, findings);
        AuditTable plants = all ? read : read.ofPlants(Assessment::isAutomotive);
        AuditStatistics statistics =
                new AuditStatistics(plants.where(recommendation -> recommendation.fiscalYear() >= from));
        new Shown(surroundings, form, messages)
                .show(AuditPages.of(statistics, by, messages), "vereda-audits-1", Again.line(again()));
        new FindingsText(messages).print(findings.sorted(), surroundings.err());
        return findings.hasErrors() ? ExitCode.BAD_INPUT : ExitCode.DONE;
    }

    private List<String> again() {
        List<String> again = new ArrayList<>(List.of("audits"));
        files.forEach(file -> again.add(file.toString()));
        Again.add(
                again,
                "--by",
                String.join(",", by.stream().map(AuditAspect::word).toList()));
        Again.addSet(again, "--all-industries", all);
        if (from > 0) {
            Again.add(again, "--from", from);
        }
        return again;
    }
}
