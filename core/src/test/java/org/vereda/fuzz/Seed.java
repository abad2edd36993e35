package org.vereda.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;

/**
 * Sound files that a reader takes, from which damaged ones are made.
 *
 * @param name the name of the file or folder that the reader is given
 * @param packing how the files are put together
 * @param files bytes by their path inside
 */
record Seed(String name, Packing packing, Map<String, byte[]> files) {
    /** How files are put together. */
    enum Packing {
        /** The only file, by itself. */
        ALONE,
        /** The only file, compressed. */
        GZIP,
        /** Beside each other in a folder. */
        FOLDER,
        /** In an archive. */
        ZIP
    }

    private static final List<String> NAMES = List.of(
            "../outside",
            "/absolute",
            "a\\b",
            "c:d",
            "",
            ".",
            "x".repeat(300),
            "a/../../b",
            "é\u0000",
            "con.json",
            "a//b");

    Seed {
        files = new TreeMap<>(files);
    }

    static Seed alone(String name, byte[] bytes) {
        return new Seed(name, Packing.ALONE, Map.of(name, bytes));
    }

    /** The same with changes that are made one after the other. */
    Seed with(List<Change> changes) {
        Map<String, byte[]> changed = new TreeMap<>(files);
        for (Change change : changes) {
            List<String> names = List.copyOf(changed.keySet());
            if (!names.isEmpty()) {
                apply(change, names.get(Math.floorMod(change.file(), names.size())), names, changed);
            }
        }
        return new Seed(name, packing, changed);
    }

    private void apply(Change change, String file, List<String> names, Map<String, byte[]> changed) {
        boolean several = packing == Packing.FOLDER || packing == Packing.ZIP;
        byte[] bytes = changed.getOrDefault(file, new byte[0]);
        switch (change.kind()) {
            case LEAVE_OUT_FILE -> {
                if (several) {
                    changed.remove(file);
                }
            }
            case RENAME_FILE -> {
                if (packing == Packing.ZIP) {
                    changed.remove(file);
                    changed.put(NAMES.get(Math.floorMod(change.word(), NAMES.size())), bytes);
                }
            }
            case EXCHANGE_FILES -> changed.put(names.get(Math.floorMod(change.word(), names.size())), bytes);
            default -> changed.put(file, change.apply(bytes));
        }
    }

    /**
     * Writes the files.
     *
     * @param folder an empty folder
     * @param changes those among them that damage the archive are made to it
     * @return what the reader is given
     */
    Path write(Path folder, List<Change> changes) throws IOException {
        Path target = folder.resolve(name);
        switch (packing) {
            case ALONE -> Files.write(target, first());
            case GZIP -> Files.write(target, damaged(zipped(), changes));
            case ZIP -> Files.write(target, damaged(archive(), changes));
            case FOLDER -> {
                Files.createDirectories(target);
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    Path path = target.resolve(file.getKey());
                    Files.createDirectories(path.resolve("..").normalize());
                    Files.write(path, file.getValue());
                }
            }
        }
        return target;
    }

    private byte[] first() {
        return files.values().iterator().next();
    }

    private static byte[] damaged(byte[] bytes, List<Change> changes) {
        byte[] damaged = bytes;
        for (Change change : changes) {
            if (change.kind() == Change.Kind.DAMAGE_ARCHIVE) {
                List<Change.Kind> kinds = new ArrayList<>(List.of(
                        Change.Kind.FLIP_BIT,
                        Change.Kind.CUT_OFF,
                        Change.Kind.LEAVE_OUT,
                        Change.Kind.REPEAT,
                        Change.Kind.INSERT));
                Change.Kind kind = kinds.get(Math.floorMod(change.file(), kinds.size()));
                damaged = new Change(kind, 0, change.place(), change.extent(), change.word()).apply(damaged);
            }
        }
        return damaged;
    }

    private byte[] zipped() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(first());
        }
        return bytes.toByteArray();
    }

    private byte[] archive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                put(zip, file.getKey(), file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** Leaves out what has a name that no archive can hold. */
    private static void put(ZipOutputStream zip, String path, byte[] content) throws IOException {
        try {
            zip.putNextEntry(new ZipEntry(path));
        } catch (ZipException | IllegalArgumentException noName) {
            return;
        }
        zip.write(content);
    }
}
