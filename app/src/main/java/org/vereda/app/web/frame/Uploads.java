package org.vereda.app.web.frame;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.springframework.web.servlet.function.ServerRequest;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/** Files that somebody sends: at most 10 MB, and at most 40 MB when unpacked, which a server with 512 MB of memory reads. */
public final class Uploads {
    private static final int MEGABYTES = 40;
    private static final long LARGEST = (long) MEGABYTES << 20;
    private static final int MOST_ROWS = 200_000;
    private static final int LONGEST_NAME = 80;

    private Uploads() {}

    /**
     * What is made of the file in the field {@code file}, which is gone afterwards. Its name is the one that it was sent by, as far as
     * letters, digits, points and hyphens go.
     *
     * @param what what it is for, in messages
     * @throws InvalidInput where there is no file, or it is too large
     */
    public static <T> T file(ServerRequest request, String what, Function<Path, T> use) {
        try {
            Part part = request.servletRequest().getPart("file");
            if (part == null || part.getSize() == 0) {
                throw InvalidInput.of(Finding.error("portal.no-file", SourcePosition.ofFile(what)));
            }
            Path folder = Files.createTempDirectory("vereda-upload");
            Path file = folder.resolve(name(part));
            try {
                try (InputStream stream = part.getInputStream()) {
                    Files.write(file, stream.readAllBytes());
                }
                requireSmall(file, what);
                return use.apply(file);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw InvalidInput.of(Finding.error("portal.no-file", SourcePosition.ofFile(what)));
        }
    }

    private static String name(Part part) {
        String sent = Optional.ofNullable(part.getSubmittedFileName()).orElse("");
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[^\\p{L}\\p{N}.-]", "_").replaceFirst("^\\.+", "_");
        int most = Math.min(plain.length(), LONGEST_NAME);
        return plain.isEmpty() ? "file" : plain.substring(plain.length() - most);
    }

    /** A packed file may be far larger than it looks; its parts are those that the reader will see. */
    static void requireSmall(Path file, String path) throws IOException {
        requireSmallText(file, path);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            long left = LARGEST;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream stream = zip.getInputStream(entry)) {
                    left -= stream.skip(left + 1);
                }
                if (left < 0) {
                    throw tooLarge(path);
                }
            }
        } catch (ZipException | EOFException noZip) {
            // what is no archive, or breaks off, is not unpacked; the reader says what is wrong with it
        }
    }

    /** A text may be packed too, by gzip. */
    private static void requireSmallText(Path file, String path) throws IOException {
        try (InputStream stream = new GZIPInputStream(Files.newInputStream(file))) {
            long unpacked = 0;
            byte[] buffer = new byte[1 << 16];
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                unpacked += read;
                if (unpacked > LARGEST) {
                    throw tooLarge(path);
                }
            }
        } catch (ZipException | EOFException noGzip) {
            // the reader says what is wrong with it
        }
    }

    /** Nothing is taken in of so many rows. */
    public static void requireFew(int rows, String path) {
        if (rows > MOST_ROWS) {
            throw tooLarge(path);
        }
    }

    private static InvalidInput tooLarge(String path) {
        return InvalidInput.of(Finding.error(
                "portal.upload-too-large",
                SourcePosition.ofFile(path),
                Integer.toString(MOST_ROWS),
                Integer.toString(MEGABYTES)));
    }
}
