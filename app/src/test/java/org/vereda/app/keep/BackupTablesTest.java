package org.vereda.app.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTablesTest {
    /** Attempts to sign in and who is signed in stay behind; the last one is kept by the library that runs the scripts. */
    private static final Set<String> LEFT = Set.of("refused", "signed_in", "flyway_schema_history");

    @TempDir
    Path folder;

    @Test
    void aBackupHoldsEveryTableWithAllItsColumns() {
        try (KeepDatabase database = KeepDatabase.open(KeepPlace.in(folder))) {
            List<String> tables = database.read(session -> session.list(
                    "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'",
                    row -> row.text(1)));
            Set<String> expected = new TreeSet<>(tables);
            expected.removeAll(LEFT);
            assertThat(new TreeSet<>(Backup.tableNames())).isEqualTo(expected);
            for (List<String> table : Backup.tables()) {
                List<String> columns = database.read(session -> session.list(
                        "select name from pragma_table_info('" + table.getFirst() + "')", row -> row.text(1)));
                assertThat(table.subList(1, table.size()).stream().map(name -> name.replace("*", "")))
                        .as(table.getFirst())
                        .containsExactlyInAnyOrderElementsOf(columns);
            }
        }
    }
}
