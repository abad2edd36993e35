package org.vereda.app.registers;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * The files that a person means by files, folders and patterns with {@code *}, {@code ?} or {@code **}.
 *
 * @param named files that were named one by one; each must be one that can be read
 * @param found files of folders and patterns, of which those that are none of a register are left where they are
 */
public record InputFiles(List<Path> named, List<Path> found) {
    public InputFiles {
        named = List.copyOf(named);
        found = List.copyOf(found);
    }

    /**
     * Looks them up; in a folder also those of the folders in it, by name.
     *
     * @throws InvalidInput where a pattern fits nothing or a folder cannot be read
     */
    public static InputFiles of(List<String> words) {
        Set<Path> named = new LinkedHashSet<>();
        Set<Path> found = new LinkedHashSet<>();
        for (String word : words) {
            if (isPattern(word)) {
                found.addAll(matching(word));
            } else {
                Path path = path(word);
                if (Files.isDirectory(path)) {
                    found.addAll(inside(path));
                } else {
                    named.add(path);
                }
            }
        }
        found.removeAll(named);
        return new InputFiles(List.copyOf(named), List.copyOf(found));
    }

    /** Both, named ones first. */
    public List<Path> all() {
        return Stream.concat(named.stream(), found.stream()).toList();
    }

    private static Path path(String word) {
        try {
            return Path.of(word);
        } catch (InvalidPathException failure) {
            throw noFiles(word);
        }
    }

    /** A file that is there is meant by its name, whatever signs are in it. */
    private static boolean isPattern(String word) {
        boolean hasSigns = word.contains("*") || word.contains("?");
        return hasSigns && !new java.io.File(word).exists();
    }

    private static List<Path> matching(String pattern) {
        String plain = pattern.replace('\\', '/');
        int folderEnd = plain.lastIndexOf('/', firstSign(plain));
        Path start = Path.of(folderEnd < 0 ? "." : plain.substring(0, folderEnd + 1));
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + plain.substring(folderEnd + 1));
        List<Path> files = Files.isDirectory(start)
                ? inside(start).stream()
                        .filter(file -> matcher.matches(start.relativize(file)))
                        .toList()
                : List.of();
        if (files.isEmpty()) {
            throw noFiles(pattern);
        }
        return files;
    }

    private static int firstSign(String pattern) {
        int star = pattern.indexOf('*');
        int question = pattern.indexOf('?');
        return star < 0 ? question : question < 0 ? star : Math.min(star, question);
    }

    private static List<Path> inside(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return new ArrayList<>(paths.filter(Files::isRegularFile)
                    .filter(InputFiles::isSeen)
                    .sorted()
                    .toList());
        } catch (IOException | java.io.UncheckedIOException failure) {
            throw InvalidInput.of(Finding.error(
                    "app.unreadable-folder",
                    SourcePosition.ofFile(folder.toString()),
                    failure.getClass().getSimpleName()));
        }
    }

    /** Files whose name begins with a dot belong to the system. */
    private static boolean isSeen(Path file) {
        return !file.getFileName().toString().startsWith(".");
    }

    private static InvalidInput noFiles(String word) {
        return InvalidInput.of(Finding.error("store.no-such-files", SourcePosition.NOWHERE, word));
    }
}
