package org.vereda.app.consent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vereda.partnership.consent.ConsentBook;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.folder.PartnershipFolder;
import org.vereda.sources.folder.PartnershipSettings;
import org.vereda.sources.table.TableFormat;
import org.vereda.sources.table.TableWriter;

/**
 * A copy of a folder's tables for one receiver and purpose: cells without a consent that holds on the day are blank and listed in {@code
 * withheld.csv} by table, row and column. Files that are no tables stay behind.
 */
final class ConsentExport {
    /** Where it is listed what is blank. */
    static final String WITHHELD = "withheld.csv";

    private final PartnershipFolder folder;
    private final ConsentBook book;
    private final RowOwners owners;
    private final String receiver;
    private final String purpose;
    private final LocalDate day;
    private final List<List<String>> withheld = new ArrayList<>();

    ConsentExport(PartnershipFolder folder, String receiver, String purpose, LocalDate day) {
        this.folder = folder;
        this.book = new ConsentBook(folder.consents());
        this.owners = new RowOwners(folder);
        this.receiver = receiver;
        this.purpose = purpose;
        this.day = day;
    }

    /**
     * Writes the copy and gives the number of blank cells.
     *
     * @throws InvalidInput where the target is not empty or cannot be written
     */
    int write(Path target) {
        try {
            Files.createDirectories(target);
            requireEmpty(target);
            for (Map.Entry<String, List<List<String>>> table : new TreeMap<>(folder.tables()).entrySet()) {
                write(
                        target,
                        table.getKey(),
                        folder.settings().format(table.getKey()),
                        cut(table.getKey(), table.getValue()));
            }
            Files.copy(folder.root().resolve(PartnershipSettings.FILE), target.resolve(PartnershipSettings.FILE));
            List<List<String>> list = new ArrayList<>(List.of(List.of("table", "row", "column")));
            list.addAll(withheld);
            write(target, WITHHELD, TableFormat.CSV, list);
            return withheld.size();
        } catch (IOException e) {
            throw InvalidInput.of(Finding.error("app.cannot-write", SourcePosition.ofFile(target.toString())));
        }
    }

    private static void requireEmpty(Path target) throws IOException {
        try (Stream<Path> there = Files.list(target)) {
            if (there.findAny().isPresent()) {
                throw InvalidInput.of(
                        Finding.error("sources.folder-not-empty", SourcePosition.ofFile(target.toString())));
            }
        }
    }

    private static void write(Path target, String file, TableFormat format, List<List<String>> rows)
            throws IOException {
        try (TableWriter writer = TableWriter.open(Files.newOutputStream(target.resolve(file)), file, format)) {
            rows.forEach(writer::row);
        }
    }

    private List<List<String>> cut(String file, List<List<String>> rows) {
        if (owners.isCommon(file) || rows.isEmpty()) {
            return rows;
        }
        List<String> header = rows.getFirst();
        List<List<String>> cut = new ArrayList<>(List.of(header));
        for (int at = 1; at < rows.size(); at++) {
            cut.add(cut(file, header, rows.get(at), at + 1));
        }
        return cut;
    }

    private List<String> cut(String file, List<String> header, List<String> row, int number) {
        Optional<String> owner = owners.of(file, header, row);
        List<String> cut = new ArrayList<>();
        for (int at = 0; at < row.size(); at++) {
            String column = at < header.size() ? header.get(at) : "";
            boolean seen = row.get(at).isBlank()
                    || RowOwners.isKey(column)
                    || owner.filter(whose -> allows(whose, file, column)).isPresent();
            cut.add(seen ? row.get(at) : "");
            if (!seen) {
                withheld.add(List.of(file, Integer.toString(number), column));
            }
        }
        return cut;
    }

    private boolean allows(String owner, String file, String column) {
        return book.allows(owner, file.replace(".csv", ""), column, receiver, purpose, day);
    }
}
