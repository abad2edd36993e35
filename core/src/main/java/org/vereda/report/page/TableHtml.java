package org.vereda.report.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.vereda.report.chart.Markup;
import org.vereda.report.chart.Numbers;
import org.vereda.report.chart.Outline;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.report.words.Messages;

/** A report table as HTML in a language: caption, headed columns with units, aligned numbers, notes. */
final class TableHtml {
    /** Rows that a page can bear; CSV always holds all. */
    private static final int ROWS = 250;

    /** Tables beyond so many rows are folded up. */
    private static final int OPEN = 24;

    private final Messages words;
    private final Numbers numbers;

    TableHtml(Messages words, Numbers numbers) {
        this.words = words;
        this.numbers = numbers;
    }

    Markup write(ReportTable table) {
        String title = words.text("label.table." + table.id());
        Markup element = Markup.of("table").add(Markup.of("caption").say(title), head(table), body(table));
        Markup scroll = Markup.of("div", "scroll")
                .with("role", "region")
                .with("aria-label", title)
                .with("tabindex", "0")
                .add(element);
        Markup notes = Markup.of("div", "notes");
        table.notes()
                .forEach(note -> notes.add(Markup.of("p")
                        .say(words.text(note.key(), note.arguments().toArray()))));
        if (table.rows().size() > ROWS) {
            notes.add(Markup.of("p")
                    .say(words.text("label.table-more", ROWS, table.rows().size(), table.id())));
        }
        Markup part = Markup.of("div", "table").with("id", "table-" + table.id());
        return table.rows().size() <= OPEN
                ? part.add(scroll, notes)
                : part.add(folded(title, table.rows().size(), scroll), notes);
    }

    private Markup folded(String title, int rows, Markup scroll) {
        Markup summary =
                Markup.of("summary").say(title).add(Markup.of("span", "count").say(words.text("label.rows", rows)));
        return Markup.of("details").add(summary, scroll);
    }

    private Markup head(ReportTable table) {
        Markup row = Markup.of("tr");
        for (int at = 0; at < table.columns().size(); at++) {
            Column column = table.columns().get(at);
            if (column.onPage()) {
                row.add(headCell(column, isNumeric(table, at)));
            }
        }
        return Markup.of("thead").add(row);
    }

    private Markup headCell(Column column, boolean numeric) {
        Markup cell = Markup.of("th").with("scope", "col").say(words.text(column.titleKey()));
        if (numeric) {
            cell.with("class", "number");
        }
        return column.unit().isEmpty()
                ? cell
                : cell.add(Markup.of("span", "unit").say(column.unit()));
    }

    private Markup body(ReportTable table) {
        List<Integer> decimals = decimals(table);
        Markup body = Markup.of("tbody");
        for (List<Cell> row :
                table.rows().subList(0, Math.min(ROWS, table.rows().size()))) {
            Markup line = Markup.of("tr");
            for (int at = 0; at < row.size(); at++) {
                if (table.columns().get(at).onPage()) {
                    boolean isDrawn = table.columns().get(at).isDrawn();
                    Markup cell = cell(row.get(at), at == 0, isNumeric(table, at), decimals.get(at));
                    line.add(
                            isDrawn && row.get(at) instanceof Cell.Share(BigDecimal share) ? drawn(cell, share) : cell);
                }
            }
            body.add(line);
        }
        return body;
    }

    private Markup cell(Cell cell, boolean first, boolean numeric, int decimals) {
        Markup element = first ? Markup.of("th").with("scope", "row") : Markup.of("td");
        if (numeric) {
            element.with("class", "number");
        }
        return switch (cell) {
            case Cell.Text(String text) -> sayWords(element, text);
            case Cell.Title(var name) -> sayWords(element, name.in(words.language()));
            case Cell.Word(String key, var arguments) -> sayWords(element, words.text(key, arguments.toArray()));
            case Cell.Decimal(BigDecimal value) -> element.say(numbers.fixed(value, decimals));
            case Cell.Amount(BigDecimal value, String unit) -> element.say(numbers.rounded(value) + "\u00a0" + unit);
            case Cell.Share(BigDecimal value) -> element.say(numbers.percent(value, 0));
            case Cell.Year(int year) -> element.say(Integer.toString(year));
            case Cell.Missing missing ->
                element.add(Markup.of("span", "missing")
                        .with("title", words.text("label.missing"))
                        .say("–"));
            case Cell.Ranged range ->
                element.say(numbers.fixed(range.central(), decimals)).addAll(spread(range, decimals));
        };
    }

    private static Markup drawn(Markup cell, BigDecimal share) {
        return cell.with("class", "number drawn").add(Outline.bar(share.doubleValue()));
    }

    /** Words of a sentence get room, short ones take what they need. */
    private static Markup sayWords(Markup element, String text) {
        return text.length() > 34
                ? element.with("class", "long").say(text)
                : element.with("class", text.length() > 14 ? "medium" : "short").say(text);
    }

    private List<Markup> spread(Cell.Ranged range, int decimals) {
        String low = numbers.fixed(range.low(), decimals);
        String high = numbers.fixed(range.high(), decimals);
        return low.equals(high) ? List.of() : List.of(Markup.of("span", "range").say(low + "–" + high));
    }

    private static boolean isNumeric(ReportTable table, int column) {
        return table.rows().stream()
                .map(row -> row.get(column))
                .anyMatch(cell -> cell instanceof Cell.Decimal
                        || cell instanceof Cell.Ranged
                        || cell instanceof Cell.Share
                        || cell instanceof Cell.Amount
                        || cell instanceof Cell.Year);
    }

    private static List<Integer> decimals(ReportTable table) {
        List<Integer> decimals = new ArrayList<>();
        for (int at = 0; at < table.columns().size(); at++) {
            List<BigDecimal> values = new ArrayList<>();
            for (List<Cell> row : table.rows()) {
                switch (row.get(at)) {
                    case Cell.Decimal(BigDecimal value) -> values.add(value);
                    case Cell.Ranged range -> values.add(range.central());
                    case Cell.Text text -> {}
                    case Cell.Title title -> {}
                    case Cell.Word word -> {}
                    case Cell.Share share -> {}
                    case Cell.Amount amount -> {}
                    case Cell.Year year -> {}
                    case Cell.Missing missing -> {}
                }
            }
            decimals.add(values.stream().allMatch(TableHtml::isWhole) ? 0 : Numbers.decimals(values));
        }
        return decimals;
    }

    private static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }
}
