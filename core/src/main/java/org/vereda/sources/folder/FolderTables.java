package org.vereda.sources.folder;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.sources.table.RawTable;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableRow;

/**
 * The tables of a partnership folder as they were written, so that they can be written again with all cells, known or not.
 * A table that breaks off is read up to there.
 */
final class FolderTables {
    private final Path root;
    private final PartnershipSettings settings;
    private final Findings findings;
    private final Map<String, List<List<String>>> complete = new LinkedHashMap<>();

    FolderTables(Path root, PartnershipSettings settings, Findings findings) {
        this.root = root;
        this.settings = settings;
        this.findings = findings;
    }

    /** What the reading makes of the rows; nothing where an optional file is not there. */
    <T> List<T> read(FolderTable table, Function<TableRow, Optional<T>> reading) {
        List<T> results = new ArrayList<>();
        if (table.isRequired() || Files.exists(root.resolve(table.file()), LinkOption.NOFOLLOW_LINKS)) {
            try {
                RawTable raw = load(table);
                if (raw.isComplete() || !raw.rows().isEmpty()) {
                    forEachRow(raw, table, row -> reading.apply(row).ifPresent(results::add));
                }
            } catch (InvalidInput e) {
                findings.addAll(e.findings());
            }
        }
        return List.copyOf(results);
    }

    /** The cells of the tables that were read to their end, header first, by file. */
    Map<String, List<List<String>>> complete() {
        return Map.copyOf(complete);
    }

    private void forEachRow(RawTable raw, FolderTable table, Consumer<TableRow> reading) {
        try (Table opened = raw.open(table.columns(settings.format(table.file())), findings)) {
            opened.forEach(reading);
        }
    }

    private RawTable load(FolderTable table) {
        String file = table.file();
        RawTable raw = RawTable.load(root.resolve(file), file, settings.format(file), findings);
        if (raw.isComplete()) {
            complete.put(file, raw.rows());
        }
        return raw;
    }
}
