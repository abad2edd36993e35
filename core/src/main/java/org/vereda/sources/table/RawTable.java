package org.vereda.sources.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.NumberStyle;
import org.vereda.quantity.SourcePosition;

/** A text table in memory with all its cells as written, so that it can be both read by columns and written again. */
public final class RawTable {
    private final String name;
    private final List<RawRows.RawRow> rows;
    private final boolean complete;

    private RawTable(String name, HeldRows held, boolean complete) {
        this.name = name;
        this.rows = held.rows();
        this.complete = complete;
    }

    /**
     * Loads the table. One whose structure breaks off is loaded up to there, with a finding.
     *
     * @throws InvalidInput where there is no such file, or it is a workbook
     */
    public static RawTable load(Path path, String name, TableFormat format, Findings findings) {
        if (FileKind.of(path, name) == FileKind.WORKBOOK) {
            throw InvalidInput.of(Finding.error("sources.workbook-in-folder", SourcePosition.ofFile(name)));
        }
        HeldRows rows = new HeldRows(name);
        try (RawRows source = CsvRows.open(Files.newInputStream(path), name, format, findings)) {
            for (Optional<RawRows.RawRow> row = source.next(); row.isPresent(); row = source.next()) {
                rows.add(row.get());
            }
            return new RawTable(name, rows, true);
        } catch (InvalidInput e) {
            findings.addAll(e.findings());
            return new RawTable(name, rows, false);
        } catch (IOException e) {
            throw FileKind.unreadable(name, e);
        }
    }

    /**
     * The sheets of a workbook in their order; none where the file is no workbook.
     *
     * @throws InvalidInput where there is no such file or it is of another kind
     */
    public static List<String> sheets(Path path, String name) {
        if (FileKind.of(path, name) != FileKind.WORKBOOK) {
            return List.of();
        }
        try (XlsxWorkbook workbook = XlsxWorkbook.open(path, name)) {
            return workbook.sheets();
        }
    }

    /**
     * Loads a table that somebody sends, which may be a workbook too: its numbers come in the number style of the format.
     *
     * @throws InvalidInput where there is no such file or it is of another kind
     */
    public static RawTable loadSent(Path path, String name, TableFormat format, Findings findings) {
        if (FileKind.of(path, name) != FileKind.WORKBOOK) {
            return load(path, name, format, findings);
        }
        boolean comma = format.numberStyle().filter(NumberStyle.COMMA::equals).isPresent();
        HeldRows rows = new HeldRows(name);
        try (XlsxWorkbook workbook = XlsxWorkbook.open(path, name);
                RawRows source = workbook.rows(format)) {
            for (Optional<RawRows.RawRow> row = source.next(); row.isPresent(); row = source.next()) {
                rows.add(comma ? withComma(row.get()) : row.get());
            }
        }
        return new RawTable(name, rows, true);
    }

    private static RawRows.RawRow withComma(RawRows.RawRow row) {
        List<String> texts = new ArrayList<>(row.texts());
        row.typed().stream()
                .filter(at -> at < texts.size() && texts.get(at).matches("-?\\d+\\.\\d+"))
                .forEach(at -> texts.set(at, texts.get(at).replace('.', ',')));
        return new RawRows.RawRow(row.line(), List.copyOf(texts), row.typed());
    }

    /** True where the table was read to its end. */
    public boolean isComplete() {
        return complete;
    }

    /** The cells of each row, the header first. */
    public List<List<String>> rows() {
        return rows.stream().map(RawRows.RawRow::texts).toList();
    }

    /** The line where each row begins, starting at 1. */
    public List<Integer> lines() {
        return rows.stream().map(RawRows.RawRow::line).toList();
    }

    /**
     * The table by its columns.
     *
     * @throws InvalidInput where it lacks its header or a required column
     */
    public Table open(TableFormat format, Findings findings) {
        return Table.over(new Loaded(rows.iterator()), name, format, findings);
    }

    private record Loaded(Iterator<RawRows.RawRow> rows) implements RawRows {
        @Override
        public Optional<RawRow> next() {
            return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        }

        @Override
        public boolean mayEndEarly() {
            return false;
        }

        @Override
        public void close() {}
    }
}
