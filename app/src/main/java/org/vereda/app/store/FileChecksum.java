package org.vereda.app.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.vereda.quantity.InvalidInput;
import org.vereda.sources.table.FileKind;

/** SHA-256 of a file's bytes. */
final class FileChecksum {
    private FileChecksum() {}

    /**
     * As hexadecimal digits.
     *
     * @throws InvalidInput where the file is missing, empty, a folder or cannot be read
     */
    static String of(Path path) {
        String name = path.getFileName().toString();
        FileKind.of(path, name);
        MessageDigest digest = sha256();
        try (InputStream stream = new DigestInputStream(Files.newInputStream(path), digest)) {
            stream.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException failure) {
            throw FileKind.unreadable(name, failure);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
