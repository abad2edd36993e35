package org.vereda.sources.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.footprint.economy.CoefficientTable;
import org.vereda.footprint.economy.InputOutputModel;
import org.vereda.footprint.economy.PriceBasis;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;

/** Small and damaged folders in the layout of USEEIO; the economy is Miller and Blair's (2009), table 2.3. */
class UseeioFolderTest {
    private static final String SECTORS = """
            [{"id":"1/US","index":0,"name":"Goods ","code":"1","location":"US","description":"31: Making"},
             {"id":"2/US","index":1,"name":"Services","code":"2","location":"US","description":null}]
            """;
    private static final String INDICATORS = """
            [{"id":"Impact Potential/GHG/kg CO2 eq","index":0,"name":"Greenhouse Gases","code":"GHG",
              "unit":"kg CO2 eq","group":"Impact Potential"}]
            """;

    @TempDir
    Path folder = Path.of("");

    private final Findings findings = new Findings();

    @BeforeEach
    void writeTheModel() throws IOException {
        write("sectors.json", SECTORS);
        write("indicators.json", INDICATORS);
        write("matrix/A.json", "[[0.15, 0.25], [0.20, 0.05]]");
        write("matrix/D.json", "[[3, 0.5]]");
    }

    @Test
    void theInverseOfTheTextbookIsMet() {
        CoefficientTable total = read().intensities(Runnable::run);

        assertThat(total.get(0, 0)).isCloseTo(3 * 1.2541 + 0.5 * 0.2640, within(2e-4));
        assertThat(total.get(0, 1)).isCloseTo(3 * 0.3300 + 0.5 * 1.1221, within(2e-4));
    }

    @Test
    void compressedFilesAreReadLikePlainOnes() throws IOException {
        InputOutputModel plain = read();
        compress("matrix/A.json");

        assertThat(read())
                .usingRecursiveComparison()
                .ignoringFields("industries")
                .isEqualTo(plain);
    }

    @Test
    void theBaseYearIsTheColumnOfOnes() throws IOException {
        write("matrix/Rho.json", "[[1.2, 1, 0.5], [1.1, 1, 0.9]]");
        write("matrix/Phi.json", "[[0.8, 0.8, 0.75], [1, 1, 1]]");

        InputOutputModel model = read();

        assertThat(model.prices().orElseThrow().firstYear()).isEqualTo(2011);
        assertThat(model.prices().orElseThrow().toBasePrice(0, 2013, PriceBasis.PURCHASER))
                .isEqualTo(0.375);
    }

    @Test
    void publishedTotalsOfAnotherModelAreAWarning() throws IOException {
        write("matrix/N.json", "[[3.9, 1.6]]");

        read();

        assertThat(findings.sorted()).extracting(Finding::code).contains("sources.model-disagrees");
    }

    @Test
    void missingMatrixIsNamed() throws IOException {
        Files.delete(folder.resolve("matrix/D.json"));
        assertRefused("sources.model-file-missing", "matrix/D.json");
    }

    @Test
    void fileIsNoFolder() {
        folder = folder.resolve("sectors.json");
        assertRefused("sources.model-folder-missing", "sectors.json");
    }

    @Test
    void missingRowsAreToldWithTheFile() throws IOException {
        write("matrix/A.json", "[[0.15, 0.25]]");
        assertRefused("sources.matrix-too-few-rows", "A.json:1:14", "[2, sectors, 1]");
    }

    @Test
    void surplusRowsAreTold() throws IOException {
        write("matrix/D.json", "[[3, 0.5],\n [1, 1]]");
        assertRefused("sources.matrix-too-many-rows", "D.json:2:2");
    }

    @Test
    void rowOfAnotherLengthIsNamedBySector() throws IOException {
        write("matrix/A.json", "[[0.15, 0.25],\n [0.20]]");
        assertRefused("sources.matrix-row-length", "A.json:2:7", "[2, 1, 2, sectors]");
    }

    @Test
    void whatIsNoNumberIsNamedByRowAndColumn() throws IOException {
        for (String value : new String[] {"NaN", "1e999", "null", "\"0,05\"", "-Infinity"}) {
            write("matrix/A.json", "[[0.15, 0.25],\n [0.20, " + value + "]]");
            assertRefused("sources.matrix-not-a-number", "A.json:2:9", "2, 2]");
        }
    }

    @Test
    void truncatedTextIsToldWithItsEnd() throws IOException {
        write("matrix/A.json", "[[0.15, 0.25],\n [0.2");
        assertRefused("sources.not-json", "A.json:2");
    }

    @Test
    void truncatedCompressionIsTold() throws IOException {
        write("matrix/A.json", "[[0.15, 0.25], [0.20, 0.05]]");
        compress("matrix/A.json");
        Path file = folder.resolve("matrix/A.json.gz");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 12));
        assertRefused("sources.broken-gzip", "A.json.gz");
    }

    @Test
    void somethingElseThanAMatrixIsTold() throws IOException {
        write("matrix/A.json", "{\"a\": 1}");
        assertRefused("sources.model-unexpected", "A.json:1:1");
    }

    @Test
    void listInAnotherOrderIsRefused() throws IOException {
        write("sectors.json", SECTORS.replace("\"index\":1", "\"index\":7"));
        assertRefused("sources.model-index", "sectors.json:2:2", "[7, 1]");
    }

    @Test
    void sectorThatStandsTwiceIsRefused() throws IOException {
        write("sectors.json", SECTORS.replace("\"code\":\"2\"", "\"code\":\"1\""));
        assertRefused("sources.model-duplicate", "sectors.json:2:2");
    }

    @Test
    void demandForAnUnknownSectorIsRefused() throws IOException {
        write("demands.json", "[{\"id\":\"all\",\"year\":2012,\"type\":\"Production\",\"system\":\"Complete\"}]");
        write("demands/all.json", "[{\"sector\":\"1/US\",\"amount\":3},\n{\"sector\":\"2/UX\",\"amount\":3}]");
        assertRefused("sources.model-unknown-sector", "all.json:2:1", "[2/UX, 2/US]");
    }

    @Test
    void priceRatiosWithoutABaseYearAreRefused() throws IOException {
        write("matrix/Rho.json", "[[1.2, 1], [1.1, 1.01]]");
        write("matrix/Phi.json", "[[0.8, 0.8], [1, 1]]");
        assertRefused("sources.no-base-year", "Rho.json");
    }

    @Test
    void priceRatioOfZeroIsRefused() throws IOException {
        write("matrix/Rho.json", "[[1.2, 1], [1.1, 1]]");
        write("matrix/Phi.json", "[[0.8, 0.8], [1, 0]]");
        assertRefused("sources.price-ratio-not-positive", "Phi.json", "[0.0, 2, 2]");
    }

    private InputOutputModel read() {
        return UseeioFolder.read(folder, findings);
    }

    private void assertRefused(String code, String... words) {
        assertThatThrownBy(this::read)
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(code)
                .message()
                .contains(words);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void compress(String name) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream stream = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name + ".gz")))) {
            stream.write(Files.readString(file).getBytes(StandardCharsets.UTF_8));
        }
        Files.delete(file);
    }
}
