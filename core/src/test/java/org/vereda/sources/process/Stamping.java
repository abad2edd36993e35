package org.vereda.sources.process;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.vereda.Repository;

/** The small product system of the test resources, whose texts a test may change before it writes them to a folder. */
public final class Stamping {
    private final Map<String, String> texts = new TreeMap<>();

    private Stamping() {}

    public static Path resources() {
        return Repository.root().resolve("core/src/test/resources/org/vereda/sources/process");
    }

    /** The openLCA JSON-LD package. */
    public static Stamping jsonLd() {
        Stamping copy = new Stamping();
        Path folder = resources().resolve("stamping");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                copy.texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }

    /** The EcoSpold file. */
    public static Stamping ecoSpold() {
        Stamping copy = new Stamping();
        try {
            copy.texts.put("stamping.xml", Files.readString(resources().resolve("stamping.xml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }

    /** Replaces a text that must be there. */
    public Stamping with(String file, String before, String after) {
        String text = texts.getOrDefault(file, "");
        if (!text.contains(before)) {
            throw new IllegalArgumentException(file + " does not hold " + before);
        }
        texts.put(file, text.replace(before, after));
        return this;
    }

    public Stamping withFile(String file, String text) {
        texts.put(file, text);
        return this;
    }

    public Stamping without(String file) {
        texts.remove(file);
        return this;
    }

    public String text(String file) {
        return texts.getOrDefault(file, "");
    }

    public Path folder(Path parent) {
        Path folder = parent.resolve("stamping");
        try {
            for (Map.Entry<String, String> text : texts.entrySet()) {
                Path file = folder.resolve(text.getKey());
                Files.createDirectories(file.resolve("..").normalize());
                Files.writeString(file, text.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    public Path zip(Path parent) {
        Path archive = parent.resolve("stamping.zip");
        try (OutputStream stream = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(stream)) {
            for (Map.Entry<String, String> text : texts.entrySet()) {
                zip.putNextEntry(new ZipEntry(text.getKey()));
                zip.write(text.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return archive;
    }
}
