package org.vereda.app.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vereda.app.accounts.Vault;
import org.vereda.app.flow.OutputFolder;
import org.vereda.app.keep.Backup;
import org.vereda.app.keep.KeepPlace;
import org.vereda.app.keep.seat.ServerSeat;
import org.vereda.app.store.RegisterStore;
import org.vereda.quantity.InvalidInput;

/** The folder may be read and not written. */
class ReadOnlyFolderTest {
    private static final int ROOM = 8;

    @TempDir
    Path folder = Path.of("");

    private SmallDisk disk() throws IOException, InterruptedException {
        return SmallDisk.mounted(folder.resolve("disk"), ROOM);
    }

    @Test
    void aPortalDoesNotBeginWhereItCannotWrite() throws Exception {
        try (SmallDisk disk = disk()) {
            Path data = Files.createDirectories(disk.folder().resolve("data"));
            disk.makeReadOnly();
            assertThatThrownBy(() -> Kept.in(data)).hasMessageContaining("keep.cannot-write");
            assertThatThrownBy(() -> Kept.in(data.resolve("below"))).hasMessageContaining("keep.no-folder");
            assertThatThrownBy(() -> ServerSeat.take(KeepPlace.in(data))).hasMessageContaining("keep.cannot-write");
            assertThatThrownBy(() -> Vault.in(data)).hasMessageContaining("portal.no-key");
        }
    }

    @Test
    void aDatabaseOnADiskThatIsReadOnlySaysSo() throws Exception {
        try (SmallDisk disk = disk()) {
            Path data = disk.folder().resolve("data");
            Kept.in(data).taken().close();
            disk.makeReadOnly();
            assertThatThrownBy(() -> Kept.in(data))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("keep.database");
        }
    }

    @Test
    void resultsBackupsAndTablesAreRefusedWithWords() throws Exception {
        try (SmallDisk disk = disk();
                Kept kept = Kept.in(folder.resolve("data")).taken()) {
            RegisterStore.writing(disk.folder().resolve("old.duckdb")).close();
            disk.makeReadOnly();
            assertThatThrownBy(() -> new OutputFolder(disk.folder().resolve("out")).requireWritable())
                    .hasMessageContaining("app.cannot-write");
            assertThatThrownBy(() ->
                            new Backup(kept.database()).write(disk.folder().resolve("backup.zip")))
                    .hasMessageContaining("keep.cannot-write");
            assertThatThrownBy(() -> kept.keep().write(disk.folder().resolve("export")))
                    .hasMessageContaining("keep.cannot-write");
            assertThatThrownBy(() -> RegisterStore.writing(disk.folder().resolve("new.duckdb")))
                    .hasMessageContaining("store.failed");
            assertThatThrownBy(() -> RegisterStore.writing(disk.folder().resolve("old.duckdb")))
                    .hasMessageContaining("store.");
            try (RegisterStore store = RegisterStore.reading(disk.folder().resolve("old.duckdb"))) {
                assertThat(store.files()).isEmpty();
            }
        }
    }
}
