package org.vereda.sources.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.vereda.quantity.NumberStyle;

/**
 * How a table is written: stated, never guessed. Start from {@link #CSV} or {@link #TSV} and change what differs:
 *
 * <pre>{@code
 * TableFormat.CSV.withCharset("windows-1252").withNumberStyle(NumberStyle.COMMA).requiring("facility", "amount", "unit")
 * }</pre>
 *
 * @param charset how a text file encodes letters; a byte order mark in the file goes before it
 * @param separator the sign between the cells of a text file
 * @param quote the sign around cells that hold separators or line breaks
 * @param numberStyle how numbers are written, empty where nobody stated it
 * @param headerLine the line or row with the column names, starting at 1; lines before it are left out
 * @param sheet the sheet of a workbook, empty for the first one
 * @param requiredColumns the columns that the table must have
 * @param knownColumns further columns that the reader uses; where any is named, all others are reported as unknown
 * @param normalizer what is done to the names of columns before they are compared
 * @param utf8Too true where a publisher writes some editions in UTF-8: the first letter beyond ASCII then tells whether the
 *     file is UTF-8 or in the charset
 */
public record TableFormat(
        Charset charset,
        char separator,
        char quote,
        Optional<NumberStyle> numberStyle,
        int headerLine,
        String sheet,
        List<String> requiredColumns,
        List<String> knownColumns,
        UnaryOperator<String> normalizer,
        boolean utf8Too) {
    /** Comma-separated UTF-8 with column names in the first line and no stated number style. */
    public static final TableFormat CSV = new TableFormat(
            StandardCharsets.UTF_8,
            ',',
            '"',
            Optional.empty(),
            1,
            "",
            List.of(),
            List.of(),
            TableFormat::inOneLine,
            false);

    /** The same with TAB between the cells. */
    public static final TableFormat TSV = CSV.withSeparator('\t');

    public TableFormat {
        requiredColumns = List.copyOf(requiredColumns);
        knownColumns = List.copyOf(knownColumns);
        if (headerLine < 1) {
            throw new IllegalArgumentException("header line " + headerLine + " is below 1");
        }
    }

    public TableFormat withCharset(Charset other) {
        return new TableFormat(
                other,
                separator,
                quote,
                numberStyle,
                headerLine,
                sheet,
                requiredColumns,
                knownColumns,
                normalizer,
                false);
    }

    /** With the charset of that name, for example {@code windows-1252}. */
    public TableFormat withCharset(String name) {
        return withCharset(Charset.forName(name));
    }

    /**
     * The same, but a file whose first letter beyond ASCII is one of UTF-8 is read as UTF-8. In a Windows charset these
     * bytes would be two or more signs such as {@code Ã©}, with which no word begins to have accents.
     */
    public TableFormat orUtf8() {
        return new TableFormat(
                charset,
                separator,
                quote,
                numberStyle,
                headerLine,
                sheet,
                requiredColumns,
                knownColumns,
                normalizer,
                true);
    }

    public TableFormat withSeparator(char other) {
        return new TableFormat(
                charset,
                other,
                quote,
                numberStyle,
                headerLine,
                sheet,
                requiredColumns,
                knownColumns,
                normalizer,
                utf8Too);
    }

    public TableFormat withQuote(char other) {
        return new TableFormat(
                charset,
                separator,
                other,
                numberStyle,
                headerLine,
                sheet,
                requiredColumns,
                knownColumns,
                normalizer,
                utf8Too);
    }

    public TableFormat withNumberStyle(NumberStyle style) {
        return new TableFormat(
                charset,
                separator,
                quote,
                Optional.of(style),
                headerLine,
                sheet,
                requiredColumns,
                knownColumns,
                normalizer,
                utf8Too);
    }

    public TableFormat withHeaderLine(int line) {
        return new TableFormat(
                charset,
                separator,
                quote,
                numberStyle,
                line,
                sheet,
                requiredColumns,
                knownColumns,
                normalizer,
                utf8Too);
    }

    public TableFormat withSheet(String name) {
        return new TableFormat(
                charset,
                separator,
                quote,
                numberStyle,
                headerLine,
                name,
                requiredColumns,
                knownColumns,
                normalizer,
                utf8Too);
    }

    /** The table must also have these columns. */
    public TableFormat requiring(String... columns) {
        return new TableFormat(
                charset,
                separator,
                quote,
                numberStyle,
                headerLine,
                sheet,
                joined(requiredColumns, columns),
                knownColumns,
                normalizer,
                utf8Too);
    }

    /** The reader also uses these columns if they are there; columns named nowhere are reported as a note. */
    public TableFormat knowing(String... columns) {
        return new TableFormat(
                charset,
                separator,
                quote,
                numberStyle,
                headerLine,
                sheet,
                requiredColumns,
                joined(knownColumns, columns),
                normalizer,
                utf8Too);
    }

    /** Compares column names after this change, for example by the English half of a bilingual name. */
    public TableFormat withNormalizer(UnaryOperator<String> other) {
        return new TableFormat(
                charset,
                separator,
                quote,
                numberStyle,
                headerLine,
                sheet,
                requiredColumns,
                knownColumns,
                other,
                utf8Too);
    }

    /** The standard normalizer: no white space around, one blank for white space and line breaks within, lower case. */
    public static String inOneLine(String name) {
        return name.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip().toLowerCase(Locale.ROOT);
    }

    private static List<String> joined(List<String> before, String... more) {
        return Stream.concat(before.stream(), Stream.of(more)).toList();
    }
}
