package org.vereda.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BenchRoomsTest {
    @Test
    void ofTheProgramOnlyItsStoreAndItsServerAreMeasured() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(path -> path.toString().endsWith(".java"))
                            .flatMap(BenchRoomsTest::lines)
                            .filter(line -> line.startsWith("import org.vereda.app.")))
                    .isNotEmpty()
                    .allMatch(line ->
                            line.matches("import org\\.vereda\\.app\\.(store|keep|accounts|pact|partners|web)\\..*"));
        }
    }

    private static Stream<String> lines(Path source) {
        try {
            return Files.readAllLines(source).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
