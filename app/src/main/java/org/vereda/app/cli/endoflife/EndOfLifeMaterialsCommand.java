package org.vereda.app.cli.endoflife;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vereda.app.console.Surroundings;
import org.vereda.app.fleet.ChainChoice;
import org.vereda.app.fleet.FleetChoice;
import org.vereda.app.fleet.LotFile;
import org.vereda.app.fleet.MaterialTables;
import org.vereda.app.shown.Again;
import org.vereda.app.shown.OutputFile;
import org.vereda.endoflife.fleet.Forecast;
import org.vereda.endoflife.recovery.MaterialForecast;
import org.vereda.quantity.Findings;
import org.vereda.sources.vehicles.FleetFolder;
import org.vereda.sources.vehicles.MaterialFolder;
import org.vereda.sources.vehicles.VehiclePacks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Mixin
    FleetOptions fleet = new FleetOptions();

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

    @Mixin
    VehicleOptions options = new VehicleOptions();

    public EndOfLifeMaterialsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Findings findings = new Findings();
        VehiclePacks facts = options.facts();
        FleetFolder fleets = FleetFolder.read(fleet.folder, findings);
        MaterialFolder own = MaterialFolder.read(fleet.folder, findings);
        FleetChoice choice = new FleetChoice(facts.survivals(), fleets.survivals());
        int last = fleet.last(fleets.input());
        Forecast forecast = Forecast.of(
                fleets.input(),
                choice.vehicles(fleet.survivals, fleets.input()),
                choice.batteries(Optional.empty()),
                List.of(),
                fleet.timing,
                last);
        MaterialForecast materials = MaterialForecast.of(
                forecast,
                own.compositions().before(facts.compositions()),
                new ChainChoice(facts.vehicleChains(), own.chains()).named(chain, Optional.ofNullable(copperInSteel)),
                fleet.first(),
                last);
        Optional.ofNullable(lotFile)
                .ifPresent(file -> new OutputFile(Optional.of(file), surroundings.out(), surroundings.err())
                        .put(LotFile.write(materials.lots())));
        return options.answer(
                new MaterialTables(materials, Optional.ofNullable(copperLimit), options.messages(surroundings)).all(),
                "vereda-vehicle-materials-1",
                words(forecast),
                findings,
                surroundings);
    }

    private List<String> words(Forecast forecast) {
        List<String> words = fleet.again("materials", forecast);
        Again.add(words, "--chain", chain);
        Again.add(words, "--copper-in-steel", copperInSteel);
        Again.add(words, "--copper-limit", copperLimit);
        return words;
    }
}
