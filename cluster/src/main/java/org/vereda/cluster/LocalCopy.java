package org.vereda.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;

/** A file or folder of any file system as one of this machine: itself where it lies here, else a copy until it is closed. */
public final class LocalCopy implements AutoCloseable {
    private final Path path;
    private final Optional<Path> temporary;

    private LocalCopy(Path path, Optional<Path> temporary) {
        this.path = path;
        this.temporary = temporary;
    }

    /** Fetches what lies elsewhere. */
    public static LocalCopy of(String address, Configuration settings) {
        org.apache.hadoop.fs.Path source = new org.apache.hadoop.fs.Path(address);
        try {
            FileSystem files = source.getFileSystem(settings);
            if (files.getUri().getScheme().equals("file")) {
                return new LocalCopy(Path.of(files.makeQualified(source).toUri().getPath()), Optional.empty());
            }
            Path folder = Files.createTempDirectory("vereda-cluster");
            Path copy = folder.resolve(source.getName());
            files.copyToLocalFile(false, source, new org.apache.hadoop.fs.Path(copy.toUri()), true);
            return new LocalCopy(copy, Optional.of(folder));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Several, in their order. */
    public static LocalCopies all(List<String> addresses, Configuration settings) {
        return new LocalCopies(
                addresses.stream().map(address -> of(address, settings)).toList());
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        temporary.ifPresent(LocalCopy::delete);
    }

    private static void delete(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Several of them.
     *
     * @param copies in the order in which they were asked for
     */
    public record LocalCopies(List<LocalCopy> copies) implements AutoCloseable {
        public List<Path> paths() {
            return copies.stream().map(LocalCopy::path).toList();
        }

        @Override
        public void close() {
            copies.forEach(LocalCopy::close);
        }
    }
}
