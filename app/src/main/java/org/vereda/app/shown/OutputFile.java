package org.vereda.app.shown;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * Where an answer goes: to the terminal, or into a file that is there whole or not at all.
 *
 * @param file the file, none for the terminal
 * @param out the terminal
 * @param beside where the name of a written file is told
 */
public record OutputFile(Optional<Path> file, PrintStream out, PrintStream beside) {
    /** Prints or writes a text. */
    public void put(String text) {
        put(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Prints or writes bytes.
     *
     * @throws InvalidInput where the file cannot be written
     */
    public void put(byte[] bytes) {
        if (file.isEmpty()) {
            out.writeBytes(bytes);
            out.flush();
            return;
        }
        write(file.get(), bytes);
        beside.println(file.get());
    }

    /**
     * Writes a file by way of another one beside it, so that nobody sees half of it.
     *
     * @throws InvalidInput where it cannot be written
     */
    public static void write(Path file, byte[] bytes) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            replace(file, bytes);
        } catch (IOException failure) {
            throw InvalidInput.of(Finding.error("app.cannot-write", SourcePosition.ofFile(file.toString())));
        }
    }

    /** Writes a file by way of another one beside it; where that fails, nothing of it stays and an earlier file is as it was. */
    public static void replace(Path file, byte[] bytes) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(part, bytes);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
