package org.vereda.inventory.comparison.beside;

import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.vereda.inventory.statistics.MissingFigure;
import org.vereda.inventory.statistics.Statistic;
import org.vereda.quantity.Country;
import org.vereda.quantity.Subdivision;

/**
 * A question to the published tables: which figures pass all filters. A filter without values takes all.
 *
 * @param tables the published tables, such as {@code statcan-ghg}
 * @param countries the countries, as ISO 3166-1 codes
 * @param subdivisions the provinces and states, as ISO 3166-2 codes; the empty text asks for countries as a whole
 * @param sectors beginnings of codes, or parts of names, of industries; case does not matter
 * @param years the years
 * @param indicators what is counted, such as {@code ghg}
 */
public record FigureQuery(
        SortedSet<String> tables,
        SortedSet<String> countries,
        SortedSet<String> subdivisions,
        SortedSet<String> sectors,
        SortedSet<Integer> years,
        SortedSet<String> indicators) {
    /** All figures. */
    public static final FigureQuery ALL = new FigureQuery(
            new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());

    public FigureQuery {
        tables = kept(tables);
        countries = kept(countries);
        subdivisions = kept(subdivisions);
        sectors = kept(sectors);
        years = kept(years);
        indicators = kept(indicators);
    }

    private static <T> SortedSet<T> kept(SortedSet<T> values) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }

    /** The same question to those tables only. */
    public FigureQuery ofTables(Collection<String> wanted) {
        return new FigureQuery(new TreeSet<>(wanted), countries, subdivisions, sectors, years, indicators);
    }

    /** The same question about those industries only. */
    public FigureQuery ofSectors(Collection<String> wanted) {
        return new FigureQuery(tables, countries, subdivisions, new TreeSet<>(wanted), years, indicators);
    }

    /** The same question about those years only. */
    public FigureQuery ofYears(Collection<Integer> wanted) {
        return new FigureQuery(tables, countries, subdivisions, sectors, new TreeSet<>(wanted), indicators);
    }

    /** The same question about those indicators only. */
    public FigureQuery ofIndicators(Collection<String> wanted) {
        return new FigureQuery(tables, countries, subdivisions, sectors, years, new TreeSet<>(wanted));
    }

    /** The same question about countries as a whole. */
    public FigureQuery ofCountriesAsAWhole() {
        SortedSet<String> none = new TreeSet<>();
        none.add("");
        return new FigureQuery(tables, countries, none, sectors, years, indicators);
    }

    /** True where the figure passes all filters. */
    public boolean takes(Statistic figure) {
        return takes(
                figure.table(),
                figure.country(),
                figure.subdivision(),
                figure.sector(),
                figure.year(),
                figure.indicator());
    }

    /** True where the cell without a figure passes all filters. */
    public boolean takes(MissingFigure figure) {
        return takes(
                figure.table(),
                figure.country(),
                figure.subdivision(),
                figure.sector(),
                figure.year(),
                figure.indicator());
    }

    private boolean takes(
            String table,
            Country country,
            Optional<Subdivision> subdivision,
            Statistic.Sector sector,
            int year,
            String indicator) {
        return isWanted(tables, table)
                && isWanted(countries, country.name())
                && isWanted(subdivisions, subdivision.map(Subdivision::code).orElse(""))
                && isWanted(years, year)
                && isWanted(indicators, indicator)
                && (sectors.isEmpty() || sectors.stream().anyMatch(wanted -> isMeant(sector, wanted)));
    }

    private static <T> boolean isWanted(SortedSet<T> wanted, T value) {
        return wanted.isEmpty() || wanted.contains(value);
    }

    private static boolean isMeant(Statistic.Sector sector, String wanted) {
        String text = wanted.toLowerCase(Locale.ROOT);
        return sector.code().toLowerCase(Locale.ROOT).startsWith(text)
                || sector.name().toLowerCase(Locale.ROOT).contains(text);
    }
}
