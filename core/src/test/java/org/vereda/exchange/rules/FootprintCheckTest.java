package org.vereda.exchange.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vereda.exchange.wire.Conversion;
import org.vereda.exchange.wire.FieldTable;
import org.vereda.exchange.wire.Sample;
import org.vereda.exchange.wire.WireDocument;
import org.vereda.exchange.wire.WireFile;
import org.vereda.exchange.wire.WireFootprint;
import org.vereda.exchange.wire.WireJson;
import org.vereda.exchange.wire.WireVersion;
import org.vereda.quantity.Finding.Severity;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.words.Language;
import org.vereda.report.words.Messages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class FootprintCheckTest {
    private static final String SOUND_CX = """
            companyIds=["urn:bpn:id:BPNL00000003AYRE"]; validityPeriodEnd="2026-12-31T23:59:59Z";
            allocationWasteIncineration="cut-off"; massBalancingUsed=false; freeAttributionInMassBalancing=false;
            massBalancingCertificateScheme="none"; declaredUnitAmount=1""";

    /** Each rule with a sound footprint and what is changed in it: fields with a new value, - for none. */
    private static final String BROKEN = """
            field-missing | p3 | fossilCarbonContent=-
            null-not-absent | p3 | comment=null
            wrong-type | p3 | allocationRulesDescription=5
            number-not-text | p3 | fossilCarbonContent=0.004
            text-not-number | cx | exemptedEmissionsPercent="1.4"
            not-a-decimal | p3 | recycledCarbonContent="1,0"
            decimal-not-plain | p3 | recycledCarbonContent="+0"
            word-not-allowed | p3 | status="Old"
            not-a-date | p3 | created="yesterday"
            not-a-uuid | p3 | precedingPfIds=["x"]
            not-a-urn | p3 | productIds=["BRK"]
            not-a-report | p3 | ipccCharacterizationFactors=["IPCC"]
            empty-list | p3 | productClassifications=[]
            twice-in-list | p3 | companyIds=["urn:a:b", "urn:a:b"]
            empty-name | p3 | companyName=""
            own-predecessor | p3 | precedingPfIds=["5b0f6a0e-5d0c-4d5e-9a4b-0d1f0a6b7c11"]
            group-not-single | cx | carbonContent=[{}, {}]
            amount-not-above-zero | p3 | declaredUnitAmount="0"
            value-below-zero | p3 | packagingGhgEmissions="-0.031"
            removal-above-zero | p3 | landManagementBiogenicCO2Removals="0.001"; pcfExcludingBiogenicUptake="3.182"; pcfIncludingBiogenicUptake="3.164"
            total-below-zero | cx | landManagementBiogenicCO2Removals=-4.181; pcfExcludingBiogenicUptake=-1; pcfIncludingBiogenicUptake=-1.018
            percent-out-of-range | p3 | exemptedEmissionsPercent="101"
            rating-out-of-range | p3 | temporalDQR="6"
            older-rating-out-of-range | p2 | dqi={"coveragePercent": 90, "technologicalDQR": 4, "temporalDQR": 1, "geographicalDQR": 1, "completenessDQR": 1, "reliabilityDQR": 1}
            total-excluding-uptake | p3 | pcfExcludingBiogenicUptake="4.181"; pcfIncludingBiogenicUptake="4.163"
            total-including-uptake | p3 | pcfIncludingBiogenicUptake="3.1"
            aircraft-above-fossil | p3 | aircraftGhgEmissions="4"
            land-management-above-fossil | p3 | landManagementFossilGhgEmissions="4"
            packaging-total-excluding | cx | packagingFossilGhgEmissions=0.5
            packaging-total-including | cx | packagingFossilGhgEmissions=0.031; packagingPcfIncludingBiogenicUptake=0.5
            distribution-total-excluding | cx | distributionStageIncluded=true; distributionStageFossilGhgEmissions=0.5; distributionStagePcfExcludingBiogenicUptake=0.1
            distribution-total-including | cx | distributionStageIncluded=true; distributionStageFossilGhgEmissions=0.5; distributionStagePcfIncludingBiogenicUptake=0.1
            carbon-total | cx | carbonContentTotal=0.5
            recycled-carbon-above-carbon | p3 | recycledCarbonContent="1"
            carbon-above-mass | p3 | fossilCarbonContent="3"
            uptake-not-of-carbon | p3 | packagingBiogenicCarbonContent="0.5"
            mass-missing | p3 | productMassPerDeclaredUnit="0"
            mass-of-kilogram | p3 | declaredUnitOfMeasurement="kilogram"
            reference-period-reversed | p3 | referencePeriodStart="2026-02-01T00:00:00Z"
            validity-reversed | p3 | validityPeriodStart="2026-06-01T00:00:00Z"; validityPeriodEnd="2026-05-01T00:00:00Z"
            valid-too-early | p3 | validityPeriodStart="2025-06-01T00:00:00Z"
            valid-too-long | p3 | validityPeriodEnd="2030-01-01T00:00:00Z"
            valid-beyond-a-year | cx | validityPeriodEnd="2027-06-01T00:00:00Z"
            created-too-early | p3 | created="2025-06-01T00:00:00Z"
            several-geographies | p3 | geographyCountry="US"
            not-a-country | p3 | geographyCountrySubdivision=-; geographyCountry="XX"
            not-a-subdivision | p3 | geographyCountrySubdivision="US-MICH"
            subdivision-elsewhere | cx | geographyCountry="CA"
            packaging-not-told | p3 | packagingEmissionsIncluded=-
            packaging-though-left-out | p3 | packagingEmissionsIncluded=false
            packaging-not-stated | p3 | packagingGhgEmissions=-
            capture-not-told | p3 | ccsTechnologicalCO2CaptureIncluded=-
            capture-though-left-out | p3 | technologicalCO2CaptureOrigin="air"
            capture-not-stated | p3 | ccsTechnologicalCO2CaptureIncluded=true
            capture-origin-missing | p3 | ccsTechnologicalCO2CaptureIncluded=true; ccsTechnologicalCO2Capture="-0.5"; pcfExcludingBiogenicUptake="2.681"; pcfIncludingBiogenicUptake="2.663"
            captured-carbon-without-approach | p3 | ccuCarbonContent="0.1"
            credit-without-certificate | p3 | ccuCalculationApproach="Credit"
            primary-share-missing | p3 | primaryDataShare=-
            share-or-rating-missing | p2 | primaryDataShare=-
            rating-missing | p3 | dqi=-
            rating-incomplete | p3 | temporalDQR=-
            older-report | p3 | ipccCharacterizationFactors=["AR5"]
            exemption-unexplained | p3 | exemptedEmissionsDescription=-
            sources-missing | p3 | secondaryEmissionFactorSources=-
            biogenic-not-told | p3 | biogenicCarbonContent="0.1"; biogenicCO2Uptake="-0.385"; pcfIncludingBiogenicUptake="2.796"; landUseChangeGhgEmissions=-
            land-management-not-told | p3 | biogenicCarbonContent="0.1"; biogenicCO2Uptake="-0.385"; pcfIncludingBiogenicUptake="2.796"; landManagementFossilGhgEmissions=-
            operator-not-named | p3 | productOrSectorSpecificRules=[{"operator": "Other", "ruleNames": ["a"]}]
            standard-unknown | p3 | crossSectoralStandards=["ISO14067", "Mine"]
            packaging-left-out | cx | packagingEmissionsIncluded=false
            exemption-too-high | cx | exemptedEmissionsPercent=3
            no-partner-number | cx | companyIds=["urn:a:b"]
            prospective-with-shares | cx | retroOrProspectivePcfType="Prospective PCF without forerunner"
            share-missing | cx | primaryDataShare=-
            quality-missing | cx | temporalDQR=-
            mass-balance-without-scheme | cx | massBalancingUsed=true; massBalancingCertificateScheme=""
            waste-not-by-polluter | cx | allocationWasteIncineration="system expansion"
            recycled-not-cut-off | cx | allocationRecycledCarbon="upstream system expansion"
            distribution-though-left-out | cx | distributionStagePcfExcludingBiogenicUptake=1
            attestation-incomplete | cx | attestationOfConformance=[{"attestationType": "a", "standardName": "b", "attestationStandard": "c", "providerName": "d"}]
            verified-without-attestation | cx | programCertificationShare=50
            amount-not-one | cx | declaredUnitAmount=2
            """;

    record Broken(String rule, String base, String changes) {
        static Broken of(String line) {
            String[] parts = line.split("\\|", 3);
            return new Broken(parts[0].strip(), parts[1].strip(), parts[2].strip());
        }
    }

    static Stream<Broken> broken() {
        return BROKEN.lines().map(Broken::of);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void footprintThatBreaksOneRuleIsToldThatRuleAndNoOther(Broken broken) {
        List<Breach> breaches = check(changed(sound(broken.base()), broken.changes()));
        assertThat(breaches)
                .extracting(breach -> breach.rule().id())
                .isNotEmpty()
                .containsOnly(broken.rule());
        assertThat(breaches)
                .allSatisfy(breach ->
                        assertThat(breach.finding().isError()).isEqualTo(breach.severity() == Severity.ERROR));
    }

    @Test
    void everyRuleIsBrokenOnce() {
        assertThat(broken().map(Broken::rule))
                .containsExactlyInAnyOrderElementsOf(
                        RuleTable.all().stream().map(Rule::id).toList());
    }

    @Test
    void soundFootprintBreaksNothing() {
        for (String base : List.of("p3", "p2", "cx")) {
            assertThat(check(sound(base))).as(base).isEmpty();
        }
    }

    @Test
    void everyRuleHasWordsAndASource() {
        for (Language language : Language.values()) {
            Messages messages = Messages.in(language);
            RuleTable.all().forEach(rule -> {
                assertThat(messages.text("label.rule." + rule.id(), "field", "1", "2"))
                        .doesNotStartWith("label.");
                assertThat(rule.section()).isNotBlank();
                assertThat(rule.source()).isNotBlank();
                assertThat(rule.since()).isNotBlank();
            });
        }
    }

    @Test
    void ruleThatIsNotInForceYetIsANote() {
        WireFootprint now = changed(sound("p3"), "dqi=-");
        WireFootprint later =
                changed(now, "referencePeriodEnd=\"2027-01-01T00:00:00Z\"; created=\"2027-02-01T00:00:00Z\"");
        assertThat(check(now)).extracting(Breach::severity).containsExactly(Severity.NOTE);
        assertThat(check(later)).extracting(Breach::severity).containsExactly(Severity.ERROR);
        assertThat(RuleTable.all())
                .filteredOn(rule -> rule.id().equals("rating-missing"))
                .allSatisfy(rule -> assertThat(rule.from()).contains(LocalDate.of(2027, 1, 1)));
    }

    @Test
    void breachTellsLineAndColumn() {
        String text = Sample.PACT_3.replace("\"3.179\"", "\"3,179\"");
        assertThat(FootprintCheck.of(WireFile.read("a.json", text).getFirst()))
                .filteredOn(breach -> breach.rule().id().equals("not-a-decimal"))
                .singleElement()
                .satisfies(breach -> assertThat(breach.position()).isEqualTo(SourcePosition.of("a.json", 11, 26)));
    }

    private static List<Breach> check(WireFootprint footprint) {
        return FootprintCheck.of(WireDocument.of(footprint));
    }

    private static WireFootprint sound(String base) {
        WireFootprint bracket = Sample.bracket();
        return switch (base) {
            case "p2" -> Conversion.convert(bracket, WireVersion.PACT_2_3).footprint();
            case "cx" ->
                changed(Conversion.convert(bracket, WireVersion.CATENA_X_10).footprint(), SOUND_CX);
            default -> bracket;
        };
    }

    private static WireFootprint changed(WireFootprint footprint, String changes) {
        ObjectNode content = footprint.content();
        Map<String, String> edits = new LinkedHashMap<>();
        Stream.of(changes.split(";\\s+", -1))
                .map(edit -> edit.split("=", 2))
                .forEach(edit -> edits.put(edit[0].strip(), edit[1].strip()));
        edits.forEach((name, value) -> change(group(content, name, footprint.version()), name, value));
        return new WireFootprint(footprint.version(), content);
    }

    private static void change(ObjectNode group, String name, String value) {
        if (value.equals("-")) {
            group.remove(name);
        } else {
            group.set(name, WireJson.read("edit", value));
        }
    }

    /** The object that holds a field, or that should hold it by the places of the version. */
    private static ObjectNode group(ObjectNode content, String name, WireVersion version) {
        JsonNode parent = content.findParent(name);
        if (parent instanceof ObjectNode known) {
            return known;
        }
        String place = FieldTable.of(version).stream()
                .flatMap(field -> field.path(version).stream())
                .filter(path -> path.equals(name) || path.endsWith("." + name))
                .findFirst()
                .orElse("pcf." + name);
        ObjectNode node = content;
        for (String step : place.split("\\.", -1)) {
            if (!step.equals(name)) {
                JsonNode inner = node.path(step);
                JsonNode known = inner.isArray() ? inner.path(0) : inner;
                node = known instanceof ObjectNode group
                        ? group
                        : node.putArray(step).addObject();
            }
        }
        return node;
    }
}
