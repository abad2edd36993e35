package org.vereda.bench.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.util.DoubleComparator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openlca.core.model.ProductSystem;
import org.vereda.exchange.process.ExportedResult;
import org.vereda.exchange.process.NetworkPackage;
import org.vereda.exchange.process.OpenLcaPackage;
import org.vereda.exchange.process.OpenLcaWriter;
import org.vereda.footprint.database.CompiledDatabase;
import org.vereda.footprint.database.DatabaseCompiler;
import org.vereda.footprint.database.DatabaseMethod;
import org.vereda.footprint.database.ElementaryFactor;
import org.vereda.footprint.network.ImpactCategory;
import org.vereda.inventory.process.CoProducts;
import org.vereda.inventory.process.LinkChoice;
import org.vereda.inventory.process.LinkReport;
import org.vereda.inventory.process.LinkRule;
import org.vereda.inventory.process.Linker;
import org.vereda.inventory.process.ProcessDatabase;
import org.vereda.inventory.process.UnitProcess;
import org.vereda.quantity.Findings;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.process.ProcessDatabases;

/**
 * The US Life Cycle Inventory database, read, linked and calculated by openLCA and by Vereda: the two have nothing in common
 * but the file and the rule of linking.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UslciTest {
    private static final String TRUCK = "34156f3c-28ef-33db-9ad0-6293a2aa0d52";
    private static final String POWER = "879845c3-84fa-3f85-9f3d-a8510f950732";
    private static final String TOP_COAT = "065d2f03-1ed0-3789-aa2d-651a29287d08";
    private static final String FOSSIL_CARBON_DIOXIDE = "63af114b-afcb-3a82-801a-9c66208a673a";
    private static final String DIESEL_FLOW_NAME = "Diesel, at refinery";
    private static final String REFINERY = "0aaf1e13-5d80-37f9-b7bb-81a6b8965c71";
    private static final int EVERY = 37;

    private final OpenLcaDatabase openLca = OpenLcaDatabase.SHARED;
    private OpenLcaLinker linker = new OpenLcaLinker(openLca.database(), List.of());
    private LinkReport report = new LinkReport(
            new ProcessDatabase("none", List.of(), List.of(), List.of(), List.of(), List.of()),
            List.of(),
            new CoProducts.ReferenceOnly(),
            List.of());

    @BeforeAll
    void readTwice() throws IOException {
        Path archive = Path.of("")
                .toAbsolutePath()
                .getParent()
                .resolveSibling("shared")
                .resolve("data/uslci/uslci_olca1_5_0_json_ld.zip");
        assumeTrue(Files.exists(archive), "skipped: reference data uslci is not beside the checkout");
        openLca.read(archive);
        linker = new OpenLcaLinker(openLca.database(), List.of(REFINERY));
        ProcessDatabase database = ProcessDatabases.read(archive, new Findings());
        String diesel = database.flows().stream()
                .filter(flow -> flow.name().equals(DIESEL_FLOW_NAME))
                .findFirst()
                .orElseThrow()
                .id();
        LinkChoice choice = new LinkChoice(diesel, "", REFINERY, SourcePosition.NOWHERE);
        report = Linker.link(database, LinkRule.usualWith(List.of(choice)), new CoProducts.ReferenceOnly());
    }

    @Test
    void bothMeetThePrintedFossilCarbonDioxide() {
        Map<String, Double> printed = Map.of(TRUCK, 0.115068815, POWER, 0.660251469, TOP_COAT, 107.681799);
        OwnInventory own = new OwnInventory(report);
        printed.forEach((process, kilograms) -> {
            ProductSystem system = linker.system(process);
            double perUnit = system.referenceProcess.quantitativeReference.unit.conversionFactor;
            assertThat(openLca.netOutputs(system).getOrDefault(FOSSIL_CARBON_DIOXIDE, 0.0) * perUnit)
                    .isCloseTo(kilograms, within(1e-8 * kilograms));
            assertThat(own.of(process, perUnit).getOrDefault(FOSSIL_CARBON_DIOXIDE, 0.0))
                    .isCloseTo(kilograms, within(1e-8 * kilograms));
        });
    }

    @Test
    void everyThirtySeventhProcessHasTheSameInventory() {
        OwnInventory own = new OwnInventory(report);
        List<UnitProcess> processes = List.copyOf(report.database().processes());
        for (int i = 0; i < processes.size(); i += EVERY) {
            String process = processes.get(i).id();
            SameTotals.assertSame(own.of(process, 1), openLca.netOutputs(linker.system(process)));
        }
    }

    @Test
    void compiledChainsHaveThePrintedFiguresAndAreTheSameAfterExport(@TempDir Path folder) throws IOException {
        ElementaryFactor carbonDioxide = new ElementaryFactor(
                new ImpactCategory("fossil carbon dioxide", "kg"),
                Set.of(FOSSIL_CARBON_DIOXIDE),
                Set.of(),
                "",
                Optional.empty(),
                1,
                "kg");
        CompiledDatabase compiled = DatabaseCompiler.compile(
                report, new DatabaseMethod("carbon dioxide", List.of(carbonDioxide)), List.of(TOP_COAT, TRUCK, POWER));
        List<Integer> nodes = Stream.of(TOP_COAT, TRUCK, POWER)
                .flatMap(process -> compiled.node(process).stream())
                .toList();

        OpenLcaPackage content = NetworkPackage.of(compiled.network(), "three chains", nodes);
        Path file = folder.resolve("chains.zip");
        OpenLcaWriter.write(content, file);
        openLca.read(file);

        assertThat(content.results())
                .flatExtracting(result -> result.impacts().values())
                .usingComparatorForType(new DoubleComparator(1e-6), Double.class)
                .containsExactly(107.681799, 0.115068815, 0.660251469);
        for (ExportedResult ours : content.results()) {
            OpenLcaDatabase.Totals theirs = openLca.calculate(ours.system(), ours.method());
            SameTotals.assertSame(theirs.impacts(), ours.impacts());
            SameTotals.assertSame(theirs.inventory(), ours.inventory());
        }
    }
}
