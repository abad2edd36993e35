package org.vereda.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vereda.SharedData;
import org.vereda.footprint.method.GhgComponent;
import org.vereda.footprint.product.SupplierFootprint;
import org.vereda.inventory.Product;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Units;

class ReceivedFootprintsTest {
    /** A bracket as PACT 3 writes it; the numbers are invented and add up. */
    private static final String BRACKET = """
            {"id": "5b0f6a0e-5d0c-4d5e-9a4b-0d1f0a6b7c11", "specVersion": "3.0.3", "status": "Active",
             "created": "2026-02-10T14:00:00Z", "companyName": "Lakeshore Stamping LLC",
             "companyIds": ["urn:pact:lakeshore.example:company-id:LS-001"],
             "productIds": ["urn:pact:anchor.example:buyer-id:7T43%2F5410", "urn:pact:lakeshore.example:supplier-id:BRK-1042"],
             "productNameCompany": "Seat bracket", "productDescription": "A bracket",
             "pcf": {"declaredUnitOfMeasurement": "piece", "declaredUnitAmount": "2", "productMassPerDeclaredUnit": "1.25",
               "referencePeriodStart": "2025-01-01T00:00:00Z", "referencePeriodEnd": "2026-01-01T00:00:00Z",
               "geographyCountrySubdivision": "US-MI", "pcfExcludingBiogenicUptake": "3.181",
               "pcfIncludingBiogenicUptake": "3.163", "fossilGhgEmissions": "3.179", "biogenicNonCO2Emissions": "0.002",
               "biogenicCO2Uptake": "-0.018", "ipccCharacterizationFactors": ["AR6"], "primaryDataShare": "61.5"}}
            """;

    private static final Partners PARTNERS = partners("BRK-1042");

    @Test
    void pactThreeIsStatedForTheDeclaredAmount() {
        SupplierFootprint footprint = one(BRACKET);
        assertThat(footprint.product()).isEqualTo("BRK-1042");
        assertThat(footprint.kilograms()).isEqualByComparingTo("3.181");
        assertThat(footprint.declaredUnit()).isEqualTo(Quantity.of("2", Units.ITEM));
        assertThat(footprint.primaryShare()).isEqualByComparingTo("0.615");
        assertThat(footprint.gwpSet()).isEqualTo("AR6");
        assertThat(footprint.standard()).isEqualTo("PACT 3.0.3");
    }

    @Test
    void withoutStatedValidityItLastsThreeYearsFromTheEndOfTheReferencePeriod() {
        assertThat(one(BRACKET).validity().start()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(one(BRACKET).validity().end()).isEqualTo(LocalDate.of(2028, 12, 31));
    }

    @Test
    void encodedIdentifierIsFound() {
        assertThat(ReceivedFootprints.of("a.json", BRACKET, partners("7t43/5410"))
                        .footprints())
                .extracting(SupplierFootprint::product)
                .containsExactly("7t43/5410");
    }

    @Test
    void answerOfAHostAndAListAreRead() {
        assertThat(read("{\"data\": [" + BRACKET + "," + BRACKET + "]}").footprints())
                .hasSize(2);
        assertThat(read("[" + BRACKET + "]").footprints()).hasSize(1);
    }

    @Test
    void pactTwoIsStatedForOneDeclaredUnit() {
        String two = BRACKET.replace("3.0.3", "2.3.0")
                .replace("declaredUnitOfMeasurement\": \"piece", "declaredUnit\": \"kilogram")
                .replace("declaredUnitAmount", "unitaryProductAmount")
                .replace("pcfExcludingBiogenicUptake", "pCfExcludingBiogenic")
                .replace("ipccCharacterizationFactors\": [\"AR6\"]", "characterizationFactors\": \"AR5\"")
                .replace("\"61.5\"", "61.5");
        ReceivedFootprints read = read(two);
        assertThat(read.footprints().getFirst().declaredUnit()).isEqualTo(Quantity.of("1", Units.KILOGRAM));
        assertThat(read.footprints().getFirst().gwpSet()).isEqualTo("AR5");
        assertThat(codes(read)).contains("exchange.per-unit-assumed");
    }

    @Test
    void componentsOfPactThreeAreToldApart() {
        String flown = BRACKET.replace(
                "\"biogenicNonCO2Emissions\"",
                "\"aircraftGhgEmissions\": \"0.4\", \"landManagementFossilGhgEmissions\": \"0.1\", \"biogenicNonCO2Emissions\"");
        ReceivedFootprints read = read(flown);
        assertThat(codes(read)).containsExactly("exchange.unknown-supplier");
        assertThat(read.footprints().getFirst().components())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        GhgComponent.FOSSIL, new BigDecimal("2.679"),
                        GhgComponent.AIRCRAFT, new BigDecimal("0.4"),
                        GhgComponent.FOSSIL_LAND_MANAGEMENT, new BigDecimal("0.1"),
                        GhgComponent.BIOGENIC_NON_CO2, new BigDecimal("0.002"),
                        GhgComponent.BIOGENIC_UPTAKE, new BigDecimal("-0.018")));
    }

    @Test
    void whatRoundingLeavesOpenFallsToTheLargestPartAndTheTotalStaysAsStated() {
        SupplierFootprint rounded = one(BRACKET.replace("\"3.179\"", "\"3.18\""));
        assertThat(rounded.kilograms()).isEqualByComparingTo("3.181");
        assertThat(rounded.components()).doesNotContainKey(GhgComponent.UNDIVIDED);
    }

    @Test
    void totalWithUptakeThatDoesNotFollowFromTheOtherIsTold() {
        assertThat(codes(read(BRACKET.replace("\"3.163\"", "\"3.9\"")))).contains("exchange.parts-do-not-add-up");
        assertThat(codes(read(BRACKET.replace("\"-0.018\"", "\"0.018\""))))
                .contains("exchange.removal-above-zero", "exchange.parts-do-not-add-up");
    }

    @Test
    void partsThatContradictTheTotalLeaveItUndivided() {
        assertThat(one(BRACKET.replace("\"3.179\"", "\"2.179\"")).components())
                .containsEntry(GhgComponent.UNDIVIDED, new BigDecimal("3.181"))
                .doesNotContainKey(GhgComponent.FOSSIL);
    }

    @Test
    void excludingBiogenicOfPactTwoIsReadAsItAddsUp() {
        String two = BRACKET.replace("3.0.3", "2.3.0")
                .replace("declaredUnitOfMeasurement\": \"piece", "declaredUnit\": \"kilogram")
                .replace("declaredUnitAmount\": \"2\"", "unitaryProductAmount\": \"1\"")
                .replace("pcfExcludingBiogenicUptake", "pCfExcludingBiogenic")
                .replace("ipccCharacterizationFactors\": [\"AR6\"]", "characterizationFactors\": \"AR5\"")
                .replace("biogenicNonCO2Emissions\": \"0.002\"", "dLucGhgEmissions\": \"0.5\"");
        assertThat(one(two.replace("\"3.179\"", "\"2.681\"")).components())
                .containsEntry(GhgComponent.LAND_USE_CHANGE, new BigDecimal("0.5"))
                .containsEntry(GhgComponent.FOSSIL, new BigDecimal("2.681"));
        ReceivedFootprints fossilAlone = read(two.replace("\"3.179\"", "\"3.181\""));
        assertThat(fossilAlone.footprints().getFirst().components())
                .isEqualTo(Map.of(GhgComponent.FOSSIL, new BigDecimal("3.181")));
        assertThat(codes(fossilAlone)).contains("exchange.total-is-fossil");
    }

    @Test
    void totalThatIsNotTheSumOfItsPartsIsKeptWithAWarning() {
        ReceivedFootprints read = read(BRACKET.replace("\"3.179\"", "\"2.179\""));
        assertThat(read.footprints()).hasSize(1);
        assertThat(codes(read)).contains("exchange.parts-do-not-add-up");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3,181", "NaN", "1e999999999", "3 181", ""})
    void malformedNumberIsAnErrorAndNoFootprint(String number) {
        ReceivedFootprints read = read(BRACKET.replace("\"3.181\"", "\"" + number + "\""));
        assertThat(read.footprints()).isEmpty();
        assertThat(codes(read)).contains("exchange.bad-number");
    }

    @Test
    void exponentAndPlusSignAreAccepted() {
        assertThat(one(BRACKET.replace("\"3.181\"", "\"+3.181e+0\"")).kilograms())
                .isEqualByComparingTo("3.181");
    }

    @Test
    void eachMistakeHasItsOwnFinding() {
        assertThat(codes(read(BRACKET.replace("\"piece\"", "\"box\"")))).contains("exchange.bad-unit");
        assertThat(codes(read(BRACKET.replace("Active", "Deprecated")))).containsExactly("exchange.deprecated");
        assertThat(codes(read(BRACKET.replace("3.0.3", "9.1.0")))).containsExactly("exchange.unknown-format");
        assertThat(codes(read(BRACKET.replace("\"61.5\"", "\"161.5\"")))).contains("exchange.no-primary-share");
        assertThat(codes(read(BRACKET.replace("[\"AR6\"]", "[\"AR5\", \"AR6\"]"))))
                .contains("exchange.gwp-not-single");
        assertThat(codes(read(BRACKET.replace("2026-01-01T00:00:00Z", "last year"))))
                .contains("exchange.bad-date");
        assertThat(codes(read(BRACKET.replace("BRK-1042", "OTHER")))).contains("exchange.unknown-product");
        assertThat(codes(read(BRACKET.replace("pcfExcludingBiogenicUptake", "pcf"))))
                .contains("exchange.field-missing");
    }

    @Test
    void brokenJsonSaysLineAndColumn() {
        Finding finding = read("{\n \"id\": }").findings().getFirst();
        assertThat(finding.code()).isEqualTo("exchange.not-json");
        assertThat(finding.position().line()).isEqualTo(2);
    }

    @Test
    void folderIsReadInTheOrderOfNames(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("b.json"), BRACKET);
        Files.write(folder.resolve("a.json"), "{\"é\": 1}".getBytes(StandardCharsets.ISO_8859_1));
        ReceivedFootprints read = ReceivedFootprints.in(folder, PARTNERS);
        assertThat(read.footprints()).hasSize(1);
        assertThat(codes(read)).contains("exchange.not-utf-8");
        assertThat(ReceivedFootprints.in(folder.resolve("none"), PARTNERS).footprints())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.0.0", "8.0.0", "9.0.0", "10.0.0"})
    void payloadsPublishedByCatenaXAreRead(String version) throws IOException {
        String payload = Files.readString(SharedData.require("../standards/catena-x-pcf/" + version + "/Pcf.json"));
        ReceivedFootprints read = ReceivedFootprints.of("p.json", payload, partners("My Product Name"));
        assertThat(read.footprints()).hasSize(1);
        assertThat(read.footprints().getFirst().primaryShare()).isEqualByComparingTo("0.5612");
        assertThat(read.footprints().getFirst().kilograms())
                .isEqualByComparingTo(version.equals("7.0.0") ? "2" : "2.9");
        assertThat(read.footprints().getFirst().standard()).isEqualTo("Catena-X PCF " + version);
    }

    private static ReceivedFootprints read(String text) {
        return ReceivedFootprints.of("footprints/a.json", text, PARTNERS);
    }

    private static SupplierFootprint one(String text) {
        return read(text).footprints().getFirst();
    }

    private static List<String> codes(ReceivedFootprints read) {
        return read.findings().stream().map(Finding::code).toList();
    }

    private static Partners partners(String product) {
        return Partners.of(
                List.of(new Product(
                        product, product, Quantity.of(1, Units.ITEM), Optional.empty(), SourcePosition.NOWHERE)),
                List.of(),
                List.of(),
                List.of());
    }
}
