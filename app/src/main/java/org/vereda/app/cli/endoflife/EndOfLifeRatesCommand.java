package org.vereda.app.cli.endoflife;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.vereda.app.console.Surroundings;
import org.vereda.app.fleet.DesignTables;
import org.vereda.endoflife.rates.VehicleDesign;
import org.vereda.quantity.Findings;
import org.vereda.sources.vehicles.DesignTable;
import org.vereda.sources.vehicles.VehiclePacks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Rates the designs of vehicles by ISO 22628. */
@Command(
        name = "rates",
        description = {
            "Recyclability and recoverability of vehicles by ISO 22628, from the masses of their treatment steps or of their materials,",
            "with a strict count beside it in which a traction battery counts only with what is really recovered of it."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class EndOfLifeRatesCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "FILE",
            description = "A table: vehicle, part, material, step, mass, unit, battery_recovered.")
    Path file = Path.of("");

    @Mixin
    VehicleOptions options = new VehicleOptions();

    public EndOfLifeRatesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Findings findings = new Findings();
        VehiclePacks facts = options.facts();
        List<VehicleDesign> designs = DesignTable.read(file, facts.materialSteps(), findings);
        return options.answer(
                new DesignTables(designs, facts.thresholds(), options.messages(surroundings)).all(),
                "vereda-design-rates-1",
                List.of("endoflife", "rates", file.toString()),
                findings,
                surroundings);
    }
}
