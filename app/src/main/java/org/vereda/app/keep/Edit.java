package org.vereda.app.keep;

import java.util.List;
import java.util.Map;

/** A change to one row of a table, or to a file that is none. */
public sealed interface Edit {
    /** The path in the folder. */
    String path();

    /**
     * Rows are added at the end.
     *
     * @param header the columns of a table that is not there yet; one that is there keeps its own
     * @param rows the cells by column
     */
    record Add(String path, List<String> header, List<Map<String, String>> rows) implements Edit {
        public Add {
            header = List.copyOf(header);
            rows = rows.stream().map(Map::copyOf).toList();
        }
    }

    /**
     * Cells of a row are set.
     *
     * @param row the number of the row
     * @param since the change that made the row what its author saw; the edit is refused where another one came between
     * @param cells the new cells by column; others stay
     */
    record Set(String path, long row, long since, Map<String, String> cells) implements Edit {
        public Set {
            cells = Map.copyOf(cells);
        }
    }

    /**
     * A row is taken out.
     *
     * @param row the number of the row
     * @param since the change that made the row what its author saw
     */
    record Remove(String path, long row, long since) implements Edit {}

    /**
     * A file that is no table is put in, or takes the place of the one that was there.
     *
     * @param text its content, UTF-8
     */
    record Put(String path, String text) implements Edit {}

    /** A file that is no table is taken out; where there is none nothing happens. */
    record Drop(String path) implements Edit {}
}
