package org.vereda.sources.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharsetEncoder;
import java.util.List;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.NumberStyle;
import org.vereda.quantity.SourcePosition;

/**
 * Writes a text table that {@link Table} reads back unchanged: quotes only where they are needed, line feeds, no byte
 * order mark.
 *
 * <pre>{@code
 * try (TableWriter writer = TableWriter.open(Files.newOutputStream(path), "activity.csv", TableFormat.CSV)) {
 *     writer.row(List.of("facility", "amount", "unit"));
 *     writer.row(List.of("MX-QRO-1", "1250.5", "kWh"));
 * }
 * }</pre>
 */
public final class TableWriter implements Closeable {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final CsvWriter writer;
    private final String name;
    private final TableFormat format;
    private final CharsetEncoder encoder;
    private final boolean guarded;
    private final SingleCell lone = new SingleCell();
    private int row;

    private TableWriter(OutputStream stream, String name, TableFormat format, boolean guarded) {
        this.name = name;
        this.format = format;
        this.encoder = format.charset().newEncoder();
        this.guarded = guarded;
        this.writer = CsvWriter.builder()
                .fieldSeparator(format.separator())
                .quoteCharacter(format.quote())
                .lineDelimiter(LineDelimiter.LF)
                .quoteStrategy(lone)
                .build(new OutputStreamWriter(stream, format.charset()));
    }

    /** A writer to the stream, which is closed with it; errors name the table as stated. */
    public static TableWriter open(OutputStream stream, String name, TableFormat format) {
        return new TableWriter(stream, name, format, false);
    }

    /**
     * A writer for tables that people open in a spreadsheet: an apostrophe goes before texts that a spreadsheet would run
     * as a formula (those that begin with {@code = + - @}, TAB or CR and are no number).
     */
    public static TableWriter openGuarded(OutputStream stream, String name, TableFormat format) {
        return new TableWriter(stream, name, format, true);
    }

    /**
     * Writes one row.
     *
     * @throws InvalidInput where the charset of the format lacks a letter of the row
     */
    public void row(List<String> texts) {
        row++;
        for (int i = 0; i < texts.size(); i++) {
            requireLetters(texts.get(i), i + 1);
        }
        lone.isAlone = texts.size() == 1;
        writer.writeRecord(guarded ? texts.stream().map(this::guarded).toList() : texts);
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireLetters(String text, int column) {
        if (!encoder.canEncode(text)) {
            throw InvalidInput.of(Finding.error(
                    "sources.charset-lacks-letter",
                    SourcePosition.of(name, row, column),
                    text,
                    format.charset().name()));
        }
    }

    private String guarded(String text) {
        boolean risky = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        NumberStyle style = format.numberStyle().orElse(NumberStyle.PLAIN_POINT);
        return risky && style.parse(text).isEmpty() ? "'" + text : text;
    }

    /** A blank cell that is alone in its line needs quotes, or the line would be taken for no row. */
    private static final class SingleCell implements QuoteStrategy {
        private boolean isAlone;

        @Override
        public boolean quoteEmpty(int line, int column) {
            return isAlone;
        }

        /** A first cell that begins like a byte order mark would be taken for one. */
        @Override
        public boolean quoteValue(int line, int column, String text) {
            return text.startsWith("\uFEFF");
        }
    }
}
