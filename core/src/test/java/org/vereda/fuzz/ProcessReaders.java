package org.vereda.fuzz;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.vereda.fuzz.Seed.Packing;
import org.vereda.inventory.process.CoProducts;
import org.vereda.inventory.process.LinkRule;
import org.vereda.inventory.process.Linker;
import org.vereda.inventory.process.ProcessDatabase;
import org.vereda.quantity.Findings;
import org.vereda.sources.process.LinkChoices;
import org.vereda.sources.process.ProcessDatabases;
import org.vereda.sources.process.ReadBudget;
import org.vereda.sources.process.UseeioFolder;

/** Readers of process databases and economies. */
final class ProcessReaders {
    private static final String RESOURCES = "core/src/test/resources/org/vereda/sources/process/";
    private static final ReadBudget BUDGET = new ReadBudget(1_000, 8L << 20, 32L << 20);

    static final FuzzedReader JSON_LD = new FuzzedReader(
            "openLCA JSON-LD",
            List.of(
                    Seeds.folder(RESOURCES + "stamping", Packing.FOLDER),
                    Seeds.folder(RESOURCES + "stamping", Packing.ZIP)),
            ProcessReaders::database);

    static final FuzzedReader ECO_SPOLD =
            new FuzzedReader("EcoSpold", List.of(Seeds.file(RESOURCES + "stamping.xml")), ProcessReaders::database);

    static final FuzzedReader CHOICES = new FuzzedReader(
            "choices of providers",
            List.of(Seeds.text(
                    "choices.csv",
                    "flow,provider,process,note\nElectricity,Power plant,,x\nelectricity,cut-off,Steelmaking,\n")),
            (path, findings) -> LinkChoices.read(path, stamping(), findings));

    static final FuzzedReader ECONOMY = new FuzzedReader(
            "USEEIO",
            List.of(Seeds.texts(
                    "useeio",
                    Packing.FOLDER,
                    Map.of(
                            "sectors.json",
                            """
                            [{"id":"1/US","index":0,"name":"Goods ","code":"1","location":"US","description":"31: Making"},
                             {"id":"2/US","index":1,"name":"Services","code":"2","location":"US","description":null}]
                            """,
                            "indicators.json",
                            """
                            [{"id":"Impact Potential/GHG/kg CO2 eq","index":0,"name":"Greenhouse Gases","code":"GHG",
                              "unit":"kg CO2 eq","group":"Impact Potential"}]
                            """,
                            "matrix/A.json",
                            "[[0.15, 0.25], [0.20, 0.05]]",
                            "matrix/D.json",
                            "[[3, 0.5]]",
                            "matrix/Rho.json",
                            "[[1, 1.1], [1, 0.9]]",
                            "matrix/Phi.json",
                            "[[0.8, 0.9], [1, 0.95]]"))),
            ProcessReaders::economy);

    private ProcessReaders() {}

    static List<FuzzedReader> all() {
        return List.of(JSON_LD, ECO_SPOLD, CHOICES, ECONOMY);
    }

    private static void database(Path path, Findings findings) {
        ProcessDatabase read = ProcessDatabases.read(path, BUDGET, findings);
        Linker.link(read, LinkRule.usualWith(List.of()), new CoProducts.ReferenceOnly());
    }

    private static void economy(Path path, Findings findings) {
        if (Files.isDirectory(path)) {
            UseeioFolder.read(path, findings);
        }
    }

    private static ProcessDatabase stamping() {
        return ProcessDatabases.read(org.vereda.Repository.root().resolve(RESOURCES + "stamping"), new Findings());
    }
}
