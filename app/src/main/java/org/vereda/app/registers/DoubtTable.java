package org.vereda.app.registers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vereda.inventory.plausibility.Reading;
import org.vereda.inventory.plausibility.Suspicion;
import org.vereda.quantity.Finding;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.report.words.Messages;

/** Suspicions as a table: how bad, where, why, and the suggested reading with its likelihood. */
public final class DoubtTable {
    private DoubtTable() {}

    /**
     * The table, errors first.
     *
     * @param messages the language of the reasons
     */
    public static ReportTable of(List<Suspicion> suspicions, Messages messages) {
        List<List<Cell>> rows = suspicions.stream()
                .sorted(Comparator.comparing(
                                (Suspicion suspicion) -> suspicion.finding().severity())
                        .thenComparing(suspicion -> suspicion))
                .map(suspicion -> row(suspicion, messages))
                .toList();
        return new ReportTable(
                "register-doubts",
                List.of(
                        Column.of("severity"),
                        Column.of("place"),
                        Column.of("code"),
                        Column.of("reason"),
                        Column.of("suggested"),
                        Column.of("likelihood")),
                rows,
                List.of());
    }

    private static List<Cell> row(Suspicion suspicion, Messages messages) {
        Finding finding = suspicion.finding();
        Optional<Reading> reading = suspicion.suggestion();
        return List.of(
                Cell.word("label.severity." + finding.severity().name().toLowerCase(Locale.ROOT)),
                Cell.text(finding.position().toString()),
                Cell.text(finding.code()),
                Cell.text(messages.text(finding)),
                Cell.text(reading.map(Reading::text).orElse("")),
                reading.<Cell>map(likely -> new Cell.Share(new BigDecimal(likely.likelihood(), new MathContext(2))))
                        .orElseGet(Cell.Missing::new));
    }
}
