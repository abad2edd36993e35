package org.vereda.sources.identity;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vereda.inventory.Register;
import org.vereda.inventory.identity.FacilityDecision;
import org.vereda.inventory.identity.FacilityDecision.Verdict;
import org.vereda.inventory.identity.FacilityDescription;
import org.vereda.inventory.releases.FacilityKey;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableCell;
import org.vereda.sources.table.TableFormat;
import org.vereda.sources.table.TableRow;
import org.vereda.sources.table.TableWriter;

/**
 * The table of decisions, {@code facility-links.csv}: two facilities as {@code REGISTER:identifier} or {@code
 * PARTNERSHIP:identifier}, whether they are the same or different, who decided, when, and why. A review list that a person
 * filled in has the same columns and more, and is read here too.
 */
public final class DecisionTable {
    /** The name of the table in a partnership folder or beside a store. */
    public static final String FILE = "facility-links.csv";

    static final List<String> COLUMNS = List.of("left", "right", "decision", "decided_by", "date", "why");

    private static final TableFormat FORMAT =
            TableFormat.CSV.requiring("left", "right", "decision").knowing("decided_by", "date", "why");
    private static final TableFormat FILLED = FORMAT.knowing(ReviewList.EXTRA.toArray(String[]::new));
    private static final List<String> SCHEMES = Stream.concat(
                    Arrays.stream(Register.values()).map(Register::name), Stream.of(FacilityDescription.PARTNERSHIP))
            .toList();
    private static final Comparator<FacilityDecision> ORDER = Comparator.comparing(
                    FacilityDecision::left, FacilityDescription.KEY_ORDER)
            .thenComparing(FacilityDecision::right, FacilityDescription.KEY_ORDER)
            .thenComparing(FacilityDecision::verdict);

    private DecisionTable() {}

    /**
     * Reads kept decisions; every row needs a decision, who decided and when.
     *
     * @throws InvalidInput where the file is missing or lacks a column
     */
    public static List<FacilityDecision> read(Path path, Findings findings) {
        try (Table table = Table.open(path, FORMAT.requiring("decided_by", "date"), findings)) {
            return table.rows()
                    .map(row -> decision(
                            row, row.text("decided_by"), row.date("date"), row.oneOf("decision", Verdict.class)))
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    /**
     * Reads a review list that a person filled in. Rows without a decision are left for later and counted in a note.
     *
     * @param charset how a spreadsheet wrote its letters; a byte order mark goes before it
     * @param separator the sign that a spreadsheet put between its cells
     * @param by who decided, for rows that do not say it; empty where nobody said it
     * @param today the date of rows that state none
     * @throws InvalidInput where the file is missing or lacks a column
     */
    public static List<FacilityDecision> readFilled(
            Path path, Charset charset, char separator, String by, LocalDate today, Findings findings) {
        List<FacilityDecision> decisions = new ArrayList<>();
        int open = 0;
        TableFormat format = FILLED.withCharset(charset).withSeparator(separator);
        try (Table table = Table.open(path, format, findings)) {
            for (TableRow row : table) {
                if (row.cell("decision").isBlank()) {
                    open++;
                } else {
                    filled(row, by, today, findings).ifPresent(decisions::add);
                }
            }
        }
        if (open > 0) {
            findings.add(Finding.note(
                    "identity.rows-undecided",
                    SourcePosition.ofFile(path.getFileName().toString()),
                    Integer.toString(open)));
        }
        return decisions;
    }

    /** Kept decisions with new ones. A new one that says the contrary is an error, and the kept one stays. */
    public static List<FacilityDecision> joined(
            Collection<FacilityDecision> kept, Collection<FacilityDecision> more, Findings findings) {
        Map<List<FacilityKey>, FacilityDecision> byPair = new TreeMap<>(
                Comparator.comparing((List<FacilityKey> pair) -> pair.getFirst(), FacilityDescription.KEY_ORDER)
                        .thenComparing(List::getLast, FacilityDescription.KEY_ORDER));
        Stream.concat(kept.stream(), more.stream())
                .map(FacilityDecision::inOrder)
                .forEach(decision -> {
                    FacilityDecision before = byPair.putIfAbsent(List.of(decision.left(), decision.right()), decision);
                    if (before != null && before.verdict() != decision.verdict()) {
                        findings.add(Finding.error(
                                "identity.decided-both-ways",
                                decision.position(),
                                FacilityDescription.text(decision.left()),
                                FacilityDescription.text(decision.right()),
                                before.position().toString()));
                    }
                });
        return List.copyOf(byPair.values());
    }

    /** Writes decisions by key; texts that a spreadsheet would run as a formula get an apostrophe. */
    public static void write(OutputStream stream, Collection<FacilityDecision> decisions) {
        try (TableWriter writer = TableWriter.openGuarded(stream, FILE, TableFormat.CSV)) {
            writer.row(COLUMNS);
            decisions.stream()
                    .map(FacilityDecision::inOrder)
                    .sorted(ORDER)
                    .map(DecisionTable::cells)
                    .forEach(writer::row);
        }
    }

    /**
     * Writes the table beside its place and moves it there, so that the old decisions stay if the writing fails.
     *
     * @throws InvalidInput where the place cannot be written
     */
    public static void save(Path path, Collection<FacilityDecision> decisions) {
        Path beside = path.resolveSibling(path.getFileName() + ".part");
        try {
            try (OutputStream stream = Files.newOutputStream(beside)) {
                write(stream, decisions);
            }
            Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw InvalidInput.of(Finding.error(
                    "identity.cannot-save", SourcePosition.ofFile(path.toString()), String.valueOf(e.getMessage())));
        }
    }

    private static Optional<FacilityDecision> filled(TableRow row, String by, LocalDate today, Findings findings) {
        Optional<String> decider =
                row.optionalText("decided_by").or(() -> Optional.of(by).filter(name -> !name.isBlank()));
        if (decider.isEmpty()) {
            findings.add(Finding.error("identity.decider-missing", row.position("decided_by")));
        }
        boolean dated = !row.cell("date").isBlank();
        Optional<LocalDate> date = dated ? row.date("date") : Optional.of(today);
        return decision(row, decider, date, row.oneOf("decision", Verdict.class));
    }

    private static Optional<FacilityDecision> decision(
            TableRow row, Optional<String> by, Optional<LocalDate> date, Optional<Verdict> verdict) {
        Optional<FacilityKey> left = key(row, "left");
        Optional<FacilityKey> right = key(row, "right");
        if (left.isEmpty() || right.isEmpty() || by.isEmpty() || date.isEmpty() || verdict.isEmpty()) {
            return Optional.empty();
        }
        if (left.equals(right)) {
            row.report(Finding.error(
                    "identity.one-facility-twice", row.position("right"), FacilityDescription.text(left.get())));
            return Optional.empty();
        }
        String why = row.optionalText("why").orElse("");
        return Optional.of(new FacilityDecision(
                left.get(), right.get(), verdict.get(), by.get(), date.get(), why, row.position()));
    }

    private static Optional<FacilityKey> key(TableRow row, String column) {
        Optional<String> text = row.text(column);
        TableCell cell = row.cell(column);
        Optional<FacilityKey> key = text.flatMap(DecisionTable::key);
        if (text.isPresent() && key.isEmpty()) {
            row.report(Finding.error(
                    "identity.bad-key",
                    cell.position(),
                    cell.value(),
                    SCHEMES.stream().collect(Collectors.joining(", "))));
        }
        return key;
    }

    private static Optional<FacilityKey> key(String text) {
        int colon = text.indexOf(':');
        boolean known = colon > 0 && colon < text.length() - 1 && SCHEMES.contains(text.substring(0, colon));
        return known
                ? Optional.of(FacilityDescription.keyOf(text.substring(0, colon), text.substring(colon + 1)))
                : Optional.empty();
    }

    private static List<String> cells(FacilityDecision decision) {
        return List.of(
                FacilityDescription.text(decision.left()),
                FacilityDescription.text(decision.right()),
                decision.verdict().name().toLowerCase(Locale.ROOT),
                decision.by(),
                decision.date().toString(),
                decision.why());
    }
}
