package org.vereda.app.paper;

import java.util.List;
import java.util.Map;
import org.vereda.app.shown.KeyWord;
import org.vereda.inventory.releases.RegisterThreshold;
import org.vereda.report.page.Page;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;

/**
 * Whom the registers ask: thresholds of classes of substances, and those of the substances of the paper.
 *
 * @param thresholds all thresholds that are known
 * @param substances the substances of the paper: names by identifier
 */
record ThresholdContent(List<RegisterThreshold> thresholds, Map<String, String> substances) implements Content {
    private static final List<Column> COLUMNS = List.of(
            Column.of("register"),
            Column.of("threshold-of"),
            Column.of("threshold-trigger"),
            Column.of("threshold-limit"),
            Column.of("threshold-condition"),
            Column.offPage("threshold-source"),
            Column.offPage("threshold-pack"));

    ThresholdContent {
        thresholds = List.copyOf(thresholds);
        substances = Map.copyOf(substances);
    }

    @Override
    public ReportTable whole() {
        return new ReportTable(
                "paper-thresholds",
                COLUMNS,
                thresholds.stream().filter(this::isShown).map(this::cells).toList(),
                List.of());
    }

    private boolean isShown(RegisterThreshold threshold) {
        return threshold.substance().map(substances::containsKey).orElse(true);
    }

    private List<Cell> cells(RegisterThreshold threshold) {
        return List.of(
                Cell.text(threshold.register().name()),
                Cell.text(threshold.substance().map(this::named).orElse(threshold.substanceClass())),
                Cell.word("label.threshold-trigger." + KeyWord.of(threshold.trigger())),
                threshold
                        .limit()
                        .<Cell>map(limit ->
                                new Cell.Amount(limit.amount(), limit.unit().symbol()))
                        .orElseGet(Cell.Missing::new),
                Cell.text(threshold.condition()),
                Cell.text(threshold.source()),
                Cell.text(threshold.pack()));
    }

    private String named(String substance) {
        return substances.getOrDefault(substance, "") + " (" + substance + ")";
    }

    @Override
    public ReportTable top(int rows) {
        return whole().first(rows);
    }

    @Override
    public List<String> notes(Page page) {
        return List.of(page.say("label.paper.thresholds-note"));
    }
}
