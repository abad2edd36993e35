package org.vereda.app.cli.endoflife;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vereda.app.console.ExitCode;
import org.vereda.app.console.FindingsText;
import org.vereda.app.console.LanguageOption;
import org.vereda.app.console.Surroundings;
import org.vereda.app.fleet.DesignTables;
import org.vereda.app.shown.Again;
import org.vereda.app.shown.Shown;
import org.vereda.app.shown.ShownForm;
import org.vereda.endoflife.rates.VehicleDesign;
import org.vereda.quantity.Findings;
import org.vereda.report.words.Messages;
import org.vereda.sources.ReferencePacks;
import org.vereda.sources.vehicles.DesignTable;
import org.vereda.sources.vehicles.VehiclePacks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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

    @Option(names = "--packs", paramLabel = "FOLDER", description = "A folder with reference packs of your own.")
    @Nullable
    Path packs;

    @Mixin
    LanguageOption language = new LanguageOption();

    @Mixin
    ShownForm form = new ShownForm();

    public EndOfLifeRatesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Findings findings = new Findings();
        Messages messages = language.messages(surroundings);
        VehiclePacks facts =
                new VehiclePacks(packs == null ? ReferencePacks.builtIn() : ReferencePacks.fromFolder(packs));
        List<VehicleDesign> designs = DesignTable.read(file, facts.materialSteps(), findings);
        new Shown(surroundings, form, messages)
                .show(
                        new DesignTables(designs, facts.thresholds(), messages).all(),
                        "vereda-design-rates-1",
                        Again.line(List.of("endoflife", "rates", file.toString())));
        new FindingsText(messages).print(findings.sorted(), surroundings.err());
        return findings.hasErrors() ? ExitCode.BAD_INPUT : ExitCode.DONE;
    }
}
