package org.vereda.sources.process;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.table.CountedStream;
import org.vereda.sources.table.FileKind;

/**
 * The files of a package, which is a zip archive, a folder or a single file, by their paths inside it.
 *
 * <p>Nothing is unpacked to disk. Names that lead out of the package, names that stand for two files, links out of the
 * folder and more than the budget allows are refused.
 */
public final class PackageFiles implements Closeable {
    private interface Source {
        InputStream open() throws IOException;
    }

    private final String name;
    private final ReadBudget budget;
    private final Closeable owner;
    private final Map<String, Source> sources = new TreeMap<>();
    private long bytesLeft;

    private PackageFiles(String name, ReadBudget budget, Closeable owner) {
        this.name = name;
        this.budget = budget;
        this.owner = owner;
        this.bytesLeft = budget.bytes();
    }

    /**
     * Opens a package; positions name it by its file name.
     *
     * @throws InvalidInput where there is nothing to read, or something that is refused
     */
    public static PackageFiles open(Path path, ReadBudget budget) {
        Path file = path.toAbsolutePath().getFileName();
        String name = file == null ? path.toString() : file.toString();
        if (Files.isDirectory(path)) {
            return ofFolder(path, name, budget);
        }
        return switch (FileKind.of(path, name)) {
            case WORKBOOK -> ofZip(path, name, budget);
            case TEXT -> ofFile(path, name, budget);
        };
    }

    private static PackageFiles ofZip(Path path, String name, ReadBudget budget) {
        try {
            ZipFile zip = new ZipFile(path.toFile());
            PackageFiles files = new PackageFiles(name, budget, zip);
            try {
                zip.stream()
                        .filter(entry -> !entry.isDirectory())
                        .forEach(entry -> files.add(entry.getName(), () -> zip.getInputStream(entry(zip, entry))));
                return files;
            } catch (InvalidInput refused) {
                files.close();
                throw refused;
            }
        } catch (IOException e) {
            throw InvalidInput.of(Finding.error("process.broken-archive", SourcePosition.ofFile(name)));
        }
    }

    private static ZipEntry entry(ZipFile zip, ZipEntry listed) throws IOException {
        ZipEntry entry = zip.getEntry(listed.getName());
        if (entry == null) {
            throw new IOException("entry " + listed.getName() + " is listed but not there");
        }
        return entry;
    }

    private static PackageFiles ofFolder(Path folder, String name, ReadBudget budget) {
        PackageFiles files = new PackageFiles(name, budget, () -> {});
        try (Stream<Path> found = Files.walk(folder)) {
            Path root = folder.toRealPath();
            for (Path file : (Iterable<Path>) found.filter(Files::isRegularFile)::iterator) {
                String inside = folder.relativize(file).toString().replace('\\', '/');
                if (!file.toRealPath().startsWith(root)) {
                    throw files.refused("process.path-outside", inside);
                }
                files.add(inside, () -> Files.newInputStream(file));
            }
            return files;
        } catch (UncheckedIOException e) {
            throw FileKind.unreadable(name, new IOException(e));
        } catch (IOException e) {
            throw FileKind.unreadable(name, e);
        }
    }

    private static PackageFiles ofFile(Path file, String name, ReadBudget budget) {
        PackageFiles files = new PackageFiles(name, budget, () -> {});
        files.sources.put("", () -> Files.newInputStream(file));
        return files;
    }

    private void add(String inside, Source source) {
        boolean leadsOut = inside.startsWith("/")
                || inside.contains("\\")
                || inside.contains(":")
                || List.of(inside.split("/", -1)).contains("..");
        if (leadsOut) {
            throw refused("process.path-outside", inside);
        }
        if (sources.put(inside, source) != null) {
            throw refused("process.file-twice", inside);
        }
        if (sources.size() > budget.files()) {
            throw refused("process.too-many-files", Integer.toString(budget.files()));
        }
    }

    /** The name of the package in messages. */
    public String name() {
        return name;
    }

    /** The paths of all files inside, sorted; one empty path for a package that is a single file. */
    public List<String> paths() {
        return List.copyOf(sources.keySet());
    }

    /** True where there is such a file inside. */
    public boolean has(String inside) {
        return sources.containsKey(inside);
    }

    /** Opens a file; reading beyond the budget throws {@link InvalidInput}. */
    public InputStream open(String inside) throws IOException {
        Source source = sources.get(inside);
        if (source == null) {
            throw new IOException("no file " + inside);
        }
        return new CountedStream(source.open(), new Allowance(inside));
    }

    /** Where a file as a whole is, for findings. */
    public SourcePosition place(String inside) {
        return place(inside, 0, 0);
    }

    SourcePosition place(String inside, int line, int column) {
        return new SourcePosition(name, inside, Math.max(line, 0), Math.max(column, 0));
    }

    @Override
    public void close() {
        try {
            owner.close();
        } catch (IOException e) {
            throw FileKind.unreadable(name, e);
        }
    }

    private InvalidInput refused(String code, String argument) {
        return InvalidInput.of(Finding.error(code, SourcePosition.ofFile(name), argument));
    }

    /** Keeps what is unpacked within the budget of a file and of the whole package. */
    private final class Allowance implements IntConsumer {
        private final String inside;
        private long left = budget.bytesPerFile();

        Allowance(String inside) {
            this.inside = inside;
        }

        @Override
        public void accept(int bytes) {
            left -= bytes;
            bytesLeft -= bytes;
            if (left < 0 || bytesLeft < 0) {
                throw InvalidInput.of(Finding.error(
                        "process.too-large",
                        place(inside),
                        Long.toString((left < 0 ? budget.bytesPerFile() : budget.bytes()) >> 20)));
            }
        }
    }
}
