package org.vereda.app.web.frame;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.springframework.web.servlet.function.ServerRequest;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.table.RawTable;
import org.vereda.sources.table.TableFormat;

/** Tables that somebody sends: text or workbook, at most 10 MB, and at most 40 MB when unpacked, which a server with 512 MB of memory reads. */
public final class Uploads {
    private static final int MEGABYTES = 40;
    private static final long LARGEST = (long) MEGABYTES << 20;
    private static final int MOST_ROWS = 200_000;
    private static final int LONGEST_NAME = 80;

    private Uploads() {}

    /**
     * The rows of the file in the field {@code file}, by their columns.
     *
     * @param path the table that they are for
     * @param format how the table is written
     * @param named names of columns from what stands above them
     * @throws InvalidInput where there is no file, or its structure is broken, or it is too large
     */
    public static List<Map<String, String>> rows(
            ServerRequest request, String path, TableFormat format, UnaryOperator<String> named) {
        return file(request, path, file -> rows(file, path, format, named));
    }

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

    private static InvalidInput tooLarge(String path) {
        return InvalidInput.of(Finding.error(
                "portal.upload-too-large",
                SourcePosition.ofFile(path),
                Integer.toString(MOST_ROWS),
                Integer.toString(MEGABYTES)));
    }

    private static List<Map<String, String>> rows(
            Path file, String path, TableFormat format, UnaryOperator<String> named) {
        Findings findings = new Findings();
        RawTable table = RawTable.loadSent(file, path, format, findings);
        if (findings.hasErrors()) {
            throw new InvalidInput(findings.sorted());
        }
        if (table.rows().size() > MOST_ROWS) {
            throw tooLarge(path);
        }
        if (table.rows().size() < 2) {
            throw InvalidInput.of(Finding.error("portal.no-rows", SourcePosition.ofFile(path)));
        }
        List<String> header = table.rows().getFirst().stream()
                .map(TableFormat::inOneLine)
                .map(named)
                .toList();
        requireOnce(header, SourcePosition.of(path, table.lines().getFirst(), 0));
        List<Map<String, String>> rows = new ArrayList<>();
        for (int at = 1; at < table.rows().size(); at++) {
            rows.add(row(
                    header,
                    table.rows().get(at),
                    SourcePosition.of(path, table.lines().get(at), 0)));
        }
        return rows;
    }

    /** Of two columns with the same name one would be lost. */
    private static void requireOnce(List<String> header, SourcePosition place) {
        Set<String> seen = new HashSet<>();
        header.stream()
                .filter(name -> !name.isEmpty() && !seen.add(name))
                .findFirst()
                .ifPresent(name -> {
                    throw InvalidInput.of(Finding.error("portal.column-twice", place, name));
                });
    }

    private static Map<String, String> row(List<String> header, List<String> cells, SourcePosition place) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int at = 0; at < cells.size(); at++) {
            boolean isNamed = at < header.size() && !header.get(at).isEmpty();
            if (isNamed) {
                row.put(header.get(at), cells.get(at));
            } else if (!cells.get(at).isBlank()) {
                throw InvalidInput.of(Finding.error("portal.cell-without-column", place, cells.get(at)));
            }
        }
        return row;
    }
}
