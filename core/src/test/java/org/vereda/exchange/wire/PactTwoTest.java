package org.vereda.exchange.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vereda.exchange.wire.Loss.Reason;

/** PACT 2.0 to 2.3 by a fixture of our own: a bag of 25 kg, numbers invented. */
class PactTwoTest {
    private static final String BAG = """
            {"id": "8a2f6a0e-5d0c-4d5e-9a4b-0d1f0a6b7c12", "specVersion": "%s", "version": 3, "status": "Active",
             "created": "2024-02-10T14:00:00Z", "updated": "2024-03-10T14:00:00.000Z", "comment": "", "companyName": "Bags",
             "companyIds": ["urn:uuid:69585GB6-56T9-6958-E526-6FDGZJHU1326"], "productDescription": "PVC",
             "productIds": ["urn:gtin:4712345060507"], "productCategoryCpc": "3331", "productNameCompany": "Bag 25 kg",
             "x-unknown": {"kept": [1.0, "2"]},
             "pcf": {"declaredUnit": "kilogram", "unitaryProductAmount": "25.0", "pCfExcludingBiogenic": "1.63",
               "pCfIncludingBiogenic": "1.85", "fossilGhgEmissions": "1.5", "fossilCarbonContent": "0.4",
               "biogenicCarbonContent": "0.0", "dLucGhgEmissions": "0.03", "landManagementGhgEmissions": "-0.1",
               "otherBiogenicGhgEmissions": "0.2", "iLucGhgEmissions": "0.01", "biogenicCarbonWithdrawal": "0",
               "characterizationFactors": "AR6", "crossSectoralStandardsUsed": ["GHG Protocol Product standard"],
               "productOrSectorSpecificRules": [{"operator": "EPD International", "ruleNames": ["PCR 1"]}],
               "boundaryProcessesDescription": "making", "referencePeriodStart": "2023-01-01T00:00:00Z",
               "referencePeriodEnd": "2024-01-01T00:00:00Z", "exemptedEmissionsPercent": 0.5,
               "exemptedEmissionsDescription": "small", "packagingEmissionsIncluded": true, "primaryDataShare": 12.50,
               "dqi": {"coveragePercent": 100, "technologicalDQR": 2.0, "temporalDQR": 2.0, "geographicalDQR": 2.0,
                 "completenessDQR": 2.0, "reliabilityDQR": 2.0},
               "assurance": {"assurance": true, "coverage": "product line", "level": "limited",
                 "boundary": "Gate-to-Gate", "providerName": "Auditor"}}}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"2.0.0", "2.1.0", "2.2.0", "2.3.0"})
    void everyMinorVersionReadsWritesAndReadsBackEqual(String specVersion) {
        WireFootprint bag = Sample.of(BAG.formatted(specVersion));
        assertThat(bag.version().isPactTwo()).isTrue();
        assertThat(Sample.of(bag.json())).isEqualTo(bag);
        assertThat(bag.json()).contains("12.50", "14:00:00.000Z", "\"kept\"", "1.0", "\"25.0\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0.0", "2.1.0", "2.2.0", "2.3.0"})
    void wayToPactThreeAndBackKeepsEverything(String specVersion) {
        WireFootprint bag = Sample.of(BAG.formatted(specVersion));
        Converted three = Conversion.convert(bag, WireVersion.PACT_3);
        assertThat(three.footprint().decimal("pcfExcludingBiogenicUptake").orElseThrow())
                .isEqualByComparingTo("40.75");
        assertThat(three.footprint()
                        .decimal("landManagementBiogenicCO2Removals")
                        .orElseThrow())
                .isEqualByComparingTo("-2.5");
        assertThat(three.footprint().texts("crossSectoralStandards")).containsExactly("GHGP-Product");
        assertThat(three.losses()).noneMatch(loss -> loss.reason() == Reason.NO_PLACE);
        WireFootprint back =
                Conversion.convert(three.footprint(), bag.version()).footprint();
        WireContent before = WireContent.of(bag);
        WireContent after = WireContent.of(back);
        assertThat(after.unknown()).isEqualTo(before.unknown());
        List<String> rewritten = List.of("specVersion");
        before.values().forEach((field, value) -> {
            if (!rewritten.contains(field)) {
                assertThat(back.value(field).map(PactTwoTest::plain)).as(field).contains(plain(value));
            }
        });
    }

    private static Object plain(tools.jackson.databind.JsonNode value) {
        return value.isNumber() ? value.decimalValue().stripTrailingZeros().toPlainString() : value;
    }
}
