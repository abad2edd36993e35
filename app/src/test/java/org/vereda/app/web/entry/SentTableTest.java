package org.vereda.app.web.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.NumberStyle;
import org.vereda.report.words.Language;
import org.vereda.sources.folder.PartnershipFolder;
import org.vereda.sources.table.TableFormat;

/** Tables as plants send them: with the separators, letters, titles and signs of their own spreadsheets. */
class SentTableTest {
    private static final String TABLE = "activity.csv";
    private static final List<String> COLUMNS = PartnershipFolder.columnsOf(TABLE);
    private static final String TITLES = "Planta|Desde (día)|Hasta (día)|Qué|Cantidad|Unidad|Documento\n";
    private static final String ROW = "norte|2025-01-01|2025-01-31|electricity|120|kWh|recibo nº 1\n";

    @TempDir
    Path folder = Path.of("");

    private List<Map<String, String>> rows(byte[] bytes, TableFormat format, SentStyle style) throws IOException {
        Path file = Files.write(folder.resolve("sent"), bytes);
        return SentTable.rows(file, TABLE, format, Headings.of(COLUMNS, Language.ES), style);
    }

    private List<Map<String, String>> rows(String text) throws IOException {
        return rows(text.getBytes(StandardCharsets.UTF_8), TableFormat.CSV, SentStyle.OF_THE_PARTNERSHIP);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theSeparatorIsTheOneUnderWhichTheHeaderIsKnown(String separator) throws IOException {
        assertThat(rows((TITLES + ROW).replace("|", separator)))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("amount", "120").containsEntry("unit", "kWh"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void lettersOfOtherCharsetsStayLetters(String charset) throws IOException {
        byte[] sent = (TITLES + ROW).replace("|", ",").getBytes(Charset.forName(charset));
        assertThat(rows(sent, TableFormat.CSV, SentStyle.OF_THE_PARTNERSHIP))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("document", "recibo nº 1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=|\n", "Recibos de 2025\n", "Planta norte\n\nRecibos|2025\n"})
    void whatStandsAboveTheHeaderDoesNoHarm(String above) throws IOException {
        assertThat(rows((above + TITLES + ROW).replace("|", ";"))).hasSize(1);
    }

    @Test
    void titlesMayLackTheirParenthesesAndAccents() throws IOException {
        assertThat(rows("PLANTA,desde,Hasta,que,cantidad,unidad\n"
                        + ROW.replace("|", ",").replace(",recibo nº 1", "")))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("period_start", "2025-01-01"));
    }

    @Test
    void anUnknownColumnIsToldWithTheTitlesInTheLanguageOfTheSender() {
        assertThatThrownBy(() -> rows("Planta,Desde (día),Importe\nnorte,2025-01-01,3\n"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("portal.no-column")
                .hasMessageContaining("Hasta (día)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            point | '1,250.5' | 1250.5 | '1250,5'
            point | '1,250'   | 1250   | 1250
            comma | '1.250,5' | 1250.5 | '1250,5'
            comma | '1 250,5' | 1250.5 | '1250,5'
            comma | '1,250'   | 1.2500 | '1,250'
            ''    | '1,250'   | '1,250'| '1,250'
            point | doce      | doce   | doce
            """)
    void aNumberIsWrittenAnewAsThePartnershipWrites(String style, String sent, String unstated, String comma) {
        SentStyle stated = SentStyle.of(style, "");
        assertThat(stated.written("amount", sent, TableFormat.CSV)).isEqualTo(unstated);
        assertThat(stated.written("amount", sent, TableFormat.CSV.withNumberStyle(NumberStyle.COMMA)))
                .isEqualTo(comma);
        assertThat(stated.written("document", sent, TableFormat.CSV)).isEqualTo(sent);
    }

    @ParameterizedTest
    @CsvSource({
        "day, 03/02/2025, 2025-02-03",
        "month, 03/02/2025, 2025-03-02",
        "day, 3-2-2025, 2025-02-03",
        "day, 31/02/2025, 31/02/2025",
        "day, 2025-02-03, 2025-02-03",
        "'', 03/02/2025, 03/02/2025"
    })
    void aDayIsWrittenAnewWhereItsOrderIsStated(String order, String sent, String written) {
        assertThat(SentStyle.of("", order).written("period_start", sent, TableFormat.CSV))
                .isEqualTo(written);
    }

    @Test
    void theColumnsOfNumbersAndDaysAreColumnsOfTables() {
        List<String> known = Arrays.stream(new String[] {
                    "activity",
                    "production",
                    "products",
                    "bom",
                    "prices",
                    "enduses",
                    "projects",
                    "savings",
                    "facilities",
                    "yard-intake",
                    "yard-movements",
                    "yard-checklist",
                    "yard-custody",
                    "recycled-content",
                    "evidence",
                    "consents",
                    "homework",
                    "electricity",
                    "verification",
                    "meetings",
                    "readings"
                })
                .flatMap(name -> PartnershipFolder.columnsOf(name + ".csv").stream())
                .toList();
        assertThat(known).containsAll(SentStyle.NUMBERS).containsAll(SentStyle.DAYS);
    }

    @Test
    void aNumberThatAWorkbookHoldsIsTheSameInEveryStatedStyle() throws IOException {
        for (String style : List.of("", "point", "comma")) {
            assertThat(rows(workbook("enero"), TableFormat.CSV, SentStyle.of(style, "")))
                    .singleElement()
                    .satisfies(row -> assertThat(row.get("amount")).isIn("7.125", "7.1250"));
        }
    }

    @Test
    void rowsOnSeveralSheetsAreRefusedForOneSheetAloneWouldBeRead() {
        assertThatThrownBy(() -> rows(workbook("enero", "febrero"), TableFormat.CSV, SentStyle.OF_THE_PARTNERSHIP))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("portal.several-sheets")
                .hasMessageContaining("enero, febrero");
    }

    @Test
    void theSheetWithTheColumnsIsFoundBehindOthers() throws IOException {
        assertThat(rows(workbook("-portada", "enero"), TableFormat.CSV, SentStyle.OF_THE_PARTNERSHIP))
                .hasSize(1);
    }

    /** A workbook with a row on each sheet; a sheet whose name begins with a hyphen holds something else. */
    private byte[] workbook(String... sheets) throws IOException {
        Path file = folder.resolve("sent.xlsx");
        try (Workbook workbook = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
            for (String name : sheets) {
                Worksheet sheet = workbook.newWorksheet(name);
                if (name.startsWith("-")) {
                    sheet.value(0, 0, "Recibos de 2025");
                } else {
                    fill(sheet);
                }
            }
        }
        return Files.readAllBytes(file);
    }

    private static void fill(Worksheet sheet) {
        List<String> titles = List.of("Planta", "Desde (día)", "Hasta (día)", "Qué", "Cantidad", "Unidad");
        List<String> cells = List.of("norte", "2025-01-01", "2025-01-31", "electricity", "", "kWh");
        for (int at = 0; at < titles.size(); at++) {
            sheet.value(0, at, titles.get(at));
            if (!cells.get(at).isEmpty()) {
                sheet.value(1, at, cells.get(at));
            }
        }
        sheet.value(1, 4, 7.125);
    }
}
