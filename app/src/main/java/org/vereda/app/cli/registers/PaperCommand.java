package org.vereda.app.cli.registers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vereda.app.console.ConsoleProgress;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.FindingsText;
import org.vereda.app.console.LanguageOption;
import org.vereda.app.console.ProgramVersion;
import org.vereda.app.console.Surroundings;
import org.vereda.app.flow.Progress;
import org.vereda.app.paper.Paper;
import org.vereda.app.paper.PaperFolder;
import org.vereda.app.paper.PaperMap;
import org.vereda.app.registers.InputFiles;
import org.vereda.app.store.CommonTerms;
import org.vereda.app.store.ImportOutcome;
import org.vereda.app.store.RegisterStore;
import org.vereda.app.store.StoredFile;
import org.vereda.inventory.comparison.Aspect;
import org.vereda.inventory.comparison.ReleaseQuery;
import org.vereda.inventory.comparison.ReleaseSource;
import org.vereda.inventory.statistics.StatisticTable;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.words.Language;
import org.vereda.report.words.Messages;
import org.vereda.sources.ReferencePacks;
import org.vereda.sources.facts.FactFiles;
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

    @Mixin
    LanguageOption language = new LanguageOption();

    public PaperCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        ReferencePacks known = packs == null ? ReferencePacks.builtIn() : ReferencePacks.fromFolder(packs);
        if (files.isEmpty()) {
            try (RegisterStore opened = store.reading()) {
                return write(opened, StatisticTable.of(List.of()), known, store.words());
            }
        }
        return withFiles(known);
    }

    private Integer withFiles(ReferencePacks known) {
        Path folder = temporary();
        try {
            InputFiles input = InputFiles.of(files);
            List<Path> all = input.all();
            Findings findings = new Findings();
            Path place = folder.resolve("registers.duckdb");
            try (RegisterStore made = RegisterStore.writing(place);
                    Progress.Running running = progress().begin("label.step.import")) {
                LocalDate today = LocalDate.now(surroundings.clock());
                for (int at = 0; at < all.size(); at++) {
                    add(made, all.get(at), input, today, findings);
                    running.reached(at + 1L, all.size());
                }
            }
            StatisticTable national = FactFiles.read(
                            all.stream()
                                    .filter(file -> FactFiles.tableOf(file).isPresent())
                                    .toList(),
                            new Findings())
                    .figures();
            List<Finding> errors =
                    findings.sorted().stream().filter(Finding::isError).toList();
            new FindingsText(language.messages(surroundings)).print(errors, surroundings.err());
            try (RegisterStore opened = RegisterStore.reading(place)) {
                int code = write(opened, national, known, List.of());
                return errors.isEmpty() ? code : ExitCode.BAD_INPUT;
            }
        } finally {
            delete(folder);
        }
    }

    /** A file of a folder that holds nothing for the table is passed over; one that was named is told. */
    private static void add(RegisterStore made, Path file, InputFiles input, LocalDate today, Findings findings) {
        if (!RegisterStore.isKnown(file) && !input.named().contains(file)) {
            return;
        }
        try {
            if (made.add(file, input.all(), false, today, findings) instanceof ImportOutcome.Overlapping overlap) {
                findings.add(Finding.error(
                        "paper.overlap",
                        SourcePosition.ofFile(overlap.name()),
                        String.valueOf(overlap.rows()),
                        String.join(
                                ", ",
                                overlap.with().stream().map(StoredFile::name).toList())));
            }
        } catch (InvalidInput refused) {
            findings.addAll(refused.findings());
        }
    }

    private Progress progress() {
        return new ConsoleProgress(surroundings.err(), language.messages(surroundings), surroundings.interactive());
    }

    private int write(RegisterStore opened, StatisticTable national, ReferencePacks known, List<String> more) {
        CommonTerms terms = CommonTerms.of(known);
        ReleaseSource source = opened.source(terms);
        IntSummaryStatistics range = years == null ? yearsOf(source) : asked(years);
        PaperMap map = new PaperMap(known.outlines(), opened.places());
        Paper paper = Paper.of(source, national, range.getMin(), range.getMax(), map, more);
        List<Path> pages = new PaperFolder(out).write(paper, languages(), ProgramVersion.text());
        Messages messages = language.messages(surroundings);
        pages.forEach(page -> surroundings.out().println(messages.text("paper.written", page.toString())));
        return ExitCode.DONE;
    }

    private static IntSummaryStatistics yearsOf(ReleaseSource source) {
        IntSummaryStatistics years = source.answer(ReleaseQuery.EVERYTHING.by(Aspect.YEAR)).rows().stream()
                .mapToInt(row -> Integer.parseInt(row.keys().getFirst()))
                .filter(year -> year > 0)
                .summaryStatistics();
        if (years.getCount() == 0) {
            throw InvalidInput.of(Finding.error("paper.no-data", SourcePosition.NOWHERE));
        }
        return years;
    }

    private static IntSummaryStatistics asked(String text) {
        List<String> ends = Arrays.asList(text.strip().split("-", -1));
        boolean fits = ends.size() <= 2 && ends.stream().allMatch(end -> end.matches("(19|20)\\d\\d"));
        if (!fits || ends.getFirst().compareTo(ends.getLast()) > 0) {
            throw InvalidInput.of(Finding.error("paper.bad-years", SourcePosition.NOWHERE, text));
        }
        return ends.stream().mapToInt(Integer::parseInt).summaryStatistics();
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

    private static Path temporary() {
        try {
            return Files.createTempDirectory("vereda-paper");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            List<Path> deepestFirst =
                    new ArrayList<>(inside.sorted(Comparator.reverseOrder()).toList());
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
