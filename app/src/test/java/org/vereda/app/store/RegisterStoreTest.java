package org.vereda.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.inventory.Register;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.sources.registers.RegisterFiles;

class RegisterStoreTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    @TempDir
    Path folder = Path.of("");

    private Path place() {
        return folder.resolve("made.duckdb");
    }

    private RegisterStore filled() {
        RegisterStore store = RegisterStore.writing(place());
        Fixtures.all().forEach(file -> store.add(file, false, TODAY, new Findings()));
        return store;
    }

    @Test
    void everyFileIsKeptWithItsYearsAndRows() {
        try (RegisterStore store = filled()) {
            assertThat(store.files()).hasSize(Fixtures.all().size());
            StoredFile tri = store.files().stream()
                    .filter(file -> file.name().equals("made_tri.csv"))
                    .findFirst()
                    .orElseThrow();
            RegisterFiles read = RegisterFiles.read(List.of(Fixtures.TRI), new Findings());
            assertThat(tri.register()).contains(Register.TRI);
            assertThat(tri.rows().reports()).isEqualTo(read.table().reports().size());
            assertThat(tri.rows().facilities())
                    .isEqualTo(read.files().getFirst().facilities());
            assertThat(tri.years()).isEqualTo(read.files().getFirst().years());
            assertThat(tri.synthetic()).isFalse();
        }
    }

    @Test
    void theSameFileAgainChangesNothing() {
        try (RegisterStore store = filled()) {
            List<StoredFile> before = store.files();
            assertThat(store.add(Fixtures.TRI, true, TODAY, new Findings()))
                    .isInstanceOfSatisfying(
                            ImportOutcome.Known.class,
                            known -> assertThat(known.file().name()).isEqualTo("made_tri.csv"));
            assertThat(store.files()).isEqualTo(before);
        }
    }

    @Test
    void anotherEditionOfTheSameRowsIsRefusedOrTakesTheirPlace() throws IOException {
        Path edition = folder.resolve("newer_edition.csv");
        Files.writeString(edition, Files.readString(Fixtures.TRI) + "\n");
        try (RegisterStore store = filled()) {
            List<StoredFile> before = store.files();
            assertThat(store.add(edition, false, TODAY, new Findings()))
                    .isInstanceOfSatisfying(
                            ImportOutcome.Overlapping.class,
                            overlapping -> assertThat(
                                            overlapping.with().getFirst().name())
                                    .isEqualTo("made_tri.csv"));
            assertThat(store.files()).isEqualTo(before);
            assertThat(store.add(edition, true, TODAY, new Findings())).isInstanceOf(ImportOutcome.Added.class);
            assertThat(store.files()).hasSameSizeAs(before);
            assertThat(store.files()).extracting(StoredFile::name).doesNotContain("made_tri.csv");
        }
    }

    @Test
    void anImportThatBreaksOffLeavesTheStoreAsItWas() {
        try (RegisterStore store = RegisterStore.writing(place())) {
            store.add(Fixtures.RETC_2022, false, TODAY, new Findings());
            List<StoredFile> before = store.files();
            assertThatThrownBy(() -> store.add(Fixtures.TRI, false, TODAY, new Findings(), (target, findings) -> {
                        RegisterFiles.read(Fixtures.TRI, target, findings);
                        target.finish();
                        throw new IllegalStateException("the power is gone");
                    }))
                    .hasMessage("the power is gone");
            assertThat(store.files()).isEqualTo(before);
        }
        try (RegisterStore again = RegisterStore.writing(place())) {
            assertThat(again.files()).hasSize(1);
            assertThat(again.add(Fixtures.TRI, false, TODAY, new Findings())).isInstanceOf(ImportOutcome.Added.class);
        }
    }

    @Test
    void aFileOfNoRegisterIsRefusedAndLeavesNothing() throws IOException {
        Path strange = Files.writeString(folder.resolve("shopping.csv"), "what,much\nmilk,2\n");
        try (RegisterStore store = filled()) {
            List<StoredFile> before = store.files();
            assertThatThrownBy(() -> store.add(strange, false, TODAY, new Findings()))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("registers.unknown-file");
            assertThat(store.files()).isEqualTo(before);
        }
    }

    @Test
    void aFileThatIsTakenOutIsGone() {
        try (RegisterStore store = filled()) {
            store.remove("made_tri.csv");
            assertThat(store.files()).extracting(StoredFile::name).doesNotContain("made_tri.csv");
            assertThatThrownBy(() -> store.remove("made_tri.cvs")).hasMessageContaining("store.no-file");
        }
    }

    @Test
    void aFileThatIsNoStoreIsRefused() throws IOException {
        Path foreign = Files.writeString(folder.resolve("letter.duckdb"), "Dear reader");
        assertThatThrownBy(() -> RegisterStore.writing(foreign)).hasMessageContaining("store.foreign");
        assertThatThrownBy(() -> RegisterStore.reading(foreign)).hasMessageContaining("store.foreign");
        assertThat(Files.readString(foreign)).isEqualTo("Dear reader");
    }

    @Test
    void aDatabaseOfAnotherProgramIsRefused() {
        try (Sql sql = Sql.open(place(), false)) {
            sql.run("CREATE TABLE song (title VARCHAR)");
        }
        assertThatThrownBy(() -> RegisterStore.writing(place())).hasMessageContaining("store.foreign");
    }

    @Test
    void aStoreOfANewerProgramIsRefused() {
        filled().close();
        try (Sql sql = Sql.open(place(), false)) {
            sql.run("UPDATE about SET value = '99' WHERE name = 'layout'");
        }
        assertThatThrownBy(() -> RegisterStore.reading(place())).hasMessageContaining("store.layout");
    }

    @Test
    void numbersAreExplainedByFilesThatAreGivenTogether() {
        Path facts = Fixtures.GHGRP_US.resolve("pub_facts_sector_ghg_emission_2022.csv");
        List<Path> names =
                List.of(Fixtures.GHGRP_US.resolve("pub_dim_sector.csv"), Fixtures.GHGRP_US.resolve("pub_dim_ghg.csv"));
        try (RegisterStore store = RegisterStore.writing(place())) {
            assertThatThrownBy(() -> store.add(facts, false, TODAY, new Findings()))
                    .hasMessageContaining("registers.names-not-given");
            assertThat(store.files()).isEmpty();
            assertThat(store.add(facts, names, false, TODAY, new Findings()))
                    .isInstanceOfSatisfying(
                            ImportOutcome.Added.class,
                            added -> assertThat(added.file().rows().reports()).isEqualTo(4));
        }
    }

    @Test
    void aMissingStoreIsSaidToBeMissing() {
        assertThatThrownBy(() -> RegisterStore.reading(place())).hasMessageContaining("store.missing");
    }

    @Test
    void anEmptyStoreHoldsNoFiles() {
        RegisterStore.writing(place()).close();
        try (RegisterStore store = RegisterStore.reading(place())) {
            assertThat(store.files()).isEmpty();
        }
    }
}
