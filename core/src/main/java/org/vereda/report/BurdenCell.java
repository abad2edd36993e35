package org.vereda.report;

import org.vereda.inventory.Burden;
import org.vereda.inventory.Metric;
import org.vereda.inventory.SubstanceBurden;
import org.vereda.report.content.ShownMetric;
import org.vereda.report.page.ReportTable.Cell;

/** What is counted, as a table shows it: a metric by its word, a substance by its number and where it goes. */
public final class BurdenCell {
    private BurdenCell() {}

    public static Cell of(Burden burden) {
        return switch (burden) {
            case Metric metric -> Cell.word("label.metric." + metric.id());
            case SubstanceBurden substance -> new Cell.Title(ShownMetric.name(substance));
        };
    }
}
