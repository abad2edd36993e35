package org.vereda.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.vereda.app.Repository;
import org.vereda.quantity.Findings;

/** The made-up registers of the examples as a common table. */
public final class ExampleRegisters {
    private ExampleRegisters() {}

    /** Imports them into a file that is not there yet. */
    public static void importInto(Path table) {
        try (RegisterStore store = RegisterStore.writing(table);
                Stream<Path> files = Files.list(Repository.example("registers"))) {
            List<Path> known = files.filter(RegisterStore::isKnown).sorted().toList();
            known.forEach(file -> store.add(file, known, false, LocalDate.of(2026, 1, 15), new Findings()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
