package org.vereda.quantity;

import java.io.Serializable;
import java.util.Comparator;

/**
 * Where a value was read: file, sheet, line and column, one-based; zero where a part does not apply.
 *
 * @param file the file's name as the reader of a message knows it, empty for none
 * @param sheet the sheet of a workbook, empty for none
 * @param line the line or row, starting at 1; 0 for the file as a whole
 * @param column the column (cell) in the line, starting at 1; 0 for the line as a whole
 */
public record SourcePosition(String file, String sheet, int line, int column)
        implements Comparable<SourcePosition>, Serializable {
    /** For values that come from no file. */
    public static final SourcePosition NOWHERE = new SourcePosition("", "", 0, 0);

    private static final Comparator<SourcePosition> ORDER = Comparator.comparing(SourcePosition::file)
            .thenComparing(SourcePosition::sheet)
            .thenComparingInt(SourcePosition::line)
            .thenComparingInt(SourcePosition::column);

    public static SourcePosition ofFile(String file) {
        return new SourcePosition(file, "", 0, 0);
    }

    public static SourcePosition of(String file, int line, int column) {
        return new SourcePosition(file, "", line, column);
    }

    @Override
    public int compareTo(SourcePosition other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column} or {@code file!sheet:line:column}, without the parts that do not apply. */
    @Override
    public String toString() {
        String text = sheet.isEmpty() ? file : file + "!" + sheet;
        if (line > 0) {
            text += ":" + line;
        }
        return column > 0 ? text + ":" + column : text;
    }
}
