package org.vereda.app.cli.registers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.LanguageOption;
import org.vereda.app.console.ProgramVersion;
import org.vereda.app.console.Surroundings;
import org.vereda.app.registers.AnswerForm;
import org.vereda.app.registers.AnswerOutput;
import org.vereda.app.registers.AskAgain;
import org.vereda.app.registers.QuestionOptions;
import org.vereda.app.registers.QuestionReader;
import org.vereda.app.store.CommonTerms;
import org.vereda.app.store.RegisterStore;
import org.vereda.inventory.comparison.Aspect;
import org.vereda.inventory.comparison.Coverage;
import org.vereda.inventory.comparison.Normalization;
import org.vereda.inventory.comparison.ReleaseQuery;
import org.vereda.report.words.Messages;
import org.vereda.sources.ReferencePacks;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Asks the common table of the registers. */
@Command(
        name = "query",
        description = {
            "Ask the common table: kilograms, reports and facilities of the rows that pass all filters, in groups.",
            "Without filters everything counts; without --by the answer is one number."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RegistersQueryCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(
            names = "--by",
            paramLabel = "ASPECT",
            split = ",",
            description = "Group by register, country, subdivision, facility, parent, industry, substance, medium,"
                    + " destination, year, tier, receiver-country; several with commas.")
    List<String> by = List.of();

    @Mixin
    QuestionOptions filters = new QuestionOptions();

    @Option(
            names = "--coverage",
            paramLabel = "full|matched",
            description = "Everything, or only what all registers in the question ask for; full where not stated.")
    Coverage coverage = Coverage.FULL;

    @Option(
            names = "--normalize",
            paramLabel = "none|production-ratio",
            converter = NormalizationReader.class,
            description = "What trends are divided by; none where not stated.")
    Normalization normalization = Normalization.NONE;

    @Mixin
    StoreOption store = new StoreOption();

    @Option(names = "--packs", paramLabel = "FOLDER", description = "A folder with reference packs of your own.")
    @Nullable
    Path packs;

    @Mixin
    AnswerForm form = new AnswerForm();

    @Mixin
    LanguageOption language = new LanguageOption();

    RegistersQueryCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Messages messages = language.messages(surroundings);
        List<Aspect> aspects = QuestionReader.by(by);
        ReferencePacks known = packs == null ? ReferencePacks.builtIn() : ReferencePacks.fromFolder(packs);
        try (RegisterStore opened = store.reading()) {
            CommonTerms terms = CommonTerms.of(known);
            QuestionReader reader = new QuestionReader(
                    opened.names(),
                    terms.directory(),
                    spelling -> terms.substance(spelling.register(), spelling.code(), spelling.name())
                            .id());
            ReleaseQuery query = new ReleaseQuery(reader.read(filters.words()), aspects, coverage, normalization);
            new AnswerOutput(surroundings.out(), surroundings.err(), form, messages, ProgramVersion.text())
                    .show(opened.source(terms).answer(query), AskAgain.line(query, more()));
        }
        return ExitCode.DONE;
    }

    /** What is not part of the question itself and changes its answer. */
    private List<String> more() {
        List<String> more = new ArrayList<>(store.words());
        if (packs != null) {
            more.addAll(List.of("--packs", packs.toString()));
        }
        return more;
    }

    static final class NormalizationReader implements ITypeConverter<Normalization> {
        @Override
        public Normalization convert(String text) {
            for (Normalization each : Normalization.values()) {
                if (each.name().equalsIgnoreCase(text.replace('-', '_'))) {
                    return each;
                }
            }
            throw new TypeConversionException("'" + text + "' is none of none, production-ratio, output");
        }
    }
}
