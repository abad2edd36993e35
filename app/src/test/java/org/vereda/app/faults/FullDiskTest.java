package org.vereda.app.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.accounts.Vault;
import org.vereda.app.chain.ChainedLog;
import org.vereda.app.keep.Backup;
import org.vereda.app.shown.OutputFile;
import org.vereda.app.store.RegisterStore;
import org.vereda.quantity.InvalidInput;
import tools.jackson.databind.node.JsonNodeFactory;

/** No room is left on the disk. */
class FullDiskTest {
    private static final int ROOM = 6;

    @TempDir
    Path folder = Path.of("");

    private SmallDisk disk() throws IOException, InterruptedException {
        return SmallDisk.mounted(folder.resolve("disk"), ROOM);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aChangeIsRefusedWithWordsAndReadingGoesOnAndWritingToo() throws Exception {
        try (SmallDisk disk = disk();
                Kept kept = Kept.in(disk.folder().resolve("data")).taken()) {
            kept.note("before");
            disk.fill();
            String large = "x".repeat(200_000);
            assertThatThrownBy(() -> kept.note(large))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("keep.database")
                    .hasMessageContaining("full");
            assertThat(kept.notes()).containsExactly("before");
            disk.makeRoom();
            kept.note("after");
            assertThat(kept.notes()).containsExactly("before", "after");
            assertThat(kept.keep().check()).isEqualTo(3);
        }
    }

    @Test
    void aBackupWithoutRoomLeavesTheEarlierOneAndNoPart() throws Exception {
        try (SmallDisk disk = disk();
                Kept kept = Kept.in(folder.resolve("data")).taken()) {
            Path backup = disk.folder().resolve("backup.zip");
            new Backup(kept.database()).write(backup);
            byte[] earlier = Files.readAllBytes(backup);
            disk.fill();
            assertThatThrownBy(() -> new Backup(kept.database()).write(backup))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("keep.cannot-write");
            assertThat(Files.readAllBytes(backup)).isEqualTo(earlier);
            assertThat(names(disk.folder())).containsExactly("backup.zip", "filling");
        }
    }

    @Test
    void anExportWithoutRoomLeavesNoHalfFolder() throws Exception {
        try (SmallDisk disk = disk();
                Kept kept = Kept.in(folder.resolve("data")).taken()) {
            Path target = Files.createDirectories(disk.folder().resolve("out"));
            disk.fill();
            assertThatThrownBy(() -> kept.keep().write(target))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("keep.cannot-write");
            assertThat(names(target)).isEmpty();
            disk.makeRoom();
            assertThat(kept.keep().write(target)).isPositive();
        }
    }

    @Test
    void aResultWithoutRoomLeavesTheEarlierOne() throws Exception {
        try (SmallDisk disk = disk()) {
            Path result = disk.folder().resolve("table.csv");
            OutputFile.write(result, new byte[] {1});
            disk.fill();
            assertThatThrownBy(() -> OutputFile.write(result, new byte[100_000]))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("app.cannot-write");
            assertThat(Files.readAllBytes(result)).containsExactly(1);
            assertThat(names(disk.folder())).containsExactly("filling", "table.csv");
        }
    }

    @Test
    void aLogWithoutRoomIsAsItWas() throws Exception {
        try (SmallDisk disk = disk()) {
            ChainedLog log = new ChainedLog(disk.folder().resolve("log.jsonl"));
            log.append(JsonNodeFactory.instance.objectNode().put("step", "first"));
            disk.fill();
            assertThatThrownBy(() ->
                            log.append(JsonNodeFactory.instance.objectNode().put("step", "x".repeat(100_000))))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("app.log-not-writable");
            assertThat(log.entries()).hasSize(1);
            disk.makeRoom();
            log.append(JsonNodeFactory.instance.objectNode().put("step", "second"));
            assertThat(log.entries()).hasSize(2);
        }
    }

    @Test
    void aKeyThatFindsNoRoomIsNotMadeEmpty() throws Exception {
        try (SmallDisk disk = disk()) {
            disk.fill();
            assertThatThrownBy(() -> Vault.in(disk.folder()))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("portal.no-key");
            disk.makeRoom();
            Vault vault = Vault.in(disk.folder());
            assertThat(Vault.in(disk.folder()).open(vault.seal("words"))).isEqualTo("words");
        }
    }

    @Test
    void aTableOfRegistersWithoutRoomIsNotBegun() throws Exception {
        try (SmallDisk disk = disk()) {
            disk.fill();
            Path table = disk.folder().resolve("registers.duckdb");
            assertThatThrownBy(() -> RegisterStore.writing(table).close())
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("store.");
            disk.makeRoom();
            RegisterStore.writing(table).close();
            RegisterStore.reading(table).close();
        }
    }
}
