package org.vereda.app.verification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.vereda.inventory.Amount;
import org.vereda.partnership.Project;
import org.vereda.partnership.Saving;
import org.vereda.partnership.baseline.Adjustment;
import org.vereda.partnership.metering.MeterReading;
import org.vereda.partnership.verification.SamplePlan;
import org.vereda.quantity.Money;
import org.vereda.quantity.Quantity;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.sources.folder.PartnershipFolder;

/**
 * What a verifier looks at in a drawn project: every row that states its saving, every adjustment of its meters, and of each meter two
 * readings of the baseline and two afterwards, drawn from the same seed so that nobody can know beforehand which.
 */
final class EvidenceRows {
    /** How many readings of a meter on each side of the measure. */
    private static final int READINGS = 2;

    static final List<Column> COLUMNS = List.of(
            Column.of("project"),
            Column.of("look-for"),
            Column.of("meter"),
            Column.of("found-in"),
            Column.of("period-start"),
            Column.of("period-end"),
            Column.of("look-amount"),
            Column.of("look-document"));

    private final PartnershipFolder folder;
    private final String metric;
    private final String seed;
    private final List<List<Cell>> rows = new ArrayList<>();

    EvidenceRows(PartnershipFolder folder, String metric, String seed) {
        this.folder = folder;
        this.metric = metric;
        this.seed = seed;
    }

    List<List<Cell>> rows() {
        return List.copyOf(rows);
    }

    void add(Project project) {
        folder.savings().stream()
                .filter(saving ->
                        saving.project().equals(project.id()) && saving.metric().equals(metric))
                .forEach(saving -> add(project, saving));
        for (String meter : project.metered().meters()) {
            add(
                    project,
                    meter,
                    "before",
                    reading -> project.baselineEnd()
                            .filter(end -> !reading.period().end().isAfter(end))
                            .isPresent());
            add(
                    project,
                    meter,
                    "after",
                    reading -> project.effectFrom()
                            .filter(day -> !reading.period().start().isBefore(day))
                            .isPresent());
            folder.metering().adjustments().stream()
                    .filter(row -> row.meter().equals(meter))
                    .forEach(row -> add(project, meter, row.adjustment()));
        }
    }

    private void add(Project project, Saving saving) {
        rows.add(List.of(
                Cell.text(project.id()),
                Cell.word("label.verification.look." + saving.stage().name().toLowerCase(java.util.Locale.ROOT)),
                new Cell.Missing(),
                Cell.text(saving.claim().position().toString()),
                new Cell.Missing(),
                new Cell.Missing(),
                amount(saving.claim().value()),
                Cell.text(saving.claim().document())));
    }

    private void add(Project project, String meter, String side, Predicate<MeterReading> which) {
        List<MeterReading> readings = folder.metering().readings().stream()
                .filter(reading -> reading.meter().equals(meter) && which.test(reading))
                .toList();
        List<String> picked =
                SamplePlan.pick(readings.stream().map(EvidenceRows::id).toList(), READINGS, seed);
        readings.stream()
                .filter(reading -> picked.contains(id(reading)))
                .forEach(reading -> rows.add(List.of(
                        Cell.text(project.id()),
                        Cell.word("label.verification.look." + side),
                        Cell.text(meter),
                        Cell.text(reading.claim().position().toString()),
                        day(reading.period().start()),
                        day(reading.period().end()),
                        amount(reading.claim().value()),
                        Cell.text(reading.claim().document()))));
    }

    /** A reading in the draw: meter and first day. */
    private static String id(MeterReading reading) {
        return reading.meter() + "\n" + reading.period().start();
    }

    private void add(Project project, String meter, Adjustment adjustment) {
        rows.add(List.of(
                Cell.text(project.id()),
                Cell.word("label.verification.look.adjustment", adjustment.reason()),
                Cell.text(meter),
                Cell.text(adjustment.position().toString()),
                day(adjustment.period().start()),
                day(adjustment.period().end()),
                amount(adjustment.amount()),
                Cell.text(adjustment.document())));
    }

    private static Cell day(LocalDate day) {
        return Cell.text(day.toString());
    }

    private static Cell amount(Amount amount) {
        return switch (amount) {
            case Amount.Physical(Quantity quantity) -> amount(quantity);
            case Amount.Spent(Money money) ->
                new Cell.Amount(money.amount(), money.currency() + " " + money.priceYear());
        };
    }

    private static Cell amount(Quantity quantity) {
        return new Cell.Amount(quantity.amount(), quantity.unit().symbol());
    }
}
