package org.vereda.app.cli.endoflife;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.FindingsText;
import org.vereda.app.console.LanguageOption;
import org.vereda.app.console.Surroundings;
import org.vereda.app.fleet.ChainChoice;
import org.vereda.app.fleet.FleetChoice;
import org.vereda.app.fleet.LotFile;
import org.vereda.app.fleet.MaterialTables;
import org.vereda.app.shown.Again;
import org.vereda.app.shown.KeyWord;
import org.vereda.app.shown.OutputFile;
import org.vereda.app.shown.Shown;
import org.vereda.app.shown.ShownForm;
import org.vereda.endoflife.fleet.FleetInput;
import org.vereda.endoflife.fleet.Forecast;
import org.vereda.endoflife.fleet.Timing;
import org.vereda.endoflife.recovery.MaterialForecast;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.words.Messages;
import org.vereda.sources.ReferencePacks;
import org.vereda.sources.vehicles.FleetFolder;
import org.vereda.sources.vehicles.MaterialFolder;
import org.vereda.sources.vehicles.VehiclePacks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Follows what vehicles that end are made of through treatment to what becomes of it. */
@Command(
        name = "materials",
        description = {
            "Materials of vehicles that end, through dismantling, shredding, sorting and refining, by country and year: what is recovered,",
            "what is lost, copper in the steel, and lots of recovered material for new parts."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class EndOfLifeMaterialsCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "FOLDER",
            description = "A folder with fleet/sales.csv and, where known, stock, trade, batteries and survival.")
    Path folder = Path.of("");

    @Option(
            names = "--survival",
            paramLabel = "SET",
            description = "A survival set, at least two of them; all that know the vehicles where not stated.")
    List<String> survivals = new ArrayList<>();

    @Option(
            names = "--timing",
            paramLabel = "start|middle|end",
            description = "When in its year a cohort enters the fleet; end where not stated.")
    Timing timing = Timing.END;

    @Option(names = "--from", paramLabel = "YEAR", description = "The first year shown.")
    @Nullable
    Integer from;

    @Option(names = "--until", paramLabel = "YEAR", description = "The last year; that of the sales where not stated.")
    @Nullable
    Integer until;

    @Option(names = "--chain", paramLabel = "NAME", description = "The chain of treatment; odym-2007 where not stated.")
    String chain = "odym-2007";

    @Option(
            names = "--copper-in-steel",
            paramLabel = "SHARE",
            description =
                    "What share of the copper that comes back ends in the steel, 0 to 1; nobody's figure, your assumption.")
    @Nullable
    BigDecimal copperInSteel;

    @Option(
            names = "--copper-limit",
            paramLabel = "SHARE",
            description = "The largest share of copper that the steel product allows, for example 0.0015.")
    @Nullable
    BigDecimal copperLimit;

    @Option(
            names = "--lots",
            paramLabel = "FILE",
            description = "Write the lots here as a table that endoflife content --lots reads.")
    @Nullable
    Path lotFile;

    @Option(names = "--packs", paramLabel = "FOLDER", description = "A folder with reference packs of your own.")
    @Nullable
    Path packs;

    @Mixin
    LanguageOption language = new LanguageOption();

    @Mixin
    ShownForm form = new ShownForm();

    public EndOfLifeMaterialsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Findings findings = new Findings();
        Messages messages = language.messages(surroundings);
        VehiclePacks facts =
                new VehiclePacks(packs == null ? ReferencePacks.builtIn() : ReferencePacks.fromFolder(packs));
        FleetFolder fleets = FleetFolder.read(folder, findings);
        MaterialFolder own = MaterialFolder.read(folder, findings);
        FleetChoice choice = new FleetChoice(facts.survivals(), fleets.survivals());
        int last = last(fleets);
        Forecast forecast = Forecast.of(
                fleets.input(),
                choice.vehicles(survivals, fleets.input()),
                choice.batteries(Optional.empty()),
                List.of(),
                timing,
                last);
        MaterialForecast materials = MaterialForecast.of(
                forecast,
                own.compositions().before(facts.compositions()),
                new ChainChoice(facts.vehicleChains(), own.chains()).named(chain, Optional.ofNullable(copperInSteel)),
                Optional.ofNullable(from).orElse(Integer.MIN_VALUE),
                last);
        new Shown(surroundings, form, messages)
                .show(
                        new MaterialTables(materials, Optional.ofNullable(copperLimit), messages).all(),
                        "vereda-vehicle-materials-1",
                        Again.line(words(forecast)));
        Optional.ofNullable(lotFile)
                .ifPresent(file -> new OutputFile(Optional.of(file), surroundings.out(), surroundings.err())
                        .put(LotFile.write(materials.lots())));
        new FindingsText(messages).print(findings.sorted(), surroundings.err());
        return findings.hasErrors() ? ExitCode.BAD_INPUT : ExitCode.DONE;
    }

    private int last(FleetFolder fleets) {
        int last = Optional.ofNullable(until).orElse(fleets.input().lastYear());
        if (until != null && !FleetInput.isYear(last)) {
            throw InvalidInput.of(Finding.error("fleet.unlikely-year", SourcePosition.NOWHERE, Integer.toString(last)));
        }
        return last;
    }

    private List<String> words(Forecast forecast) {
        List<String> words = new ArrayList<>(List.of("endoflife", "materials", folder.toString()));
        forecast.cases()
                .forEach(
                        one -> words.addAll(List.of("--survival", one.survival().id())));
        words.addAll(List.of("--timing", KeyWord.of(timing), "--chain", chain));
        Optional.ofNullable(from).ifPresent(year -> words.addAll(List.of("--from", year.toString())));
        Optional.ofNullable(until).ifPresent(year -> words.addAll(List.of("--until", year.toString())));
        Optional.ofNullable(copperInSteel)
                .ifPresent(share -> words.addAll(List.of("--copper-in-steel", share.toPlainString())));
        Optional.ofNullable(copperLimit)
                .ifPresent(share -> words.addAll(List.of("--copper-limit", share.toPlainString())));
        return words;
    }
}
