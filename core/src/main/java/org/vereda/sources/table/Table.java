package org.vereda.sources.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * A table of a text file (CSV, TSV; plain or gzip) or of a workbook (XLSX, Strict OOXML too), read row by row. What the
 * file is, is seen from its content, not from its name; how it is written is stated by the {@link TableFormat}.
 *
 * <p>Problems of single cells are collected as findings and the reading goes on; a broken structure throws.
 *
 * <pre>{@code
 * Findings findings = new Findings();
 * TableFormat format = TableFormat.CSV.requiring("facility", "amount", "unit").knowing("document");
 * try (Table table = Table.open(path, format, findings)) {
 *     for (TableRow row : table) {
 *         Optional<String> facility = row.text("facility");        // blank: a finding
 *         Optional<Quantity> amount = row.quantity("amount", "unit");
 *         Optional<String> document = row.optional().text("document"); // blank: nothing
 *     }
 * }
 * findings.sorted().forEach(...);
 * }</pre>
 */
public final class Table implements AutoCloseable, Iterable<TableRow> {
    private final RawRows rows;
    private final String file;
    private final String sheet;
    private final TableFormat format;
    private final Findings findings;
    private final TableHeader header;

    private Table(RawRows rows, String file, String sheet, TableFormat format, Findings findings) {
        this.rows = rows;
        this.file = file;
        this.sheet = sheet;
        this.format = format;
        this.findings = findings;
        this.header = header();
    }

    /**
     * Opens the file; positions name it by its file name.
     *
     * @throws InvalidInput where the file is missing, empty or of another kind, or lacks its header or a required column
     */
    public static Table open(Path path, TableFormat format, Findings findings) {
        Path name = path.getFileName();
        return open(path, name == null ? path.toString() : name.toString(), format, findings);
    }

    /**
     * Opens the file; positions name it as stated, for example by its path in a folder.
     *
     * @throws InvalidInput as above
     */
    public static Table open(Path path, String name, TableFormat format, Findings findings) {
        FileKind kind = FileKind.of(path, name);
        return switch (kind) {
            case WORKBOOK -> {
                XlsxWorkbook workbook = XlsxWorkbook.open(path, name);
                yield closingOnFailure(workbook.rows(format), name, workbook.sheet(format), format, findings);
            }
            case TEXT -> {
                try {
                    yield read(Files.newInputStream(path), name, format, findings);
                } catch (IOException e) {
                    throw FileKind.unreadable(name, e);
                }
            }
        };
    }

    /**
     * Reads a text table (plain or gzip) from a stream, which is closed with the table; positions name it as stated.
     *
     * @throws InvalidInput where it is empty, or lacks its header or a required column
     */
    public static Table read(InputStream stream, String name, TableFormat format, Findings findings) {
        return closingOnFailure(CsvRows.open(stream, name, format, findings), name, "", format, findings);
    }

    /**
     * The names of the sheets of a workbook in their order.
     *
     * @throws InvalidInput where the file is no workbook
     */
    public static List<String> sheets(Path path) {
        String name = path.getFileName().toString();
        if (FileKind.of(path, name) != FileKind.WORKBOOK) {
            throw InvalidInput.of(Finding.error("sources.not-a-workbook", SourcePosition.ofFile(name)));
        }
        try (XlsxWorkbook workbook = XlsxWorkbook.open(path, name)) {
            return workbook.sheets();
        }
    }

    /** Where the column names stand. */
    public SourcePosition headerPosition() {
        return header.position();
    }

    /** What stood above the column names of a workbook, a line for each cell: titles and what holds for the whole sheet. */
    public String preamble() {
        return rows.preamble();
    }

    /** The column names as written, in their order. */
    public List<String> columns() {
        return header.names();
    }

    public boolean hasColumn(String column) {
        return header.index(column).isPresent();
    }

    /** The index of the column, starting at 0; readers of large files look it up once and not in every row. */
    public OptionalInt indexOf(String column) {
        return header.index(column).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    /** The columns that the format names nowhere; empty where the format names no known columns. */
    public List<String> unknownColumns() {
        return header.unknownNames();
    }

    /**
     * The rows that are left; each is read when asked for. Asking for a row throws {@link InvalidInput} where the structure
     * of the file is broken there. A row with more cells than columns is reported as an error and left out.
     */
    @Override
    public Iterator<TableRow> iterator() {
        return new RowIterator();
    }

    /** The rows that are left, as a stream. */
    public Stream<TableRow> rows() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED), false);
    }

    @Override
    public void close() {
        rows.close();
    }

    /** A table over rows that were already read. */
    static Table over(RawRows rows, String name, TableFormat format, Findings findings) {
        return closingOnFailure(rows, name, "", format, findings);
    }

    private static Table closingOnFailure(
            RawRows rows, String name, String sheet, TableFormat format, Findings findings) {
        try {
            return new Table(rows, name, sheet, format, findings);
        } catch (InvalidInput e) {
            rows.close();
            throw e;
        }
    }

    private TableHeader header() {
        RawRows.RawRow first = rows.next()
                .orElseThrow(() -> InvalidInput.of(Finding.error(
                        "sources.no-header",
                        new SourcePosition(file, sheet, 0, 0),
                        Integer.toString(format.headerLine()))));
        return new TableHeader(first.texts(), new SourcePosition(file, sheet, first.line(), 0), format, findings);
    }

    private Optional<TableRow> nextRow() {
        Optional<RawRows.RawRow> raw = rows.next();
        while (raw.isPresent() && hasTooManyCells(raw.get())) {
            raw = rows.next();
        }
        raw.ifPresent(this::reportShortRow);
        return raw.map(
                row -> new TableRow(header, row, new SourcePosition(file, sheet, row.line(), 0), format, findings));
    }

    private boolean hasTooManyCells(RawRows.RawRow row) {
        for (int i = header.size(); i < row.texts().size(); i++) {
            if (!row.texts().get(i).isBlank()) {
                findings.add(Finding.error(
                        "sources.too-many-cells",
                        new SourcePosition(file, sheet, row.line(), i + 1),
                        Integer.toString(row.texts().size()),
                        Integer.toString(header.size()),
                        row.texts().get(i)));
                return true;
            }
        }
        return false;
    }

    private void reportShortRow(RawRows.RawRow row) {
        if (!rows.mayEndEarly() && row.texts().size() < header.size()) {
            findings.add(Finding.warning(
                    "sources.short-row",
                    new SourcePosition(file, sheet, row.line(), 0),
                    Integer.toString(row.texts().size()),
                    Integer.toString(header.size())));
        }
    }

    private final class RowIterator implements Iterator<TableRow> {
        private Optional<TableRow> next = Optional.empty();

        @Override
        public boolean hasNext() {
            if (next.isEmpty()) {
                next = nextRow();
            }
            return next.isPresent();
        }

        @Override
        public TableRow next() {
            if (!hasNext()) {
                throw new NoSuchElementException(file + " has no further row");
            }
            TableRow row = next.orElseThrow();
            next = Optional.empty();
            return row;
        }
    }
}
