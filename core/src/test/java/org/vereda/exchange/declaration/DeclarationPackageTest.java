package org.vereda.exchange.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.vereda.exchange.wire.WireFile;
import org.vereda.exchange.wire.WireFootprint;
import org.vereda.exchange.wire.WireUnits;
import org.vereda.quantity.InvalidInput;

class DeclarationPackageTest {
    private static final String ID = "5b0f6a0e-5d0c-4d5e-9a4b-0d1f0a6b7c12";
    private static final String FOOTPRINT = """
            {"id":"%s","specVersion":"3.0.3","status":"Active","companyName":"Press & Works","productNameCompany":"Bracket <2>",
             "pcf":{"declaredUnitOfMeasurement":"kilowatt hour","declaredUnitAmount":"2","pcfExcludingBiogenicUptake":"3.50",
             "pcfIncludingBiogenicUptake":"3.10","fossilGhgEmissions":"3.4","landUseChangeGhgEmissions":"0.1",
             "biogenicCO2Uptake":"-0.4","referencePeriodStart":"2022-01-01T00:00:00Z","referencePeriodEnd":"2023-01-01T00:00:00Z",
             "geographyCountrySubdivision":"MX-QUE"}}
            """.formatted(ID);

    private static WireFootprint footprint(String text) {
        return WireFile.read("bracket.json", text).getFirst().footprint();
    }

    private static Map<String, String> files(byte[] archive) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void aPackageHoldsAllThatItsDataSetsName() throws IOException {
        Map<String, String> files = files(DeclarationPackage.write(List.of(footprint(FOOTPRINT))));

        assertThat(files).hasSize(5);
        String process = files.get("ILCD/processes/" + ID + ".xml");
        assertThat(process)
                .contains("Bracket &lt;2&gt;", "<typeOfDataSet>EPD</typeOfDataSet>", "location=\"MX\"")
                .contains("<common:referenceYear>2022</common:referenceYear>")
                .contains("<epd:amount epd:module=\"A1-A3\">3.10</epd:amount>")
                .contains("<epd:amount epd:module=\"A1-A3\">3.50</epd:amount>")
                .contains("<epd:amount epd:module=\"A1-A3\">-0.4</epd:amount>")
                .contains("<resultingAmount>7.2</resultingAmount>");
        files.keySet().stream()
                .filter(name -> name.startsWith("ILCD/flows/") || name.startsWith("ILCD/contacts/"))
                .forEach(name -> assertThat(process)
                        .contains(name.substring(name.lastIndexOf('/') + 1).replace(".xml", "")));
    }

    @Test
    void theSameFootprintGivesTheSameBytes() {
        assertThat(DeclarationPackage.write(List.of(footprint(FOOTPRINT))))
                .isEqualTo(DeclarationPackage.write(List.of(footprint(FOOTPRINT))));
    }

    @Test
    void whatADataSetNeedsIsNamed() {
        WireFootprint nameless = footprint(FOOTPRINT.replace("productNameCompany", "other"));
        assertThatThrownBy(() -> DeclarationPackage.write(List.of(nameless)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.findings().getFirst().arguments())
                                .containsExactly(ID, "productNameCompany"));
    }

    @Test
    void aUnitThatIsNoneIsNamedWithTheKnownOnes() {
        WireFootprint odd = footprint(FOOTPRINT.replace("kilowatt hour", "bushel"));
        assertThatThrownBy(() -> DeclarationPackage.write(List.of(odd)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.findings().getFirst().arguments())
                                .startsWith(ID, "bushel"));
    }

    @Test
    void eachUnitOfDeclarationHasAMeasure() {
        for (String word : WireUnits.words()) {
            WireFootprint known = footprint(FOOTPRINT.replace("kilowatt hour", word));
            assertThat(DeclarationPackage.write(List.of(known))).as(word).isNotEmpty();
        }
    }
}
