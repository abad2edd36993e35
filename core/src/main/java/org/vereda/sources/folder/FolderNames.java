package org.vereda.sources.folder;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vereda.quantity.Finding;
import org.vereda.quantity.NearestName;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.table.TableRow;

/**
 * The identifiers of a folder and the references to them. An identifier counts although the rest of its row cannot be
 * read, so that one mistake is told once.
 */
final class FolderNames {
    private static final Map<FolderTable, String> UNKNOWN = Map.of(
            FolderTable.ORGANIZATIONS, "sources.unknown-organization",
            FolderTable.FACILITIES, "sources.unknown-facility",
            FolderTable.PRODUCTS, "sources.unknown-product",
            FolderTable.COHORTS, "sources.unknown-cohort",
            FolderTable.METERS, "sources.unknown-meter",
            FolderTable.PROJECTS, "sources.unknown-project");

    private final Map<FolderTable, Map<String, SourcePosition>> lines = new EnumMap<>(FolderTable.class);
    private final Set<List<String>> toldEmpty = new HashSet<>();

    /** The identifier of the row, or nothing where it is blank or taken. */
    Optional<String> define(FolderTable table, TableRow row) {
        Optional<String> id = row.text("id");
        if (id.isEmpty()) {
            return id;
        }
        SourcePosition first =
                lines.computeIfAbsent(table, t -> new HashMap<>()).putIfAbsent(id.get(), row.position());
        if (first == null) {
            return id;
        }
        row.report(Finding.error("sources.duplicate-id", row.position("id"), id.get(), Integer.toString(first.line())));
        return Optional.empty();
    }

    boolean has(FolderTable table, String id) {
        return ids(table).contains(id);
    }

    Set<String> ids(FolderTable table) {
        return lines.getOrDefault(table, Map.of()).keySet();
    }

    /** The identifier in the column, or nothing where it is blank or names nothing in that table. */
    Optional<String> refer(FolderTable table, TableRow row, String column) {
        return row.text(column).filter(id -> isKnown(table, row, column, id));
    }

    /** The identifiers in the column, separated by semicolons; those that name nothing are findings. */
    List<String> referAll(FolderTable table, TableRow row, String column) {
        return list(row, column).stream()
                .filter(id -> isKnown(table, row, column, id))
                .toList();
    }

    /** The words of the column, separated by semicolons. */
    static List<String> list(TableRow row, String column) {
        return row.optionalText(column).stream()
                .flatMap(text -> List.of(text.split(";")).stream())
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private boolean isKnown(FolderTable table, TableRow row, String column, String id) {
        boolean known = has(table, id);
        if (!known) {
            reportUnknown(table, row, column, id, UNKNOWN.getOrDefault(table, ""));
        }
        return known;
    }

    /** Tells that nothing has this name; where the table has no names at all, once for each file that refers to it. */
    void reportUnknown(FolderTable table, TableRow row, String column, String id, String code) {
        if (!ids(table).isEmpty()) {
            row.report(Finding.error(code, row.position(column), id, NearestName.orNone(id, ids(table))));
        } else if (toldEmpty.add(List.of(row.position().file(), table.file()))) {
            row.report(Finding.error("sources.nothing-to-refer-to", row.position(column), id, table.file()));
        }
    }
}
