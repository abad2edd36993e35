package org.vereda.bench.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.exchange.process.ExportedResult;
import org.vereda.exchange.process.NetworkPackage;
import org.vereda.exchange.process.OpenLcaPackage;
import org.vereda.exchange.process.OpenLcaWriter;
import org.vereda.footprint.network.ImpactCategory;
import org.vereda.footprint.network.NetworkFlow;
import org.vereda.footprint.network.NetworkNode;
import org.vereda.footprint.network.SupplyNetwork;
import org.vereda.footprint.product.ProductFootprints;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Uncertainty;

/** What Vereda exports gives in openLCA the same inventories and impacts. */
class ExportedNetworkTest {
    @TempDir
    private static Path folder = Path.of("");

    @Test
    void aLoopWithUnitsAndAGivenBackProduct() throws IOException {
        SupplyNetwork.Builder builder = SupplyNetwork.builder();
        int part = builder.addNode(node("part", "kg"));
        int steel = builder.addNode(node("steel", "t"));
        int power = builder.addNode(node("electricity", "kWh"));
        int heat = builder.addNode(node("heat", "MJ"));
        int flow = builder.addFlow(new NetworkFlow("co2", "carbon dioxide", "emission/air", "kg"));
        int methane = builder.addFlow(new NetworkFlow("ch4", "methane", "emission/air", "g"));
        int coal = builder.addFlow(new NetworkFlow("coal", "coal", "resource/ground", "kg"));
        builder.output(steel, 2);
        builder.link(part, steel, 0.0012);
        builder.link(part, power, 3.5, new Uncertainty.Lognormal(1.2), 7, SourcePosition.NOWHERE);
        builder.link(steel, power, 900);
        builder.link(power, steel, 1e-6);
        builder.link(power, power, 0.05);
        builder.link(steel, heat, -40);
        builder.burden(steel, flow, 3800);
        builder.burden(power, flow, 0.4);
        builder.burden(heat, methane, 1.5);
        builder.burden(power, coal, 0.3);
        int warming = builder.addCategory(new ImpactCategory("GWP-100", "kg CO2e"));
        builder.factor(warming, flow, 1);
        builder.factor(warming, methane, 0.028);
        int depletion = builder.addCategory(new ImpactCategory("coal", "MJ"));
        builder.factor(depletion, coal, 25);

        assertSameInOpenLca(builder.build(), "a loop");
    }

    @Test
    void theProductsOfTheExamplePartnership() throws IOException {
        Path root = Path.of("").toAbsolutePath().resolveSibling("examples").resolve("tres-fronteras");
        ProductFootprints products = PartnershipExample.read(root);
        List<Integer> nodes = products.products().stream()
                .flatMap(product -> products.node(product).stream())
                .toList();

        assertThat(nodes).hasSizeGreaterThan(10);
        assertSameInOpenLca(products.network(), "tres-fronteras", nodes);
    }

    @Test
    void randomNetworksWithLoops() throws IOException {
        for (int seed = 1; seed <= 5; seed++) {
            assertSameInOpenLca(random(new Random(seed)), "random " + seed);
        }
    }

    private static SupplyNetwork random(Random random) {
        SupplyNetwork.Builder builder = SupplyNetwork.builder();
        List<String> units = List.of("kg", "t", "kWh", "MJ", "item", "USD (2012)", "t*km");
        int count = 40;
        for (int i = 0; i < count; i++) {
            builder.addNode(node("product " + i, units.get(random.nextInt(units.size()))));
            builder.output(i, 0.5 + random.nextDouble());
        }
        for (int i = 0; i < 12; i++) {
            builder.addFlow(
                    new NetworkFlow("flow " + i, "flow " + i, i < 3 ? "resource" : "air", i % 2 == 0 ? "kg" : "g"));
        }
        for (int i = 0; i < count; i++) {
            for (int k = 0; k < 4; k++) {
                builder.link(i, random.nextInt(count), 0.1 * random.nextDouble());
                builder.burden(i, random.nextInt(12), random.nextGaussian());
            }
        }
        for (int category = 0; category < 3; category++) {
            builder.addCategory(new ImpactCategory("category " + category, "points"));
            for (int flow = 0; flow < 12; flow += category + 1) {
                builder.factor(category, flow, random.nextDouble());
            }
        }
        return builder.build();
    }

    private static NetworkNode node(String product, String unit) {
        return new NetworkNode(NetworkNode.Kind.PROCESS, product, product, "", "US", unit, SourcePosition.NOWHERE);
    }

    private static void assertSameInOpenLca(SupplyNetwork network, String name) throws IOException {
        assertSameInOpenLca(
                network,
                name,
                IntStream.range(0, Math.min(6, network.nodes().size())).boxed().toList());
    }

    private static void assertSameInOpenLca(SupplyNetwork network, String name, List<Integer> nodes)
            throws IOException {
        OpenLcaPackage content = NetworkPackage.of(network, name, nodes);
        Path file = folder.resolve(name + ".zip");
        OpenLcaWriter.write(content, file);
        OpenLcaDatabase.SHARED.read(file);
        for (ExportedResult ours : content.results()) {
            OpenLcaDatabase.Totals theirs = OpenLcaDatabase.SHARED.calculate(ours.system(), ours.method());
            SameTotals.assertSame(theirs.impacts(), ours.impacts());
            SameTotals.assertSame(theirs.inventory(), ours.inventory());
            assertThat(OpenLcaDatabase.SHARED.result(ours.id())).isEqualTo(ours.impacts());
        }
    }
}
