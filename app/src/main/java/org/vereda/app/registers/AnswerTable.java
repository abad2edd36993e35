package org.vereda.app.registers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vereda.inventory.comparison.Aspect;
import org.vereda.inventory.comparison.ReleaseAnswer;
import org.vereda.inventory.releases.ReportingState;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;

/**
 * An answer as a table: a row for each group with its keys and names, its sum or why there is none, how many facilities
 * and reports stand behind it.
 */
public final class AnswerTable {
    /** The table's name. */
    public static final String ID = "register-answer";

    private final ReleaseAnswer answer;
    private final AmountUnit unit;

    public AnswerTable(ReleaseAnswer answer, AmountUnit unit) {
        this.answer = answer;
        this.unit = unit;
    }

    /** All groups, in the order of the answer. */
    public ReportTable whole() {
        return table(answer.rows());
    }

    /** The groups with the largest sums, the largest first; groups without a sum come last. */
    public ReportTable top(int rows) {
        return table(largest(answer.rows(), rows));
    }

    static List<ReleaseAnswer.Row> largest(List<ReleaseAnswer.Row> rows, int most) {
        return rows.stream()
                .sorted(Comparator.comparing(
                                (ReleaseAnswer.Row row) -> row.kilograms().orElse(BigDecimal.ONE.negate()))
                        .reversed())
                .limit(most)
                .toList();
    }

    private ReportTable table(List<ReleaseAnswer.Row> rows) {
        return new ReportTable(ID, columns(), rows.stream().map(this::cells).toList(), List.of());
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (int at = 0; at < answer.query().by().size(); at++) {
            String word = AspectWords.word(answer.query().by().get(at));
            columns.add(Column.of(word));
            if (isNamed(at)) {
                columns.add(Column.of(word + "-name"));
            }
        }
        columns.add(Column.of("released", unit.symbol()));
        columns.add(Column.of("state"));
        columns.add(Column.of("facilities"));
        for (ReportingState state : ReportingState.values()) {
            columns.add(Column.offPage(AspectWords.word(state)));
        }
        columns.add(Column.offPage("synthetic"));
        return columns;
    }

    /** A name stands beside its key where it says more for some row. */
    private boolean isNamed(int at) {
        Aspect aspect = answer.query().by().get(at);
        return !isWord(aspect)
                && answer.rows().stream()
                        .anyMatch(row -> !row.names().get(at).equals(row.keys().get(at)));
    }

    /** True where the program itself has words for the values. */
    private static boolean isWord(Aspect aspect) {
        return aspect == Aspect.COUNTRY || aspect == Aspect.MEDIUM || aspect == Aspect.DESTINATION;
    }

    private List<Cell> cells(ReleaseAnswer.Row row) {
        List<Cell> cells = new ArrayList<>();
        for (int at = 0; at < row.keys().size(); at++) {
            Aspect aspect = answer.query().by().get(at);
            cells.add(key(aspect, row.keys().get(at)));
            if (isNamed(at)) {
                cells.add(Cell.text(row.names().get(at)));
            }
        }
        cells.add(Cell.number(row.kilograms().map(unit::of)));
        cells.add(state(row).<Cell>map(AnswerTable::word).orElseGet(Cell.Missing::new));
        cells.add(Cell.number(BigDecimal.valueOf(row.facilities())));
        for (ReportingState state : ReportingState.values()) {
            cells.add(Cell.number(BigDecimal.valueOf(row.states().getOrDefault(state, 0))));
        }
        cells.add(Cell.text(row.synthetic() ? "synthetic" : ""));
        return cells;
    }

    static Cell key(Aspect aspect, String key) {
        if (key.isEmpty()) {
            return new Cell.Missing();
        }
        return switch (aspect) {
            case COUNTRY -> country(key);
            case MEDIUM -> Cell.word("label.register-medium." + key);
            case DESTINATION -> Cell.word("label.register-destination." + key);
            case YEAR -> new Cell.Year(Integer.parseInt(key));
            case REGISTER, SUBDIVISION, FACILITY, PARENT, INDUSTRY, SUBSTANCE, TIER, RECEIVER_COUNTRY -> Cell.text(key);
        };
    }

    private static Cell country(String key) {
        boolean known = Arrays.stream(org.vereda.quantity.Country.values())
                .anyMatch(country -> country.name().equals(key));
        return known ? Cell.word("label.country." + key) : Cell.text(key);
    }

    private static Cell word(ReportingState state) {
        return Cell.word("label.register-state." + state.name());
    }

    /** What the sum means, or why there is none: reported before zero before the reasons for an absent one. */
    static Optional<ReportingState> state(ReleaseAnswer.Row row) {
        return java.util.stream.Stream.of(
                        ReportingState.REPORTED,
                        ReportingState.ZERO,
                        ReportingState.BELOW_THRESHOLD,
                        ReportingState.NOT_COVERED,
                        ReportingState.NOT_ASKED)
                .filter(state -> row.states().getOrDefault(state, 0) > 0)
                .findFirst();
    }
}
