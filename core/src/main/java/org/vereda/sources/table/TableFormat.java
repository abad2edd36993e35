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
        UnaryOperator<String> normalizer) {
    /** Comma-separated UTF-8 with column names in the first line and no stated number style. */
    public static final TableFormat CSV = new TableFormat(
            StandardCharsets.UTF_8, ',', '"', Optional.empty(), 1, "", List.of(), List.of(), TableFormat::inOneLine);

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
                other, separator, quote, numberStyle, headerLine, sheet, requiredColumns, knownColumns, normalizer);
    }

    /** With the charset of that name, for example {@code windows-1252}. */
    public TableFormat withCharset(String name) {
        return withCharset(Charset.forName(name));
    }

    public TableFormat withSeparator(char other) {
        return new TableFormat(
                charset, other, quote, numberStyle, headerLine, sheet, requiredColumns, knownColumns, normalizer);
    }

    public TableFormat withQuote(char other) {
        return new TableFormat(
                charset, separator, other, numberStyle, headerLine, sheet, requiredColumns, knownColumns, normalizer);
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
                normalizer);
    }

    public TableFormat withHeaderLine(int line) {
        return new TableFormat(
                charset, separator, quote, numberStyle, line, sheet, requiredColumns, knownColumns, normalizer);
    }

    public TableFormat withSheet(String name) {
        return new TableFormat(
                charset, separator, quote, numberStyle, headerLine, name, requiredColumns, knownColumns, normalizer);
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
                normalizer);
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
                normalizer);
    }

    /** Compares column names after this change, for example by the English half of a bilingual name. */
    public TableFormat withNormalizer(UnaryOperator<String> other) {
        return new TableFormat(
                charset, separator, quote, numberStyle, headerLine, sheet, requiredColumns, knownColumns, other);
    }

    /** The standard normalizer: no white space around, one blank for white space and line breaks within, lower case. */
    public static String inOneLine(String name) {
        return name.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip().toLowerCase(Locale.ROOT);
    }

    private static List<String> joined(List<String> before, String... more) {
        return Stream.concat(before.stream(), Stream.of(more)).toList();
    }
}
