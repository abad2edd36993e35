package org.vereda.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClusterRoomsTest {
    private static final Path ROOT = Path.of(System.getProperty("vereda.root"));

    @Test
    void nothingOfTheMainProgramIsUsedHere() throws IOException {
        assertThat(lines("cluster").filter(line -> line.startsWith("import org.vereda.app.")))
                .isEmpty();
    }

    @Test
    void sparkIsUsedNowhereElse() throws IOException {
        for (String module : List.of("core", "app", "bench")) {
            assertThat(lines(module).filter(line -> line.matches("import org\\.apache\\.(spark|hadoop)\\..*")))
                    .as(module)
                    .isEmpty();
        }
    }

    @Test
    void theRoomIsNotCrowded() throws IOException {
        assertThat(lines("cluster").count()).isLessThanOrEqualTo(4_000);
        try (Stream<Path> files = Files.list(ROOT.resolve("cluster/src/main/java/org/vereda/cluster"))) {
            assertThat(files.filter(Files::isRegularFile).count()).isLessThanOrEqualTo(30);
        }
    }

    private static Stream<String> lines(String module) throws IOException {
        try (Stream<Path> sources = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
            return sources.filter(path -> path.toString().endsWith(".java")).toList().stream()
                    .flatMap(path -> read(path));
        }
    }

    private static Stream<String> read(Path source) {
        try {
            return Files.readAllLines(source).stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
