package org.vereda.app.keep;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vereda.app.Repository;
import org.vereda.app.fuzz.DamagedText;
import org.vereda.app.fuzz.EndsWell;

/** Whatever a backup holds, it is restored or refused with the reason. */
class BackupFuzzTest {
    private static final Map<String, String> PARTS = parts();

    record Damaged(String part, String text) {}

    private static Map<String, String> parts() {
        try {
            Path folder = Files.createTempDirectory("vereda-fuzz");
            Path file = folder.resolve("backup.zip");
            try (Kept kept = Kept.in(folder)) {
                kept.take(Repository.example("review"));
                new Backup(kept.database()).write(file);
            }
            Map<String, String> parts = new TreeMap<>();
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                    byte[] bytes = zip.getInputStream(entry).readAllBytes();
                    parts.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
                }
            }
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Provide
    Arbitrary<Damaged> damages() {
        return Arbitraries.of(PARTS.keySet())
                .flatMap(part -> DamagedText.of(PARTS.get(part)).map(text -> new Damaged(part, text)));
    }

    @Property(tries = 40, seed = "20261128")
    void backupsEndWell(@ForAll("damages") Damaged damaged) {
        EndsWell.with("unused", "", folder -> {
            Map<String, String> parts = new TreeMap<>(PARTS);
            parts.put(damaged.part(), damaged.text());
            Path file = folder.resolve("backup.zip");
            write(file, parts);
            try (Kept kept = Kept.in(folder.resolve("data"))) {
                new Backup(kept.database()).restore(file);
            }
        });
    }

    private static void write(Path file, Map<String, String> parts) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
