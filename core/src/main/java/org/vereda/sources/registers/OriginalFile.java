package org.vereda.sources.registers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.table.CountedStream;
import org.vereda.sources.table.FileKind;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableFormat;

/** A file of a register as it was published: by itself, or one of the texts in a zip archive. */
sealed interface OriginalFile {
    /** The name by which positions know it; a text in an archive has the name of the archive before its own. */
    String name();

    /**
     * Opens it.
     *
     * @throws InvalidInput where the file cannot be read as a table of that format
     */
    Table open(TableFormat format, Findings findings);

    /**
     * The file, or the texts in it where it is an archive of texts; a workbook is a file by itself.
     *
     * @throws InvalidInput where there is no such file, or it is a broken or empty archive
     */
    static List<OriginalFile> in(Path path) {
        String name = path.getFileName().toString();
        if (FileKind.of(path, name) != FileKind.WORKBOOK) {
            return List.of(new Alone(path, name));
        }
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.getEntry("xl/workbook.xml") != null) {
                return List.of(new Alone(path, name));
            }
            return texts(zip, path, name);
        } catch (IOException e) {
            throw broken(name);
        }
    }

    private static List<OriginalFile> texts(ZipFile zip, Path path, String name) {
        List<OriginalFile> texts = zip.stream()
                .filter(entry -> !entry.isDirectory() && isText(entry.getName()))
                .map(ZipEntry::getName)
                .sorted(Comparator.naturalOrder())
                .<OriginalFile>map(entry -> new Packed(path, entry, name + "/" + lastOf(entry)))
                .toList();
        if (texts.isEmpty()) {
            throw broken(name);
        }
        return texts;
    }

    private static boolean isText(String entry) {
        String lower = lastOf(entry).toLowerCase(Locale.ROOT);
        return !lower.startsWith(".") && (lower.endsWith(".txt") || lower.endsWith(".csv"));
    }

    private static String lastOf(String entry) {
        return entry.substring(Math.max(entry.lastIndexOf('/'), entry.lastIndexOf('\\')) + 1);
    }

    private static InvalidInput broken(String name) {
        return InvalidInput.of(Finding.error("registers.unreadable-archive", SourcePosition.ofFile(name), name));
    }

    /** A file by itself. */
    record Alone(Path path, String name) implements OriginalFile {
        @Override
        public Table open(TableFormat format, Findings findings) {
            return Table.open(path, name, format, findings);
        }
    }

    /** A text in a zip archive, unpacked while it is read. */
    record Packed(Path path, String entry, String name) implements OriginalFile {
        /** Beyond this an archive is taken for one that only wants to fill the machine. */
        private static final long LARGEST = 16L << 30;

        @Override
        public Table open(TableFormat format, Findings findings) {
            try {
                ZipFile zip = new ZipFile(path.toFile());
                return openOrClose(zip, format, findings);
            } catch (IOException e) {
                throw broken(name);
            }
        }

        private Table openOrClose(ZipFile zip, TableFormat format, Findings findings) throws IOException {
            try {
                return Table.read(stream(zip), name, format, findings);
            } catch (InvalidInput e) {
                zip.close();
                throw e;
            }
        }

        private InputStream stream(ZipFile zip) throws IOException {
            long[] left = {LARGEST};
            InputStream packed = zip.getInputStream(zip.getEntry(entry));
            return new CountedStream(packed, bytes -> {
                left[0] -= bytes;
                if (left[0] < 0) {
                    throw broken(name);
                }
            }) {
                @Override
                public void close() throws IOException {
                    try (zip) {
                        super.close();
                    }
                }
            };
        }
    }
}
