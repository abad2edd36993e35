package org.vereda.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vereda.footprint.database.DatabaseCompiler;
import org.vereda.footprint.database.DatabaseMethod;
import org.vereda.footprint.database.ElementaryFactor;
import org.vereda.footprint.economy.SectorNetwork;
import org.vereda.footprint.network.SupplyNetwork;
import org.vereda.inventory.process.CoProducts;
import org.vereda.inventory.process.LinkRule;
import org.vereda.inventory.process.Linker;
import org.vereda.inventory.process.ProcessDatabase;
import org.vereda.quantity.Findings;
import org.vereda.sources.ReferencePacks;
import org.vereda.sources.process.PackMethods;
import org.vereda.sources.process.ProcessDatabases;
import org.vereda.sources.process.UseeioFolder;

/** Reads a process database or the folder of an input-output model as the background of bills, by the readers of the core. */
final class BackgroundFile {
    private BackgroundFile() {}

    /**
     * The network of all its products, measured by a GWP set and TRACI.
     *
     * @throws org.vereda.quantity.InvalidInput where it cannot be read or a provider is not decided
     */
    static SupplyNetwork read(Path path, String method) {
        Findings findings = new Findings();
        if (isModel(path)) {
            return SectorNetwork.of(UseeioFolder.read(path, findings));
        }
        ProcessDatabase database = ProcessDatabases.read(path, findings);
        return DatabaseCompiler.compile(
                        Linker.link(database, LinkRule.usual(), new CoProducts.ReferenceOnly()), method(method))
                .network();
    }

    private static boolean isModel(Path path) {
        return Files.isDirectory(path.resolve("matrix"))
                && Stream.of("sectors.json", "sectors.json.gz").anyMatch(name -> Files.exists(path.resolve(name)));
    }

    private static DatabaseMethod method(String set) {
        ReferencePacks packs = ReferencePacks.builtIn();
        List<ElementaryFactor> factors =
                new ArrayList<>(PackMethods.greenhouseGases(packs, set, 100).factors());
        factors.addAll(PackMethods.traci(packs).factors());
        return new DatabaseMethod(set + ", TRACI", factors);
    }
}
