package org.vereda.app.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.vereda.quantity.InvalidInput;
import org.vereda.report.words.Language;
import org.vereda.report.words.Messages;

/** What is read from a damaged text is read, or refused with a reason that has words. */
public final class EndsWell {
    private static final Messages WORDS = Messages.in(Language.EN);

    private EndsWell() {}

    /** Reads a file or folder. */
    public interface Reading {
        void of(Path path) throws IOException;
    }

    /** Reads something that is no file. */
    public static void without(Runnable reading) {
        try {
            reading.run();
        } catch (InvalidInput refused) {
            assertThat(refused.findings())
                    .isNotEmpty()
                    .allSatisfy(finding -> assertThat(WORDS.text(finding)).doesNotStartWith(finding.code()));
        }
    }

    /**
     * Writes a text into a folder of its own and reads it.
     *
     * @param name the file below the folder
     * @param reading is given the folder
     */
    public static void with(String name, String text, Reading reading) {
        with(name, text.getBytes(StandardCharsets.UTF_8), reading);
    }

    /** The same with bytes that are no text. */
    public static void with(String name, byte[] content, Reading reading) {
        try {
            Path folder = Files.createTempDirectory("vereda-fuzz");
            try {
                Path file = folder.resolve(name);
                Files.createDirectories(file.resolveSibling("."));
                Files.write(file, content);
                without(() -> run(reading, folder));
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new AssertionError("the files could not be written", e);
        }
    }

    private static void run(Reading reading, Path folder) {
        try {
            reading.of(folder);
        } catch (IOException e) {
            throw new AssertionError("an error that nobody put into words", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
