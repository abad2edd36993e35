package org.vereda.app.registers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vereda.app.shown.TablesPage;
import org.vereda.inventory.plausibility.Figure;
import org.vereda.inventory.plausibility.Reading;
import org.vereda.inventory.plausibility.Suspicion;
import org.vereda.inventory.plausibility.Suspicions;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.report.words.Messages;

/** What is suspicious, with evidence and the likeliest other reading of each figure, the weightiest first. */
public final class DoubtPage {
    private static final List<Column> COLUMNS = List.of(
            Column.of("weight"),
            Column.of("rule"),
            Column.of("of"),
            Column.of("what"),
            Column.of("stated"),
            Column.of("when"),
            Column.of("suggested"),
            Column.of("likelihood"),
            Column.offPage("evidence"),
            Column.of("place"),
            Column.offPage("message"));
    private static final MathContext TWO_DIGITS = new MathContext(2);

    private final List<Suspicion> sorted;
    private final Suspicions suspicions;
    private final Messages messages;

    public DoubtPage(Suspicions suspicions, Messages messages) {
        this.suspicions = suspicions;
        this.messages = messages;
        this.sorted = suspicions.all().stream()
                .sorted(Comparator.comparing(Suspicion::weight).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** One row for each. */
    public TablesPage tables() {
        ReportTable table = new ReportTable(
                "register-doubts", COLUMNS, sorted.stream().map(this::cells).toList(), List.of());
        return new TablesPage("label.table.register-doubts", List.of(table), notes());
    }

    /** One sentence for each, for the terminal. */
    public List<String> sentences(int limit) {
        List<String> lines = new ArrayList<>();
        sorted.stream()
                .limit(limit)
                .forEach(suspicion -> lines.add(suspicion.figure().position() + ": "
                        + messages.text(
                                "label.suspicion-weight." + suspicion.weight().name())
                        + ": " + message(suspicion)));
        if (sorted.size() > limit) {
            lines.add(
                    messages.text("label.register-doubts-more", String.valueOf(limit), String.valueOf(sorted.size())));
        }
        if (!lines.isEmpty()) {
            lines.add("");
        }
        return lines;
    }

    private List<String> notes() {
        if (suspicions.isEmpty()) {
            return List.of(messages.text("label.register-doubts-clean"));
        }
        Map<Suspicion.Weight, Integer> weights = suspicions.perWeight();
        return List.of(
                messages.text(
                        "label.register-doubts-count",
                        String.valueOf(weights.getOrDefault(Suspicion.Weight.CONTRADICTION, 0)),
                        String.valueOf(weights.getOrDefault(Suspicion.Weight.DOUBT, 0)),
                        String.valueOf(weights.getOrDefault(Suspicion.Weight.REMARK, 0))),
                messages.text(
                        "label.register-doubts-by-rule",
                        suspicions.perRule().entrySet().stream()
                                .map(rule -> rule.getKey() + " " + rule.getValue())
                                .collect(Collectors.joining(", "))));
    }

    private String message(Suspicion suspicion) {
        return messages.text(suspicion.finding());
    }

    private List<Cell> cells(Suspicion suspicion) {
        Figure figure = suspicion.figure();
        return List.of(
                Cell.word("label.suspicion-weight." + suspicion.weight().name()),
                Cell.text(suspicion.rule()),
                Cell.text(figure.group()),
                Cell.text(figure.label()),
                Cell.text(figure.text()),
                Cell.text(figure.period().map(Object::toString).orElse("")),
                suspicion.suggestion().map(Reading::text).<Cell>map(Cell::text).orElseGet(Cell.Missing::new),
                suspicion
                        .suggestion()
                        .map(reading -> BigDecimal.valueOf(reading.likelihood()).round(TWO_DIGITS))
                        .<Cell>map(Cell.Share::new)
                        .orElseGet(Cell.Missing::new),
                Cell.text(suspicion.evidence().stream()
                        .map(other -> other.position() + " " + other.text())
                        .collect(Collectors.joining("; "))),
                Cell.text(figure.position().toString()),
                Cell.text(message(suspicion)));
    }
}
