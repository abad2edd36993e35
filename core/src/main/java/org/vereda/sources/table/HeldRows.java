package org.vereda.sources.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/** Rows that are held in memory, as many as a fifth of what the program may use has room for: small files unpack to large ones. */
final class HeldRows {
    /** Bytes of a cell that holds something new beside its letters, of another cell, and of a row beside its cells. */
    private static final int CELL = 56;

    private static final int AGAIN = 8;
    private static final int ROW = 96;

    private final String name;
    private final List<RawRows.RawRow> rows = new ArrayList<>();
    private final Map<String, String> known = new HashMap<>();
    private final long room;
    private long bytes;

    HeldRows(String name) {
        this(name, Runtime.getRuntime().maxMemory() / 5);
    }

    HeldRows(String name, long room) {
        this.name = name;
        this.room = room;
    }

    /**
     * Holds a row.
     *
     * @throws InvalidInput where there is no more room
     */
    void add(RawRows.RawRow row) {
        bytes += ROW;
        List<String> texts = row.texts().stream().map(this::held).toList();
        if (bytes > room) {
            throw InvalidInput.of(Finding.error("sources.table-too-large", SourcePosition.ofFile(name)));
        }
        rows.add(new RawRows.RawRow(row.line(), texts, row.typed()));
    }

    /** Most cells of a table repeat others: units, dates, places. Each text is held once. */
    private String held(String text) {
        String first = known.putIfAbsent(text, text);
        if (first != null) {
            bytes += AGAIN;
            return first;
        }
        bytes += CELL + text.length();
        return text;
    }

    List<RawRows.RawRow> rows() {
        return List.copyOf(rows);
    }
}
