package org.vereda.app.cli.registers;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vereda.app.console.ConsoleProgress;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.FindingsText;
import org.vereda.app.console.LanguageOption;
import org.vereda.app.console.ProgramVersion;
import org.vereda.app.console.Surroundings;
import org.vereda.app.fleet.EndOfLifeChapter;
import org.vereda.app.flow.Progress;
import org.vereda.app.paper.Paper;
import org.vereda.app.paper.PaperFolder;
import org.vereda.app.paper.PaperMap;
import org.vereda.app.paper.PaperYears;
import org.vereda.app.paper.TemporaryTable;
import org.vereda.app.registers.InputFiles;
import org.vereda.app.store.CommonTerms;
import org.vereda.app.store.RegisterStore;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.page.Chapter;
import org.vereda.report.words.Language;
import org.vereda.report.words.Messages;
import org.vereda.sources.ReferencePacks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the background paper of the auto sector of the three countries. */
@Command(
        name = "paper",
        description = {
            "Write the background paper of the auto sector of Canada, Mexico and the United States: pages in three",
            "languages, and the data of every figure with the command that asks for it again. It takes original files of",
            "registers and national tables, or the common table that vereda registers import has made."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class PaperCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "Files or folders; the common table where none is given.")
    List<String> files = List.of();

    @Option(names = "--years", paramLabel = "A-B", description = "The years; all that the data have where not stated.")
    @Nullable
    String years;

    @Option(names = "--out", paramLabel = "FOLDER", description = "Where it is written; paper where not stated.")
    Path out = Path.of("paper");

    @Option(
            names = "--in",
            paramLabel = "all|en|fr|es",
            description = "The languages of the pages; all where not stated.")
    String in = "all";

    @Mixin
    StoreOption store = new StoreOption();

    @Option(names = "--packs", paramLabel = "FOLDER", description = "A folder with reference packs of your own.")
    @Nullable
    Path packs;

    @Option(
            names = "--fleets",
            paramLabel = "FOLDER",
            description = "A folder with tables about fleets: adds a chapter about vehicles at the end of their life.")
    @Nullable
    Path fleets;

    @Mixin
    LanguageOption language = new LanguageOption();

    public PaperCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** What was asked for, checked before any file is read. */
    private record Wish(
            ReferencePacks packs, Optional<PaperYears> years, List<Language> languages, List<String> more) {}

    @Override
    public Integer call() {
        Optional<PaperYears> asked = Optional.ofNullable(years).map(PaperYears::parse);
        List<Language> wanted = languages();
        ReferencePacks known = packs == null ? ReferencePacks.builtIn() : ReferencePacks.fromFolder(packs);
        if (files.isEmpty()) {
            try (RegisterStore opened = store.reading()) {
                return write(opened, new Wish(known, asked, wanted, store.words()));
            }
        }
        return withFiles(new Wish(known, asked, wanted, List.of()));
    }

    private Integer withFiles(Wish wish) {
        Findings findings = new Findings();
        LocalDate today = LocalDate.now(surroundings.clock());
        try (TemporaryTable table = TemporaryTable.of(InputFiles.of(files), today, progress(), findings);
                RegisterStore opened = table.reading()) {
            List<Finding> errors =
                    findings.sorted().stream().filter(Finding::isError).toList();
            new FindingsText(language.messages(surroundings)).print(errors, surroundings.err());
            int code = write(opened, wish);
            return errors.isEmpty() ? code : ExitCode.BAD_INPUT;
        }
    }

    private Progress progress() {
        return new ConsoleProgress(surroundings.err(), language.messages(surroundings), surroundings.interactive());
    }

    private int write(RegisterStore opened, Wish wish) {
        CommonTerms terms = CommonTerms.of(wish.packs());
        PaperYears range = wish.years().orElseGet(() -> PaperYears.of(opened.source(terms)));
        PaperMap map = new PaperMap(wish.packs().outlines(), opened.places());
        Findings findings = new Findings();
        Paper paper =
                Paper.of(opened, terms, range, map, wish.more()).with(chapters(range.last(), wish.packs(), findings));
        List<Path> pages = new PaperFolder(out).write(paper, wish.languages(), ProgramVersion.text());
        Messages messages = language.messages(surroundings);
        pages.forEach(page -> surroundings.out().println(messages.text("paper.written", page.toString())));
        new FindingsText(messages).print(findings.sorted(), surroundings.err());
        return findings.hasErrors() ? ExitCode.BAD_INPUT : ExitCode.DONE;
    }

    private List<Chapter> chapters(int year, ReferencePacks known, Findings findings) {
        return Optional.ofNullable(fleets)
                .flatMap(folder -> EndOfLifeChapter.ofFleets(folder, year, known, findings))
                .stream()
                .toList();
    }

    private List<Language> languages() {
        if (in.equals("all")) {
            return List.of(Language.values());
        }
        return Stream.of(Language.values())
                .filter(each -> each.code().equals(in))
                .findFirst()
                .map(List::of)
                .orElseThrow(() -> InvalidInput.of(Finding.error("paper.bad-language", SourcePosition.NOWHERE, in)));
    }
}
