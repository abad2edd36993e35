package org.vereda.app.cli.endoflife;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.FindingsText;
import org.vereda.app.console.LanguageOption;
import org.vereda.app.console.Surroundings;
import org.vereda.app.fleet.FleetChoice;
import org.vereda.app.fleet.FleetTables;
import org.vereda.app.shown.Again;
import org.vereda.app.shown.KeyWord;
import org.vereda.app.shown.Shown;
import org.vereda.app.shown.ShownForm;
import org.vereda.endoflife.fleet.Breakdown;
import org.vereda.endoflife.fleet.FleetInput;
import org.vereda.endoflife.fleet.Forecast;
import org.vereda.endoflife.fleet.Timing;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.words.Messages;
import org.vereda.sources.ReferencePacks;
import org.vereda.sources.vehicles.FleetFolder;
import org.vereda.sources.vehicles.VehiclePacks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Forecasts how many vehicles and batteries come back. */
@Command(
        name = "fleet",
        description = {
            "Stocks, retirements and returning batteries of linked fleets, year by year, under at least two survival sets side by side:",
            "they disagree more than anything else in such a forecast."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class EndOfLifeFleetCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "FOLDER",
            description = "A folder with fleet/sales.csv and, where known, stock, trade, batteries and survival.")
    Path folder = Path.of("");

    @Option(
            names = "--by",
            split = ",",
            paramLabel = "country|type|powertrain|cohort",
            description = "By what vehicles are told apart, with commas between; country where not stated.")
    List<Breakdown> by = new ArrayList<>(List.of(Breakdown.COUNTRY));

    @Option(
            names = "--survival",
            paramLabel = "SET",
            description = "A survival set, at least two of them; all that know the vehicles where not stated.")
    List<String> survivals = new ArrayList<>();

    @Option(names = "--battery", paramLabel = "SET", description = "The survival set of traction batteries.")
    @Nullable
    String battery;

    @Option(
            names = "--fade",
            paramLabel = "SHARE",
            description =
                    "What share of its energy a battery loses in a year, for example 0.02; shows what batteries still hold.")
    @Nullable
    Double fade;

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

    @Option(names = "--packs", paramLabel = "FOLDER", description = "A folder with reference packs of your own.")
    @Nullable
    Path packs;

    @Mixin
    LanguageOption language = new LanguageOption();

    @Mixin
    ShownForm form = new ShownForm();

    public EndOfLifeFleetCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Findings findings = new Findings();
        Messages messages = language.messages(surroundings);
        FleetFolder fleets = FleetFolder.read(folder, findings);
        Forecast forecast = forecast(fleets);
        new Shown(surroundings, form, messages)
                .show(
                        new FleetTables(forecast, shown(fleets), messages).all(),
                        "vereda-fleet-1",
                        Again.line(words(forecast)));
        new FindingsText(messages).print(findings.sorted(), surroundings.err());
        return findings.hasErrors() ? ExitCode.BAD_INPUT : ExitCode.DONE;
    }

    private Forecast forecast(FleetFolder fleets) {
        VehiclePacks facts =
                new VehiclePacks(packs == null ? ReferencePacks.builtIn() : ReferencePacks.fromFolder(packs));
        FleetChoice choice = new FleetChoice(facts.survivals(), fleets.survivals());
        return Forecast.of(
                fleets.input(),
                choice.vehicles(survivals, fleets.input()),
                choice.batteries(Optional.ofNullable(battery)),
                fleets.sizes(),
                timing,
                last(fleets));
    }

    private int last(FleetFolder fleets) {
        int last = Optional.ofNullable(until).orElse(fleets.input().lastYear());
        if (until != null && !FleetInput.isYear(last)) {
            throw InvalidInput.of(Finding.error("fleet.unlikely-year", SourcePosition.NOWHERE, Integer.toString(last)));
        }
        return last;
    }

    private FleetTables.Shown shown(FleetFolder fleets) {
        Set<Breakdown> breakdowns = EnumSet.noneOf(Breakdown.class);
        breakdowns.addAll(by);
        return new FleetTables.Shown(
                breakdowns,
                Optional.ofNullable(from).orElse(Integer.MIN_VALUE),
                last(fleets),
                "label.fleet.timing." + KeyWord.of(timing),
                Optional.ofNullable(fade));
    }

    private List<String> words(Forecast forecast) {
        List<String> words = new ArrayList<>(List.of("endoflife", "fleet", folder.toString()));
        words.add("--by");
        words.add(String.join(
                ",", by.stream().map(one -> one.name().toLowerCase(Locale.ROOT)).toList()));
        forecast.cases()
                .forEach(
                        one -> words.addAll(List.of("--survival", one.survival().id())));
        words.addAll(List.of("--battery", forecast.batteries().id()));
        words.addAll(List.of("--timing", KeyWord.of(timing)));
        Optional.ofNullable(fade).ifPresent(share -> words.addAll(List.of("--fade", share.toString())));
        Optional.ofNullable(from).ifPresent(year -> words.addAll(List.of("--from", year.toString())));
        Optional.ofNullable(until).ifPresent(year -> words.addAll(List.of("--until", year.toString())));
        return words;
    }
}
