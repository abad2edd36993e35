package org.vereda.app.cli.endoflife;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vereda.app.console.Surroundings;
import org.vereda.app.fleet.BillDesigns;
import org.vereda.app.fleet.DesignOrigin;
import org.vereda.app.fleet.DesignTables;
import org.vereda.app.flow.Knowledge;
import org.vereda.app.shown.Again;
import org.vereda.app.shown.KeyWord;
import org.vereda.endoflife.rates.DesignPart;
import org.vereda.endoflife.rates.DesignTree;
import org.vereda.endoflife.rates.MaterialSteps;
import org.vereda.endoflife.rates.VehicleDesign;
import org.vereda.quantity.Findings;
import org.vereda.sources.folder.PartnershipFolder;
import org.vereda.sources.vehicles.DesignTable;
import org.vereda.sources.vehicles.DesignTreeTable;
import org.vereda.sources.vehicles.StepTable;
import org.vereda.sources.vehicles.VehiclePacks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Rates the designs of vehicles by ISO 22628. */
@Command(
        name = "rates",
        description = {
            "Recyclability and recoverability of vehicles by ISO 22628, from masses of treatment steps or materials, a tree or a bill of materials,",
            "with a strict count beside it in which a traction battery counts only with what is really recovered of it."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class EndOfLifeRatesCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "FILE",
            description =
                    "A table of masses, a table of a declared tree, or a partnership folder; see docs/end-of-life.md.")
    Path file = Path.of("");

    @Option(
            names = "--from",
            paramLabel = "profile|tree|bill",
            description = "What FILE is; a folder is a bill and a file a profile where not stated.")
    @Nullable
    DesignOrigin origin;

    @Option(
            names = "--vehicle",
            paramLabel = "ID",
            description = "A product of a bill that is a vehicle; those that go into no other where not stated.")
    List<String> vehicles = new ArrayList<>();

    @Option(
            names = "--steps",
            paramLabel = "FILE",
            description = "A table of steps for inputs of a bill: input, step, battery_recovered.")
    @Nullable
    Path stepFile;

    @Mixin
    VehicleOptions options = new VehicleOptions();

    public EndOfLifeRatesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Findings findings = new Findings();
        VehiclePacks facts = options.facts();
        List<VehicleDesign> designs = designs(facts, findings);
        return options.answer(
                new DesignTables(designs, facts.thresholds(), options.messages(surroundings)).all(),
                "vereda-design-rates-1",
                words(),
                findings,
                surroundings);
    }

    private DesignOrigin origin() {
        DesignOrigin likely = Files.isDirectory(file) ? DesignOrigin.BILL : DesignOrigin.PROFILE;
        return origin == null ? likely : origin;
    }

    private List<VehicleDesign> designs(VehiclePacks facts, Findings findings) {
        return switch (origin()) {
            case PROFILE -> DesignTable.read(file, facts.materialSteps(), findings);
            case TREE -> designs(DesignTreeTable.read(file, findings), facts, findings);
            case BILL -> designs(bills(facts, findings), facts, findings);
        };
    }

    private static List<VehicleDesign> designs(List<DesignPart> trees, VehiclePacks facts, Findings findings) {
        MaterialSteps steps = facts.materialSteps();
        return trees.stream()
                .flatMap(tree -> DesignTree.design(tree, steps, findings).stream())
                .toList();
    }

    private List<DesignPart> bills(VehiclePacks facts, Findings findings) {
        PartnershipFolder folder = PartnershipFolder.read(file, Knowledge.of(facts.packs())::knowsIndustry, findings);
        return BillDesigns.of(
                folder, vehicles, stepFile == null ? Map.of() : StepTable.read(stepFile, findings), findings);
    }

    private List<String> words() {
        List<String> words = new ArrayList<>(List.of("endoflife", "rates", file.toString()));
        Again.add(words, "--from", KeyWord.of(origin()));
        Again.addEach(words, "--vehicle", vehicles);
        Again.add(words, "--steps", stepFile);
        return words;
    }
}
