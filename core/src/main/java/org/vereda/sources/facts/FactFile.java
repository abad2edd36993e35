package org.vereda.sources.facts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.table.FileKind;
import org.vereda.sources.table.Table;
import org.vereda.sources.table.TableFormat;

/** A file that may be a published table: its name, its sheets and its column names, each looked up once. */
public final class FactFile {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

    private final Path path;
    private final String name;
    private final FileKind kind;
    private final List<String> sheets;
    private final Map<List<Object>, List<String>> columns = new HashMap<>();

    private FactFile(Path path, String name, FileKind kind, List<String> sheets) {
        this.path = path;
        this.name = name;
        this.kind = kind;
        this.sheets = sheets;
    }

    /**
     * The file at that path.
     *
     * @throws InvalidInput where there is no file to read, or one of a kind that is not read
     */
    public static FactFile of(Path path) {
        String name = path.getFileName().toString();
        FileKind kind = FileKind.of(path, name);
        return new FactFile(path, name, kind, kind == FileKind.WORKBOOK ? Table.sheets(path) : List.of());
    }

    String name() {
        return name;
    }

    /** The sheets of a workbook, none for a text. */
    List<String> sheets() {
        return sheets;
    }

    boolean isText() {
        return kind == FileKind.TEXT;
    }

    Table open(TableFormat format, Findings findings) {
        return Table.open(path, name, format, findings);
    }

    /** True where the header line has all these columns when read in that format. */
    boolean hasColumns(TableFormat format, List<String> names) {
        List<String> found = columns.computeIfAbsent(
                List.of(format.charset(), format.separator(), format.headerLine(), format.sheet()),
                key -> columns(format));
        return found.containsAll(names.stream().map(TableFormat::inOneLine).toList());
    }

    /**
     * The year that the name of the file states, for example 2023 of {@code TRI_2023_NationalTotals.csv}.
     *
     * @throws InvalidInput where it states none or several
     */
    int year() {
        Matcher years = YEAR.matcher(name);
        List<Integer> found = years.results()
                .map(year -> Integer.valueOf(year.group()))
                .distinct()
                .toList();
        if (found.size() != 1) {
            throw InvalidInput.of(Finding.error("facts.no-year", SourcePosition.ofFile(name), name));
        }
        return found.getFirst();
    }

    /** The first lines of a sheet as they are, without any column names; none where they cannot be read. */
    List<List<String>> lines(String sheet, int count) {
        try {
            return requireLines(sheet, count);
        } catch (InvalidInput e) {
            return List.of();
        }
    }

    /**
     * The same.
     *
     * @throws InvalidInput where they cannot be read
     */
    List<List<String>> requireLines(String sheet, int count) {
        TableFormat anything = TableFormat.CSV.withSheet(sheet).withNormalizer(text -> "");
        try (Table table = open(anything, new Findings())) {
            List<List<String>> lines = new ArrayList<>();
            lines.add(table.columns());
            table.rows().limit(count - 1L).forEach(row -> lines.add(row.texts()));
            return lines;
        }
    }

    private List<String> columns(TableFormat format) {
        try (Table table = open(format, new Findings())) {
            return table.columns().stream().map(TableFormat::inOneLine).toList();
        } catch (InvalidInput e) {
            return List.of();
        }
    }
}
