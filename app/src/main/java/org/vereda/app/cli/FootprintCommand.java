package org.vereda.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.FindingsText;
import org.vereda.app.console.LanguageOption;
import org.vereda.app.console.Surroundings;
import org.vereda.app.flow.FootprintAnswer;
import org.vereda.app.flow.FootprintAnswers;
import org.vereda.app.flow.FootprintInput;
import org.vereda.app.flow.FootprintInputs;
import org.vereda.app.flow.FootprintQuestion.Sampling;
import org.vereda.app.flow.Progress;
import org.vereda.quantity.Finding;
import org.vereda.report.words.Messages;
import org.vereda.sources.ReferencePacks;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Computes the footprints of all products of a partnership or a database at once, and takes them apart. */
@Command(
        name = "footprint",
        description = {
            "Compute the footprints of all products at once, and take one apart: what goes in, how sure it is,"
                    + " and which data to ask for next.",
            "INPUT is a partnership folder, or a process database that is recognized by its content: openLCA JSON-LD or"
                    + " EcoSpold 1 (zip or folder), or the folder of a USEEIO model."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class FootprintCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "INPUT", description = "A partnership folder or a process database.")
    Path input = Path.of("");

    @Mixin
    FootprintOptions asked = new FootprintOptions();

    @Option(
            names = "--compare",
            paramLabel = "PRODUCT",
            arity = "2",
            description = "Two products: how often one is better than the other, with the same draws.")
    List<String> compared = List.of();

    @Option(
            names = "--monte-carlo",
            paramLabel = "N",
            converter = FootprintOptions.Count.class,
            description = "Take the ranges from so many draws instead of the first-order variance.")
    @Nullable
    Integer runs;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "The seed of the draws; the same seed gives the same numbers. 1 where not stated.")
    @Nullable
    Long seed;

    @Option(
            names = "--plan",
            paramLabel = "lhs|sobol|random",
            description =
                    "How the draws are spread: Latin hypercube (where not stated), Sobol' sequence or independent.")
    Sampling.@Nullable Plan plan;

    @Mixin
    FootprintSource source = new FootprintSource();

    @Mixin
    FootprintForm form = new FootprintForm();

    @Mixin
    LanguageOption language = new LanguageOption();

    FootprintCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Messages messages = language.messages(surroundings);
        requireSense(messages);
        FootprintOutput output = new FootprintOutput(surroundings, form, messages, input);
        output.requireWritable();
        Progress progress = output.progress();
        FootprintInputs inputs = new FootprintInputs(packs(), progress, source.choices());
        FootprintInput read = inputs.open(input);
        FootprintAnswers answers = new FootprintAnswers(read, progress);
        if (asked.all) {
            output.showAll(read, answers.categories(asked.categories), !asked.withoutRanges, progress);
        }
        List<String> products = products();
        if (!products.isEmpty() || asked.askNext != null) {
            FootprintAnswer answer = answers.answer(asked.question(products, sampling(), compared));
            output.show(read, answer, asked.sankey);
        }
        if (source.export != null) {
            output.export(read, answers.products(products), source.export);
        }
        return finished(read, messages);
    }

    private ReferencePacks packs() {
        return source.packs == null ? ReferencePacks.builtIn() : ReferencePacks.fromFolder(source.packs);
    }

    /** The products asked for; those that are compared are asked for too. */
    private List<String> products() {
        List<String> products = new ArrayList<>(asked.products);
        compared.stream().filter(name -> !products.contains(name)).forEach(products::add);
        return products;
    }

    private List<Sampling> sampling() {
        boolean wanted = runs != null || !compared.isEmpty();
        return wanted
                ? List.of(new Sampling(
                        runs == null ? Sampling.USUAL : runs,
                        seed == null ? 1 : seed,
                        plan == null ? Sampling.Plan.LHS : plan))
                : List.of();
    }

    /** Options that say nothing without others are refused before anything is read. */
    private void requireSense(Messages messages) {
        boolean nothing = !asked.all && products().isEmpty() && asked.askNext == null && source.export == null;
        if (nothing) {
            throw usage(messages.text("app.footprint-of-what"));
        }
        boolean drawn = runs != null || !compared.isEmpty();
        if (!drawn && (seed != null || plan != null)) {
            throw usage(messages.text("app.footprint-draws"));
        }
        boolean parts = asked.tree || asked.paths || asked.sankey != null;
        if (parts && products().isEmpty()) {
            throw usage(messages.text("app.footprint-parts"));
        }
    }

    private ParameterException usage(String message) {
        CommandLine line = spec == null ? new CommandLine(this) : spec.commandLine();
        return new ParameterException(line, message);
    }

    private int finished(FootprintInput read, Messages messages) {
        Stream<Finding> left = asked.all ? read.refused().stream() : Stream.empty();
        List<Finding> errors = Stream.concat(read.findings().stream(), left)
                .filter(Finding::isError)
                .sorted(FindingsText.CAUSES_FIRST)
                .toList();
        new FindingsText(messages).print(uncounted(read), surroundings.err());
        new FindingsText(messages).print(errors, surroundings.err());
        if (!errors.isEmpty()) {
            surroundings.err().println(messages.text("app.incomplete"));
        }
        return errors.isEmpty() ? ExitCode.DONE : ExitCode.BAD_INPUT;
    }

    /** What of a database counts for nothing, and what is doubtful in how it was put together. */
    private static List<Finding> uncounted(FootprintInput read) {
        return read.findings().stream()
                .filter(finding -> finding.code().startsWith("database."))
                .filter(finding -> finding.severity() == Finding.Severity.WARNING
                        || finding.code().equals("database.flows-without-factor"))
                .distinct()
                .toList();
    }
}
