package org.vereda.app.cli.programme;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vereda.app.cli.portal.PartnerCommand;
import org.vereda.app.cli.portal.PublishCommand;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.FindingsText;
import org.vereda.app.console.LanguageOption;
import org.vereda.app.console.Surroundings;
import org.vereda.app.exchange.ExchangeTables;
import org.vereda.app.exchange.FolderOffers;
import org.vereda.app.exchange.FootprintFiles;
import org.vereda.app.flow.FootprintInput;
import org.vereda.app.flow.FootprintInputs;
import org.vereda.app.flow.Knowledge;
import org.vereda.app.flow.Progress;
import org.vereda.app.shown.Again;
import org.vereda.app.shown.OutputFile;
import org.vereda.app.shown.Shown;
import org.vereda.app.shown.ShownForm;
import org.vereda.app.study.FootprintStudies;
import org.vereda.app.study.StudyReport;
import org.vereda.exchange.UsedFields;
import org.vereda.exchange.declaration.DeclarationPackage;
import org.vereda.exchange.rules.Breach;
import org.vereda.exchange.rules.FootprintCheck;
import org.vereda.exchange.wire.Conversion;
import org.vereda.exchange.wire.Converted;
import org.vereda.exchange.wire.Loss;
import org.vereda.exchange.wire.WireDocument;
import org.vereda.exchange.wire.WireFootprint;
import org.vereda.exchange.wire.WireVersion;
import org.vereda.footprint.method.MethodProfile;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.report.FlowNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Checks, converts and offers product footprints by the standards of their exchange. */
@Command(
        name = "exchange",
        description = {
            "Product footprints by PACT (2.0 to 2.3, 3) and by the Catena-X PCF aspect model (7 to 10, calculator CSV):",
            "check files by the rules of their standards, convert them with a report of what is lost, and offer your own."
        },
        subcommands = {PlaneCommand.class, PartnerCommand.class, PublishCommand.class},
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class ExchangeCommand {
    private static final String FORMAT = "vereda-exchange-1";

    private final Surroundings surroundings;

    public ExchangeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Command(
            name = "check",
            description =
                    "Hold footprints against every rule of their standard and say what breaks one, with its place.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int check(
            @Parameters(
                            paramLabel = "FILE",
                            arity = "1..*",
                            description = "Files with footprints: JSON, .csv, or .zip of openLCA results.")
                    List<Path> files,
            @Mixin ShownForm form,
            @Mixin LanguageOption language) {
        Findings doubts = new Findings();
        Map<WireDocument, List<Breach>> checked = new LinkedHashMap<>();
        for (Path file : files) {
            try {
                FootprintFiles.read(file, doubts)
                        .forEach(document -> checked.put(document, FootprintCheck.of(document)));
            } catch (InvalidInput invalid) {
                doubts.addAll(invalid.findings());
            }
        }
        List<String> again = new ArrayList<>(List.of("exchange", "check"));
        files.forEach(file -> again.add(file.toString()));
        shown(form, language)
                .show(new ExchangeTables(language.messages(surroundings)).breaches(checked), FORMAT, Again.line(again));
        new FindingsText(language.messages(surroundings)).print(doubts.sorted(), surroundings.err());
        boolean broken = checked.values().stream().anyMatch(FootprintCheck::hasErrors);
        return broken || doubts.hasErrors() ? ExitCode.BAD_INPUT : ExitCode.DONE;
    }

    @Command(
            name = "convert",
            description =
                    "Write the footprints of a file by another version, and report what could not be carried over.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int convert(
            @Parameters(
                            paramLabel = "FILE",
                            description = "A file with footprints: JSON, .csv, or .zip of openLCA results.")
                    Path file,
            @Option(
                            names = "--to",
                            paramLabel = "VERSION",
                            required = true,
                            converter = Version.class,
                            description = "pact-3, pact-2.0 to pact-2.3, cx-7, cx-8, cx-9, cx-10 or cx-csv.")
                    WireVersion target,
            @Option(
                            names = "--into",
                            paramLabel = "FILE",
                            required = true,
                            description = "The file that the converted footprints are written into.")
                    Path into,
            @Option(
                            names = "--state",
                            paramLabel = "FIELD=VALUE",
                            description =
                                    "A field that the file does not tell, such as referencePeriodEnd=2025-01-01T00:00:00Z; may be repeated.")
                    @Nullable
                    Map<String, String> stated,
            @Mixin ShownForm form,
            @Mixin LanguageOption language) {
        Map<String, String> facts = stated == null ? Map.of() : new TreeMap<>(stated);
        List<WireFootprint> footprints = new ArrayList<>();
        Map<String, List<Loss>> losses = new LinkedHashMap<>();
        boolean incomplete = false;
        for (WireDocument document : read(file, language)) {
            Converted converted = converted(FootprintFiles.with(document, facts), target);
            footprints.add(converted.footprint());
            losses.computeIfAbsent(document.footprint().id(), id -> new ArrayList<>())
                    .addAll(converted.losses());
            incomplete |= converted.isIncomplete();
        }
        FootprintFiles.write(into, target, footprints);
        shown(form, language)
                .show(
                        new ExchangeTables(language.messages(surroundings))
                                .losses(losses, target.id(), into.toString()),
                        FORMAT,
                        again(file, target, into, facts));
        return incomplete ? ExitCode.BAD_INPUT : ExitCode.DONE;
    }

    /** The footprints of a file; what is doubtful about it is told. */
    private List<WireDocument> read(Path file, LanguageOption language) {
        Findings doubts = new Findings();
        List<WireDocument> documents = FootprintFiles.read(file, doubts);
        new FindingsText(language.messages(surroundings)).print(doubts.sorted(), surroundings.err());
        return documents;
    }

    private static String again(Path file, WireVersion target, Path into, Map<String, String> facts) {
        List<String> words = new ArrayList<>(
                List.of("exchange", "convert", file.toString(), "--to", target.id(), "--into", into.toString()));
        facts.forEach((field, value) -> words.addAll(List.of("--state", field + "=" + value)));
        return Again.line(words);
    }

    @Command(
            name = "declaration",
            description =
                    "Write the footprints of a file as a package of ILCD with the EPD extension, which LCA programs import.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int declaration(
            @Parameters(
                            paramLabel = "FILE",
                            description = "A file with footprints: JSON, .csv, or .zip of openLCA results.")
                    Path file,
            @Option(
                            names = "--into",
                            paramLabel = "FILE.zip",
                            required = true,
                            description = "The archive that is written.")
                    Path into,
            @Mixin LanguageOption language) {
        List<WireFootprint> footprints =
                read(file, language).stream().map(WireDocument::footprint).toList();
        OutputFile.write(into, DeclarationPackage.write(footprints));
        surroundings
                .out()
                .println(language.messages(surroundings)
                        .text(
                                "label.exchange.declaration-written",
                                Integer.toString(footprints.size()),
                                into.toString()));
        return ExitCode.DONE;
    }

    @Command(
            name = "uses",
            description = "Show what of received footprints a calculation here leaves out.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int uses(
            @Parameters(
                            paramLabel = "FILE",
                            description = "A file with footprints: JSON, .csv, or .zip of openLCA results.")
                    Path file,
            @Mixin ShownForm form,
            @Mixin LanguageOption language) {
        Map<String, List<Loss>> losses = new LinkedHashMap<>();
        read(file, language)
                .forEach(document -> losses.put(document.footprint().id(), UsedFields.losses(document.footprint())));
        shown(form, language)
                .show(
                        new ExchangeTables(language.messages(surroundings)).leftOut(losses),
                        FORMAT,
                        Again.line(List.of("exchange", "uses", file.toString())));
        return ExitCode.DONE;
    }

    @Command(
            name = "offer",
            description = {
                "Write the footprints of what the facilities of a partnership folder make by PACT 3 or Catena-X 10, one file each.",
                "Those that break a rule are not written; what nobody can compute (fossil carbon, what was left out) is stated in",
                "footprint-facts.csv of the folder or in a table of facts."
            },
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int offer(
            @Mixin FolderOptions input,
            @Option(
                            names = "--domain",
                            paramLabel = "DOMAIN",
                            required = true,
                            description =
                                    "The internet domain under which products are named, for example stamping.example.")
                    String domain,
            @Option(
                            names = "--into",
                            paramLabel = "FOLDER",
                            required = true,
                            description = "Where the files are written.")
                    Path into,
            @Option(
                            names = "--profile",
                            paramLabel = "pact-3|cx-4",
                            converter = Profile.class,
                            description = "By whose rules; pact-3 where not stated.")
                    @Nullable
                    MethodProfile profile,
            @Option(
                            names = "--facts",
                            paramLabel = "FILE",
                            description =
                                    "A table with a column product and further columns that are fields; over footprint-facts.csv of the folder.")
                    @Nullable
                    Path table,
            @Option(
                            names = "--company",
                            paramLabel = "ID",
                            description = "Only what the facilities of that organization make.")
                    @Nullable
                    String company) {
        FolderInput.Opened opened = input.open();
        FootprintInputs inputs = new FootprintInputs(
                opened.knowledge().packs(),
                Progress.NONE,
                new FootprintInputs.Choices(Optional.empty(), Optional.empty()));
        FootprintInput network = inputs.open(input.folder());
        FolderOffers folder = new FolderOffers(
                opened.folder(),
                network,
                profile == null ? MethodProfile.PACT_3 : profile,
                domain,
                surroundings.clock());
        Findings doubts = new Findings();
        doubts.addAll(network.findings());
        Map<String, Map<String, String>> facts = table == null ? Map.of() : FolderOffers.facts(table, doubts);
        if (table != null) {
            doubts.addAll(folder.strangers(facts, table));
        }
        Map<String, FolderOffers.Checked> offers = folder.offers(folder.stated(facts), Optional.ofNullable(company));
        List<String> written = doubts.hasErrors() ? List.of() : FolderOffers.write(into, offers);
        List<String> again = new ArrayList<>(
                List.of("exchange", "offer", input.folder().toString(), "--domain", domain, "--into", into.toString()));
        option(again, "--profile", profile == null ? null : profile.id());
        option(again, "--facts", table);
        option(again, "--company", company);
        input.shown(surroundings)
                .show(
                        new ExchangeTables(input.messages(surroundings)).offers(offers, written),
                        FORMAT,
                        Again.line(again));
        int told = input.finish(doubts, surroundings);
        return written.size() < offers.size() ? ExitCode.BAD_INPUT : told;
    }

    @Command(
            name = "report",
            description = {
                "The study report of a product's footprint with the contents that ISO 14067 asks for: unit, boundary, results with fossil,",
                "biogenic and land-use emissions apart, cut-off, allocation, electricity, data quality, uncertainty, limits, sources."
            },
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int report(
            @Mixin FolderOptions input,
            @Option(
                            names = "--product",
                            paramLabel = "ID",
                            required = true,
                            description = "The product, by its identifier.")
                    String product,
            @Option(
                            names = "--maker",
                            paramLabel = "ID",
                            description = "As that facility makes it; from whoever provides it where not stated.")
                    @Nullable
                    String maker) {
        Knowledge knowledge = input.knowledge();
        FootprintStudies.Study study =
                new FootprintStudies(input.folder(), knowledge).of(product, Optional.ofNullable(maker));
        List<String> again =
                new ArrayList<>(List.of("exchange", "report", input.folder().toString(), "--product", product));
        option(again, "--maker", maker);
        input.shown(surroundings)
                .show(
                        new StudyReport(study, new FlowNames(knowledge.industries()), input.messages(surroundings))
                                .all(),
                        "vereda-study-1",
                        Again.line(again));
        Findings doubts = new Findings();
        study.computed().findings().stream().filter(Finding::isError).forEach(doubts::add);
        return input.finish(doubts, surroundings);
    }

    @Command(
            name = "rules",
            description = "Show the rules with the versions that they hold for and where they stand.",
            mixinStandardHelpOptions = true,
            sortOptions = false)
    int rules(@Mixin ShownForm form, @Mixin LanguageOption language) {
        shown(form, language)
                .show(
                        new ExchangeTables(language.messages(surroundings)).rules(),
                        FORMAT,
                        Again.line(List.of("exchange", "rules")));
        return ExitCode.DONE;
    }

    private static void option(List<String> line, String name, @Nullable Object value) {
        if (value != null) {
            line.addAll(List.of(name, value.toString()));
        }
    }

    private static Converted converted(WireDocument document, WireVersion target) {
        try {
            return Conversion.convert(document.footprint(), target);
        } catch (InvalidInput invalid) {
            throw invalid.at(document.position());
        }
    }

    private Shown shown(ShownForm form, LanguageOption language) {
        return new Shown(surroundings, form, language.messages(surroundings));
    }

    static final class Profile implements ITypeConverter<MethodProfile> {
        @Override
        public MethodProfile convert(String text) {
            return MethodProfile.find(text)
                    .filter(profile -> profile != MethodProfile.ISO_14067)
                    .orElseThrow(() -> new TypeConversionException("'" + text + "' is none of pact-3, cx-4"));
        }
    }

    static final class Version implements ITypeConverter<WireVersion> {
        @Override
        public WireVersion convert(String text) {
            return WireVersion.find(text)
                    .orElseThrow(() -> new TypeConversionException("'" + text + "' is no version that is known here"));
        }
    }
}
