package org.vereda.sources;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.table.FileKind;

/** Where the files of a reference pack lie. */
sealed interface PackFiles {
    String MANIFEST = "pack.yaml";

    /** The bytes of a file of the pack. */
    byte[] read(String file);

    /** The name under which messages speak of a file of the pack. */
    String nameOf(String file);

    /** The packs inside the program, as its index lists them. */
    static List<PackFiles> builtIn() {
        String index = new String(BuiltIn.resource("index.txt"), StandardCharsets.UTF_8);
        return index.lines()
                .filter(line -> !line.isBlank())
                .<PackFiles>map(BuiltIn::new)
                .toList();
    }

    /**
     * The sub-folders of a folder that hold a manifest, by name.
     *
     * @throws InvalidInput where there is no such folder
     */
    static List<PackFiles> in(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> Files.exists(child.resolve(MANIFEST)))
                    .sorted()
                    .<PackFiles>map(Outside::new)
                    .toList();
        } catch (IOException e) {
            throw InvalidInput.of(Finding.error(
                    "sources.pack-folder-unreadable", SourcePosition.ofFile(folder.toString()), folder.toString()));
        }
    }

    /** A folder of the program's own resources. */
    record BuiltIn(String folder) implements PackFiles {
        private static final String ROOT = "/org/vereda/packs/";

        @Override
        public byte[] read(String file) {
            return resource(folder + "/" + file);
        }

        @Override
        public String nameOf(String file) {
            return folder + "/" + file;
        }

        private static byte[] resource(String path) {
            try (InputStream stream = BuiltIn.class.getResourceAsStream(ROOT + path)) {
                if (stream == null) {
                    throw absent(path);
                }
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A folder outside the program. */
    record Outside(Path folder) implements PackFiles {
        @Override
        public byte[] read(String file) {
            try {
                Path path = folder.resolve(file).normalize();
                if (!path.startsWith(folder.normalize())) {
                    throw absent(nameOf(file));
                }
                return Files.readAllBytes(path);
            } catch (NoSuchFileException | InvalidPathException e) {
                throw absent(nameOf(file));
            } catch (IOException e) {
                throw FileKind.unreadable(nameOf(file), e);
            }
        }

        @Override
        public String nameOf(String file) {
            return folder + File.separator + file;
        }
    }

    private static InvalidInput absent(String name) {
        return InvalidInput.of(Finding.error("sources.pack-file-missing", SourcePosition.ofFile(name), name));
    }
}
