package org.vereda.exchange.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vereda.SharedData;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

class WireFileTest {
    @ParameterizedTest
    @CsvSource({
        "pact/own-examples/bracket-v3.json, PACT_3",
        "catena-x-pcf/7.0.0/Pcf.json, CATENA_X_7",
        "catena-x-pcf/8.0.0/Pcf.json, CATENA_X_8",
        "catena-x-pcf/9.0.0/Pcf.json, CATENA_X_9",
        "catena-x-pcf/10.0.0/Pcf.json, CATENA_X_10"
    })
    void everyExampleOfTheStandardsReadsWritesAndReadsBackEqual(String name, WireVersion version) throws IOException {
        String text = Files.readString(SharedData.standard(name));
        WireFootprint read = WireFile.read(name, text).getFirst().footprint();
        assertThat(read.version()).isEqualTo(version);
        WireFootprint again = WireFile.read(name, read.json()).getFirst().footprint();
        assertThat(again).isEqualTo(read);
        assertThat(again.json()).isEqualTo(read.json());
        assertThat(read.decimal("pcfExcludingBiogenicUptake")).isPresent();
    }

    @Test
    void unknownFieldsAndZerosBehindThePointAreKept() {
        String text = Sample.PACT_3.replace("\"comment\"", "\"x-own\": {\"deep\": [1.500, null]}, \"comment\"");
        assertThat(Sample.of(text).json()).contains("1.500", "\"2.50\"", "x-own", "null");
    }

    @Test
    void footprintCannotBeChangedFromOutside() {
        WireFootprint bracket = Sample.bracket();
        bracket.content().removeAll();
        assertThat(bracket).isEqualTo(Sample.bracket());
    }

    @Test
    void everyValueKnowsItsLineAndColumn() {
        WireDocument document =
                WireFile.read("a.json", "[" + Sample.PACT_3 + "]").getFirst();
        assertThat(document.at("pcf.fossilGhgEmissions")).isEqualTo(SourcePosition.of("a.json", 11, 26));
        assertThat(document.at("pcf.notThere").line()).isEqualTo(7);
    }

    @Test
    void answerOfAHostHoldsManyFootprints() {
        String answer = "{\"data\": [" + Sample.PACT_3 + ", " + Sample.PACT_3 + "]}";
        assertThat(WireFile.read("a.json", answer)).hasSize(2);
    }

    @Test
    void whatIsNoFootprintIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> WireFile.read("a.json", "[\n {\"specVersion\": \"9.9.9\"}]"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.findings())
                                .singleElement()
                                .satisfies(finding -> {
                                    assertThat(finding.code()).isEqualTo("exchange.unknown-format");
                                    assertThat(finding.position()).isEqualTo(SourcePosition.of("a.json", 2, 2));
                                }));
        assertThatThrownBy(() -> WireFile.read("a.json", "{,}")).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @CsvSource({
        "3.0.0, PACT_3",
        "3.1.0-20260101, PACT_3",
        "2.3.0, PACT_2_3",
        "2.0.1-20230314, PACT_2_0",
        "urn:io.catenax.pcf:datamodel:version:10.0.0, CATENA_X_10",
        "urn:samm:io.catenax.pcf:7.0.0#Pcf, CATENA_X_7"
    })
    void specVersionNamesTheVersion(String stated, WireVersion version) {
        assertThat(WireVersion.ofSpecVersion(stated)).contains(version);
    }

    @ParameterizedTest
    @CsvSource({"4.0.0", "2.9.0", "urn:io.catenax.pcf:datamodel:version:6.0.0", "3"})
    void otherVersionsAreNotKnown(String stated) {
        assertThat(WireVersion.ofSpecVersion(stated)).isEmpty();
    }
}
