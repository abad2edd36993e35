package org.vereda.inventory.comparison.beside;

import java.util.List;
import org.vereda.inventory.comparison.DataVersion;
import org.vereda.inventory.statistics.MissingFigure;
import org.vereda.inventory.statistics.StatisticTable;

/**
 * The published figures that pass the filters of a question, with the cells that have none. Nothing is summed: totals stand
 * beside their parts, and {@link StatisticTable#sum()} refuses to count one twice.
 *
 * @param query the question
 * @param figures the figures in the units of their tables
 * @param missing the cells without a figure, in the order of their positions
 * @param version the data
 */
public record FigureAnswer(
        FigureQuery query, StatisticTable figures, List<MissingFigure> missing, DataVersion version) {
    public FigureAnswer {
        missing = List.copyOf(missing);
    }
}
