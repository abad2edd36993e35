package org.vereda.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vereda.app.Repository;

class DatabaseAccessTest {
    private static final Path SOURCES = Repository.root().resolve("app/src/main/java/org/vereda/app");

    @Test
    void onlyTheStoreSpeaksToDuckDb() throws IOException {
        assertThat(naming("org.duckdb")).isNotEmpty().allMatch(file -> file.startsWith(SOURCES.resolve("store")));
    }

    @Test
    void onlyTheRoomsThatKeepSpeakSql() throws IOException {
        assertThat(naming("java.sql"))
                .isNotEmpty()
                .allMatch(file -> Stream.of(
                                "store",
                                "keep",
                                "accounts",
                                "jobs",
                                "library",
                                "byproducts",
                                "requests",
                                "help",
                                "partners")
                        .map(SOURCES::resolve)
                        .anyMatch(file::startsWith));
    }

    private static List<Path> naming(String name) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> holds(file, name))
                    .toList();
        }
    }

    private static boolean holds(Path file, String name) {
        try {
            return Files.readString(file).contains(name);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
