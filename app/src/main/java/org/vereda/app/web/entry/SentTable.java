package org.vereda.app.web.entry;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.vereda.app.web.frame.Uploads;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.table.RawTable;
import org.vereda.sources.table.TableFormat;

/**
 * A table that somebody sends: a text, or the one sheet of a workbook that has its columns. Its header tells which separator a text has and which
 * of the first rows it is, so that a title above it does no harm; a text that is no UTF-8 is read as spreadsheets of Windows write it.
 */
public final class SentTable {
    /** So many rows are looked through for the header. */
    private static final int DEEPEST_HEADER = 10;

    /** Fewer names of columns are no header of another sheet: many a list has one. */
    private static final int FEWEST_NAMES = 2;

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private final String path;
    private final Headings headings;
    private final RawTable table;
    private final Findings findings;
    private final int header;

    private SentTable(Path file, String path, TableFormat format, Headings headings) {
        this.path = path;
        this.headings = headings;
        this.findings = new Findings();
        this.table = RawTable.loadSent(file, path, format, findings);
        this.header = header(table.rows().stream().limit(DEEPEST_HEADER).toList());
    }

    /** The first of the rows that name most columns. */
    private int header(List<List<String>> first) {
        long most = first.stream().mapToLong(headings::known).max().orElse(0);
        return IntStream.range(0, first.size())
                .filter(at -> headings.known(first.get(at)) == most)
                .findFirst()
                .orElse(0);
    }

    /**
     * The rows of a file by their columns, written as the partnership writes the table.
     *
     * @param path the table that they are for
     * @param format how the partnership writes it
     * @param style what the sender says about numbers and days
     * @throws InvalidInput where the structure is broken, a column is unknown or named twice, several sheets hold rows, or there are too many rows
     */
    public static List<Map<String, String>> rows(
            Path file, String path, TableFormat format, Headings headings, SentStyle style) {
        SentTable sent = chosen(file, path, style.reading(format), headings);
        if (sent.findings.hasErrors()) {
            throw new InvalidInput(sent.findings.sorted());
        }
        List<Map<String, String>> rows = sent.rows();
        rows.forEach(row -> row.replaceAll((column, text) -> style.written(column, text, format)));
        return rows;
    }

    private static SentTable chosen(Path file, String path, TableFormat format, Headings headings) {
        List<String> sheets = RawTable.sheets(file, path);
        return sheets.isEmpty() ? text(file, path, format, headings) : sheet(file, path, format, headings, sheets);
    }

    /** The text with the separator under which most of its header is known, the stated one where all are alike. */
    private static SentTable text(Path file, String path, TableFormat format, Headings headings) {
        boolean isUtf8 = format.charset().equals(StandardCharsets.UTF_8);
        TableFormat lettered = (isUtf8 ? format.withCharset("windows-1252") : format).orUtf8();
        SentTable best = new SentTable(file, path, lettered, headings);
        for (char separator : SEPARATORS) {
            if (best.known() < FEWEST_NAMES && separator != format.separator()) {
                SentTable other = new SentTable(file, path, lettered.withSeparator(separator), headings);
                best = other.known() > best.known() ? other : best;
            }
        }
        return best;
    }

    /** The only sheet that has the columns; the first one where none has, which then says what it lacks. */
    private static SentTable sheet(Path file, String path, TableFormat format, Headings headings, List<String> sheets) {
        SentTable first = new SentTable(file, path, format.withSheet(sheets.getFirst()), headings);
        Map<String, SentTable> full = new LinkedHashMap<>();
        if (first.isFull()) {
            full.put(sheets.getFirst(), first);
        }
        sheets.stream()
                .skip(1)
                .filter(name -> !TemplateWorkbook.isOfValues(name))
                .forEach(name -> other(file, path, format.withSheet(name), headings)
                        .filter(SentTable::isFull)
                        .ifPresent(one -> full.put(name, one)));
        if (full.size() > 1) {
            throw InvalidInput.of(Finding.error(
                    "portal.several-sheets", SourcePosition.ofFile(path), String.join(", ", full.keySet())));
        }
        return full.values().stream().findFirst().orElse(first);
    }

    /** What stands on another sheet; one that is no table, such as a drawing, holds no rows. */
    private static Optional<SentTable> other(Path file, String path, TableFormat format, Headings headings) {
        try {
            return Optional.of(new SentTable(file, path, format, headings));
        } catch (InvalidInput noTable) {
            return Optional.empty();
        }
    }

    private boolean isFull() {
        return known() >= FEWEST_NAMES && table.rows().size() > header + 1;
    }

    private long known() {
        return table.rows().isEmpty() ? 0 : headings.known(table.rows().get(header));
    }

    private List<Map<String, String>> rows() {
        Uploads.requireFew(table.rows().size(), path);
        if (table.rows().size() < header + 2) {
            throw InvalidInput.of(Finding.error("portal.no-rows", SourcePosition.ofFile(path)));
        }
        List<String> columns = headings.read(table.rows().get(header));
        SourcePosition place = SourcePosition.of(path, table.lines().get(header), 0);
        requireKnown(columns, place);
        requireOnce(columns, place);
        List<Map<String, String>> rows = new ArrayList<>();
        for (int at = header + 1; at < table.rows().size(); at++) {
            rows.add(row(
                    columns,
                    table.rows().get(at),
                    SourcePosition.of(path, table.lines().get(at), 0)));
        }
        return rows;
    }

    private void requireKnown(List<String> columns, SourcePosition place) {
        columns.stream()
                .filter(name -> !name.isEmpty() && !headings.columns().contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw InvalidInput.of(
                            Finding.error("portal.no-column", place, name, String.join(", ", headings.titles())));
                });
    }

    /** Of two columns with the same name one would be lost. */
    private static void requireOnce(List<String> columns, SourcePosition place) {
        Set<String> seen = new HashSet<>();
        columns.stream()
                .filter(name -> !name.isEmpty() && !seen.add(name))
                .findFirst()
                .ifPresent(name -> {
                    throw InvalidInput.of(Finding.error("portal.column-twice", place, name));
                });
    }

    private static Map<String, String> row(List<String> columns, List<String> cells, SourcePosition place) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int at = 0; at < cells.size(); at++) {
            boolean isNamed = at < columns.size() && !columns.get(at).isEmpty();
            if (isNamed) {
                row.put(columns.get(at), cells.get(at));
            } else if (!cells.get(at).isBlank()) {
                throw InvalidInput.of(Finding.error("portal.cell-without-column", place, cells.get(at)));
            }
        }
        return row;
    }
}
