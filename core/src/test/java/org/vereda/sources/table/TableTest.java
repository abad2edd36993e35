package org.vereda.sources.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vereda.sources.table.TextTables.cells;
import static org.vereda.sources.table.TextTables.failure;
import static org.vereda.sources.table.TextTables.found;
import static org.vereda.sources.table.TextTables.open;
import static org.vereda.sources.table.TextTables.row;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.quantity.Findings;
import org.vereda.quantity.SourcePosition;

class TableTest {
    private final Findings findings = new Findings();

    @Test
    void quotedCellsHoldSeparatorsQuotesAndLineBreaks() {
        assertThat(cells("a,b\n\"x, \"\"y\"\"\",\"1\r\n2\"\n", TableFormat.CSV))
                .containsExactly(List.of("x, \"y\"", "1\r\n2"));
    }

    @Test
    void aRowIsAtTheFirstOfItsLines() {
        try (Table table = open("a,b\n\"x\ny\",1\nz,2\n", TableFormat.CSV, findings)) {
            assertThat(table.rows().map(row -> row.position("b")))
                    .containsExactly(SourcePosition.of("t.csv", 2, 2), SourcePosition.of("t.csv", 4, 2));
        }
    }

    @Test
    void tabsAndSemicolonsSeparateWhenStated() {
        assertThat(cells("a\tb\n1,5\t2\n", TableFormat.TSV)).containsExactly(List.of("1,5", "2"));
        assertThat(cells("a;b\n1,5;2\n", TableFormat.CSV.withSeparator(';'))).containsExactly(List.of("1,5", "2"));
    }

    @Test
    void anotherSeparatorThanStatedIsNamed() {
        assertThat(failure(() -> open("id;name\n1;x\n", TableFormat.CSV.requiring("id", "name"), findings)))
                .containsExactly("t.csv:1: sources.other-separator [;, ,]");
    }

    @Test
    void windowsLettersAreReadWhenStated() {
        byte[] bytes = "año,€\nñ,é\n".getBytes(Charset.forName("windows-1252"));
        assertThat(cells(bytes, TableFormat.CSV.withCharset("windows-1252"))).containsExactly(List.of("ñ", "é"));
    }

    @Test
    void theFirstAccentTellsWhetherAnEditionIsInUtf8() {
        TableFormat format = TableFormat.CSV.withCharset("windows-1252").orUtf8();
        byte[] windows = "année,lieu\n1,Montr\u00e9al d\u2019aujourd\n".getBytes(Charset.forName("windows-1252"));
        byte[] utf8 = "année,lieu\n1,Montr\u00e9al d\u2019aujourd\n".getBytes(StandardCharsets.UTF_8);
        assertThat(TextTables.cells(windows, format)).isEqualTo(TextTables.cells(utf8, format));
        assertThat(TextTables.cells(utf8, format)).containsExactly(List.of("1", "Montr\u00e9al d\u2019aujourd"));
    }

    @Test
    void aByteThatIsNoUtf8HasAPosition() {
        byte[] bytes = "id,name\n1,x\n2,\"a,\nb\",Quer\u00e9taro\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(failure(() -> cells(bytes, TableFormat.CSV)))
                .containsExactly("t.csv:4:3: sources.wrong-charset [0xE9, UTF-8]");
    }

    @Test
    void utf8ThatIsCutOffIsRefused() {
        byte[] whole = "id\nQuerétaro é".getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);
        assertThat(failure(() -> cells(cut, TableFormat.CSV)))
                .containsExactly("t.csv:2:1: sources.wrong-charset [0xC3, UTF-8]");
    }

    @Test
    void aByteOrderMarkIsNoLetterAndGoesBeforeTheStatedCharset() {
        byte[] bytes = "\uFEFFid\né\n".getBytes(StandardCharsets.UTF_8);
        try (Table table = open(bytes, TableFormat.CSV.withCharset("windows-1252"), findings)) {
            assertThat(table.columns()).containsExactly("id");
            assertThat(table.rows().map(TableRow::texts)).containsExactly(List.of("é"));
        }
        assertThat(found(findings)).containsExactly("t.csv: sources.charset-by-mark [UTF-8, windows-1252]");
    }

    @Test
    void binaryFilesAreRefused() {
        assertThat(failure(() -> cells("id\0,b\n", TableFormat.CSV))).containsExactly("t.csv:1:1: sources.not-text []");
    }

    @Test
    void gzipIsSeenFromTheContent() throws IOException {
        assertThat(cells(gzip("a\n1\n"), TableFormat.CSV)).containsExactly(List.of("1"));
    }

    @Test
    void gzipThatIsCutOffIsRefused() throws IOException {
        byte[] whole = gzip("a\n" + "1\n".repeat(1000));
        assertThat(failure(() -> cells(Arrays.copyOf(whole, whole.length - 12), TableFormat.CSV)))
                .containsExactly("t.csv: sources.broken-gzip []");
    }

    @Test
    void linesBeforeTheHeaderAreLeftOut() {
        try (Table table = open("\"a title\n\n a,b\n1,2\n", TableFormat.CSV.withHeaderLine(3), findings)) {
            assertThat(table.columns()).containsExactly(" a", "b");
            assertThat(table.iterator().next().position("a")).isEqualTo(SourcePosition.of("t.csv", 4, 1));
        }
    }

    @Test
    void columnsAreFoundByNamesWithoutRegardToCaseBlanksAndLineBreaks() {
        TableRow row = row("\" DISPOSICION\n FINAL \",x\n5,6\n", TableFormat.CSV, findings);
        assertThat(row.text("Disposicion Final")).contains("5");
    }

    @Test
    void everyMissingColumnIsToldWithTheColumnsFound() {
        assertThat(failure(() -> open("id,nmae,x\n", TableFormat.CSV.requiring("id", "name", "country"), findings)))
                .containsExactly(
                        "t.csv:1: sources.missing-column [name, id, nmae, x, nmae]",
                        "t.csv:1: sources.missing-column [country, id, nmae, x, none]");
    }

    @Test
    void twoColumnsOfOneNameAreRefused() {
        assertThat(failure(() -> open("id,b, ID\n", TableFormat.CSV, findings)))
                .containsExactly("t.csv:1:3: sources.duplicate-column [ ID, 1]");
    }

    @Test
    void unknownColumnsAreKeptAndReported() {
        TableFormat format = TableFormat.CSV.requiring("id").knowing("document");
        TableRow row = row("id,documnet,note\n1,2,3\n", format, findings);
        assertThat(row.text("note")).contains("3");
        assertThat(found(findings))
                .containsExactly(
                        "t.csv:1:2: sources.unknown-column [documnet, document]",
                        "t.csv:1:3: sources.unknown-column [note, none]");
    }

    @Test
    void aRowWithTooManyCellsIsAnErrorAndLeftOut() {
        try (Table table = open("a,b\n1,5,kWh\n2,t\n3,kg,,\n", TableFormat.CSV, findings)) {
            assertThat(table.rows().map(TableRow::texts)).containsExactly(List.of("2", "t"), List.of("3", "kg"));
        }
        assertThat(found(findings)).containsExactly("t.csv:2:3: sources.too-many-cells [3, 2, kWh]");
    }

    @Test
    void aShortRowIsKeptWithAWarning() {
        assertThat(row("a,b,c\n1\n", TableFormat.CSV, findings).texts()).containsExactly("1", "", "");
        assertThat(found(findings)).containsExactly("t.csv:2: sources.short-row [1, 3]");
    }

    @Test
    void aQuoteThatIsNeverClosedIsRefusedWhereItsRowBegins() {
        assertThat(failure(() -> cells("a,b\n1,2\n3,\"open\n5,6\n", TableFormat.CSV)))
                .containsExactly("t.csv:3: sources.unclosed-quote []");
    }

    @Test
    void textAfterAClosingQuoteIsRefused() {
        assertThat(failure(() -> cells("a,b\n\"x\"y,2\n", TableFormat.CSV)))
                .containsExactly("t.csv:2: sources.text-after-quote []");
    }

    @Test
    void cellsBeyondAllMeasureAreRefusedInBoundedMemory() {
        assertThat(failure(() -> cells("a\n\"" + "x\n".repeat(1 << 21), TableFormat.CSV)))
                .containsExactly("t.csv:2: sources.cell-too-long []");
    }

    @Test
    void aTableWithoutHeaderIsRefused() {
        assertThat(failure(() -> open("\n\n", TableFormat.CSV, findings)))
                .containsExactly("t.csv: sources.no-header [1]");
    }

    @Test
    void aMissingFileIsToldWithItsNearestNeighbor(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("activity.csv"), "a\n");
        assertThat(failure(() -> Table.open(folder.resolve("activty.csv"), TableFormat.CSV, findings)))
                .containsExactly("activty.csv: sources.missing-file [activity.csv]");
    }

    @Test
    void aFolderAnEmptyFileAndAnOldWorkbookAreRefused(@TempDir Path folder) throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.csv"));
        Path old = Files.write(folder.resolve("old.xls"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
        assertThat(failure(() -> Table.open(folder, "folder", TableFormat.CSV, findings)))
                .containsExactly("folder: sources.folder-not-file []");
        assertThat(failure(() -> Table.open(empty, TableFormat.CSV, findings)))
                .containsExactly("empty.csv: sources.empty-file []");
        assertThat(failure(() -> Table.open(old, TableFormat.CSV, findings)))
                .containsExactly("old.xls: sources.old-workbook []");
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(bytes)) {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
