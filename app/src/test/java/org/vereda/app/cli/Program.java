package org.vereda.app.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;
import org.vereda.app.Repository;
import org.vereda.app.console.Surroundings;

/**
 * The program as a test runs it: what it printed and how it ended.
 *
 * @param exitCode how it ended
 * @param out what it printed as its result
 * @param err what it printed beside that
 */
record Program(int exitCode, String out, String err) {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);

    static Program run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                CLOCK,
                Locale.ENGLISH,
                false);
        int exitCode = VeredaCommand.run(surroundings, arguments);
        return new Program(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Everything that was printed. */
    String printed() {
        return out + err;
    }

    static String example(String name) {
        return Repository.example(name).toString();
    }

    /** An example copied into a folder, where a test may change it. */
    static Path copyOf(String example, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(Repository.example(example))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        return folder;
    }

    /** A file of the public reference data beside the checkout, or the end of the test as skipped. */
    static String sharedData(String name) {
        Path path = Repository.root().resolveSibling("shared").resolve("data").resolve(name);
        assumeTrue(Files.exists(path), () -> "skipped: reference data " + name + " is not beside the checkout");
        return path.toString();
    }
}
