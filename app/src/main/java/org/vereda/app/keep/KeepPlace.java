package org.vereda.app.keep;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * Where a database is: a file of the embedded one, or a PostgreSQL server.
 *
 * @param url the JDBC address
 * @param user who signs in, empty where the address or the file needs nobody
 * @param password the password, empty for none
 */
public record KeepPlace(String url, String user, String password) {
    /** The name of the file in a data folder. */
    public static final String FILE = "vereda.db";

    private static final String POSTGRES = "jdbc:postgresql:";

    /** Durable at every commit (the log is synced), readers beside one writer, and writers that wait for each other. */
    private static final String DURABLE = "?journal_mode=WAL&synchronous=FULL&busy_timeout=60000&foreign_keys=on";

    /** Opens a file that is there and makes none, so that nothing is ever written into a new file in the place of one that was moved away. */
    private static final String ONLY_THERE = "&open_mode=2";

    private static final String FILE_OF = "jdbc:sqlite:";

    /**
     * The embedded database in a data folder, which is made where it is missing.
     *
     * @throws InvalidInput where the folder cannot be made
     */
    public static KeepPlace in(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw InvalidInput.of(Finding.error("keep.no-folder", SourcePosition.ofFile(folder.toString())));
        }
        return new KeepPlace(FILE_OF + folder.resolve(FILE).toAbsolutePath() + DURABLE + ONLY_THERE, "", "");
    }

    /**
     * A PostgreSQL database by its address, {@code jdbc:postgresql://host/name}.
     *
     * @throws InvalidInput where the address is of another kind
     */
    public static KeepPlace at(String url, String user, String password) {
        if (!url.startsWith(POSTGRES)) {
            throw InvalidInput.of(Finding.error("keep.bad-address", SourcePosition.NOWHERE, url));
        }
        return new KeepPlace(url, user, password);
    }

    boolean isEmbedded() {
        return !url.startsWith(POSTGRES);
    }

    /** The address without what may be secret in it. */
    public String name() {
        return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }

    /**
     * Makes the file of the embedded database where it is missing.
     *
     * @throws InvalidInput where that cannot be
     */
    void make() {
        file().filter(file -> !Files.exists(file)).ifPresent(file -> {
            try {
                Files.createFile(file);
            } catch (FileAlreadyExistsException another) {
                return;
            } catch (IOException e) {
                throw InvalidInput.of(Finding.error("keep.cannot-write", SourcePosition.ofFile(file.toString())));
            }
        });
    }

    /** What tells the file that is there now from any other, where there is one and the system tells. */
    Optional<Object> fileKey() {
        return file().flatMap(file -> {
            try {
                return Optional.ofNullable(
                        Files.readAttributes(file, BasicFileAttributes.class).fileKey());
            } catch (IOException e) {
                return Optional.empty();
            }
        });
    }

    /** The file of the embedded database; nothing for a server. */
    public Optional<Path> file() {
        return isEmbedded() ? Optional.of(Path.of(name().substring(FILE_OF.length()))) : Optional.empty();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return name();
    }
}
