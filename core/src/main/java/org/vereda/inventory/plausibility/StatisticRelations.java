package org.vereda.inventory.plausibility;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vereda.inventory.statistics.MissingFigure;
import org.vereda.inventory.statistics.Statistic;
import org.vereda.inventory.statistics.StatisticTable;
import org.vereda.quantity.Country;
import org.vereda.quantity.Period;
import org.vereda.quantity.Subdivision;

/**
 * The relations in which figures of statistical offices stand: a country is the sum of its provinces or states, and a series
 * of years does not jump and come back.
 *
 * <p>A sum is asked for only where nothing of it is kept back, unknown or unreliable; a blank, or a state that is not listed,
 * counts as none, as the tables say.
 */
public final class StatisticRelations {
    private static final Set<MissingFigure.Reason> HIDDEN = EnumSet.of(
            MissingFigure.Reason.CONFIDENTIAL,
            MissingFigure.Reason.NOT_AVAILABLE,
            MissingFigure.Reason.UNRELIABLE,
            MissingFigure.Reason.BY_NOTE);

    private record Cell(
            String table, Country country, String sector, String indicator, String medium, String basis, int year) {
        static Cell of(Statistic figure) {
            return new Cell(
                    figure.table(),
                    figure.country(),
                    figure.sector().code() + " " + figure.sector().name(),
                    figure.indicator(),
                    figure.medium(),
                    figure.basis(),
                    figure.year());
        }

        Cell inNoYear() {
            return new Cell(table, country, sector, indicator, medium, basis, 0);
        }
    }

    /** A cell without a figure states no basis. */
    private record Hidden(Country country, String sector, String indicator, String medium, int year) {
        static Hidden of(MissingFigure figure) {
            return new Hidden(
                    figure.country(),
                    figure.sector().code() + " " + figure.sector().name(),
                    figure.indicator(),
                    figure.medium(),
                    figure.year());
        }

        static Hidden of(Cell cell) {
            return new Hidden(cell.country(), cell.sector(), cell.indicator(), cell.medium(), cell.year());
        }
    }

    private StatisticRelations() {}

    /**
     * The relations of published figures.
     *
     * @param figures the figures
     * @param missing the cells without a figure
     */
    public static List<Relation> of(StatisticTable figures, List<MissingFigure> missing) {
        List<Relation> relations = new ArrayList<>(sums(figures, missing));
        relations.addAll(series(figures));
        return List.copyOf(relations);
    }

    private static List<Relation> sums(StatisticTable figures, List<MissingFigure> missing) {
        Set<Hidden> hidden = new HashSet<>();
        missing.stream()
                .filter(figure -> HIDDEN.contains(figure.reason()))
                .forEach(figure -> hidden.add(Hidden.of(figure)));
        Map<Cell, List<Statistic>> cells = new LinkedHashMap<>();
        figures.figures()
                .forEach(figure -> cells.computeIfAbsent(Cell.of(figure), key -> new ArrayList<>())
                        .add(figure));
        return cells.entrySet().stream()
                .filter(entry -> !hidden.contains(Hidden.of(entry.getKey())))
                .flatMap(entry -> sum(entry.getValue()).stream())
                .toList();
    }

    private static Optional<Relation> sum(List<Statistic> figures) {
        List<Statistic> whole = figures.stream()
                .filter(figure -> figure.subdivision().isEmpty())
                .toList();
        List<Figure> parts = figures.stream()
                .filter(figure -> figure.subdivision().isPresent())
                .map(StatisticRelations::figure)
                .toList();
        boolean oneUnit = figures.stream()
                        .map(figure -> figure.amount().unit().symbol())
                        .distinct()
                        .count()
                == 1;
        return whole.size() == 1 && parts.size() > 1 && oneUnit
                ? Optional.of(new Relation.Sum(
                        Relation.SumKind.PARTS, figure(whole.getFirst()), parts, Relation.Rounding.LAST_PLACE))
                : Optional.empty();
    }

    private static List<Relation> series(StatisticTable figures) {
        Map<List<Object>, List<Statistic>> series = new LinkedHashMap<>();
        figures.figures()
                .forEach(figure -> series.computeIfAbsent(
                                List.of(Cell.of(figure).inNoYear(), figure.subdivision()), key -> new ArrayList<>())
                        .add(figure));
        return series.values().stream()
                .filter(years -> years.size() > 1)
                .<Relation>map(years -> new Relation.Series(years.stream()
                        .sorted(Comparator.comparingInt(Statistic::year))
                        .map(year -> new Relation.Point(
                                figure(year),
                                BigDecimal.ONE.divide(year.amount().unit().factor(), MathContext.DECIMAL64)))
                        .toList()))
                .toList();
    }

    private static Figure figure(Statistic figure) {
        return Figure.of(
                figure.indicator() + ", " + figure.sector().name(),
                figure.table() + ":"
                        + figure.subdivision()
                                .map(Subdivision::code)
                                .orElse(figure.country().name()),
                figure.amount(),
                Period.ofYear(figure.year()),
                "",
                figure.position());
    }
}
