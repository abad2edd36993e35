package org.vereda.footprint.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.footprint.Compartment;
import org.vereda.footprint.network.Demand;
import org.vereda.footprint.network.ImpactCategory;
import org.vereda.footprint.network.NetworkFootprint;
import org.vereda.inventory.process.AllocationBasis;
import org.vereda.inventory.process.CoProducts;
import org.vereda.inventory.process.LinkReport;
import org.vereda.inventory.process.LinkRule;
import org.vereda.inventory.process.Linker;
import org.vereda.inventory.process.ProcessDatabase;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.sources.process.ProcessDatabases;
import org.vereda.sources.process.Stamping;

/** The small product system of the test resources: 2.25 kg CO2 per kg of part, by hand in its ORIGIN.md. */
class DatabaseCompilerTest {
    private static final String STAMPING = "processes/stamping.json";
    private static final String PLANT = "processes/power-plant.json";
    private static final String STEEL = "processes/steelmaking.json";
    private static final DatabaseMethod METHOD = new DatabaseMethod(
            "CO2",
            List.of(ElementaryFactor.ofNames(
                    new ImpactCategory("CO2", "kg"),
                    Set.of("carbon dioxide,  FOSSIL"),
                    Optional.of(Compartment.AIR),
                    1,
                    "kg")));

    @TempDir
    Path temporary;

    @Test
    void partCausesWhatItsOriginNoteComputesByHand() {
        assertThat(perUnit(Stamping.jsonLd(), "stamping")).isCloseTo(2.25, within(1e-14));
    }

    @Test
    void ecoSpoldGivesTheSame() {
        ProcessDatabase database = ProcessDatabases.read(Stamping.resources().resolve("stamping.xml"), new Findings());
        String id = database.named("Stamping").getFirst().id();
        assertThat(perUnit(database, new CoProducts.ReferenceOnly(), id)).isCloseTo(2.25, within(1e-14));
    }

    @Test
    void nodeGivesTheUnitThatItsProcessStates() {
        CompiledDatabase compiled = compiled(read(Stamping.jsonLd()), new CoProducts.ReferenceOnly(), "stamping");
        assertThat(compiled.network()
                        .node(compiled.node("power-plant").orElseThrow())
                        .unit())
                .isEqualTo("kWh");
        assertThat(compiled.network()
                        .node(compiled.node("steelmaking").orElseThrow())
                        .unit())
                .isEqualTo("t");
        assertThat(perUnit(Stamping.jsonLd(), "steelmaking")).isCloseTo(1750, within(1e-10));
    }

    @Test
    void onlyWhatIsAskedForAndWhatProvidesItIsCompiled() {
        CompiledDatabase compiled = compiled(read(Stamping.jsonLd()), new CoProducts.ReferenceOnly(), "steelmaking");
        assertThat(compiled.products().stream().map(product -> product.process().id()))
                .containsExactly("steelmaking", "power-plant");
    }

    @Test
    void treatmentOfAWasteThatIsGivenOffCounts() {
        Stamping without = Stamping.jsonLd().with(STAMPING, "\"amount\": 2,", "\"amount\": 0,");
        assertThat(perUnit(without, "stamping")).isCloseTo(2.25 - 0.02, within(1e-14));
    }

    @Test
    void avoidedProductIsSubtracted() {
        Stamping avoiding = Stamping.jsonLd()
                .with(STAMPING, "{\"internalId\": 3, ", "{\"internalId\": 3, \"isAvoidedProduct\": true, ");
        assertThat(perUnit(avoiding, "stamping")).isCloseTo(2.25 - 0.2, within(1e-14));
    }

    @Test
    void emissionThatGoesInIsTakenBackAndTold() {
        Stamping taking = Stamping.jsonLd()
                .with(STAMPING, "{\"internalId\": 5, \"isInput\": false", "{\"internalId\": 5, \"isInput\": true");
        CompiledDatabase compiled = compiled(read(taking), new CoProducts.ReferenceOnly(), "stamping");
        assertThat(perUnit(taking, "stamping")).isCloseTo(2.25 - 0.06, within(1e-14));
        assertThat(compiled.findings())
                .anySatisfy(finding ->
                        assertThat(finding.toString()).contains("database.taken-back [Carbon dioxide, fossil"));
    }

    // --- what is refused, in the user's words

    @Test
    void loopThatNeedsMoreThanItMakesIsRefusedByName() {
        assertRefused(
                Stamping.jsonLd()
                        .with(PLANT, "\"exchanges\": [", "\"exchanges\": [" + line("steel", true, 0.003, "t", "mass")),
                "footprint.loop-consumes-more [",
                "Power plant",
                "Steelmaking",
                "stamping!processes/");
    }

    @Test
    void processThatNeedsMoreOfItsOwnProductThanItMakesIsRefusedByName() {
        assertRefused(
                Stamping.jsonLd()
                        .with(STEEL, "\"exchanges\": [", "\"exchanges\": [" + line("steel", true, 1.5, "t", "mass")),
                "Steelmaking",
                "stamping!processes/steelmaking.json");
    }

    @Test
    void providerThatIsNotThereIsRefusedByName() {
        assertRefused(
                Stamping.jsonLd()
                        .with(
                                STAMPING,
                                "\"defaultProvider\": {\"@id\": \"steelmaking\"}",
                                "\"defaultProvider\": {\"@id\": \"mill\"}"),
                "stamping!processes/stamping.json:8:5: process.missing-provider [Stamping, MX, Steel sheet, mill]");
    }

    @Test
    void unitThatDoesNotFitIsRefusedByName() {
        assertRefused(
                Stamping.jsonLd()
                        .with(
                                STAMPING,
                                "\"unit\": {\"@id\": \"MJ\"}, \"flowProperty\": {\"@id\": \"energy\"}",
                                "\"unit\": {\"@id\": \"kg\"}, \"flowProperty\": {\"@id\": \"mass\"}"),
                "stamping!processes/stamping.json:11:5: process.link-unit-mismatch [Stamping, MX, Electricity, kg, MJ]");
    }

    @Test
    void unitOfAnEmissionThatDoesNotFitIsRefusedByName() {
        assertRefused(
                Stamping.jsonLd()
                        .with(
                                PLANT,
                                "\"unit\": {\"@id\": \"kg\"}, \"flowProperty\": {\"@id\": \"mass\"}",
                                "\"unit\": {\"@id\": \"MJ\"}, \"flowProperty\": {\"@id\": \"energy\"}"),
                "stamping!processes/power-plant.json:7:5: process.unit-mismatch [Carbon dioxide, fossil, MJ, Energy, kg]");
    }

    @Test
    void twoProvidersAreRefusedWithBothNames() {
        Stamping two = Stamping.jsonLd();
        two.withFile(
                "processes/second-plant.json",
                two.text(PLANT)
                        .replace(
                                "\"@id\": \"power-plant\", \"name\": \"Power plant\"",
                                "\"@id\": \"dam\", \"name\": \"Dam\""));
        assertRefused(
                two,
                "process.undecided-provider [Stamping, MX, Electricity, Power plant, MX (power-plant); Dam, MX (dam)]");
    }

    @Test
    void amountThatIsNotMadeIsRefusedByName() {
        assertRefused(
                Stamping.jsonLd().with(PLANT, "\"amount\": 1,", "\"amount\": -1,"),
                "stamping!processes/power-plant.json:5:5: database.output-not-positive [Power plant, MX, Electricity, -1.0, kWh]");
    }

    @Test
    void processThatIsNotThereIsRefused() {
        ProcessDatabase database = read(Stamping.jsonLd());
        assertThatThrownBy(() -> compiled(database, new CoProducts.ReferenceOnly(), "welding"))
                .hasMessageContaining("database.unknown-process [welding]");
    }

    // --- co-products

    @Test
    void coProductIsRefusedWhereAsked() {
        ProcessDatabase database = read(withCoProduct(""));
        assertThatThrownBy(() -> compiled(database, new CoProducts.Refused(), "stamping"))
                .hasMessageContaining("database.several-products [Steelmaking, Slag]");
    }

    @Test
    void statedSharesDivideInputsAndEmissions() {
        String shares = share("steel", 0.8) + ", " + share("slag", 0.2);
        ProcessDatabase database = read(withCoProduct(shares));
        CompiledDatabase compiled = compiled(database, physical(), "stamping");
        assertThat(perUnit(database, physical(), "steelmaking")).isCloseTo(0.8 * 1750, within(1e-10));
        int slag = compiled.node("steelmaking", "slag").orElseThrow();
        assertThat(compiled.network().intensities().of(slag, 0)).isCloseTo(0.2 * 1750 / 0.25, within(1e-10));
    }

    @Test
    void sharesThatDoNotAddUpToOneAreRefused() {
        ProcessDatabase database = read(withCoProduct(share("steel", 0.8)));
        assertThatThrownBy(() -> compiled(database, physical(), "stamping"))
                .hasMessageContaining("database.shares-not-one [Steelmaking, Electricity, 0.8]");
    }

    private static CoProducts physical() {
        return new CoProducts.Allocated(AllocationBasis.PHYSICAL);
    }

    private static String share(String product, double share) {
        return "{\"allocationType\": \"PHYSICAL_ALLOCATION\", \"product\": {\"@id\": \"" + product + "\"}, \"value\": "
                + share + "}";
    }

    private static Stamping withCoProduct(String shares) {
        Stamping content = Stamping.jsonLd();
        return content.withFile(
                        "flows/slag.json",
                        content.text("flows/part.json")
                                .replace("\"part\"", "\"slag\"")
                                .replace("Stamped part", "Slag"))
                .with(
                        STEEL,
                        "\"exchanges\": [",
                        "\"allocationFactors\": [" + shares + "], \"exchanges\": ["
                                + line("slag", false, 0.25, "t", "mass"));
    }

    private static String line(String flow, boolean isInput, double amount, String unit, String property) {
        return "{\"internalId\": 9, \"isInput\": " + isInput + ", \"amount\": " + amount + ", \"flow\": {\"@id\": \""
                + flow + "\"}, \"unit\": {\"@id\": \"" + unit + "\"}, \"flowProperty\": {\"@id\": \"" + property
                + "\"}},";
    }

    private void assertRefused(Stamping content, String... told) {
        ProcessDatabase database = read(content);
        assertThatThrownBy(() -> perUnit(database, new CoProducts.ReferenceOnly(), "stamping"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContainingAll(told);
    }

    private ProcessDatabase read(Stamping content) {
        return ProcessDatabases.read(content.folder(temporary), new Findings());
    }

    private double perUnit(Stamping content, String process) {
        return perUnit(read(content), new CoProducts.ReferenceOnly(), process);
    }

    private static double perUnit(ProcessDatabase database, CoProducts coProducts, String process) {
        CompiledDatabase compiled = compiled(database, coProducts, process);
        NetworkFootprint footprint =
                compiled.network().footprint(Demand.of(compiled.node(process).orElseThrow()), 0);
        return footprint.total();
    }

    private static CompiledDatabase compiled(ProcessDatabase database, CoProducts coProducts, String process) {
        LinkReport links = Linker.link(database, LinkRule.usual(), coProducts);
        return DatabaseCompiler.compile(links, METHOD, List.of(process));
    }
}
