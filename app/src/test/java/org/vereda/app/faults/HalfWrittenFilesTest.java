package org.vereda.app.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.Repository;
import org.vereda.app.accounts.Vault;
import org.vereda.app.chain.ChainedLog;
import org.vereda.app.keep.Backup;
import org.vereda.app.store.RegisterStore;
import org.vereda.quantity.InvalidInput;
import tools.jackson.databind.node.JsonNodeFactory;

/** A file that ends in the middle, or whose bytes were changed by its disk. */
class HalfWrittenFilesTest {
    @TempDir
    Path folder = Path.of("");

    private Path backup() {
        Path backup = folder.resolve("backup.zip");
        try (Kept kept = Kept.in(folder.resolve("data")).taken()) {
            new Backup(kept.database()).write(backup);
        }
        return backup;
    }

    /** Whatever part of a backup is there, it is refused, and the database is as empty as it was. */
    @Test
    void noPartOfABackupIsRestored() throws IOException {
        byte[] whole = Files.readAllBytes(backup());
        try (Kept other = Kept.in(folder.resolve("other"))) {
            for (int part = 0; part < whole.length; part += 1 + whole.length / 23) {
                Path file = Files.write(folder.resolve("part.zip"), Arrays.copyOf(whole, part));
                assertThatThrownBy(() -> new Backup(other.database()).restore(file))
                        .isInstanceOf(InvalidInput.class)
                        .hasMessageContaining("keep.no-backup");
            }
            assertThat(other.keep().last()).isZero();
            new Backup(other.database()).restore(folder.resolve("backup.zip"));
            assertThat(other.keep().check()).isEqualTo(1);
        }
    }

    /** A byte of a time of the archive means nothing; any other is found. */
    @Test
    void aByteThatFlippedNeverGetsIntoADatabaseUnseen() throws IOException {
        byte[] whole = Files.readAllBytes(backup());
        int refused = 0;
        Kept other = Kept.in(folder.resolve("other0"));
        for (int at = 40; at < whole.length; at += 1 + whole.length / 31) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 0x10;
            Files.write(folder.resolve("flipped.zip"), flipped);
            if (isRefused(other)) {
                refused++;
            } else {
                requireSame(other, at);
                other.close();
                other = Kept.in(folder.resolve("other" + at));
            }
        }
        other.close();
        assertThat(refused).isGreaterThan(10);
    }

    private boolean isRefused(Kept other) {
        try {
            new Backup(other.database()).restore(folder.resolve("flipped.zip"));
            return false;
        } catch (InvalidInput refused) {
            assertThat(other.keep().last()).isZero();
            return true;
        }
    }

    private void requireSame(Kept other, int number) throws IOException {
        Path out = folder.resolve("out" + number);
        other.keep().write(out);
        assertThat(out.resolve("review.csv"))
                .hasSameBinaryContentAs(Repository.example("review").resolve("review.csv"));
        assertThat(other.keep().check()).isEqualTo(1);
    }

    @Test
    void aBackupOfANewerProgramIsRefusedRatherThanLostInPart() throws IOException {
        Path file = folder.resolve("newer.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("manifest.json"));
            zip.write("{\"format\":\"vereda-backup-1\",\"rows\":{\"tour_of_tomorrow\":1}}"
                    .getBytes(StandardCharsets.UTF_8));
        }
        try (Kept other = Kept.in(folder.resolve("other"))) {
            assertThatThrownBy(() -> new Backup(other.database()).restore(file))
                    .hasMessageContaining("keep.backup-newer")
                    .hasMessageContaining("tour_of_tomorrow");
        }
    }

    @Test
    void aLastLineThatWasTornOffIsNoEntryAndTheNextOneReplacesIt() throws IOException {
        Path file = folder.resolve("log.jsonl");
        ChainedLog log = new ChainedLog(file);
        log.append(JsonNodeFactory.instance.objectNode().put("step", "first"));
        String end = log.last();
        Files.writeString(file, "{\"previous\":\"" + end + "\",\"entry\":{\"st", StandardOpenOption.APPEND);
        assertThat(log.last()).isEqualTo(end);
        assertThat(log.entries()).hasSize(1);
        log.append(JsonNodeFactory.instance.objectNode().put("step", "second"));
        assertThat(log.entries()).hasSize(2);
        assertThat(Files.readAllLines(file)).hasSize(2);
    }

    @Test
    void aDatabaseThatWasCutOffIsNotServed() throws IOException {
        Path data = folder.resolve("data");
        Kept.in(data).taken().close();
        try (RandomAccessFile file =
                new RandomAccessFile(data.resolve("vereda.db").toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }
        assertThatThrownBy(() -> {
                    try (Kept kept = Kept.in(data)) {
                        kept.keep().check();
                    }
                })
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("keep.");
    }

    @Test
    void aFileThatIsNoDatabaseIsNamed() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(
                data.resolve("vereda.db"), "these are words and no database, and quite a lot of them ".repeat(20));
        assertThatThrownBy(() -> Kept.in(data)).isInstanceOf(InvalidInput.class).hasMessageContaining("vereda.db");
        assertThat(Files.readString(data.resolve("vereda.db"))).startsWith("these are words");
    }

    @Test
    void halfAKeyIsRefusedAndNotReplaced() throws IOException {
        Vault.in(folder);
        Path key = folder.resolve(Vault.FILE);
        Files.writeString(key, Files.readString(key).substring(0, 20));
        assertThatThrownBy(() -> Vault.in(folder)).hasMessageContaining("portal.bad-key");
        assertThat(Files.readString(key)).hasSize(20);
    }

    @Test
    void halfATableOfRegistersIsRefusedAndAnEmptyOneIsBegunAnew() throws IOException {
        Path table = folder.resolve("registers.duckdb");
        RegisterStore.writing(table).close();
        byte[] whole = Files.readAllBytes(table);
        Files.write(table, Arrays.copyOf(whole, whole.length / 3));
        assertThatThrownBy(() -> RegisterStore.reading(table).close()).isInstanceOf(InvalidInput.class);
        Files.write(table, new byte[0]);
        RegisterStore.writing(table).close();
        RegisterStore.reading(table).close();
    }
}
