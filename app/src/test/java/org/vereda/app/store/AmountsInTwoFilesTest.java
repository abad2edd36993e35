package org.vereda.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.sources.registers.RegisterFiles;

/** The store says of NPRI's files what reading them together says. */
class AmountsInTwoFilesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
    private static final String DISPOSALS =
            Fixtures.NPRI_DISPOSALS.getFileName().toString();

    @TempDir
    Path folder = Path.of("");

    private final Findings findings = new Findings();

    @Test
    void aCopyThatIsRefusedSaysWhichAmountsStandInBoth() throws IOException {
        Path copy = copy();
        try (RegisterStore store = RegisterStore.writing(folder.resolve("made.duckdb"))) {
            store.add(Fixtures.NPRI_DISPOSALS, false, TODAY, findings);
            assertThat(store.add(copy, false, TODAY, findings)).isInstanceOf(ImportOutcome.Overlapping.class);
        }
        Findings together = new Findings();
        RegisterFiles.read(List.of(Fixtures.NPRI_DISPOSALS, copy), together);
        assertThat(told(findings))
                .containsExactly("copy.csv:2:15: registers.same-in-two-files [5, " + DISPOSALS + ", 2]")
                .isEqualTo(told(together));
    }

    @Test
    void aCopyThatTakesTheOthersPlaceCountsOnceAndSaysNothing() throws IOException {
        Path copy = copy();
        try (RegisterStore store = RegisterStore.writing(folder.resolve("made.duckdb"))) {
            store.add(Fixtures.NPRI_DISPOSALS, false, TODAY, findings);
            assertThat(store.add(copy, true, TODAY, findings)).isInstanceOf(ImportOutcome.Added.class);
        }
        assertThat(told(findings)).isEmpty();
    }

    @Test
    void twoTextsOfAnArchiveThatStateTheSameAreTold() throws IOException {
        Path archive = archive("disposals.csv", "transfers.csv");
        try (RegisterStore store = RegisterStore.writing(folder.resolve("made.duckdb"))) {
            assertThat(store.add(archive, false, TODAY, findings))
                    .isInstanceOfSatisfying(
                            ImportOutcome.Added.class,
                            added -> assertThat(added.file().warnings()).isPositive());
        }
        assertThat(told(findings))
                .containsExactly(
                        "npri.zip/transfers.csv:2:15: registers.same-in-two-files" + " [5, npri.zip/disposals.csv, 2]");
    }

    @Test
    void filesOfOtherAmountsSayNothing() {
        try (RegisterStore store = RegisterStore.writing(folder.resolve("made.duckdb"))) {
            store.add(Fixtures.NPRI_RELEASES, false, TODAY, findings);
            assertThat(store.add(Fixtures.NPRI_DISPOSALS, false, TODAY, findings))
                    .isInstanceOf(ImportOutcome.Added.class);
        }
        assertThat(told(findings)).isEmpty();
    }

    private static List<String> told(Findings findings) {
        return findings.sorted().stream()
                .filter(finding -> finding.code().equals("registers.same-in-two-files"))
                .map(Finding::toString)
                .toList();
    }

    /** The same rows in another file: a blank line at the end makes other bytes. */
    private Path copy() throws IOException {
        byte[] rows = Files.readAllBytes(Fixtures.NPRI_DISPOSALS);
        Path copy = Files.write(folder.resolve("copy.csv"), rows);
        return Files.writeString(copy, "\n", java.nio.file.StandardOpenOption.APPEND);
    }

    private Path archive(String... names) throws IOException {
        Path archive = folder.resolve("npri.zip");
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                Files.copy(Fixtures.NPRI_DISPOSALS, zip);
                zip.closeEntry();
            }
        }
        return archive;
    }
}
