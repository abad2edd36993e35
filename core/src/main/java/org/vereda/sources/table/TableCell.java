package org.vereda.sources.table;

import org.vereda.quantity.SourcePosition;

/**
 * A cell as it was read.
 *
 * @param text the text as written, blanks included; for a number or date of a workbook its plain form ({@code 1234.5},
 *     {@code 2024-01-31})
 * @param position where it was read; the column is 0 for a column that the table does not have
 * @param typed true where the workbook itself says that this is a number, date or truth value, so that the number style of
 *     the file does not apply
 */
public record TableCell(String text, SourcePosition position, boolean typed) {
    /** The text without white space around it, no-break spaces included. */
    public String value() {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    public boolean isBlank() {
        return value().isEmpty();
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
