package org.vereda.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.footprint.EmissionFactor;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;

class OutsidePacksTest {
    private static final String HEADER =
            "flow,region,kind,gas,value,unit,gwp,year,year_of_use,price_year,source,licence,note\n";
    private static final String ROW = "electricity,MX,location-mix,CO2E,0.4,t/MWh,AR5,2031,2031,,notice,fact,\n";

    @TempDir
    private Path folder;

    @Test
    void packOfTheUserAddsFactors() throws IOException {
        write("mexico", "1", HEADER + ROW);

        assertThat(ReferencePacks.fromFolder(folder).emissionFactors())
                .filteredOn(factor -> factor.pack().equals("mexico@1"))
                .extracting(EmissionFactor::source)
                .containsExactly("Ministry: Invented notice");
    }

    @Test
    void packOfTheUserGoesBeforeTheOneOfTheProgram() throws IOException {
        write("grid", "2026.1", HEADER + ROW);

        assertThat(ReferencePacks.fromFolder(folder).pack("grid").title()).isEqualTo("Test");
    }

    @Test
    void newestVersionIsInUseUnlessAnotherIsChosen() throws IOException {
        write("grid", "2026.2", HEADER + ROW);
        write("grid", "2026.10", HEADER + ROW);
        ReferencePacks packs = ReferencePacks.fromFolder(folder);

        assertThat(packs.pack("grid").version()).isEqualTo("2026.10");
        assertThat(packs.using(Map.of("grid", "2026.1")).pack("grid").label()).isEqualTo("grid@2026.1");
    }

    @Test
    void changedTableIsRefused() throws IOException {
        Path pack = write("mexico", "1", HEADER + ROW);
        Files.writeString(pack.resolve("factors.csv"), HEADER + ROW.replace("0.4", "0.3"));
        ReferencePacks packs = ReferencePacks.fromFolder(folder);

        assertThat(packs.pack("mexico").isIntact(packs.pack("mexico").tables().getFirst()))
                .isFalse();
        assertRefused("sources.pack-checksum", packs::emissionFactors);
    }

    @Test
    void factWithoutSourceIsRefused() throws IOException {
        write("mexico", "1", HEADER + ROW.replace("notice", ""));

        assertRefused("sources.missing-value", ReferencePacks.fromFolder(folder)::emissionFactors);
    }

    @Test
    void sourceThatTheManifestDoesNotDescribeIsRefused() throws IOException {
        write("mexico", "1", HEADER + ROW.replace("notice", "hearsay"));

        assertRefused("sources.pack-key-unknown", ReferencePacks.fromFolder(folder)::emissionFactors);
    }

    @Test
    void valueThatIsNoNumberIsRefusedWithItsPlace() throws IOException {
        write("mexico", "1", HEADER + ROW.replace("0.4", "n/a"));

        assertThatThrownBy(ReferencePacks.fromFolder(folder)::emissionFactors)
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> {
                    Finding finding = refusal.findings().getFirst();
                    assertThat(finding.code()).isEqualTo("sources.pack-value");
                    assertThat(finding.position().line()).isEqualTo(2);
                    assertThat(finding.position().column()).isEqualTo(5);
                });
    }

    @Test
    void missingTableIsRefused() throws IOException {
        Path pack = write("mexico", "1", HEADER + ROW);
        Files.delete(pack.resolve("factors.csv"));

        assertRefused("sources.pack-file-missing", ReferencePacks.fromFolder(folder)::emissionFactors);
    }

    @Test
    void manifestWithoutAFieldIsRefused() throws IOException {
        Path pack = write("mexico", "1", HEADER + ROW);
        Files.writeString(pack.resolve("pack.yaml"), "id: mexico\n");

        assertRefused("sources.pack-field", () -> ReferencePacks.fromFolder(folder));
    }

    @Test
    void manifestThatIsNoYamlIsRefused() throws IOException {
        Path pack = write("mexico", "1", HEADER + ROW);
        Files.writeString(pack.resolve("pack.yaml"), "id: [mexico\n");

        assertRefused("sources.pack-not-yaml", () -> ReferencePacks.fromFolder(folder));
    }

    @Test
    void missingFolderIsRefused() {
        assertRefused("sources.pack-folder-unreadable", () -> ReferencePacks.fromFolder(folder.resolve("nowhere")));
    }

    @Test
    void unknownPackTableAndGwpSetAreRefused() {
        ReferencePacks packs = ReferencePacks.builtIn();

        assertRefused("sources.pack-unknown", () -> packs.pack("gird"));
        assertRefused("sources.pack-unknown", () -> packs.using(Map.of("grid", "1066.1")));
        assertRefused("sources.pack-table-unknown", () -> packs.pack("grid").rows("fators"));
        assertRefused("sources.pack-no-gwp-set", () -> packs.gwpSet("AR7", 100));
    }

    private Path write(String id, String version, String csv) throws IOException {
        Path pack = Files.createDirectories(folder.resolve(id + "-" + version));
        Files.writeString(pack.resolve("factors.csv"), csv);
        Files.writeString(pack.resolve("pack.yaml"), """
                id: %s
                version: '%s'
                title: Test
                attribution: [Nobody]
                licences: {fact: Cited fact}
                sources:
                  notice: {title: Invented notice, publisher: Ministry}
                tables:
                  - name: factors
                    about: Invented for the test
                    layout: emission-factors
                    rows: 1
                    sha256: %s
                """.formatted(id, version, sha256(csv)));
        return pack;
    }

    private static void assertRefused(String code, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal ->
                                assertThat(refusal.findings().getFirst().code()).isEqualTo(code));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
