package org.vereda.inventory.statistics;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vereda.quantity.Country;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Subdivision;

/**
 * Published figures in a fixed order, to choose from and to add up.
 *
 * <pre>{@code
 * Optional<Quantity> ghg = table.of("statcan-ghg").indicator("ghg").year(2023).national(Country.CA)
 *         .where(figure -> figure.sector().code().equals("BS33610"))
 *         .sum();
 * }</pre>
 */
public final class StatisticTable {
    private static final Comparator<Statistic> ORDER = Comparator.comparing(Statistic::table)
            .thenComparing(Statistic::country)
            .thenComparing(figure -> figure.subdivision().map(Subdivision::code).orElse(""))
            .thenComparingInt(Statistic::year)
            .thenComparing(figure -> figure.sector().code())
            .thenComparing(figure -> figure.sector().name())
            .thenComparing(Statistic::indicator)
            .thenComparing(Statistic::medium)
            .thenComparing(Statistic::position);

    private final List<Statistic> figures;

    private StatisticTable(List<Statistic> sorted) {
        figures = sorted;
    }

    /** The figures, in an order that does not depend on the order given. */
    public static StatisticTable of(List<Statistic> figures) {
        return new StatisticTable(figures.stream().sorted(ORDER).toList());
    }

    public List<Statistic> figures() {
        return figures;
    }

    public StatisticTable where(Predicate<Statistic> condition) {
        return new StatisticTable(figures.stream().filter(condition).toList());
    }

    /** Those of one published table, for example {@code statcan-ghg}. */
    public StatisticTable of(String table) {
        return where(figure -> figure.table().equals(table));
    }

    public StatisticTable indicator(String indicator) {
        return where(figure -> figure.indicator().equals(indicator));
    }

    public StatisticTable year(int year) {
        return where(figure -> figure.year() == year);
    }

    /** The figures about a country as a whole. */
    public StatisticTable national(Country country) {
        return where(
                figure -> figure.country() == country && figure.subdivision().isEmpty());
    }

    /** The figures about the provinces or states of a country. */
    public StatisticTable regional(Country country) {
        return where(
                figure -> figure.country() == country && figure.subdivision().isPresent());
    }

    /** Those that are no sum of others in the same table. */
    public StatisticTable parts() {
        return where(figure -> !figure.sector().isTotal());
    }

    /**
     * The sum of all figures in the unit of the first, or nothing where there is none.
     *
     * @throws InvalidInput where unlike figures would be added (of two tables, years, indicators or bases), or one be
     *     counted twice: a country and one of its provinces, a total and another figure of the same region, the same cell again
     */
    public Optional<Quantity> sum() {
        List<Function<Statistic, Object>> likeness =
                List.of(Statistic::table, Statistic::year, Statistic::indicator, Statistic::basis);
        likeness.forEach(this::requireOne);
        figures.stream()
                .collect(Collectors.groupingBy(Statistic::country))
                .values()
                .forEach(this::requireOneLevel);
        figures.stream()
                .collect(Collectors.groupingBy(figure -> List.of(
                        figure.country(),
                        figure.subdivision(),
                        figure.medium(),
                        figure.sector().classification())))
                .values()
                .forEach(this::requireNoneTwice);
        return figures.stream().map(Statistic::amount).reduce(Quantity::plus);
    }

    private void requireOne(Function<Statistic, Object> aspect) {
        List<Object> values = figures.stream().map(aspect).distinct().limit(2).toList();
        if (values.size() > 1) {
            throw InvalidInput.of(Finding.error(
                    "inventory.unlike-figures",
                    figures.getFirst().position(),
                    values.get(0).toString(),
                    values.get(1).toString()));
        }
    }

    private void requireOneLevel(List<Statistic> ofCountry) {
        ofCountry.stream()
                .filter(figure -> figure.subdivision().isEmpty()
                        != ofCountry.getFirst().subdivision().isEmpty())
                .findFirst()
                .ifPresent(other -> refuseTwice(ofCountry.getFirst(), other));
    }

    private void requireNoneTwice(List<Statistic> ofRegion) {
        Map<Statistic.Sector, Statistic> seen = new HashMap<>();
        for (Statistic figure : ofRegion) {
            Statistic again = seen.put(figure.sector(), figure);
            if (again != null) {
                refuseTwice(again, figure);
            }
        }
        Optional<Statistic> total =
                ofRegion.stream().filter(figure -> figure.sector().isTotal()).findFirst();
        if (total.isPresent() && ofRegion.size() > 1) {
            ofRegion.stream()
                    .filter(figure -> !figure.equals(total.get()))
                    .findFirst()
                    .ifPresent(part -> refuseTwice(total.get(), part));
        }
    }

    private void refuseTwice(Statistic figure, Statistic other) {
        throw InvalidInput.of(Finding.error("inventory.counted-twice", figure.position(), named(figure), named(other)));
    }

    private static String named(Statistic figure) {
        String region = figure.subdivision()
                .map(Subdivision::code)
                .orElse(figure.country().name());
        return figure.sector().name() + " (" + region + ", " + figure.year() + ")";
    }
}
