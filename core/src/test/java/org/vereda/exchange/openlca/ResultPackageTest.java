package org.vereda.exchange.openlca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.exchange.process.NetworkPackage;
import org.vereda.exchange.process.OpenLcaWriter;
import org.vereda.exchange.wire.WireDocument;
import org.vereda.exchange.wire.WireFootprint;
import org.vereda.footprint.network.Demand;
import org.vereda.footprint.network.ImpactCategory;
import org.vereda.footprint.network.NetworkFlow;
import org.vereda.footprint.network.NetworkNode;
import org.vereda.footprint.network.SupplyNetwork;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

class ResultPackageTest {
    private static final String EPD = "0d2f1c7a-1111-4a4a-8b8b-000000000001";
    private static final String FLOW = "0d2f1c7a-2222-4a4a-8b8b-000000000002";

    @TempDir
    Path folder = Path.of("");

    /** Steel at 2 kg CO2e/kg in a part of 3 kg, and 5 kWh at 0.4 kg, with steel that needs 0.1 kWh: 3 x (2 + 0.04) + 2 = 8.12. */
    @Test
    void whatWasExportedIsReadWithTheSameTotal() {
        SupplyNetwork.Builder builder = SupplyNetwork.builder();
        int part = builder.addNode(node("part", "item"));
        int steel = builder.addNode(node("steel", "kg"));
        int power = builder.addNode(node("electricity", "kWh"));
        int flow = builder.addFlow(new NetworkFlow("co2", "carbon dioxide", "emission/air", "kg"));
        builder.link(part, steel, 3);
        builder.link(part, power, 5);
        builder.link(steel, power, 0.1);
        builder.burden(steel, flow, 2);
        builder.burden(power, flow, 0.4);
        int warming = builder.addCategory(new ImpactCategory("GWP-100", "kg CO2e"));
        builder.factor(warming, flow, 1);
        SupplyNetwork network = builder.build();
        Path file = folder.resolve("network.zip");
        OpenLcaWriter.write(NetworkPackage.of(network, "network", List.of(part, steel)), file);

        List<WireDocument> read = ResultPackage.read(file, new Findings());

        assertThat(read).hasSize(2);
        WireFootprint found = named(read, "part");
        double ours = network.footprint(Demand.of(part), warming).total();
        assertThat(ours).isCloseTo(8.12, within(1e-12));
        assertThat(found.decimal("pcfExcludingBiogenicUptake").orElseThrow().doubleValue())
                .isCloseTo(ours, within(1e-9));
        assertThat(found.text("declaredUnitOfMeasurement")).isEqualTo("piece");
        assertThat(found.decimal("declaredUnitAmount").orElseThrow()).isEqualByComparingTo("1");
        assertThat(named(read, "steel").text("declaredUnitOfMeasurement")).isEqualTo("kilogram");
    }

    private static WireFootprint named(List<WireDocument> read, String name) {
        return read.stream()
                .map(WireDocument::footprint)
                .filter(one -> one.text("productNameCompany").contains(name))
                .findFirst()
                .orElseThrow();
    }

    private static NetworkNode node(String product, String unit) {
        return new NetworkNode(NetworkNode.Kind.PROCESS, product, product, "", "US", unit, SourcePosition.NOWHERE);
    }

    /** A1 2.0 + A2 2 x 0.15 + A3 0.5 fossil, land use 0.01 in A1; the landfill of C4 is outside. */
    @Test
    void aDeclarationIsTheSumOfItsModulesOfProduction() throws IOException {
        Map<String, String> files = declaration();
        WireFootprint found =
                ResultPackage.read(zip(files), new Findings()).getFirst().footprint();

        assertThat(found.id()).isEqualTo(EPD);
        assertThat(found.text("companyName")).isEqualTo("Press Works");
        assertThat(found.texts("productIds")).containsExactly("urn:uuid:" + FLOW);
        assertThat(found.decimal("fossilGhgEmissions").orElseThrow()).isEqualByComparingTo("2.8");
        assertThat(found.decimal("landUseChangeGhgEmissions").orElseThrow()).isEqualByComparingTo("0.01");
        assertThat(found.decimal("pcfExcludingBiogenicUptake").orElseThrow()).isEqualByComparingTo("2.81");
        assertThat(found.decimal("pcfIncludingBiogenicUptake").orElseThrow()).isEqualByComparingTo("2.61");
        assertThat(found.decimal("declaredUnitAmount").orElseThrow()).isEqualByComparingTo("1000");
        assertThat(found.text("declaredUnitOfMeasurement")).isEqualTo("kilogram");
        assertThat(found.text("validityPeriodEnd")).isEqualTo("2029-05-31T00:00:00Z");
        assertThat(ResultPackage.read(zip(files), new Findings())).hasSize(1);
    }

    @Test
    void modulesThatAreStatedAsASumAndOneByOneCountOnce() throws IOException {
        Map<String, String> files = declaration();
        files.computeIfPresent(
                "epds/" + EPD + ".json",
                (name, text) -> text.replace(
                        "\"modules\":[",
                        "\"modules\":[{\"name\":\"A1-A3\",\"multiplier\":1,\"result\":{\"@id\":\"sum\"}},"));
        files.put("results/sum.json", result("sum", "2.8", "0.01", "2.61"));
        Findings findings = new Findings();

        WireFootprint found =
                ResultPackage.read(zip(files), findings).getFirst().footprint();

        assertThat(found.decimal("pcfExcludingBiogenicUptake").orElseThrow()).isEqualByComparingTo("2.81");
        assertThat(findings.sorted()).singleElement().satisfies(told -> {
            assertThat(told.code()).isEqualTo("exchange.declaration-twice");
            assertThat(told.arguments()).containsExactly("EPD bracket", "A1, A2, A3");
        });
    }

    private static Map<String, String> declaration() {
        Map<String, String> files = new TreeMap<>();
        files.put("openlca.json", "{\"schemaVersion\":2}");
        files.put("epds/" + EPD + ".json", """
                {"@type":"Epd","@id":"%s","name":"EPD bracket","manufacturer":{"@type":"Actor","@id":"a","name":"Press Works"},
                 "validFrom":"2024-06-01","validUntil":"2029-05-31",
                 "product":{"flow":{"@id":"%s","name":"Bracket"},"unit":{"name":"t"},"amount":1},
                 "modules":[{"name":"A1","multiplier":1,"result":{"@id":"r1"}},{"name":"A2","multiplier":2,"result":{"@id":"r2"}},
                            {"name":"A3","multiplier":1,"result":{"@id":"r3"}},{"name":"C4","multiplier":1,"result":{"@id":"r4"}}]}
                """.formatted(EPD, FLOW));
        files.put("results/r1.json", result("r1", "2.0", "0.01", "1.81"));
        files.put("results/r2.json", result("r2", "0.15", "0", "0.15"));
        files.put("results/r3.json", result("r3", "0.5", "0", "0.5"));
        files.put("results/r4.json", result("r4", "9", "0", "9"));
        return files;
    }

    private static String result(String id, String fossil, String land, String total) {
        return """
                {"@type":"Result","@id":"%s","name":"%s","impactResults":[
                 {"indicator":{"@id":"c1","name":"Climate change - fossil"},"amount":%s},
                 {"indicator":{"@id":"c2","name":"Climate change - land use and luc"},"amount":%s},
                 {"indicator":{"@id":"c3","name":"Climate change - total"},"amount":%s},
                 {"indicator":{"@id":"c4","name":"Acidification"},"amount":77}]}
                """.formatted(id, id, fossil, land, total);
    }

    @Test
    void whatCannotBeReadIsRefusedWithTheReason() throws IOException {
        Map<String, String> files = new TreeMap<>();
        files.put("openlca.json", "{\"schemaVersion\":2}");
        files.put("flows/f.json", "{}");
        assertRefused(files, "exchange.no-results");
        files.put("results/r.json", "{\"@id\":\"r\",\"impactResults\":[]}");
        assertRefused(files, "exchange.no-climate-impact");
        files.put("results/r.json", """
                {"@id":"r","impactResults":[{"indicator":{"name":"GWP 20"},"amount":1},{"indicator":{"name":"GWP 100"},"amount":2}]}
                """);
        assertRefused(files, "exchange.several-climate-impacts");
        files.put("results/r.json", "{");
        assertRefused(files, "exchange.not-json");
        files.remove("openlca.json");
        assertRefused(files, "exchange.results-of-schema");
    }

    private void assertRefused(Map<String, String> files, String code) throws IOException {
        Path zip = zip(files);
        assertThatThrownBy(() -> ResultPackage.read(zip, new Findings()))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.findings().getFirst().code()).isEqualTo(code));
    }

    private Path zip(Map<String, String> files) throws IOException {
        Path file = folder.resolve("package.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }
}
