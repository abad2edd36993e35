package org.vereda.sources.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/** The rows of a text table, plain or gzip; blank lines are no rows. */
final class CsvRows implements RawRows {
    /** Longer cells are taken for a quote that nobody closed; keeps memory bounded. */
    private static final int LONGEST_CELL = 1 << 21;

    /** So many bytes are looked through for the first letter beyond ASCII. */
    private static final int LOOK_AHEAD = 1 << 16;

    private static final Pattern RECORD_LINE = Pattern.compile("record starting at line (\\d+)");
    private static final Map<String, String> BYTE_ORDER_MARKS =
            Map.of("efbbbf", "UTF-8", "fffe", "UTF-16LE", "feff", "UTF-16BE");

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final String name;
    private int lastLine;

    private CsvRows(CsvReader<CsvRecord> reader, String name) {
        this.reader = reader;
        this.records = reader.iterator();
        this.name = name;
    }

    static CsvRows open(InputStream stream, String name, TableFormat format, Findings findings) {
        try {
            return open(new BufferedInputStream(stream), name, format, findings);
        } catch (IOException e) {
            throw broken(name, e);
        }
    }

    private static CsvRows open(BufferedInputStream stream, String name, TableFormat format, Findings findings)
            throws IOException {
        BufferedInputStream plain =
                start(stream, 2).equals("1f8b") ? new BufferedInputStream(new GZIPInputStream(stream)) : stream;
        TableFormat stated = withMarkedCharset(plain, name, format, findings);
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(stated.separator())
                .quoteCharacter(stated.quote())
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(new StrictDecoder(plain, name, stated));
        CsvRows rows = new CsvRows(reader, name);
        rows.skipTo(stated.headerLine());
        return rows;
    }

    @Override
    public Optional<RawRow> next() {
        Optional<CsvRecord> next = guarded(() -> records.hasNext() ? Optional.of(records.next()) : Optional.empty());
        return next.map(this::raw);
    }

    @Override
    public boolean mayEndEarly() {
        return false;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw broken(name, e);
        }
    }

    private RawRow raw(CsvRecord next) {
        lastLine = Math.toIntExact(next.getStartingLineNumber());
        return new RawRow(lastLine, next.getFields(), new BitSet());
    }

    private void skipTo(int headerLine) {
        guarded(() -> {
            reader.skipLines(headerLine - 1);
            return Optional.empty();
        });
    }

    private <T> Optional<T> guarded(Supplier<Optional<T>> step) {
        try {
            return step.get();
        } catch (CsvParseException e) {
            throw broken(e);
        } catch (UncheckedIOException e) {
            throw broken(name, new IOException(e.getMessage(), e));
        }
    }

    private InvalidInput broken(CsvParseException e) {
        if (e.getCause() instanceof InvalidInput invalid) {
            return invalid;
        }
        String message = String.valueOf(e.getMessage());
        Matcher line = RECORD_LINE.matcher(message);
        int number = line.find() ? Integer.parseInt(line.group(1)) : lastLine + 1;
        return InvalidInput.of(Finding.error(code(message), SourcePosition.of(name, number, 0)));
    }

    private static String code(String message) {
        if (message.contains("after closing quote")) {
            return "sources.text-after-quote";
        }
        return message.contains("maximum buffer size") ? "sources.cell-too-long" : "sources.unclosed-quote";
    }

    private static InvalidInput broken(String name, IOException e) {
        return isBrokenGzip(e)
                ? InvalidInput.of(Finding.error("sources.broken-gzip", SourcePosition.ofFile(name)))
                : FileKind.unreadable(name, e);
    }

    private static boolean isBrokenGzip(Throwable e) {
        Throwable cause = e.getCause();
        return e instanceof EOFException || e instanceof ZipException || (cause != null && isBrokenGzip(cause));
    }

    /** A byte order mark states the charset in the file itself. */
    private static TableFormat withMarkedCharset(
            BufferedInputStream stream, String name, TableFormat format, Findings findings) throws IOException {
        String start = start(stream, 3);
        for (Map.Entry<String, String> mark : BYTE_ORDER_MARKS.entrySet()) {
            if (start.startsWith(mark.getKey())) {
                stream.skipNBytes(mark.getKey().length() / 2);
                Charset marked = Charset.forName(mark.getValue());
                if (!marked.equals(format.charset()) && !format.utf8Too()) {
                    findings.add(Finding.note(
                            "sources.charset-by-mark",
                            SourcePosition.ofFile(name),
                            marked.name(),
                            format.charset().name()));
                }
                return format.withCharset(marked);
            }
        }
        return format.utf8Too() && beginsAsUtf8(stream) ? format.withCharset(StandardCharsets.UTF_8) : format;
    }

    /** True where the first byte beyond ASCII starts a letter of UTF-8: two to four bytes, all but the first 10xxxxxx. */
    private static boolean beginsAsUtf8(BufferedInputStream stream) throws IOException {
        stream.mark(LOOK_AHEAD);
        byte[] bytes = stream.readNBytes(LOOK_AHEAD);
        stream.reset();
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                int length = Integer.numberOfLeadingZeros(~bytes[i] << 24);
                boolean whole = length >= 2 && length <= 4 && i + length <= bytes.length;
                for (int k = 1; whole && k < length; k++) {
                    whole = (bytes[i + k] & 0xC0) == 0x80;
                }
                return whole;
            }
        }
        return false;
    }

    private static String start(BufferedInputStream stream, int count) throws IOException {
        stream.mark(count);
        byte[] first = stream.readNBytes(count);
        stream.reset();
        return HexFormat.of().formatHex(first);
    }
}
