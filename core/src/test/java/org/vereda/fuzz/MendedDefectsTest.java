package org.vereda.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.Repository;
import org.vereda.exchange.wire.Conversion;
import org.vereda.exchange.wire.Converted;
import org.vereda.exchange.wire.Loss;
import org.vereda.exchange.wire.WireFile;
import org.vereda.exchange.wire.WireFootprint;
import org.vereda.exchange.wire.WireVersion;
import org.vereda.fuzz.Seed.Packing;
import org.vereda.quantity.Finding;

/** What readers once failed on with an error of their own, and what they say of it now. */
class MendedDefectsTest {
    private static final Path FIXTURES = Repository.root().resolve("core/src/test/resources/org/vereda/fuzz");

    @TempDir
    Path folder = Path.of("");

    @Test
    void anExponentWithoutDigitsIsNoNumber() {
        assertThat(codes(TableReaders.TEXT, FIXTURES.resolve("number-without-digits.csv")))
                .contains("sources.not-a-number");
    }

    @Test
    void aDayThatNoCalendarReachesIsNoDate() {
        assertThat(codes(TableReaders.TEXT, FIXTURES.resolve("number-without-digits.csv")))
                .contains("sources.not-a-date");
    }

    @Test
    void settingsThatAreNestedWithoutEndAreRefused() {
        assertThat(codes(FolderReaders.PARTNERSHIP, FIXTURES.resolve("nested")))
                .containsExactly("sources.yaml-too-deep");
    }

    @Test
    void settingsThatHoldThemselvesAreRefused() {
        assertThat(codes(FolderReaders.PARTNERSHIP, FIXTURES.resolve("in-itself")))
                .containsExactly("sources.yaml-in-itself");
    }

    @Test
    void anAmountThatWouldFillTheMemoryIsRefused() {
        assertThat(codes(WireReaders.FOOTPRINTS, FIXTURES.resolve("footprint-beyond-all-measure.json")))
                .contains("exchange.number-out-of-range");
    }

    @Test
    void anExtensionThatCarriesAFieldInAnotherFormIsToldAndNotTaken() {
        Seed seed = WireReaders.FOOTPRINTS.seeds().stream()
                .filter(one -> text(one).contains("\"technologicalDQR\" : 1.9"))
                .findFirst()
                .orElseThrow();
        String damaged = text(seed).replace("\"technologicalDQR\" : 1.9", "\"technologicalDQR\" : \"\"");
        WireFootprint footprint = WireFile.read("f.json", damaged).getFirst().footprint();
        Converted back = Conversion.convert(footprint, WireVersion.PACT_3);
        assertThat(back.losses())
                .anyMatch(loss -> loss.field().equals("technologicalDQR") && loss.reason() == Loss.Reason.UNKNOWN);
    }

    private static String text(Seed seed) {
        return new String(seed.files().values().iterator().next(), StandardCharsets.UTF_8);
    }

    @Test
    void anExponentThatNoNumberHasIsRefused() {
        assertThat(codes(WireReaders.FOOTPRINTS, FIXTURES.resolve("footprint-beyond-exponents.json")))
                .contains("exchange.number-out-of-range");
    }

    @Test
    void aPeriodAtTheEndOfTimeIsNoDate() {
        assertThat(codes(WireReaders.FOOTPRINTS, FIXTURES.resolve("footprint-at-the-end-of-time.json")))
                .contains("exchange.bad-date");
    }

    @Test
    void aRelationThatLeadsNowhereLeavesTheWorkbookWithoutSheets() throws IOException {
        assertThat(codes(
                        TableReaders.WORKBOOK,
                        workbook("xl/_rels/workbook.xml.rels", " Target=\"worksheets/sheet1.xml\"", "")))
                .containsExactly("sources.not-a-workbook");
    }

    @Test
    void aDateBeyondAllMeasureIsKeptAsItIsWritten() throws IOException {
        assertThat(codes(TableReaders.WORKBOOK, workbook("xl/worksheets/sheet1.xml", "45351.5", "1e999999999")))
                .contains("sources.not-a-date");
    }

    @Test
    void aSheetThatBreaksOffBelowItsTitleIsToldAsBroken() throws IOException {
        Seed sound =
                Seeds.workbook("core/src/test/resources/org/vereda/sources/facts/nir-electricity/made_annex13.sheets");
        Map<String, byte[]> parts = new TreeMap<>(sound.files());
        parts.computeIfPresent("xl/worksheets/sheet1.xml", (name, bytes) -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            return text.substring(0, text.indexOf("<row r=\"3\"")).getBytes(StandardCharsets.UTF_8);
        });
        Path broken = new Seed(sound.name(), Packing.ZIP, parts).write(folder, List.of());
        assertThat(codes(TableReaders.FACTS, broken)).containsExactly("sources.broken-workbook");
    }

    @Test
    void tablesOutsideOfTheirPackAreNotRead() throws IOException {
        Files.writeString(folder.resolve("factors.csv"), "secret");
        for (String name : List.of("../../factors", "fac\\0tors", "/factors")) {
            pack(name);
            assertThat(codes(FolderReaders.PACKS, folder.resolve("packs")))
                    .containsExactly("sources.pack-file-missing");
        }
    }

    @Test
    void aManifestThatIsAFolderIsToldAsUnreadable() throws IOException {
        Files.createDirectories(folder.resolve("packs/mine/pack.yaml"));
        assertThat(codes(FolderReaders.PACKS, folder.resolve("packs"))).containsExactly("sources.unreadable-file");
    }

    @Test
    void yearsBeyondAllMeasureAreNoNumber() throws IOException {
        Files.writeString(
                folder.resolve("partnership.yaml"),
                "name: x\nbase_year: 2024\ncurrency: USD\nplan: {assumed_lead_years: 1e999999999}\n");
        assertThat(codes(FolderReaders.PARTNERSHIP, folder)).contains("sources.not-a-number");
    }

    @Test
    void settingsOfAFileThatCannotBeAreTold() throws IOException {
        Files.writeString(
                folder.resolve("partnership.yaml"),
                "name: x\nbase_year: 2024\ncurrency: USD\nfiles:\n  \"a\\0b.csv\": {separator: tab}\n");
        assertThat(codes(FolderReaders.PARTNERSHIP, folder)).contains("sources.unknown-file-setting");
    }

    /** Its first bytes unpack to JSON, and the next ones to nothing: the reader of JSON then has an error without words. */
    @Test
    void entitiesThatDoNotUnpackAreTold() throws IOException {
        for (FuzzedReader reader : List.of(WireReaders.RESULTS, ProcessReaders.JSON_LD)) {
            Seed sound = reader.seeds().stream()
                    .filter(seed -> seed.packing() == Packing.ZIP)
                    .findFirst()
                    .orElseThrow();
            Path archive = sound.write(folder, List.of());
            byte[] bytes = Files.readAllBytes(archive);
            for (int at = 0; at < bytes.length; at += 16) {
                byte[] damaged = bytes.clone();
                damaged[at] ^= 0x55;
                new Trial(reader).run(Files.write(archive, damaged));
            }
        }
    }

    private void pack(String table) throws IOException {
        Path pack = Files.createDirectories(folder.resolve("packs/mine"));
        Files.writeString(pack.resolve("pack.yaml"), """
                id: mine
                version: '1'
                title: Test
                attribution: [Nobody]
                licences: {fact: Cited fact}
                sources: {}
                tables: [{name: "%s", about: Test, layout: emission-factors, rows: 1, sha256: SUM}]
                """.formatted(table));
    }

    private Path workbook(String part, String before, String after) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>(Seeds.workbook().files());
        parts.computeIfPresent(
                part,
                (name, bytes) -> new String(bytes, StandardCharsets.UTF_8)
                        .replace(before, after)
                        .getBytes(StandardCharsets.UTF_8));
        return new Seed("made.xlsx", Packing.ZIP, parts).write(folder, List.of());
    }

    private static List<String> codes(FuzzedReader reader, Path path) {
        return new Trial(reader)
                .told(path).stream().map(Finding::code).distinct().toList();
    }
}
