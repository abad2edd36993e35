package org.vereda.app.keep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vereda.quantity.Findings;

/** A keep in a folder of its own, as tests use it. */
record Kept(KeepDatabase database, Keep keep) implements AutoCloseable {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);
    static final Keep.Author ANA = new Keep.Author("ana", "the bill came");

    static Kept in(Path folder) {
        return at(KeepPlace.in(folder));
    }

    static Kept at(KeepPlace place) {
        KeepDatabase database = KeepDatabase.open(place);
        return new Kept(database, new Keep(database, CLOCK));
    }

    Change take(Path folder) {
        return keep.take(folder, ANA, new Findings());
    }

    /** The files of a folder with their bytes. */
    static Map<String, String> bytes(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<String, String> all = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.put(folder.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
