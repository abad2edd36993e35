package org.vereda.app.cli.endoflife;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vereda.app.console.Surroundings;
import org.vereda.app.fleet.FleetReturns;
import org.vereda.app.fleet.FleetRuns;
import org.vereda.app.fleet.FleetTables;
import org.vereda.app.fleet.ScenarioChoice;
import org.vereda.app.fleet.ScenarioTables;
import org.vereda.app.shown.Again;
import org.vereda.app.shown.KeyWord;
import org.vereda.endoflife.fleet.Breakdown;
import org.vereda.endoflife.fleet.Forecast;
import org.vereda.endoflife.returns.Scenario;
import org.vereda.endoflife.returns.ScenarioRun;
import org.vereda.quantity.Findings;
import org.vereda.sources.vehicles.FleetFolder;
import org.vereda.sources.vehicles.ScenarioTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Mixin
    FleetOptions fleet = new FleetOptions();

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description = {
                "A scenario of fleet/scenarios.csv, or base for the tables as they are; several stand side by side,",
                "each less the first."
            })
    List<String> scenarios = new ArrayList<>();

    @Option(
            names = "--by",
            split = ",",
            paramLabel = "country|type|powertrain|cohort",
            description = "By what vehicles are told apart, with commas between; country where not stated.")
    List<Breakdown> by = new ArrayList<>(List.of(Breakdown.COUNTRY));

    @Option(names = "--battery", paramLabel = "SET", description = "The survival set of traction batteries.")
    @Nullable
    String battery;

    @Option(
            names = "--tire",
            paramLabel = "SET",
            description = "The survival set of tires; the first that knows any where not stated.")
    @Nullable
    String tire;

    @Mixin
    SecondUseOptions secondUse = new SecondUseOptions();

    @Option(
            names = "--fade",
            paramLabel = "SHARE",
            description =
                    "What share of its energy a battery loses in a year, for example 0.02; shows what batteries still hold.")
    @Nullable
    Double fade;

    @Mixin
    VehicleOptions options = new VehicleOptions();

    public EndOfLifeFleetCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Findings findings = new Findings();
        FleetFolder fleets = FleetFolder.read(fleet.folder, findings);
        FleetRuns runs = new FleetRuns(fleets, options.facts().survivals(), asked());
        return scenarios.isEmpty() ? forecast(fleets, runs, findings) : sideBySide(fleets, runs, findings);
    }

    private int forecast(FleetFolder fleets, FleetRuns runs, Findings findings) {
        int last = fleet.last(fleets.input());
        Forecast forecast = runs.forecast(last);
        FleetReturns returns = runs.returns(forecast, last, findings);
        return options.answer(
                new FleetTables(forecast, returns, shown(last), options.messages(surroundings)).all(),
                "vereda-fleet-1",
                words(
                        fleet.again("fleet", forecast),
                        Optional.of(forecast.batteries().id())),
                findings,
                surroundings);
    }

    private int sideBySide(FleetFolder fleets, FleetRuns runs, Findings findings) {
        List<Scenario> named = new ScenarioChoice(
                        fleets.input(), ScenarioTable.read(fleet.folder, fleets.input(), findings))
                .named(scenarios);
        int last = named.stream()
                .mapToInt(scenario -> fleet.last(scenario.input()))
                .max()
                .orElseThrow();
        List<ScenarioRun> results =
                named.stream().map(scenario -> runs.run(scenario, last)).toList();
        List<String> words = fleet.again("fleet");
        Again.addEach(words, "--scenario", scenarios);
        Again.addEach(words, "--survival", fleet.survivals);
        return options.answer(
                new ScenarioTables(results, shown(last), options.messages(surroundings)).all(),
                "vereda-fleet-scenarios-1",
                words(words, Optional.ofNullable(battery)),
                findings,
                surroundings);
    }

    private FleetRuns.Asked asked() {
        return new FleetRuns.Asked(
                fleet.survivals,
                Optional.ofNullable(battery),
                Optional.ofNullable(tire),
                secondUse.use(),
                Optional.ofNullable(fade),
                fleet.timing);
    }

    private FleetTables.Shown shown(int last) {
        Set<Breakdown> breakdowns = EnumSet.noneOf(Breakdown.class);
        breakdowns.addAll(by);
        return new FleetTables.Shown(
                breakdowns,
                fleet.first(),
                last,
                "label.fleet.timing." + KeyWord.of(fleet.timing),
                Optional.ofNullable(fade));
    }

    /** The words to ask again with: those, and what else was asked. */
    private List<String> words(List<String> first, Optional<String> batteries) {
        List<String> words = new ArrayList<>(first);
        words.add("--by");
        words.add(String.join(
                ",", by.stream().map(one -> one.name().toLowerCase(Locale.ROOT)).toList()));
        batteries.ifPresent(set -> words.addAll(List.of("--battery", set)));
        Again.add(words, "--tire", tire);
        words.addAll(secondUse.again());
        Again.add(words, "--fade", fade);
        return words;
    }
}
