package org.vereda.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DatabaseAccessTest {
    @Test
    void onlyTheStoreSpeaksToADatabase() throws IOException {
        Path sources = Fixtures.root().resolve("app/src/main/java/org/vereda/app");
        try (Stream<Path> files = Files.walk(sources)) {
            List<Path> speakers = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(DatabaseAccessTest::namesADatabase)
                    .toList();
            assertThat(speakers).isNotEmpty().allMatch(file -> file.startsWith(sources.resolve("store")));
        }
    }

    private static boolean namesADatabase(Path file) {
        try {
            String text = Files.readString(file);
            return text.contains("java.sql") || text.contains("org.duckdb");
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
