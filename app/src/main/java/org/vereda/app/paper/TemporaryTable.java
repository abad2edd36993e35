package org.vereda.app.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.vereda.app.flow.Progress;
import org.vereda.app.registers.InputFiles;
import org.vereda.app.store.ImportOutcome;
import org.vereda.app.store.RegisterStore;
import org.vereda.app.store.StoredFile;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/** The common table of some files, for as long as one paper is written. */
public final class TemporaryTable implements AutoCloseable {
    private final Path folder;

    private TemporaryTable(Path folder) {
        this.folder = folder;
    }

    /**
     * Imports files.
     *
     * @param input the files; those of a folder that hold nothing for the table are passed over, named ones are told
     * @param today the day of the import
     * @param findings takes what is wrong with the files
     */
    public static TemporaryTable of(InputFiles input, LocalDate today, Progress progress, Findings findings) {
        TemporaryTable made = new TemporaryTable(folder());
        List<Path> all = input.all();
        try (RegisterStore store = RegisterStore.writing(made.place());
                Progress.Running running = progress.begin("label.step.import")) {
            for (int at = 0; at < all.size(); at++) {
                add(store, all.get(at), input, today, findings);
                running.reached(at + 1L, all.size());
            }
        } catch (RuntimeException failure) {
            made.close();
            throw failure;
        }
        return made;
    }

    private Path place() {
        return folder.resolve("registers.duckdb");
    }

    /** Opens it to be read. */
    public RegisterStore reading() {
        return RegisterStore.reading(place());
    }

    private static void add(RegisterStore made, Path file, InputFiles input, LocalDate today, Findings findings) {
        if (!RegisterStore.isKnown(file) && !input.named().contains(file)) {
            return;
        }
        try {
            if (made.add(file, input.all(), false, today, findings) instanceof ImportOutcome.Overlapping overlap) {
                findings.add(Finding.error(
                        "paper.overlap",
                        SourcePosition.ofFile(overlap.name()),
                        String.valueOf(overlap.rows()),
                        String.join(
                                ", ",
                                overlap.with().stream().map(StoredFile::name).toList())));
            }
        } catch (InvalidInput refused) {
            findings.addAll(refused.findings());
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("vereda-paper");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes it from the disk. */
    @Override
    public void close() {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
