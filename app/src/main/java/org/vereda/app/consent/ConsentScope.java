package org.vereda.app.consent;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.vereda.app.keep.KeptTable;
import org.vereda.app.keep.Reach;
import org.vereda.partnership.consent.Consent;
import org.vereda.partnership.consent.ConsentBook;
import org.vereda.sources.folder.PartnershipFolder;

/**
 * What organizations show each other on a day.
 *
 * @param consents all consents
 * @param day the day
 */
public record ConsentScope(List<Consent> consents, LocalDate day) {
    /** Stands for any purpose: whoever names none sees only what is allowed for every purpose. */
    public static final String ANY = "*";

    public ConsentScope {
        consents = List.copyOf(consents);
    }

    /**
     * Who looks at whose data.
     *
     * @param owner whose data
     * @param receivers the organizations that the reader is of; everybody's consents count too
     * @param purpose what for, or {@link #ANY}
     */
    public record Look(String owner, List<String> receivers, String purpose) {
        public Look {
            receivers = List.copyOf(receivers);
        }
    }

    /** True for a column that says what a row is about: it is seen with any other field of the row, and needs no consent of its own. */
    public static boolean isKey(String column) {
        return RowOwners.isKey(column);
    }

    /** The purposes that an owner's consents to one of these receivers name, whether they hold or not; {@link #ANY} where one is for all. */
    public SortedSet<String> purposes(String owner, Collection<String> receivers) {
        SortedSet<String> purposes = new TreeSet<>();
        consents.stream()
                .filter(one -> one.organization().equals(owner))
                .filter(one -> one.receiver().equals(Consent.EVERYBODY) || receivers.contains(one.receiver()))
                .forEach(one -> purposes.add(one.purpose()));
        return purposes;
    }

    /** The columns of a table that may be seen; without those that only say what a row is about. */
    public List<String> columns(Look look, String path, List<String> columns) {
        String table = path.replaceFirst("\\.csv$", "");
        ConsentBook book = new ConsentBook(consents);
        return columns.stream()
                .filter(column -> !RowOwners.isKey(column) && allows(book, look, table, column))
                .toList();
    }

    private boolean allows(ConsentBook book, Look look, String table, String column) {
        List<String> whom = look.receivers().isEmpty() ? List.of(Consent.EVERYBODY) : look.receivers();
        SortedSet<String> asked = new TreeSet<>(List.of(look.purpose()));
        if (look.purpose().equals(ANY)) {
            asked.addAll(purposes(look.owner(), look.receivers()));
        }
        return whom.stream()
                .anyMatch(receiver -> asked.stream()
                        .allMatch(purpose -> book.allows(look.owner(), table, column, receiver, purpose, day)));
    }

    /** True where something of the owner may be seen at all. */
    public boolean isOpen(Look look, Collection<String> paths) {
        return paths.stream()
                .anyMatch(path ->
                        !columns(look, path, PartnershipFolder.columnsOf(path)).isEmpty());
    }

    /** The reach that reads the owner's rows of the tables of which something may be seen, and no others. */
    public Reach reach(Look look) {
        return new Shown(this, look);
    }

    /** A table that was read within {@link #reach} with what may be seen of it: other cells are gone, with their columns. */
    public KeptTable cut(Look look, KeptTable table) {
        List<String> seen = columns(look, table.path(), table.columns());
        List<String> kept = table.columns().stream()
                .filter(column -> RowOwners.isKey(column) || seen.contains(column))
                .toList();
        List<KeptTable.Line> rows = seen.isEmpty()
                ? List.of()
                : table.rows().stream()
                        .map(row -> new KeptTable.Line(
                                row.number(),
                                row.since(),
                                row.line(),
                                kept.stream()
                                        .map(column -> table.cell(row, column))
                                        .toList(),
                                row.organization(),
                                row.facility()))
                        .toList();
        return new KeptTable(table.path(), kept, rows);
    }

    private record Shown(ConsentScope scope, Look look) implements Reach {
        @Override
        public boolean mayRead(String path, Optional<String> organization, Optional<String> facility) {
            return organization.filter(look.owner()::equals).isPresent()
                    && !scope.columns(look, path, PartnershipFolder.columnsOf(path))
                            .isEmpty();
        }

        @Override
        public boolean mayWrite(String path, Optional<String> organization, Optional<String> facility) {
            return false;
        }
    }
}
