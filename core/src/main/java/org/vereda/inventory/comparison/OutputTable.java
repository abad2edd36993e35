package org.vereda.inventory.comparison;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import org.vereda.quantity.SourcePosition;

/**
 * What industries made in each year, to divide trends by. The row with the longest beginning of the industry's code counts; a
 * row without industry holds for all of the country.
 *
 * @param rows the rows
 */
public record OutputTable(List<Row> rows) {
    /** No outputs: a question that needs them cannot be answered. */
    public static final OutputTable NONE = new OutputTable(List.of());

    public OutputTable {
        rows = List.copyOf(rows);
    }

    /**
     * What an industry of a country made in a year.
     *
     * @param country the country, as its ISO 3166-1 code
     * @param industry the beginning of NAICS or SCIAN codes, empty for all industries
     * @param year the year
     * @param amount the output, above zero
     * @param unit its unit, or its currency with the year of constant prices
     * @param source publisher and document
     * @param position where it was read
     */
    public record Row(
            String country,
            String industry,
            int year,
            BigDecimal amount,
            String unit,
            String source,
            SourcePosition position) {
        private boolean covers(String where, String code) {
            return country.equals(where) && code.startsWith(industry);
        }
    }

    /** The documents that the rows name. */
    public SortedSet<String> sources() {
        SortedSet<String> sources = new TreeSet<>();
        rows.forEach(row -> sources.add(row.source()));
        return sources;
    }

    /**
     * {@code output(year) / output(first)}, where {@code first} is the first of these years that the series of the industry
     * has; nothing where it has none for the year.
     */
    Optional<BigDecimal> index(String country, String industry, int year, Collection<Integer> years) {
        List<Row> series = series(country, industry);
        OptionalInt first =
                series.stream().mapToInt(Row::year).filter(years::contains).min();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> base = in(series, first.getAsInt());
        return in(series, year).flatMap(amount -> base.map(by -> amount.divide(by, MathContext.DECIMAL128)));
    }

    private List<Row> series(String country, String industry) {
        List<Row> covering =
                rows.stream().filter(row -> row.covers(country, industry)).toList();
        int longest =
                covering.stream().mapToInt(row -> row.industry().length()).max().orElse(0);
        return covering.stream()
                .filter(row -> row.industry().length() == longest)
                .toList();
    }

    private static Optional<BigDecimal> in(List<Row> series, int year) {
        return series.stream()
                .filter(row -> row.year() == year)
                .map(Row::amount)
                .findFirst();
    }
}
