package org.vereda.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.vereda.inventory.Coordinates;
import org.vereda.inventory.Register;
import org.vereda.inventory.comparison.ComparableReleases;
import org.vereda.inventory.comparison.OutputTable;
import org.vereda.inventory.comparison.ReleaseSource;
import org.vereda.inventory.comparison.beside.BesideSource;
import org.vereda.inventory.comparison.beside.FigureQuery;
import org.vereda.inventory.plausibility.Suspicions;
import org.vereda.inventory.releases.RegisterFacility;
import org.vereda.inventory.statistics.MissingFigure;
import org.vereda.inventory.statistics.StatisticTable;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.NearestName;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.facts.FactFiles;
import org.vereda.sources.registers.RegisterFiles;

/**
 * The common table of the registers on disk: one file that keeps what was imported and answers questions about it.
 *
 * <p>A file of a register is imported as a whole or not at all; a crash in the middle leaves the store as it was. The order
 * of imports changes no answer.
 */
public final class RegisterStore implements AutoCloseable {
    /** Where a store lies when nobody says otherwise. */
    public static final Path USUAL = Path.of("out", "registers.duckdb");

    private final Path place;
    private final Sql sql;
    private Optional<Meaning> meaning = Optional.empty();

    private RegisterStore(Path place, Sql sql) {
        this.place = place;
        this.sql = sql;
    }

    /**
     * Opens a store to be read; several may read it at the same time.
     *
     * @throws InvalidInput where there is none, it is being written, or the file is none of this program
     */
    public static RegisterStore reading(Path place) {
        if (!Files.exists(place)) {
            throw InvalidInput.of(Finding.error("store.missing", SourcePosition.ofFile(place.toString())));
        }
        return checked(place, Sql.open(place, true));
    }

    /**
     * Opens a store to be written, and makes an empty one where there is none.
     *
     * @throws InvalidInput where it is in use, cannot be written, or the file is none of this program
     */
    public static RegisterStore writing(Path place) {
        boolean isNew = !Files.exists(place) || isEmpty(place);
        return isNew ? made(place) : checked(place, Sql.open(place, false));
    }

    /** Nothing stays behind where there is no room: the next try would meet a file that is no store. */
    private static RegisterStore made(Path place) {
        makeFolder(place);
        remove(place);
        try {
            Sql sql = Sql.open(place, false);
            try {
                StoreSchema.create(sql);
                return checked(place, sql);
            } catch (InvalidInput refused) {
                sql.close();
                throw refused;
            }
        } catch (InvalidInput refused) {
            remove(place);
            throw refused;
        }
    }

    /** A file without a byte is what a program leaves that was killed before it began. */
    private static boolean isEmpty(Path place) {
        try {
            return Files.isRegularFile(place) && Files.size(place) == 0;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static void remove(Path place) {
        try {
            Files.deleteIfExists(place);
            Files.deleteIfExists(place.resolveSibling(place.getFileName() + ".wal"));
        } catch (IOException failure) {
            throw InvalidInput.of(Finding.error("app.cannot-write", SourcePosition.ofFile(place.toString())));
        }
    }

    private static RegisterStore checked(Path place, Sql sql) {
        try {
            StoreSchema.require(sql, place.toString());
        } catch (InvalidInput refused) {
            sql.close();
            throw refused;
        }
        return new RegisterStore(place, sql);
    }

    private static void makeFolder(Path place) {
        Path folder = place.toAbsolutePath().getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException failure) {
            throw InvalidInput.of(Finding.error("app.cannot-write", SourcePosition.ofFile(place.toString())));
        }
    }

    public Path place() {
        return place;
    }

    /** The files that it holds, by name. */
    public List<StoredFile> files() {
        return StoredFile.all(sql);
    }

    /** The facilities of all registers and years, the fullest description of each. */
    public List<RegisterFacility> facilities() {
        return StoredFacilities.all(sql);
    }

    /** Where facilities lie, by {@code REGISTER:identifier}, as of the last year that says so. */
    public Map<String, Coordinates> places() {
        return StoredFacilities.places(sql);
    }

    /** The releases and transfers, to be asked under the rules of comparison. */
    public ComparableReleases source(CommonTerms terms) {
        return source(terms, OutputTable.NONE);
    }

    /**
     * The same with outputs of industries.
     *
     * @param outputs what trends may be divided by
     */
    public ComparableReleases source(CommonTerms terms, OutputTable outputs) {
        ReleaseSource plain = new StoredReleases(sql, meaning(terms), StoreVersion.of(files(), terms.packs()));
        return new ComparableReleases(plain, terms.directory(), terms.thresholds(), outputs);
    }

    /**
     * The tables beside the releases: transfers by receiver, source reduction activities, facilities and published figures.
     */
    public BesideSource beside(CommonTerms terms) {
        return new StoredBeside(sql, meaning(terms), StoreVersion.of(files(), terms.packs()));
    }

    /**
     * What is suspicious in it, with evidence and suggested readings; nothing is changed. Of the reports one register and
     * year, or 500 facilities, are in memory at a time.
     */
    public Suspicions doubts() {
        return StoreDoubts.of(sql);
    }

    /** Made once for the same terms, since it goes through all names of the store. */
    private Terms meaning(CommonTerms terms) {
        Optional<Meaning> known = meaning.filter(made -> made.of().equals(terms));
        Meaning found = known.orElseGet(() -> new Meaning(terms, new Terms(sql, terms)));
        meaning = Optional.of(found);
        return found.terms();
    }

    private record Meaning(CommonTerms of, Terms terms) {}

    /** The registers of which it holds files. */
    public SortedSet<Register> registers() {
        return files().stream()
                .flatMap(file -> file.register().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The figures that statistical offices published. */
    public StatisticTable figures() {
        return StoredFigures.figures(sql, FigureQuery.ALL);
    }

    /** The cells of published tables that hold a symbol instead of a figure. */
    public List<MissingFigure> missingFigures() {
        return StoredFigures.missing(sql, FigureQuery.ALL);
    }

    /** What the things in it are called. */
    public StoreNames names() {
        return new StoreNames(sql);
    }

    // --- import

    /**
     * Imports a file of a register. Findings of its rows are added; a file with errors in rows is imported without the
     * values that could not be used, and says how many these are.
     *
     * @param path the file
     * @param replace whether files with rows about the same make room for it
     * @param today the day of the import
     * @throws InvalidInput where it is no file of a known register or its structure is broken; then nothing was changed
     */
    public ImportOutcome add(Path path, boolean replace, LocalDate today, Findings findings) {
        return add(path, List.of(), replace, today, findings);
    }

    /**
     * The same for a file that is given together with others.
     *
     * @param beside the other files, which may explain numbers in this one
     */
    public ImportOutcome add(Path path, List<Path> beside, boolean replace, LocalDate today, Findings findings) {
        return add(path, replace, today, findings, (target, found) -> read(path, beside, target, found));
    }

    /** For tests: imports what a reader gives to the visitor. */
    ImportOutcome add(
            Path path,
            boolean replace,
            LocalDate today,
            Findings findings,
            BiConsumer<RegisterAppender, Findings> reader) {
        String checksum = FileChecksum.of(path);
        Optional<StoredFile> known = files().stream()
                .filter(file -> file.checksum().equals(checksum))
                .findFirst();
        if (known.isPresent()) {
            return new ImportOutcome.Known(known.get());
        }
        Findings found = new Findings();
        try {
            return sql.whole(() -> write(path, checksum, replace, today, found, reader));
        } catch (Refused refused) {
            return refused.outcome;
        } finally {
            findings.addAll(found.sorted());
        }
    }

    private ImportOutcome write(
            Path path,
            String checksum,
            boolean replace,
            LocalDate today,
            Findings found,
            BiConsumer<RegisterAppender, Findings> reader) {
        int number = (int) sql.count("SELECT coalesce(max(number), 0) + 1 FROM file");
        String name = path.getFileName().toString();
        StoredFile.Rows rows;
        try (RegisterAppender appender = new RegisterAppender(sql, number)) {
            reader.accept(appender, found);
            appender.finish();
            rows = appender.rows();
        }
        Map<Integer, Integer> overlaps = FileTables.overlaps(sql, number);
        Optional<Register> register = registerOf(number);
        if (register.filter(Register.NPRI::equals).isPresent()) {
            AmountsInTwoFiles.tell(sql, number, !replace, found);
        }
        sql.run(
                "INSERT INTO file VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                number,
                name,
                checksum,
                register.map(Enum::name).orElse(null),
                RegisterFiles.isSynthetic(name),
                today,
                rows.facilities(),
                rows.reports(),
                rows.transfers(),
                rows.reductions(),
                rows.figures(),
                found.count(Finding.Severity.ERROR),
                found.count(Finding.Severity.WARNING));
        List<StoredFile> others = makeRoom(name, overlaps, replace);
        FileTables.describe(sql, number);
        return new ImportOutcome.Added(file(number), others);
    }

    private List<StoredFile> makeRoom(String name, Map<Integer, Integer> overlaps, boolean replace) {
        List<StoredFile> others = overlaps.keySet().stream().map(this::file).toList();
        if (!others.isEmpty() && !replace) {
            int rows = overlaps.values().stream().mapToInt(Integer::intValue).sum();
            throw new Refused(new ImportOutcome.Overlapping(name, others, rows));
        }
        others.forEach(other -> FileTables.remove(sql, other.number()));
        return others;
    }

    /** Ends a transaction without a trace. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient ImportOutcome outcome;

        Refused(ImportOutcome outcome) {
            super("refused", null, false, false);
            this.outcome = outcome;
        }
    }

    private Optional<Register> registerOf(int file) {
        return sql.all("""
                        SELECT min(p.register) FROM site s JOIN plant p ON p.number = s.plant WHERE s.number IN (
                          SELECT site FROM description WHERE file = $1 UNION ALL SELECT site FROM release WHERE file = $1
                          UNION ALL SELECT site FROM transfer WHERE file = $1
                          UNION ALL SELECT site FROM reduction WHERE file = $1
                          UNION ALL SELECT site FROM ratio WHERE file = $1)""", row -> Optional.ofNullable(row.getString(1)), file)
                .getFirst()
                .map(Register::valueOf);
    }

    private StoredFile file(int number) {
        return files().stream()
                .filter(file -> file.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private static void read(Path path, List<Path> beside, RegisterAppender target, Findings findings) {
        boolean isFact = RegisterFiles.registerOf(path).isEmpty()
                && FactFiles.tableOf(path).isPresent();
        if (isFact) {
            FactFiles.read(path, target, findings);
        } else {
            RegisterFiles.read(path, beside, target, findings);
        }
    }

    /** True where the file is one of a register or a published table that can be imported. */
    public static boolean isKnown(Path path) {
        return RegisterFiles.registerOf(path).isPresent()
                || FactFiles.tableOf(path).isPresent();
    }

    // --- removal

    /**
     * Takes a file out.
     *
     * @param text its name or the beginning of its checksum
     * @throws InvalidInput where no file or several are meant
     */
    public StoredFile remove(String text) {
        List<StoredFile> meant =
                files().stream().filter(file -> file.isMeantBy(text)).toList();
        if (meant.isEmpty()) {
            List<String> names = files().stream().map(StoredFile::name).toList();
            throw InvalidInput.of(
                    Finding.error("store.no-file", SourcePosition.NOWHERE, text, NearestName.orNone(text, names)));
        }
        if (meant.size() > 1) {
            List<String> checksums = new ArrayList<>();
            meant.forEach(file -> checksums.add(file.shortChecksum()));
            throw InvalidInput.of(
                    Finding.error("store.several-files", SourcePosition.NOWHERE, text, String.join(", ", checksums)));
        }
        return sql.whole(() -> {
            FileTables.remove(sql, meant.getFirst().number());
            return meant.getFirst();
        });
    }

    @Override
    public void close() {
        sql.close();
    }
}
