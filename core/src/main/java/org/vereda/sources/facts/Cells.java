package org.vereda.sources.facts;

import java.util.Optional;
import org.vereda.inventory.statistics.MissingFigure;
import org.vereda.inventory.statistics.MissingFigure.Reason;
import org.vereda.inventory.statistics.Statistic;
import org.vereda.quantity.Country;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Subdivision;
import org.vereda.quantity.Unit;
import org.vereda.sources.table.TableCell;
import org.vereda.sources.table.TableRow;

/**
 * The cells of a row that is about one region, industry and year; each becomes a figure, or a missing one where a symbol
 * stands in it. A cell that is neither number nor symbol leaves a finding and nothing else.
 *
 * @param row the row
 * @param visitor receives the figures
 */
record Cells(TableRow row, FactTable.Visitor visitor, About about) {
    /** What all cells of a row have in common. */
    record About(String table, Country country, Optional<Subdivision> subdivision, Statistic.Sector sector, int year) {}

    /**
     * What one cell counts.
     *
     * @param indicator what is counted
     * @param medium where it goes, empty where that does not apply
     * @param basis the set of GWPs, empty where none applies
     * @param unit its unit
     */
    record Measure(String indicator, String medium, String basis, Unit unit) {
        static Measure of(String indicator, Unit unit) {
            return new Measure(indicator, "", "", unit);
        }
    }

    void read(String column, Measure measure) {
        read(column, measure, "");
    }

    /** Reads the cell; the mark is what the publisher prints beside the figure. */
    void read(String column, Measure measure, String mark) {
        TableCell cell = row.cell(column);
        Optional<Reason> reason = MissingFigure.reason(cell.value());
        if (reason.isPresent()) {
            missing(cell, measure, cell.value(), reason.get());
        } else {
            row.decimal(column).ifPresent(number -> figure(cell, measure, new Quantity(number, measure.unit()), mark));
        }
    }

    void figure(TableCell cell, Measure measure, Quantity amount, String mark) {
        visitor.figure(new Statistic(
                about.table(),
                about.country(),
                about.subdivision(),
                about.sector(),
                about.year(),
                measure.indicator(),
                measure.medium(),
                measure.basis(),
                amount,
                mark,
                cell.position()));
    }

    void missing(TableCell cell, Measure measure, String symbol, Reason reason) {
        visitor.missing(new MissingFigure(
                about.table(),
                about.country(),
                about.subdivision(),
                about.sector(),
                about.year(),
                measure.indicator(),
                measure.medium(),
                symbol,
                reason,
                cell.position()));
    }
}
