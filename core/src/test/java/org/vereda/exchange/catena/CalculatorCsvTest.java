package org.vereda.exchange.catena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vereda.exchange.wire.Conversion;
import org.vereda.exchange.wire.Sample;
import org.vereda.exchange.wire.WireDocument;
import org.vereda.exchange.wire.WireFootprint;
import org.vereda.exchange.wire.WireVersion;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

class CalculatorCsvTest {
    private static final WireFootprint ROW =
            Conversion.convert(Sample.bracket(), WireVersion.CALCULATOR_CSV).footprint();

    @Test
    void templateHasSixtyFourColumns() {
        assertThat(CalculatorCsv.columns()).hasSize(64).doesNotHaveDuplicates();
        String text = CalculatorCsv.write(List.of(ROW));
        assertThat(text).startsWith("\uFEFFid;specVersion;partialFullPcf;precedingPfIds.1;");
        assertThat(text.lines().findFirst().orElseThrow())
                .endsWith(";biogenicCarbonContent;crossSectoralStandardsUsed.2.crossSectoralStandard");
    }

    @Test
    void whatIsWrittenReadsBackEqual() {
        String text = CalculatorCsv.write(List.of(ROW, ROW));
        List<WireDocument> documents = CalculatorCsv.read("a.csv", text);
        assertThat(documents)
                .hasSize(2)
                .allSatisfy(
                        document -> assertThat(CalculatorCsv.write(List.of(document.footprint(), document.footprint())))
                                .isEqualTo(text));
    }

    @Test
    void valuesStandForOneUnitAsTexts() {
        assertThat(ROW.decimal("pcfExcludingBiogenicUptake").orElseThrow()).isEqualByComparingTo("1.5905");
        assertThat(ROW.content().path("packagingEmissionsIncluded").asString()).isEqualTo("TRUE");
        assertThat(ROW.texts("productIds")).containsExactly("urn:pact:lakeshore.example:supplier-id:BRK-1042");
        assertThat(ROW.texts("crossSectoralStandards")).containsExactly("ISO14067", "PACT-3.0");
    }

    @Test
    void furtherColumnsAreKeptAndCellsKnowTheirPlace() {
        String text =
                CalculatorCsv.write(List.of(ROW)).replaceFirst("\n", ";own\n").replaceFirst("\n$", ";mine\n");
        WireDocument document = CalculatorCsv.read("a.csv", text).getFirst();
        assertThat(CalculatorCsv.write(List.of(document.footprint()))).isEqualTo(text);
        assertThat(document.at("fossilGhgEmissions")).isEqualTo(SourcePosition.of("a.csv", 2, 47));
    }

    @Test
    void fileWithoutFootprintIsRefused() {
        assertThatThrownBy(() -> CalculatorCsv.read("a.csv", "id;specVersion\n"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> CalculatorCsv.read("a.csv", "id,name\n1,2\n")).isInstanceOf(InvalidInput.class);
    }
}
