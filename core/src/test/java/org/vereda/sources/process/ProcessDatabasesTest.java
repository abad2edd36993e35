package org.vereda.sources.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vereda.inventory.process.FlowAmount;
import org.vereda.inventory.process.FlowKind;
import org.vereda.inventory.process.ProcessDatabase;
import org.vereda.inventory.process.UnitProcess;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Period;
import org.vereda.quantity.Uncertainty;

class ProcessDatabasesTest {
    private static final String STAMPING = "processes/stamping.json";

    @TempDir
    Path temporary;

    private final Findings findings = new Findings();

    // --- openLCA JSON-LD

    @Test
    void folderAndArchiveOfSchemaTwoHoldTheSame() {
        ProcessDatabase folder = ProcessDatabases.read(Stamping.jsonLd().folder(temporary), findings);
        ProcessDatabase archive = ProcessDatabases.read(Stamping.jsonLd().zip(temporary), findings);
        assertThat(folder.processes().stream().map(UnitProcess::name))
                .containsExactly("Power plant", "Treatment of steel scrap", "Stamping", "Steelmaking");
        assertThat(archive.processes().stream().map(UnitProcess::name))
                .containsExactlyElementsOf(
                        folder.processes().stream().map(UnitProcess::name).toList());
    }

    @Test
    void lineKeepsUnitProviderFormulaQualitySpreadAndPlace() {
        UnitProcess stamping = process(Stamping.jsonLd(), "stamping");
        FlowAmount steel = stamping.line(2).orElseThrow();
        assertThat(steel.amount()).isEqualTo(0.012);
        assertThat(steel.unit().name()).isEqualTo("t");
        assertThat(steel.referenceAmount()).isEqualTo(12);
        assertThat(steel.provider()).isEqualTo("steelmaking");
        assertThat(steel.formula()).isEqualTo("12 * (1 + loss) / 1000");
        assertThat(steel.dataQuality()).isEqualTo("(1;2;1;1;1)");
        assertThat(steel.position()).hasToString("stamping!processes/stamping.json:8:5");
        assertThat(stamping.line(5).orElseThrow().uncertainty()).isEqualTo(new Uncertainty.Lognormal(1.2));
    }

    @Test
    void processKeepsItsPlaceAndItsTime() {
        UnitProcess stamping = process(Stamping.jsonLd(), "stamping");
        assertThat(stamping.location().code()).isEqualTo("MX");
        assertThat(stamping.validity()).contains(Period.ofYear(2023));
        assertThat(stamping.referenceLine().flow().category()).containsExactly("Products", "Metal");
    }

    @Test
    void lowerFolderOfAnArchiveMayHoldThePackage() {
        Stamping below = Stamping.jsonLd();
        List.of("openlca.json", STAMPING).forEach(file -> {
            below.withFile("export/" + file, below.text(file)).without(file);
        });
        assertThatThrownBy(() -> ProcessDatabases.read(below.zip(temporary), findings))
                .hasMessageContaining("process.unknown-reference");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "processes/stamping.json | \"amount\": 7.2 | \"amount\": \"7.2\" | :11:50: process.not-a-number [/exchanges/2/amount, 7.2]",
                "processes/stamping.json | \"amount\": 7.2, | | :11:5: process.field-missing [/exchanges/2/amount]",
                "processes/stamping.json | \"amount\": 7.2 | \"amount\": 7e999 | process.not-a-number [/exchanges/2/amount, 7e999]",
                "processes/stamping.json | \"flow\": {\"@id\": \"scrap\"} | \"flow\": {\"@id\": \"scrop\", \"name\": \"Scrop\"} | :13:5: process.unknown-reference [/exchanges/3/flow, scrop, Scrop]",
                "processes/stamping.json | \"isQuantitativeReference\": true, | | process.reference-product [Stamping, 0]",
                "processes/stamping.json | \"isInput\": false, \"isQuantitativeReference\": true | \"isInput\": true, \"isQuantitativeReference\": true | process.reference-not-delivered [Stamping, Stamped part]",
                "processes/stamping.json | {\"internalId\": 4 | {{\"internalId\": 4 | :13:6: process.broken-json",
                "processes/stamping.json | \"@id\": \"stamping\" | \"@id\": \"power-plant\" | process.identifier-twice [power-plant]",
                "flows/part.json | PRODUCT_FLOW | THING_FLOW | process.unknown-word [/flowType, THING_FLOW",
                "flows/part.json | \"isRefFlowProperty\": true, | | process.reference-property [Stamped part, 0]",
                "unit_groups/mass.json | \"conversionFactor\": 1000.0 | \"conversionFactor\": -1000.0 | process.factor-not-positive [t, -1000.0]",
                "unit_groups/mass.json | \"isRefUnit\": true, | | process.reference-unit [Units of mass, 0]",
                "openlca.json | 2 | 3 | process.unknown-schema [3]",
            })
    void brokenPackageIsRefusedWithFilePlaceAndValue(String file, String before, String after, String told) {
        Stamping broken = Stamping.jsonLd().with(file, before, after == null ? "" : after);
        assertThatThrownBy(() -> ProcessDatabases.read(broken.zip(temporary), findings))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("stamping.zip!" + file)
                .hasMessageContaining(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"geomMean\": 0.3 | \"geomMean\": 0.4 | process.other-center [0.3, 0.4]",
                "\"geomSd\": 1.2 | \"geomSd\": 0 | process.spread-without-width [Stamping, 1]",
                "LOG_NORMAL_DISTRIBUTION | BETA_DISTRIBUTION | process.unknown-distribution [BETA_DISTRIBUTION]",
                "\"LOG_NORMAL_DISTRIBUTION\", | \"UNIFORM_DISTRIBUTION\", \"minimum\": 0.5, \"maximum\": 0.2, | process.range-reversed [0.5, 0.2]",
                "\"LOG_NORMAL_DISTRIBUTION\", | \"UNIFORM_DISTRIBUTION\", \"minimum\": 0.5, \"maximum\": 0.9, | process.amount-outside-range [0.3, 0.5, 0.9]",
                "\"validUntil\": \"2023-12-31\" | \"validUntil\": \"2022-12-31\" | process.validity-reversed [2023-01-01, 2022-12-31]",
                "\"validUntil\": \"2023-12-31\" | \"validUntil\": \"soon\" | process.not-a-date [validUntil, soon]",
                "\"amountFormula\" | \"amountFormula\" | process.formulas-kept [Stamping, 1]",
            })
    void doubtfulValueIsKeptWithAFinding(String before, String after, String told) {
        UnitProcess stamping = process(Stamping.jsonLd().with(STAMPING, before, after), "stamping");
        assertThat(stamping.line(5).orElseThrow().amount()).isEqualTo(0.3);
        assertThat(findings.sorted())
                .anySatisfy(finding -> assertThat(finding.toString()).contains(told));
    }

    @Test
    void allErrorsOfAPackageAreToldAtOnce() {
        Stamping broken = Stamping.jsonLd()
                .with(STAMPING, "\"amount\": 7.2,", "")
                .with("processes/steelmaking.json", "\"amount\": 500,", "");
        assertThatThrownBy(() -> ProcessDatabases.read(broken.zip(temporary), findings))
                .hasMessageContaining("processes/stamping.json:11:5")
                .hasMessageContaining("processes/steelmaking.json:6:5");
    }

    @Test
    void actorsAreNeverOpened() {
        Stamping withActor = Stamping.jsonLd().withFile("actors/somebody.json", "this is not even JSON");
        ProcessDatabases.read(withActor.zip(temporary), findings);
        assertThat(findings.sorted())
                .anySatisfy(finding -> assertThat(finding.toString()).contains("process.not-read [actors (1)]"));
    }

    // --- EcoSpold

    @Test
    void ecoSpoldDataSetIsTheSameProcess() {
        ProcessDatabase database = ProcessDatabases.read(Stamping.resources().resolve("stamping.xml"), findings);
        UnitProcess stamping = database.named("Stamping").getFirst();
        assertThat(database.processes()).hasSize(4);
        assertThat(stamping.validity()).contains(new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31)));
        assertThat(stamping.lines().stream().map(FlowAmount::referenceAmount))
                .containsExactly(10.0, 12.0, 7.2, 2.0, 0.3);
        FlowAmount carbonDioxide = stamping.line(5).orElseThrow();
        assertThat(carbonDioxide.flow().kind()).isEqualTo(FlowKind.ELEMENTARY);
        assertThat(carbonDioxide.uncertainty()).isEqualTo(new Uncertainty.Lognormal(1.2));
        assertThat(carbonDioxide.flow().position().line()).isEqualTo(18);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "meanValue=\"7.2\" | meanValue=\"7,2\" | :13: | process.not-a-number [exchange/@meanValue, 7,2]",
                "meanValue=\"7.2\" | | :13: | process.field-missing [exchange/@meanValue]",
                "<inputGroup>2</inputGroup></exchange> | </exchange> | stamping.xml | process.unknown-group [Electricity]",
                "<outputGroup>0</outputGroup> | <outputGroup>2</outputGroup> | stamping.xml | process.reference-product [Stamping, 0]",
                "</flowData></dataset></ecoSpold> | </flowData></dataset> | stamping.xml | process.broken-xml",
                "EcoInvent.org/EcoSpold01 | EcoInvent.org/EcoSpold02 | :2: | process.other-ecospold",
                "<ecoSpold | <!DOCTYPE ecoSpold [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><ecoSpold | stamping.xml | process.document-type",
                "<ecoSpold | <!DOCTYPE ecoSpold [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><ecoSpold | stamping.xml | process.document-type",
            })
    void brokenEcoSpoldIsRefusedWithLineAndValue(String before, String after, String place, String told) {
        String file = Stamping.ecoSpold().text("stamping.xml").replaceAll(">\\s+<", "><");
        String wanted = before.contains("><") ? file : Stamping.ecoSpold().text("stamping.xml");
        Stamping broken = Stamping.ecoSpold()
                .withFile("stamping.xml", wanted)
                .with("stamping.xml", before, after == null ? "" : after);
        assertThatThrownBy(() -> ProcessDatabases.read(broken.zip(temporary), findings))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(place)
                .hasMessageContaining(told);
    }

    // --- packages

    @ParameterizedTest
    @CsvSource({"../outside.json", "/etc/outside.json", "a/../../outside.json", "C:/outside.json"})
    void nameThatLeadsOutOfTheArchiveIsRefused(String name) {
        Stamping hostile = Stamping.jsonLd().withFile(name, "{}");
        assertThatThrownBy(() -> ProcessDatabases.read(hostile.zip(temporary), findings))
                .hasMessageContaining("process.path-outside [" + name + "]");
    }

    @Test
    void archiveThatUnpacksToMoreThanTheBudgetIsRefused() {
        Stamping bomb = Stamping.jsonLd().withFile("flows/bomb.json", "{\"@id\": \"" + " ".repeat(3 << 20) + "\"}");
        ReadBudget budget = new ReadBudget(100, 1 << 20, 8 << 20);
        assertThatThrownBy(() -> ProcessDatabases.read(bomb.zip(temporary), budget, findings))
                .hasMessageContaining("stamping.zip!flows/bomb.json: process.too-large [1]");
    }

    @Test
    void archiveOfTooManyFilesIsRefused() {
        ReadBudget budget = new ReadBudget(5, 1 << 20, 8 << 20);
        assertThatThrownBy(() -> ProcessDatabases.read(Stamping.jsonLd().zip(temporary), budget, findings))
                .hasMessageContaining("process.too-many-files [5]");
    }

    @Test
    void deeplyNestedJsonIsRefused() {
        Stamping hostile = Stamping.jsonLd().withFile("flows/deep.json", "[".repeat(100_000));
        assertThatThrownBy(() -> ProcessDatabases.read(hostile.zip(temporary), findings))
                .hasMessageContaining("flows/deep.json")
                .hasMessageContaining("process.broken-json");
    }

    @Test
    void damagedArchiveIsRefused() throws IOException {
        Path archive = Stamping.jsonLd().zip(temporary);
        byte[] bytes = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> ProcessDatabases.read(archive, findings))
                .hasMessageContaining("process.broken-archive");
    }

    @Test
    void anythingElseIsRefusedAsNoDatabase() throws IOException {
        Path table = Files.writeString(temporary.resolve("links.csv"), "flow,provider\n");
        assertThatThrownBy(() -> ProcessDatabases.read(table, findings))
                .hasMessageContaining("process.unknown-package");
        assertThatThrownBy(() -> ProcessDatabases.read(temporary.resolve("nowhere.zip"), findings))
                .hasMessageContaining("sources.missing-file");
    }

    private UnitProcess process(Stamping content, String id) {
        return ProcessDatabases.read(content.folder(temporary), findings)
                .process(id)
                .orElseThrow();
    }
}
