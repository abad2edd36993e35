package org.vereda.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vereda.app.store.ImportOutcome;
import org.vereda.app.store.RegisterStore;
import org.vereda.bench.register.NpriHistory;
import org.vereda.bench.register.TriYear;
import org.vereda.inventory.comparison.ComparableReleases;
import org.vereda.inventory.comparison.DataVersion;
import org.vereda.inventory.comparison.ReleaseSource;
import org.vereda.inventory.comparison.TableInMemory;
import org.vereda.quantity.Findings;
import org.vereda.sources.ReferencePacks;
import org.vereda.sources.registers.RegisterFiles;

/**
 * Made-up files of registers over the years, imported into a store.
 *
 * @param name as in the table
 * @param rows of the history of NPRI, none where zero
 * @param forms of each of the fifteen years of TRI
 */
record YearsOfRegisters(String name, int rows, int forms) {
    private static final int FIRST = 2009;
    private static final int LAST = 2023;

    /** The years of TRI, which the questions are about. */
    static final Set<String> YEARS = IntStream.rangeClosed(FIRST, LAST)
            .mapToObj(Integer::toString)
            .collect(Collectors.toCollection(TreeSet::new));

    private static final LocalDate DAY = LocalDate.of(2026, 1, 2);

    /**
     * Makes the store.
     *
     * @param folder where it and its files lie
     * @param keepFiles whether the files stay, for whoever reads them too
     */
    Path store(Path folder, long seed, boolean keepFiles) {
        Path place = folder.resolve("years.duckdb");
        try (RegisterStore store = RegisterStore.writing(place)) {
            if (rows > 0) {
                Path file = folder.resolve("synthetic_npri.csv");
                new NpriHistory(rows, seed).write(file);
                add(store, file, keepFiles);
            }
            for (int year = FIRST; year <= LAST; year++) {
                Path file = folder.resolve("synthetic_" + year + "_us.csv");
                new TriYear(forms, year, seed + year).write(file);
                add(store, file, keepFiles);
            }
        }
        return place;
    }

    private static void add(RegisterStore store, Path file, boolean keepFile) {
        Findings findings = new Findings();
        ImportOutcome outcome = store.add(file, false, DAY, findings);
        if (findings.hasErrors() || !(outcome instanceof ImportOutcome.Added)) {
            throw new IllegalStateException(outcome + " " + findings.sorted());
        }
        if (!keepFile) {
            remove(file);
        }
    }

    /** All files of a folder as the plain table in memory, under the same rules of comparison. */
    static ReleaseSource inMemory(Path folder) {
        ReferencePacks packs = ReferencePacks.builtIn();
        Findings findings = new Findings();
        RegisterFiles read = RegisterFiles.read(files(folder), findings);
        return new ComparableReleases(
                new TableInMemory(read.table(), packs.substances(), new DataVersion("", "", List.of())),
                packs.substances(),
                packs.registerThresholds());
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a file, or a folder with all that it holds. */
    static void remove(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
