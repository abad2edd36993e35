package org.vereda.app.cli.programme;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.vereda.app.council.CouncilLog;
import org.vereda.app.council.CouncilPaper;
import org.vereda.app.flow.Knowledge;
import org.vereda.partnership.council.ShownSums;
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

    @Option(
            names = "--publish",
            description = {
                "Keep what it shows in council-log.jsonl of the folder, so that no later report gives a company away by its difference.",
                "Without it the report is a draft."
            })
    boolean publish;

    @Option(
            names = "--published",
            paramLabel = "FOLDER",
            split = ",",
            description =
                    "The partnership folder as it was when an earlier report was published that is not in the log; several with commas.")
    List<Path> published = List.of();

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
        CouncilLog log = new CouncilLog(folder);
        CouncilPaper paper = decided(log, read, knowledge, findings);
        Messages messages = language.messages(surroundings);
        new CouncilFolder(out, ProgramVersion.text())
                .write(paper, in, forms)
                .forEach(page -> surroundings.out().println(messages.text("paper.written", page.toString())));
        if (!publish || findings.hasErrors()) {
            surroundings.out().println(messages.text("label.council.draft"));
        }
        new FindingsText(messages).print(findings.sorted(), surroundings.err());
        return findings.hasErrors() ? ExitCode.BAD_INPUT : ExitCode.DONE;
    }

    /** Decides what is shown, keeps it where it is published, and decides anew where somebody else has published meanwhile. */
    private CouncilPaper decided(CouncilLog log, PartnershipFolder read, Knowledge knowledge, Findings findings) {
        while (true) {
            CouncilLog.State state = log.read();
            List<List<ShownSums>> earlier = new ArrayList<>(state.reports());
            published.forEach(path -> earlier.add(shownOf(path, knowledge, findings)));
            CouncilPaper paper = CouncilPaper.of(read, knowledge, earlier, findings);
            boolean isKept = !publish
                    || findings.hasErrors()
                    || log.keep(state, paper.report().shown(), LocalDate.now(surroundings.clock()));
            if (isKept) {
                return paper;
            }
        }
    }

    private static List<ShownSums> shownOf(Path path, Knowledge knowledge, Findings findings) {
        Findings old = new Findings();
        PartnershipFolder folder = PartnershipFolder.read(path, knowledge::knowsIndustry, old);
        CouncilPaper paper =
                CouncilPaper.of(folder, knowledge, new CouncilLog(path).read().reports(), old);
        if (old.hasErrors()) {
            findings.addAll(old.sorted());
        }
        return paper.report().shown();
    }
}
