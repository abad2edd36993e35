package org.vereda.bench.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.exchange.process.LinkedPackage;
import org.vereda.exchange.process.OpenLcaWriter;
import org.vereda.inventory.process.CoProducts;
import org.vereda.inventory.process.LinkReport;
import org.vereda.inventory.process.LinkRule;
import org.vereda.inventory.process.Linker;
import org.vereda.inventory.process.ProcessDatabase;
import org.vereda.inventory.process.UnitProcess;

/** Process databases with wastes, avoided products, loops and mixed units give in openLCA the inventories of Vereda. */
class ExportedDatabaseTest {
    @TempDir
    private static Path folder = Path.of("");

    @Test
    void randomDatabasesHaveTheSameInventories() throws IOException {
        for (int seed = 1; seed <= 5; seed++) {
            ProcessDatabase database = new LoopingDatabase(new Random(seed), "seed " + seed).database();
            LinkReport report = Linker.link(database, LinkRule.usual(), new CoProducts.ReferenceOnly());
            List<UnitProcess> few = database.processes().stream().limit(4).toList();
            Path file = folder.resolve(seed + ".zip");
            OpenLcaWriter.write(
                    LinkedPackage.of(report, few.stream().map(UnitProcess::id).toList(), List.of()), file);
            OpenLcaDatabase.SHARED.read(file);
            OwnInventory own = new OwnInventory(report);
            for (UnitProcess process : few) {
                var ours = own.of(process.id(), process.referenceLine().referenceAmount());
                assertThat(ours).isNotEmpty();
                SameTotals.assertSame(ours, OpenLcaDatabase.SHARED.netOutputs(LinkedPackage.systemOf(process.id())));
            }
        }
    }
}
