package org.vereda.app.cli.registers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.FindingsText;
import org.vereda.app.console.Surroundings;
import org.vereda.app.identity.PartnershipTiers;
import org.vereda.app.registers.AnswerOutput;
import org.vereda.app.registers.AskAgain;
import org.vereda.app.registers.PotentialTable;
import org.vereda.app.registers.QuestionOptions;
import org.vereda.app.registers.QuestionReader;
import org.vereda.app.shown.Again;
import org.vereda.app.shown.TablesPage;
import org.vereda.app.store.CommonTerms;
import org.vereda.app.store.RegisterStore;
import org.vereda.footprint.ImpactMethod;
import org.vereda.footprint.potentials.ReleasePotentials;
import org.vereda.inventory.comparison.Aspect;
import org.vereda.inventory.comparison.ComparableReleases;
import org.vereda.inventory.comparison.Coverage;
import org.vereda.inventory.comparison.Normalization;
import org.vereda.inventory.comparison.OutputTable;
import org.vereda.inventory.comparison.ReleaseAnswer;
import org.vereda.inventory.comparison.ReleaseQuery;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.words.Messages;
import org.vereda.sources.ReferencePacks;
import org.vereda.sources.registers.OutputTableFile;
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
            paramLabel = "none|production-ratio|output",
            converter = NormalizationReader.class,
            description = "What trends are divided by; none where not stated. output needs --output-table.")
    Normalization normalization = Normalization.NONE;

    @Option(
            names = "--output-table",
            paramLabel = "FILE",
            description =
                    "What industries made by year, for --normalize output: a table with the columns country, industry"
                            + " (the beginning of its codes, blank for all), year, output, unit, source.")
    @Nullable
    Path outputTable;

    @Option(
            names = "--potentials",
            description =
                    "Instead of kilograms, the TRACI potentials of releases to air, water and soil by category, with"
                            + " the mass that has no factor.")
    boolean potentials;

    @Option(
            names = "--partnership",
            paramLabel = "FOLDER",
            description = "The partnership whose tiers --tier and --by tier mean.")
    @Nullable
    Path partnership;

    @Mixin
    TableOptions table = new TableOptions();

    RegistersQueryCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Messages messages = table.messages(surroundings);
        List<Aspect> aspects = QuestionReader.by(by);
        ReferencePacks known = table.known();
        Findings findings = new Findings();
        try (RegisterStore opened = table.store.reading()) {
            Optional<PartnershipTiers> tiers =
                    Optional.ofNullable(partnership).map(folder -> PartnershipTiers.of(folder, opened.facilities()));
            requireTiers(aspects);
            CommonTerms plain = CommonTerms.of(known);
            CommonTerms terms =
                    tiers.map(found -> plain.with(found.byFacility())).orElse(plain);
            QuestionReader reader = new QuestionReader(
                    opened.names(),
                    terms.directory(),
                    spelling -> terms.substance(spelling.register(), spelling.code(), spelling.name())
                            .id());
            ReleaseQuery query = new ReleaseQuery(reader.read(filters.words()), aspects, coverage, normalization);
            ComparableReleases source = opened.source(terms, outputs(findings));
            tiers.ifPresent(found -> tell(found, findings, messages));
            new FindingsText(messages).print(findings.sorted(), surroundings.err());
            show(source, query, known, messages);
        }
        return findings.hasErrors() ? ExitCode.BAD_INPUT : ExitCode.DONE;
    }

    private void show(ComparableReleases source, ReleaseQuery query, ReferencePacks known, Messages messages) {
        String again = AskAgain.line(query, more());
        AnswerOutput output = table.output(surroundings);
        if (!potentials) {
            output.show(source.answer(query), again);
            return;
        }
        ReleaseAnswer fine = source.bySubstanceAndMedium(query);
        ImpactMethod method = new ImpactMethod(
                "TRACI 2.1",
                known.characterizationFactors(),
                known.pack("traci").label());
        PotentialTable tables =
                new PotentialTable(query, ReleasePotentials.of(query, fine, known.substances(), method));
        List<String> notes = new ArrayList<>(fine.notes().stream()
                .map(note -> messages.text(note.code(), note.arguments().toArray()))
                .toList());
        notes.add(messages.text("label.register-potentials-note", method.pack()));
        output.show(
                new TablesPage("label.table.register-potentials", List.of(tables.table(), tables.masses()), notes),
                fine.version(),
                again);
    }

    private OutputTable outputs(Findings findings) {
        return outputTable == null ? OutputTable.NONE : OutputTableFile.read(outputTable, findings);
    }

    private void requireTiers(List<Aspect> aspects) {
        boolean asked = aspects.contains(Aspect.TIER)
                || !filters.words().getOrDefault(Aspect.TIER, List.of()).isEmpty();
        if (asked && partnership == null) {
            throw InvalidInput.of(Finding.error("store.tier-without-partnership", SourcePosition.NOWHERE));
        }
    }

    private void tell(PartnershipTiers tiers, Findings findings, Messages messages) {
        findings.addAll(tiers.findings());
        surroundings
                .err()
                .println(messages.text(
                        "label.register-tiers",
                        String.valueOf(tiers.found()),
                        String.valueOf(tiers.missing().size()),
                        String.join(", ", tiers.missing())));
    }

    /** What is not part of the question itself and changes its answer. */
    private List<String> more() {
        List<String> more = new ArrayList<>(table.more());
        Again.add(more, "--output-table", outputTable);
        Again.add(more, "--partnership", partnership);
        Again.addSet(more, "--potentials", potentials);
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
