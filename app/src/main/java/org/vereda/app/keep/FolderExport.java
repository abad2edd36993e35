package org.vereda.app.keep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/** Writes the folder as it is kept now, byte by byte as it came where nothing was changed. */
final class FolderExport {
    /** The only file that is no table and everybody needs. */
    static final String SETTINGS = "partnership.yaml";

    private final KeptRecords kept;
    private final Reach reach;

    /**
     * An export.
     *
     * @param reach what is written: rows within reach; files that are no tables only for {@link Reach#WHOLE}, but for the settings
     */
    FolderExport(Session session, Reach reach) {
        this.kept = new KeptRecords(session, 0);
        this.reach = reach;
    }

    /**
     * Writes all files and gives their number.
     *
     * @throws InvalidInput where the folder holds something already or cannot be written
     */
    int write(Path target) {
        try {
            Files.createDirectories(target);
            requireEmpty(target);
            List<KeptFile> files = kept.files().stream()
                    .filter(file -> reach.equals(Reach.WHOLE)
                            || file.isTable()
                            || file.path().equals(SETTINGS))
                    .toList();
            writeAll(files, target);
            return files.size();
        } catch (IOException e) {
            throw cannotWrite(target);
        }
    }

    /** Half a folder would pass for a whole one, so that nothing of it stays where something cannot be written. */
    private void writeAll(List<KeptFile> files, Path target) throws IOException {
        try {
            for (KeptFile file : files) {
                Path path = target.resolve(file.path()).normalize();
                Files.createDirectories(path.startsWith(target.normalize()) ? parent(path) : target);
                Files.write(path, bytes(file));
            }
        } catch (IOException e) {
            empty(target);
            throw e;
        }
    }

    private static void empty(Path target) throws IOException {
        try (Stream<Path> written = Files.walk(target)) {
            for (Path path : written.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(target)) {
                    Files.delete(path);
                }
            }
        }
    }

    static InvalidInput cannotWrite(Path target) {
        return InvalidInput.of(Finding.error("keep.cannot-write", SourcePosition.ofFile(target.toString())));
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }

    private static void requireEmpty(Path target) throws IOException {
        try (Stream<Path> there = Files.list(target)) {
            if (there.findAny().isPresent()) {
                throw InvalidInput.of(Finding.error("keep.not-empty", SourcePosition.ofFile(target.toString())));
            }
        }
    }

    byte[] bytes(KeptFile file) {
        return file.document()
                .map(hash -> new Documents(kept.session()).bytes(hash))
                .orElseGet(() -> file.form()
                        .encode(text(file))
                        .orElseThrow(() ->
                                new IllegalStateException(file.path() + " holds letters that its charset lacks")));
    }

    /** The records in their order; a record without line end gets one where another follows it. */
    private String text(KeptFile file) {
        StringBuilder text = new StringBuilder();
        StringBuilder lineEnd = new StringBuilder();
        kept.each(file, reach, row -> {
            if (!text.isEmpty()
                    && TextRecords.lineEnd(text.substring(text.length() - 1)).isEmpty()) {
                text.append(lineEnd.isEmpty() ? "\n" : lineEnd);
            }
            if (lineEnd.isEmpty()) {
                lineEnd.append(TextRecords.lineEnd(row.raw()));
            }
            text.append(row.raw());
        });
        return text.toString();
    }
}
