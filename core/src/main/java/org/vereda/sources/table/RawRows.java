package org.vereda.sources.table;

import java.io.Closeable;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The rows of a file before columns are named, read one after the other. */
interface RawRows extends Closeable {
    /** The next row that has a cell; empty at the end. */
    Optional<RawRow> next();

    /** What stood in the rows before the header of a workbook, in one text; empty for other files. */
    default String preamble() {
        return "";
    }

    /** True where a row may end before the last column without loss, as in workbooks. */
    boolean mayEndEarly();

    @Override
    void close();

    /**
     * A row as it was read.
     *
     * @param line the line where the row begins, starting at 1
     * @param texts the cells
     * @param typed the cells that the file itself states to be numbers, dates or truth values
     */
    record RawRow(int line, List<String> texts, BitSet typed) {}
}
