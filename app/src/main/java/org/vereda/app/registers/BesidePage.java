package org.vereda.app.registers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vereda.app.shown.TablesPage;
import org.vereda.inventory.comparison.Aspect;
import org.vereda.inventory.comparison.beside.BesideAnswer;
import org.vereda.inventory.comparison.beside.BesideTable;
import org.vereda.inventory.comparison.beside.GroupKey;
import org.vereda.quantity.Country;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.report.words.Messages;

/** Counted transfers or source reduction activities as a table with its picture and notes. */
public final class BesidePage {
    private final BesideAnswer answer;
    private final AmountUnit unit;
    private final Page page;

    /**
     * Prepares the page.
     *
     * @param unit the unit of sums
     * @param messages the language of the words
     */
    public BesidePage(BesideAnswer answer, AmountUnit unit, Messages messages) {
        this.answer = answer;
        this.unit = unit;
        this.page = new Page(messages.language());
    }

    /** The table, the largest first; over the years in their order. */
    public TablesPage tables() {
        String id = isOfTransfers() ? "register-transfers" : "register-reductions";
        return new TablesPage("label.table." + id, List.of(table(id)), chart(), notes());
    }

    private boolean isOfTransfers() {
        return answer.query().table() == BesideTable.TRANSFERS;
    }

    private List<BesideAnswer.Row> rows() {
        return isByYear() ? answer.rows() : answer.largestFirst();
    }

    private boolean isByYear() {
        return !answer.query().by().isEmpty() && answer.query().by().getFirst().equals(GroupKey.of(Aspect.YEAR));
    }

    // --- table

    private ReportTable table(String id) {
        return new ReportTable(id, columns(), rows().stream().map(this::cells).toList(), List.of());
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (int at = 0; at < answer.query().by().size(); at++) {
            String word = answer.query().by().get(at).word();
            columns.add(Column.of(word));
            if (isNamed(at)) {
                columns.add(Column.of(word + "-name"));
            }
        }
        if (isOfTransfers()) {
            columns.add(Column.of("transferred", unit.symbol()));
            columns.add(Column.of("across-borders", unit.symbol()));
            columns.add(Column.of("transfers"));
            columns.add(Column.offPage("unweighed"));
        } else {
            columns.add(Column.of("activities"));
        }
        columns.add(Column.of("facilities"));
        columns.add(Column.offPage("synthetic"));
        return columns;
    }

    /** A name stands beside its value where it says more for some row. */
    private boolean isNamed(int at) {
        return !isWord(answer.query().by().get(at))
                && answer.rows().stream()
                        .anyMatch(row -> !row.names().get(at).equals(row.keys().get(at)));
    }

    private static boolean isWord(GroupKey key) {
        return switch (key) {
            case GroupKey.Shared(Aspect aspect) ->
                aspect == Aspect.COUNTRY
                        || aspect == Aspect.RECEIVER_COUNTRY
                        || aspect == Aspect.MEDIUM
                        || aspect == Aspect.DESTINATION;
            case GroupKey.Own own -> own == GroupKey.Own.KIND;
        };
    }

    private List<Cell> cells(BesideAnswer.Row row) {
        List<Cell> cells = new ArrayList<>();
        for (int at = 0; at < row.keys().size(); at++) {
            cells.add(cell(answer.query().by().get(at), row.keys().get(at)));
            if (isNamed(at)) {
                cells.add(Cell.text(row.names().get(at)));
            }
        }
        if (isOfTransfers()) {
            cells.add(Cell.number(row.kilograms().map(unit::of)));
            cells.add(Cell.number(row.acrossBorders().map(unit::of)));
            cells.add(count(row.count()));
            cells.add(count(row.unweighed()));
        } else {
            cells.add(count(row.count()));
        }
        cells.add(count(row.facilities()));
        cells.add(Cell.text(row.synthetic() ? "synthetic" : ""));
        return cells;
    }

    private static Cell count(int number) {
        return Cell.number(BigDecimal.valueOf(number));
    }

    private static Cell cell(GroupKey key, String value) {
        if (value.isEmpty()) {
            return new Cell.Missing();
        }
        return switch (key) {
            case GroupKey.Shared(Aspect aspect) ->
                switch (aspect) {
                    case COUNTRY, RECEIVER_COUNTRY -> country(value);
                    case MEDIUM -> Cell.word("label.register-medium." + value);
                    case DESTINATION -> Cell.word("label.register-destination." + value);
                    case YEAR -> new Cell.Year(Integer.parseInt(value));
                    case REGISTER, SUBDIVISION, FACILITY, PARENT, INDUSTRY, SUBSTANCE, TIER -> Cell.text(value);
                };
            case GroupKey.Own own ->
                own == GroupKey.Own.KIND ? Cell.word("label.reduction-kind." + value) : Cell.text(value);
        };
    }

    private static Cell country(String value) {
        boolean known = Arrays.stream(Country.values())
                .anyMatch(country -> country.name().equals(value));
        return known ? Cell.word("label.country." + value) : Cell.text(value);
    }

    // --- picture and notes

    private Optional<org.vereda.report.chart.Chart> chart() {
        int year = answer.query().by().indexOf(GroupKey.of(Aspect.YEAR));
        List<BesideChart.Item> items = new ArrayList<>();
        for (BesideAnswer.Row row : rows()) {
            Optional<BigDecimal> amount =
                    isOfTransfers() ? row.kilograms().map(unit::of) : Optional.of(BigDecimal.valueOf(row.count()));
            amount.ifPresent(found -> items.add(new BesideChart.Item(
                    name(row, year),
                    year < 0
                            ? Optional.empty()
                            : Optional.of(Integer.valueOf(row.keys().get(year))),
                    found)));
        }
        return new BesideChart(page, isOfTransfers() ? unit.symbol() : "", items).chart();
    }

    private String name(BesideAnswer.Row row, int without) {
        List<String> parts = new ArrayList<>();
        for (int at = 0; at < row.keys().size(); at++) {
            if (at != without) {
                parts.add(word(answer.query().by().get(at), row, at));
            }
        }
        return String.join(" · ", parts);
    }

    private String word(GroupKey key, BesideAnswer.Row row, int at) {
        return switch (cell(key, row.keys().get(at))) {
            case Cell.Word(String label, var arguments) ->
                page.words().find(label).orElse(row.keys().get(at));
            case Cell.Missing missing -> "–";
            case Cell.Text text -> row.names().get(at);
            case Cell.Title title -> row.names().get(at);
            case Cell.Decimal number -> row.names().get(at);
            case Cell.Amount amount -> row.names().get(at);
            case Cell.Ranged range -> row.names().get(at);
            case Cell.Share share -> row.names().get(at);
            case Cell.Year year -> row.keys().get(at);
        };
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (answer.rows().stream().anyMatch(BesideAnswer.Row::synthetic)) {
            notes.add(page.say("label.register-synthetic"));
        }
        int unweighed =
                answer.rows().stream().mapToInt(BesideAnswer.Row::unweighed).sum();
        if (unweighed > 0) {
            notes.add(page.say("label.register-unweighed", String.valueOf(unweighed)));
        }
        notes.add(page.say(isOfTransfers() ? "label.register-transfers-note" : "label.register-reductions-note"));
        return notes;
    }
}
