package org.vereda.bench.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openlca.ilcd.io.ZipStore;
import org.openlca.ilcd.processes.ImpactResult;
import org.openlca.ilcd.processes.Process;
import org.openlca.ilcd.processes.epd.EpdValue;
import org.vereda.exchange.declaration.DeclarationPackage;
import org.vereda.exchange.wire.WireFile;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** What is written as ILCD is what openLCA's library for ILCD reads, and keeps the schemas of the format. */
class DeclarationInIlcdTest {
    private static final String ID = "5b0f6a0e-5d0c-4d5e-9a4b-0d1f0a6b7c12";
    private static final Map<String, String> SCHEMAS = Map.of(
            "processes", "EPD_DataSet.xsd",
            "flows", "ILCD_FlowDataSet.xsd",
            "flowproperties", "ILCD_FlowPropertyDataSet.xsd",
            "unitgroups", "ILCD_UnitGroupDataSet.xsd",
            "contacts", "ILCD_ContactDataSet.xsd");

    @TempDir
    Path folder = Path.of("");

    private Path archive = Path.of("");

    @BeforeEach
    void write() throws IOException {
        String footprint = """
                {"id":"%s","specVersion":"3.0.3","status":"Active","companyName":"Press Works","productNameCompany":"Bracket",
                 "pcf":{"declaredUnitOfMeasurement":"piece","declaredUnitAmount":"1","pcfExcludingBiogenicUptake":"3.50",
                 "pcfIncludingBiogenicUptake":"3.10","fossilGhgEmissions":"3.4","landUseChangeGhgEmissions":"0.1",
                 "biogenicCO2Uptake":"-0.4","referencePeriodEnd":"2023-01-01T00:00:00Z","validityPeriodEnd":"2026-01-01T00:00:00Z",
                 "geographyCountry":"US"}}
                """.formatted(ID);
        archive = Files.write(
                folder.resolve("bracket.zip"),
                DeclarationPackage.write(List.of(
                        WireFile.read("bracket.json", footprint).getFirst().footprint())));
    }

    @Test
    void theLibraryReadsTheIndicatorsOfTheModules() throws IOException {
        try (ZipStore store = new ZipStore(archive.toFile())) {
            Process process = store.get(Process.class, ID);
            Map<String, Double> values = new HashMap<>();
            for (ImpactResult result : process.getImpactResults()) {
                for (EpdValue value : result.getEpdExtension().getValues()) {
                    assertThat(value.getModule()).isEqualTo("A1-A3");
                    values.put(result.getMethod().getUUID().substring(0, 8), value.getAmount());
                }
            }
            assertThat(values)
                    .containsEntry("a7ea142a", 3.10)
                    .containsEntry("a7ea19c0", 3.4)
                    .containsEntry("a7ea186c", -0.4)
                    .containsEntry("a7ea1ae2", 0.1)
                    .containsEntry("fb774615", 3.50);
        }
    }

    /** The type EPD is an extension of the format that its base schema does not list. */
    @Test
    void everyDataSetKeepsItsSchema() throws IOException, SAXException {
        List<String> breaches = new ArrayList<>();
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            assertThat(zip.size()).isEqualTo(5);
            for (ZipEntry entry : zip.stream().toList()) {
                URL schema = Process.class.getResource(
                        "/ilcd/schemas/" + SCHEMAS.get(entry.getName().split("/", -1)[1]));
                Validator validator = factory.newSchema(schema).newValidator();
                validator.setErrorHandler(new Breaches(breaches));
                try (InputStream stream = zip.getInputStream(entry)) {
                    validator.validate(new StreamSource(new ByteArrayInputStream(stream.readAllBytes())));
                }
            }
        }
        assertThat(breaches).allMatch(breach -> breach.contains("'EPD'")).hasSize(2);
    }

    private record Breaches(List<String> found) implements ErrorHandler {
        @Override
        public void warning(SAXParseException told) {
            found.add(told.getMessage());
        }

        @Override
        public void error(SAXParseException told) {
            found.add(told.getMessage());
        }

        @Override
        public void fatalError(SAXParseException told) {
            found.add(told.getMessage());
        }
    }
}
