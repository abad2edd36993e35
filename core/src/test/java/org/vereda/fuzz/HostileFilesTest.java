package org.vereda.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.exchange.wire.Sample;

/** Small files that are made to fill a machine or keep it busy; chance alone rarely makes them. */
class HostileFilesTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String HUGE = "1e999999999";

    @TempDir
    Path folder = Path.of("");

    // --- text tables

    @Test
    void aNumberOfAMillionDigitsIsNoNumber() throws IOException {
        String digits = "9".repeat(1_900_000);
        read(TableReaders.TEXT, text("t.csv", "name,amount,unit,day\na," + digits + ",kg,2024-01-01\n"));
    }

    @Test
    void aNumberWithAMillionGroupsIsNoNumber() throws IOException {
        read(
                TableReaders.TEXT,
                text("t.csv", "name;amount;unit;day\na;1" + " 234".repeat(400_000) + ";kg;2024-01-01\n"));
    }

    @Test
    void aUnitOfAMillionBracketsIsUnknown() throws IOException {
        read(TableReaders.TEXT, text("t.csv", "name,amount,unit,day\na,1," + "kg/(".repeat(400_000) + ",2024-01-01\n"));
    }

    @Test
    void aRowOfAMillionCellsIsTold() throws IOException {
        read(TableReaders.TEXT, text("t.csv", "name,amount,unit,day\n" + ",".repeat(1_500_000) + "x\n"));
    }

    @Test
    void columnsWithoutEndAreTold() throws IOException {
        StringBuilder header = new StringBuilder("name,amount,unit,day");
        for (int i = 0; i < 15_000; i++) {
            header.append(",column ").append(i);
        }
        read(TableReaders.TEXT, text("t.csv", header + "\n"));
        read(TableReaders.TEXT, text("t.csv", "name,amount,unit,dai" + "y".repeat(1_900_000) + "\n"));
    }

    @Test
    void aQuoteThatNobodyClosesIsTold() throws IOException {
        read(TableReaders.TEXT, text("t.csv", "name,amount\n\"" + "x\n".repeat(3_000_000)));
    }

    @Test
    void millionsOfBlankLinesEnd() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] lines = "\n".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < 2; i++) {
                zip.write(lines);
            }
        }
        read(TableReaders.TEXT, Files.write(folder.resolve("t.csv.gz"), bytes.toByteArray()));
    }

    // --- workbooks

    @Test
    void aTextOfAHundredMegabytesIsRefused() throws IOException {
        String begin = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>";
        read(
                TableReaders.WORKBOOK,
                workbook(SHEET, begin, "xxxxxxxx", 100 << 17, "</t></is></c></row></sheetData></worksheet>"));
    }

    @Test
    void anAttributeOfAHundredMegabytesIsRefused() throws IOException {
        read(TableReaders.WORKBOOK, workbook(SHEET, "<worksheet a=\"", "xxxxxxxx", 100 << 17, "\"/>"));
        read(TableReaders.WORKBOOK, workbook("xl/styles.xml", "<!--", "xxxxxxxx", 100 << 17, "--><styleSheet/>"));
    }

    @Test
    void elementsWithoutEndAreRefused() throws IOException {
        read(TableReaders.WORKBOOK, workbook(SHEET, "", "<a>", 1 << 20, ""));
        read(TableReaders.WORKBOOK, workbook("xl/sharedStrings.xml", "<sst>", "<si>", 1 << 20, ""));
    }

    @Test
    void rowsThatReachToTheLastColumnEnd() throws IOException {
        read(
                TableReaders.WORKBOOK,
                workbook(
                        SHEET,
                        "<worksheet><sheetData>",
                        "<row><c r=\"XFD1\"><v>1</v></c></row>",
                        200,
                        "</sheetData></worksheet>"));
    }

    @Test
    void stylesAndTitlesWithoutEndAreRefused() throws IOException {
        read(
                TableReaders.WORKBOOK,
                workbook("xl/styles.xml", "<styleSheet><cellXfs>", "<xf/>", 400_000, "</cellXfs></styleSheet>"));
        String title = "<row r=\"1\"><c t=\"str\"><v>" + "title ".repeat(400) + "</v></c></row>";
        read(
                TableReaders.WORKBOOK,
                workbook(SHEET, "<worksheet><sheetData>", title, 1_000, "</sheetData></worksheet>"));
    }

    @Test
    void numbersBeyondAllMeasureAreTold() throws IOException {
        for (String number :
                new String[] {HUGE, "1e-999999999", "9".repeat(3_000_000), "1" + "0".repeat(300) + ".5", "-" + HUGE}) {
            for (String style : new String[] {"", " s=\"1\""}) {
                String row = "<row r=\"2\"><c r=\"B2\"" + style + "><v>" + number + "</v></c></row>";
                read(
                        TableReaders.WORKBOOK,
                        workbook(
                                SHEET,
                                "<worksheet><sheetData><row r=\"1\"><c r=\"B1\" t=\"s\"><v>1</v></c></row>",
                                row,
                                1,
                                "</sheetData></worksheet>"));
            }
        }
    }

    @Test
    void entitiesThatMultiplyAreRefused() throws IOException {
        StringBuilder type = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            type.append("<!ENTITY e%d \"&e%d;&e%d;\">".formatted(i, i - 1, i - 1));
        }
        read(TableReaders.WORKBOOK, workbook(SHEET, type + "]><worksheet>", "&e29;", 1, "</worksheet>"));
        read(ProcessReaders.ECO_SPOLD, text("e.xml", type + "]><ecoSpold>&e29;</ecoSpold>"));
    }

    // --- packages

    @Test
    void aCommentOfAHundredMegabytesIsRefused() throws IOException {
        Map<String, String> parts = new TreeMap<>();
        read(
                ProcessReaders.ECO_SPOLD,
                archive("e.zip", parts, "e.xml", "<ecoSpold><a b=\"", "xxxxxxxx", 7 << 17, "\"/></ecoSpold>"));
        read(
                ProcessReaders.JSON_LD,
                archive("j.zip", parts, "processes/p.json", "{\"a\":\"", "xxxxxxxx", 7 << 17, "\"}"));
        read(
                WireReaders.RESULTS,
                archive(
                        "r.zip",
                        Map.of("openlca.json", "{\"schemaVersion\":2}"),
                        "results/r.json",
                        "{\"a\":\"",
                        "xxxxxxxx",
                        7 << 17,
                        "\"}"));
    }

    @Test
    void manySmallListsAreRefused() throws IOException {
        read(
                WireReaders.RESULTS,
                archive(
                        "r.zip",
                        Map.of("openlca.json", "{\"schemaVersion\":2}"),
                        "results/r.json",
                        "{\"a\":[",
                        "[],",
                        2 << 20,
                        "0]}"));
    }

    @Test
    void amountsBeyondAllMeasureAreTold() throws IOException {
        for (String amount : new String[] {HUGE, "-" + HUGE, "1e-999999999", "1e2147483648", "9".repeat(999)}) {
            read(
                    WireReaders.RESULTS,
                    archive(
                            "r.zip",
                            Map.of("openlca.json", "{\"schemaVersion\":2}"),
                            "results/r.json",
                            """
                            {"@id":"r","flowResults":[{"isRefFlow":true,"amount":1,"unit":{"name":"kg"}}],"impactResults":[
                             {"indicator":{"name":"Climate change"},"amount":1.5},{"indicator":{"name":"Climate change"},"amount":""",
                            amount,
                            1,
                            "}]}"));
        }
    }

    @Test
    void namesThatLeadOutOfThePackageAreRefused() throws IOException {
        for (String name : new String[] {
            "../processes/p.json", "/processes/p.json", "processes/../../p.json", "c:/processes/p.json"
        }) {
            read(ProcessReaders.JSON_LD, archive("j.zip", Map.of("processes/q.json", "{}"), name, "{", "", 1, "}"));
        }
        assertThat(folder.resolve("../processes")).doesNotExist();
    }

    // --- footprints

    @Test
    void footprintsWithNumbersBeyondAllMeasureAreTold() throws IOException {
        for (String number : new String[] {HUGE, "1e-999999999", "9".repeat(999), "1e2147483648"}) {
            read(WireReaders.FOOTPRINTS, text("f.json", Sample.PACT_3.replace("\"3.181\"", number)));
            read(WireReaders.FOOTPRINTS, text("f.json", Sample.PACT_3.replace("\"3.181\"", "\"" + number + "\"")));
            read(WireReaders.FOOTPRINTS, text("f.json", Sample.PACT_3.replace("\"2\"", number)));
            read(
                    WireReaders.FOOTPRINTS,
                    text("f.json", Sample.PACT_3.replace("\"status\"", "\"extra\": " + number + ", \"status\"")));
        }
    }

    @Test
    void footprintsAtTheEndOfTimeAreTold() throws IOException {
        for (String end : new String[] {
            "+999999999-12-31T23:59:59-18:00", "-999999999-01-01T00:00:00+18:00", "9999-12-31T23:59:59Z"
        }) {
            read(WireReaders.FOOTPRINTS, text("f.json", Sample.PACT_3.replace("2026-01-01T00:00:00Z", end)));
            read(WireReaders.FOOTPRINTS, text("f.json", Sample.PACT_3.replace("2026-02-10T14:00:00Z", end)));
        }
    }

    @Test
    void nestedListsOfFootprintsAreRefused() throws IOException {
        read(WireReaders.FOOTPRINTS, text("f.json", "[".repeat(400) + "0,".repeat(400_000) + "0" + "]".repeat(400)));
        read(WireReaders.FOOTPRINTS, text("f.json", "[".repeat(60) + "0,".repeat(100_000) + "0" + "]".repeat(60)));
        read(WireReaders.FOOTPRINTS, text("f.json", "[" + "[],".repeat(2_500_000) + "0]"));
        read(WireReaders.FOOTPRINTS, text("f.json", "{\"a\":".repeat(100_000)));
    }

    // --- folders and packs

    @Test
    void settingsThatAreNestedWithoutEndAreRefused() throws IOException {
        for (String yaml : new String[] {
            "name: " + "[".repeat(20_000),
            "name: " + "{a: ".repeat(20_000),
            "- ".repeat(20_000),
            "? ".repeat(20_000),
            "a: &a [*a]\n"
        }) {
            Path root = Files.createDirectories(folder.resolve("partnership"));
            Files.writeString(root.resolve("partnership.yaml"), yaml);
            read(FolderReaders.PARTNERSHIP, root);
        }
    }

    @Test
    void manifestsThatMultiplyAreRefused() throws IOException {
        StringBuilder yaml = new StringBuilder("id: a\nversion: &a0 [x, x]\n");
        for (int i = 1; i < 30; i++) {
            yaml.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        for (String text :
                new String[] {yaml + "title: *a29\n", "id: a\nattribution: &x [[*x]]\n", "{".repeat(20_000)}) {
            Path pack = Files.createDirectories(folder.resolve("packs/mine"));
            Files.writeString(pack.resolve("pack.yaml"), text);
            read(FolderReaders.PACKS, folder.resolve("packs"));
        }
    }

    // --- making

    private static void read(FuzzedReader reader, Path path) {
        new Trial(reader).run(path);
    }

    private Path text(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** The made workbook with another part, which repeats a text many times. */
    private Path workbook(String part, String begin, String repeated, int times, String end) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        Seeds.workbook().files().forEach((name, bytes) -> parts.put(name, new String(bytes, StandardCharsets.UTF_8)));
        return archive("made.xlsx", parts, part, begin, repeated, times, end);
    }

    private Path archive(
            String name, Map<String, String> parts, String part, String begin, String repeated, int times, String end)
            throws IOException {
        Path target = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target))) {
            for (Map.Entry<String, String> other : parts.entrySet()) {
                if (!other.getKey().equals(part)) {
                    zip.putNextEntry(new ZipEntry(other.getKey()));
                    zip.write(other.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
            zip.putNextEntry(new ZipEntry(part));
            zip.write(begin.getBytes(StandardCharsets.UTF_8));
            byte[] bytes = repeated.repeat(Math.min(times, 4_096)).getBytes(StandardCharsets.UTF_8);
            for (int left = times; left > 0; left -= 4_096) {
                zip.write(bytes);
            }
            zip.write(end.getBytes(StandardCharsets.UTF_8));
        }
        return target;
    }
}
