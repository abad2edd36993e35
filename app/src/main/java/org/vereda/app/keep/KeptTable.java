package org.vereda.app.keep;

import java.util.List;
import java.util.Optional;

/**
 * A table as somebody may see it.
 *
 * @param path its path in the folder
 * @param columns the names of its columns
 * @param rows the rows within reach, in their order
 */
public record KeptTable(String path, List<String> columns, List<Line> rows) {
    public KeptTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param number its number, which stays
     * @param since the change that made it what it is
     * @param line where it stands now in the file, without rows out of reach, from 1
     * @param cells its cells; there may be fewer or more than columns
     * @param organization whose it is
     * @param facility what it is about
     */
    public record Line(
            long number,
            long since,
            long line,
            List<String> cells,
            Optional<String> organization,
            Optional<String> facility) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /** The cell of a row in a column; empty where it has none. */
    public String cell(Line row, String column) {
        int at = columns.indexOf(column);
        return at < 0 || at >= row.cells().size() ? "" : row.cells().get(at);
    }
}
