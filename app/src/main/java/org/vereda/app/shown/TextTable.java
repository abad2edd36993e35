package org.vereda.app.shown;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.vereda.report.chart.Numbers;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;

/** A report table for the terminal: aligned columns in the language of the reader. */
public final class TextTable {
    /** A column of words is cut here, so that a row keeps to one line; the last one is shown whole. */
    private static final int WIDEST = 40;

    private static final int MOST_DECIMALS = 3;

    private final Page page;

    public TextTable(Page page) {
        this.page = page;
    }

    /** The lines, header first. */
    public List<String> lines(ReportTable table) {
        List<Integer> shown = new ArrayList<>();
        for (int at = 0; at < table.columns().size(); at++) {
            if (table.columns().get(at).onPage()) {
                shown.add(at);
            }
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(shown.stream().map(at -> title(table.columns().get(at))).toList());
        List<Integer> decimals = shown.stream().map(at -> decimals(table, at)).toList();
        for (List<Cell> row : table.rows()) {
            List<String> texts = new ArrayList<>();
            for (int at = 0; at < shown.size(); at++) {
                boolean last = at == shown.size() - 1;
                texts.add(text(row.get(shown.get(at)), decimals.get(at), last ? Integer.MAX_VALUE : WIDEST));
            }
            rows.add(texts);
        }
        List<Boolean> right = shown.stream().map(at -> isNumeric(table, at)).toList();
        return aligned(rows, right);
    }

    private String title(Column column) {
        String title = page.say(column.titleKey());
        return column.unit().isEmpty() ? title : title + ", " + column.unit();
    }

    private static List<String> aligned(List<List<String>> rows, List<Boolean> right) {
        List<Integer> widths = new ArrayList<>();
        for (int at = 0; at < right.size(); at++) {
            int column = at;
            widths.add(rows.stream()
                    .mapToInt(row -> row.get(column).length())
                    .max()
                    .orElse(0));
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int at = 0; at < row.size(); at++) {
                String blanks = " ".repeat(widths.get(at) - row.get(at).length());
                line.append(at == 0 ? "" : "  ").append(right.get(at) ? blanks + row.get(at) : row.get(at) + blanks);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private String text(Cell cell, int decimals, int widest) {
        Numbers numbers = page.numbers();
        return switch (cell) {
            case Cell.Text(String text) -> cut(text, widest);
            case Cell.Title(var name) -> cut(page.say(name), widest);
            case Cell.Word(String key, var arguments) -> page.say(key, arguments.toArray());
            case Cell.Decimal(BigDecimal value) -> numbers.fixed(value, decimals);
            case Cell.Ranged(BigDecimal low, BigDecimal central, BigDecimal high) -> numbers.rounded(central);
            case Cell.Amount(BigDecimal value, String unit) -> numbers.rounded(value) + " " + unit;
            case Cell.Share(BigDecimal value) -> numbers.percent(value, 0);
            case Cell.Year(int year) -> Integer.toString(year);
            case Cell.Missing missing -> "–";
        };
    }

    /** Signs that would move the cursor are shown as blanks. */
    private static String cut(String text, int widest) {
        String plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= widest ? plain : plain.substring(0, widest - 1) + "…";
    }

    private static boolean isNumeric(ReportTable table, int column) {
        return table.rows().stream()
                .map(row -> row.get(column))
                .anyMatch(cell ->
                        cell instanceof Cell.Decimal || cell instanceof Cell.Share || cell instanceof Cell.Amount);
    }

    /** As many decimals as the column needs, at most three: kilograms to the gram, which most registers write. */
    private static int decimals(ReportTable table, int column) {
        return table.rows().stream()
                .map(row -> row.get(column))
                .mapToInt(cell -> cell instanceof Cell.Decimal(BigDecimal value)
                        ? value.stripTrailingZeros().scale()
                        : 0)
                .map(scale -> Math.clamp(scale, 0, MOST_DECIMALS))
                .max()
                .orElse(0);
    }
}
