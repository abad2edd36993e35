package org.vereda.sources.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vereda.sources.table.TextTables.failure;
import static org.vereda.sources.table.TextTables.found;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.quantity.Findings;
import org.vereda.quantity.SourcePosition;

class WorkbookTest {
    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final Findings findings = new Findings();

    private Path workbook(String namespace, String sheetData) throws IOException {
        Path path = folder.resolve("t.xlsx");
        String root = " xmlns=\"" + namespace + "\" xmlns:r=\"http://any\"";
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook" + root + "><sheets><sheet name=\"Data\" r:id=\"i1\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"i1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            part(
                    zip,
                    "xl/sharedStrings.xml",
                    "<sst" + root
                            + "><si><t>id</t></si><si><r><t>na</t></r><r><t>me_x000D_</t></r><rPh><t>no</t></rPh></si></sst>");
            part(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet" + root + "><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/>"
                            + "<numFmt numFmtId=\"165\" formatCode=\"0.0&quot; days&quot;\"/></numFmts>"
                            + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                            + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>");
            part(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet" + root + "><sheetData>" + sheetData + "</sheetData></worksheet>");
        }
        return path;
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private List<TableRow> rows(Path path) {
        List<TableRow> rows = new ArrayList<>();
        try (Table table = Table.open(path, TableFormat.CSV, findings)) {
            table.forEach(rows::add);
        }
        return rows;
    }

    private static String headed(String rows) {
        return "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>1</v></c></row>" + rows;
    }

    @Test
    void strictAndTransitionalWorkbooksReadTheSame() throws IOException {
        String data =
                headed("<row r=\"3\"><c r=\"A3\"><v>7</v></c><c r=\"C3\" t=\"inlineStr\"><is><t>x</t></is></c></row>");
        for (String namespace : List.of(STRICT, TRANSITIONAL)) {
            List<TableRow> rows = rows(workbook(namespace, data));
            assertThat(rows).hasSize(1);
            assertThat(rows.getFirst().text("name")).contains("x");
            assertThat(rows.getFirst().position("name")).isEqualTo(new SourcePosition("t.xlsx", "Data", 3, 3));
        }
    }

    @Test
    void numbersAreTheShortestDecimalsOfTheirBinaryForm() throws IOException {
        Path path = workbook(
                STRICT,
                headed("<row r=\"2\"><c r=\"A2\"><v>0.10000000000000001</v></c><c r=\"C2\"><v>1E-3</v></c></row>"));
        TableRow row = rows(path).getFirst();
        assertThat(row.decimal("id")).contains(new BigDecimal("0.1"));
        assertThat(row.decimal("name")).contains(new BigDecimal("0.001"));
    }

    @Test
    void aNumberCellNeedsNoStyle() throws IOException {
        Path path =
                workbook(STRICT, headed("<row r=\"2\"><c r=\"A2\"><v>1.25</v></c><c r=\"C2\"><v>1.125</v></c></row>"));
        assertThat(rows(path).getFirst().decimal("name")).contains(new BigDecimal("1.125"));
        assertThat(findings.isEmpty()).isTrue();
    }

    @Test
    void datesAreKnownByTheirNumberFormat() throws IOException {
        Path path = workbook(
                STRICT,
                headed("<row r=\"2\"><c r=\"A2\" s=\"1\"><v>45351</v></c><c r=\"C2\" s=\"2\"><v>45351</v></c></row>"));
        TableRow row = rows(path).getFirst();
        assertThat(row.date("id")).contains(LocalDate.of(2024, 2, 29));
        assertThat(row.text("name")).contains("45351");
    }

    @Test
    void aFormulaWithoutResultIsNotTakenForBlank() throws IOException {
        Path path = workbook(STRICT, headed("<row r=\"2\"><c r=\"C2\"><f>A1+1</f></c></row>"));
        assertThat(failure(() -> rows(path))).containsExactly("t.xlsx!Data:2:3: sources.formula-without-value []");
    }

    @Test
    void aMissingSheetIsToldWithThoseThatAreThere() throws IOException {
        Path path = workbook(STRICT, headed(""));
        assertThat(failure(() -> Table.open(path, TableFormat.CSV.withSheet("Dta"), findings)))
                .containsExactly("t.xlsx: sources.missing-sheet [Dta, Data, Data]");
    }

    @Test
    void brokenXmlIsRefusedWithItsRow() throws IOException {
        Path path = workbook(STRICT, headed("<row r=\"2\"><c r=\"A2\"><v>1</v></row>"));
        assertThat(failure(() -> rows(path))).containsExactly("t.xlsx!Data:3: sources.broken-workbook []");
    }

    @Test
    void documentTypesAreRefused() throws IOException {
        Path path = workbook(STRICT, headed("<row r=\"2\"><c r=\"A2\" t=\"str\"><v>&file;</v></c></row>"));
        assertThat(failure(() -> rows(path)).getFirst()).contains("sources.broken-workbook");
    }

    @Test
    void anArchiveThatIsNoWorkbookIsRefused() throws IOException {
        Path path = folder.resolve("t.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            part(zip, "a.csv", "a\n");
        }
        assertThat(failure(() -> rows(path))).containsExactly("t.zip: sources.not-a-workbook []");
    }

    @Test
    void headersOfWorkbooksAreChecked() throws IOException {
        Path path = workbook(STRICT, headed(""));
        assertThat(failure(() -> Table.open(path, TableFormat.CSV.requiring("country"), findings)))
                .containsExactly("t.xlsx!Data:1: sources.missing-column [country, id, name, none]");
        assertThat(found(findings)).isEmpty();
    }
}
