package org.vereda.app.cli.programme;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.FindingsText;
import org.vereda.app.console.LanguageOption;
import org.vereda.app.console.ProgramVersion;
import org.vereda.app.console.Surroundings;
import org.vereda.app.council.CouncilFolder;
import org.vereda.app.council.CouncilPaper;
import org.vereda.app.flow.Knowledge;
import org.vereda.quantity.Findings;
import org.vereda.report.words.Language;
import org.vereda.report.words.Messages;
import org.vereda.sources.ReferencePacks;
import org.vereda.sources.folder.PartnershipFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the report of a partnership to its Council. */
@Command(
        name = "council-report",
        description = {
            "Write the report to the Council: companies, projects, investment and savings (estimated, realised, verified) by cohort,",
            "country and size, with every disagreement of sources; one page for each language as HTML and PDF, and the data."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class CouncilReportCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "FOLDER", description = "A partnership folder.")
    Path folder = Path.of(".");

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FOLDER",
            description = "Where it is written; council-report where not stated.")
    Path out = Path.of("council-report");

    @Option(names = "--in", paramLabel = "en|fr|es", split = ",", description = "The languages; all where not stated.")
    List<Language> in = List.of(Language.values());

    @Option(names = "--format", paramLabel = "html|pdf", split = ",", description = "The forms; both where not stated.")
    Set<CouncilFolder.Form> forms = EnumSet.allOf(CouncilFolder.Form.class);

    @Option(names = "--packs", paramLabel = "FOLDER", description = "A folder with reference packs of your own.")
    @Nullable
    Path packs;

    @Mixin
    LanguageOption language = new LanguageOption();

    public CouncilReportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Knowledge knowledge = Knowledge.of(packs == null ? ReferencePacks.builtIn() : ReferencePacks.fromFolder(packs));
        Findings findings = new Findings();
        PartnershipFolder read = PartnershipFolder.read(folder, knowledge::knowsIndustry, findings);
        CouncilPaper paper = CouncilPaper.of(read, knowledge, findings);
        Messages messages = language.messages(surroundings);
        new CouncilFolder(out, ProgramVersion.text())
                .write(paper, in, forms)
                .forEach(page -> surroundings.out().println(messages.text("paper.written", page.toString())));
        new FindingsText(messages).print(findings.sorted(), surroundings.err());
        return findings.hasErrors() ? ExitCode.BAD_INPUT : ExitCode.DONE;
    }
}
