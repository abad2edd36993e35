package org.vereda.report.page;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;

/**
 * A report table as CSV for machines: English column names, plain decimals, units in columns of their own. Text that a
 * spreadsheet would run as a formula gets an apostrophe before it.
 */
public final class TableCsv {
    /** Digits kept of a number; beyond them a computed number is noise of rounding. */
    private static final MathContext DIGITS = new MathContext(15);

    private TableCsv() {}

    /** The table, header first. */
    public static String write(ReportTable table) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            write(table, writer);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return text.toString();
    }

    private static void write(ReportTable table, CsvWriter writer) {
        List<Boolean> ranged = columnsWith(table, Cell.Ranged.class);
        List<Boolean> amounts = columnsWith(table, Cell.Amount.class);
        writer.writeRecord(header(table, ranged, amounts));
        for (List<Cell> row : table.rows()) {
            writer.writeRecord(fields(table, row, ranged, amounts));
        }
    }

    private static List<Boolean> columnsWith(ReportTable table, Class<? extends Cell> kind) {
        List<Boolean> found = new ArrayList<>();
        for (int at = 0; at < table.columns().size(); at++) {
            int column = at;
            found.add(table.rows().stream().anyMatch(row -> kind.isInstance(row.get(column))));
        }
        return found;
    }

    private static List<String> header(ReportTable table, List<Boolean> ranged, List<Boolean> amounts) {
        List<String> names = new ArrayList<>();
        for (int at = 0; at < table.columns().size(); at++) {
            Column column = table.columns().get(at);
            String name = column.id().replace('-', '_');
            names.add(name);
            if (ranged.get(at)) {
                names.add(name + "_low");
                names.add(name + "_high");
            }
            if (!column.unit().isEmpty() || amounts.get(at)) {
                names.add(name + "_unit");
            }
        }
        return names;
    }

    private static List<String> fields(ReportTable table, List<Cell> row, List<Boolean> ranged, List<Boolean> amounts) {
        List<String> fields = new ArrayList<>();
        for (int at = 0; at < row.size(); at++) {
            Cell cell = row.get(at);
            fields.add(field(cell));
            if (ranged.get(at)) {
                fields.add(cell instanceof Cell.Ranged range ? plain(range.low()) : "");
                fields.add(cell instanceof Cell.Ranged range ? plain(range.high()) : "");
            }
            String unit = table.columns().get(at).unit();
            if (!unit.isEmpty() || amounts.get(at)) {
                fields.add(unit(cell, unit));
            }
        }
        return fields;
    }

    private static String unit(Cell cell, String ofColumn) {
        if (cell instanceof Cell.Amount(BigDecimal value, String own)) {
            return own;
        }
        return cell instanceof Cell.Missing ? "" : ofColumn;
    }

    private static String field(Cell cell) {
        return switch (cell) {
            case Cell.Text(String text) -> guarded(text);
            case Cell.Title(var name) -> guarded(name.en());
            case Cell.Word(String key, var arguments) -> key.substring(key.lastIndexOf('.') + 1);
            case Cell.Decimal(BigDecimal value) -> plain(value);
            case Cell.Ranged(BigDecimal low, BigDecimal central, BigDecimal high) -> plain(central);
            case Cell.Amount(BigDecimal value, String unit) -> plain(value);
            case Cell.Share(BigDecimal value) -> plain(value);
            case Cell.Year(int year) -> Integer.toString(year);
            case Cell.Missing missing -> "";
        };
    }

    static String plain(BigDecimal value) {
        BigDecimal rounded = value.round(DIGITS).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /** Spreadsheets run a text that begins with one of these signs. */
    private static String guarded(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
