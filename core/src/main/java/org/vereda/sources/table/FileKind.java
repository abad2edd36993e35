package org.vereda.sources.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.NearestName;
import org.vereda.quantity.SourcePosition;

/** What a file is, by its first bytes. */
public enum FileKind {
    /** A zip archive, as XLSX workbooks are. */
    WORKBOOK,
    /** Anything else: text, plain or gzip. */
    TEXT;

    private static final String ZIP = "504b0304";
    private static final String COMPOUND_DOCUMENT = "d0cf11e0";

    /**
     * What the file is.
     *
     * @throws InvalidInput where there is no file to read, or one of a kind that is not read
     */
    public static FileKind of(Path path, String name) {
        requireFile(path, name);
        String start = firstBytes(path, name);
        if (start.isEmpty()) {
            throw InvalidInput.of(Finding.error("sources.empty-file", SourcePosition.ofFile(name)));
        }
        if (start.equals(COMPOUND_DOCUMENT)) {
            throw InvalidInput.of(Finding.error("sources.old-workbook", SourcePosition.ofFile(name)));
        }
        return start.equals(ZIP) ? WORKBOOK : TEXT;
    }

    /** What is told where a file cannot be read. */
    public static InvalidInput unreadable(String name, IOException e) {
        return InvalidInput.of(Finding.error(
                "sources.unreadable-file",
                SourcePosition.ofFile(name),
                e.getClass().getSimpleName()));
    }

    private static void requireFile(Path path, String name) {
        if (Files.isDirectory(path)) {
            throw InvalidInput.of(Finding.error("sources.folder-not-file", SourcePosition.ofFile(name)));
        }
        if (!Files.exists(path)) {
            throw InvalidInput.of(Finding.error(
                    "sources.missing-file",
                    SourcePosition.ofFile(name),
                    NearestName.orNone(path.getFileName().toString(), neighbors(path))));
        }
    }

    private static String firstBytes(Path path, String name) {
        try (InputStream stream = Files.newInputStream(path)) {
            return HexFormat.of().formatHex(stream.readNBytes(4));
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private static List<String> neighbors(Path path) {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::exists)
                    .map(file -> file.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
