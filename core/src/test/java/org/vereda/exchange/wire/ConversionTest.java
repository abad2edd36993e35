package org.vereda.exchange.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.vereda.SharedData;
import org.vereda.exchange.wire.Loss.Reason;
import org.vereda.quantity.InvalidInput;
import tools.jackson.databind.JsonNode;

class ConversionTest {
    /** Fields that a round trip through a version may lose, because the version does not have them. */
    private static List<String> lost(Converted converted) {
        return converted.losses().stream().map(Loss::field).toList();
    }

    @ParameterizedTest
    @EnumSource
    void roundTripLosesNothingThatBothCarry(WireVersion other) {
        WireFootprint bracket = Sample.bracket();
        Converted there = Conversion.convert(bracket, other);
        Converted back = Conversion.convert(there.footprint(), WireVersion.PACT_3);
        for (WireField field : FieldTable.of(WireVersion.PACT_3)) {
            boolean told = lost(there).contains(field.id()) || lost(back).contains(field.id());
            if (!told && field.path(other).isPresent() && field.kind() != FieldKind.RAW) {
                assertThat(shown(back.footprint(), field)).as(field.id()).isEqualTo(shown(bracket, field));
            }
        }
    }

    private static String shown(WireFootprint footprint, WireField field) {
        return field.kind().isDecimal()
                ? footprint
                        .decimal(field.id())
                        .map(BigDecimal::stripTrailingZeros)
                        .toString()
                : footprint.value(field.id()).toString();
    }

    @ParameterizedTest
    @EnumSource
    void everyValueOfTheSourceIsThereOrTold(WireVersion target) {
        Converted converted = Conversion.convert(Sample.bracket(), target);
        WireContent.of(Sample.bracket())
                .values()
                .keySet()
                .forEach(field -> assertThat(converted.footprint().value(field).isPresent()
                                || lost(converted).contains(field))
                        .as(field)
                        .isTrue());
    }

    @Test
    void totalsForTwoPiecesBecomeTotalsForOneKilogramInPactTwo() {
        WireFootprint two =
                Conversion.convert(Sample.bracket(), WireVersion.PACT_2_3).footprint();
        assertThat(two.text("declaredUnitOfMeasurement")).isEqualTo("kilogram");
        assertThat(two.decimal("declaredUnitAmount").orElseThrow()).isEqualByComparingTo("2.5");
        assertThat(two.decimal("pcfExcludingBiogenicUptake").orElseThrow()).isEqualByComparingTo("1.2724");
        assertThat(two.decimal("productMassPerDeclaredUnit").orElseThrow()).isEqualByComparingTo("1");
        assertThat(two.content().path("pcf").path("primaryDataShare").isNumber())
                .isTrue();
        assertThat(two.content().path("pcf").path("pCfExcludingBiogenic").isString())
                .isTrue();
        assertThat(two.text("productCategoryCpc")).isEqualTo("42999");
        assertThat(two.text("characterizationFactors")).isEqualTo("AR6");
        assertThat(two.texts("crossSectoralStandardsUsed")).containsExactly("ISO14067");
    }

    @Test
    void aircraftStandBesideFossilEmissionsInCatenaX() {
        WireFootprint ten =
                Conversion.convert(Sample.bracket(), WireVersion.CATENA_X_10).footprint();
        assertThat(ten.decimal("fossilGhgEmissions").orElseThrow()).isEqualByComparingTo("3.159");
        assertThat(ten.decimal("aircraftGhgEmissions").orElseThrow()).isEqualByComparingTo("0.020");
        assertThat(ten.decimal("pcfExcludingBiogenicUptake").orElseThrow()).isEqualByComparingTo("3.181");
        assertThat(ten.text("geographyRegionOrSubregion")).isEqualTo("Northern America");
    }

    @Test
    void captureDoesNotLowerTotalsWhereNobodyCountsIt() {
        WireFootprint captured = Sample.of(Sample.PACT_3.replace("\"ccsTechnologicalCO2CaptureIncluded\": false", """
                        "ccsTechnologicalCO2CaptureIncluded": true, "ccsTechnologicalCO2Capture": "-0.5\""""));
        Converted ten = Conversion.convert(captured, WireVersion.CATENA_X_10);
        assertThat(ten.footprint().decimal("pcfExcludingBiogenicUptake").orElseThrow())
                .isEqualByComparingTo("3.681");
        assertThat(ten.losses())
                .contains(new Loss(Reason.NO_PLACE, "ccsTechnologicalCO2Capture", "-0.5", ""))
                .anyMatch(loss ->
                        loss.reason() == Reason.INTERPRETED && loss.field().equals("pcfExcludingBiogenicUptake"));
    }

    @ParameterizedTest
    @CsvSource({"7.0.0, CATENA_X_7", "8.0.0, CATENA_X_8", "9.0.0, CATENA_X_9", "10.0.0, CATENA_X_10"})
    void wayThroughPactKeepsWhatPactHasNoPlaceFor(String folder, WireVersion version) throws IOException {
        String text = Files.readString(SharedData.standard("catena-x-pcf/" + folder + "/Pcf.json"));
        WireFootprint source = Sample.of(text);
        Converted pact = Conversion.convert(source, WireVersion.PACT_3);
        Converted back = Conversion.convert(pact.footprint(), version);
        WireContent before = WireContent.of(source);
        WireContent after = WireContent.of(back.footprint());
        assertThat(after.unknown()).isEqualTo(before.unknown());
        List<String> told = pact.losses().stream()
                .filter(loss -> loss.reason() != Reason.KEPT && loss.reason() != Reason.INTERPRETED)
                .map(Loss::field)
                .toList();
        before.values().forEach((field, value) -> {
            if (!told.contains(field) && !lost(back).contains(field)) {
                assertThat(plain(after.values().get(field))).as(field).isEqualTo(plain(value));
            }
        });
    }

    private static String plain(@Nullable JsonNode value) {
        boolean number = value != null && value.isNumber();
        return number && value != null
                ? value.decimalValue().stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }

    @Test
    void footprintWithoutWhatTheTargetDemandsIsIncomplete() {
        Converted ten = Conversion.convert(Sample.bracket(), WireVersion.CATENA_X_10);
        assertThat(ten.isIncomplete()).isTrue();
        assertThat(ten.losses().stream()
                        .filter(loss -> loss.reason() == Reason.NEEDED)
                        .map(Loss::field))
                .containsExactly(
                        "allocationWasteIncineration",
                        "massBalancingUsed",
                        "freeAttributionInMassBalancing",
                        "massBalancingCertificateScheme");
    }

    @Test
    void unitThatTheTargetDoesNotKnowIsRefused() {
        WireFootprint hours = Sample.of(Sample.PACT_3.replace("\"piece\"", "\"hour\""));
        assertThatThrownBy(() -> Conversion.convert(hours, WireVersion.PACT_2_3))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("exchange.unit-not-in-version");
    }

    @Test
    void whatCannotBeReadIsTold() {
        WireFootprint broken = Sample.of(Sample.PACT_3.replace("\"3.179\"", "\"3,179\""));
        assertThat(Conversion.convert(broken, WireVersion.CATENA_X_10).losses())
                .contains(new Loss(Reason.UNREADABLE, "fossilGhgEmissions", "\"3,179\"", ""));
    }
}
