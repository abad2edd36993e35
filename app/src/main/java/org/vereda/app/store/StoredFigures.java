package org.vereda.app.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vereda.inventory.comparison.beside.FigureQuery;
import org.vereda.inventory.comparison.beside.PublishedTable;
import org.vereda.inventory.statistics.MissingFigure;
import org.vereda.inventory.statistics.Statistic;
import org.vereda.inventory.statistics.StatisticTable;
import org.vereda.quantity.Country;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Subdivision;
import org.vereda.quantity.Units;

/** The published figures of a store. */
final class StoredFigures {
    private static final String ALL = """
            SELECT g.publication, g.country, g.subdivision, g.classification, g.code, g.sector, g.total, g.year,
              g.indicator, g.medium, g.basis, g.amount, g.unit, g.mark, g.reason, w.text AS place, g.line, g.cell
            FROM figure g JOIN word w ON w.number = g.place WHERE\s""";

    private StoredFigures() {}

    static StatisticTable figures(Sql sql, FigureQuery query) {
        Conditions wanted = Conditions.of(query);
        return StatisticTable.of(sql.all(
                ALL + "g.amount IS NOT NULL" + wanted.text(),
                StoredFigures::figure,
                wanted.arguments().toArray()));
    }

    static List<MissingFigure> missing(Sql sql, FigureQuery query) {
        Conditions wanted = Conditions.of(query);
        return sql
                .all(
                        ALL + "g.amount IS NULL" + wanted.text(),
                        StoredFigures::missing,
                        wanted.arguments().toArray())
                .stream()
                .sorted(java.util.Comparator.comparing(MissingFigure::position))
                .toList();
    }

    static List<PublishedTable> published(Sql sql) {
        return sql.all(
                """
                SELECT publication, string_agg(DISTINCT country, ' '), count(DISTINCT subdivision),
                  count(DISTINCT (classification, code, sector)), min(year), max(year),
                  string_agg(DISTINCT indicator, chr(10)), count(amount), count(*) - count(amount)
                FROM figure GROUP BY publication HAVING count(amount) > 0 ORDER BY publication""",
                row -> new PublishedTable(
                        row.getString(1),
                        words(row.getString(2), " "),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6),
                        words(row.getString(7), "\n"),
                        row.getInt(8),
                        row.getInt(9)));
    }

    private static SortedSet<String> words(String text, String between) {
        return new TreeSet<>(List.of(text.split(between, -1)));
    }

    /** Filters as a text with places for their values. */
    private record Conditions(String text, List<@Nullable Object> arguments) {
        static Conditions of(FigureQuery query) {
            StringBuilder text = new StringBuilder();
            List<@Nullable Object> arguments = new ArrayList<>();
            oneOf("g.publication", query.tables(), text, arguments);
            oneOf("g.country", query.countries(), text, arguments);
            oneOf("coalesce(g.subdivision, '')", query.subdivisions(), text, arguments);
            oneOf("g.year", query.years(), text, arguments);
            oneOf("g.indicator", query.indicators(), text, arguments);
            if (!query.sectors().isEmpty()) {
                text.append(query.sectors().stream()
                        .map(sector -> "starts_with(lower(g.code), lower(?)) OR contains(lower(g.sector), lower(?))")
                        .collect(Collectors.joining(" OR ", " AND (", ")")));
                query.sectors().forEach(sector -> arguments.addAll(List.of(sector, sector)));
            }
            return new Conditions(text.toString(), arguments);
        }

        private static void oneOf(
                String column, Collection<?> wanted, StringBuilder text, List<@Nullable Object> arguments) {
            if (!wanted.isEmpty()) {
                text.append(" AND ").append(column);
                text.append(wanted.stream().map(value -> "?").collect(Collectors.joining(", ", " IN (", ")")));
                arguments.addAll(wanted);
            }
        }
    }

    private static Statistic figure(ResultSet row) throws SQLException {
        return new Statistic(
                row.getString("publication"),
                Country.valueOf(row.getString("country")),
                subdivision(row),
                sector(row),
                row.getInt("year"),
                row.getString("indicator"),
                row.getString("medium"),
                row.getString("basis"),
                new Quantity(new BigDecimal(row.getString("amount")), Units.parse(row.getString("unit"))),
                row.getString("mark"),
                position(row));
    }

    private static MissingFigure missing(ResultSet row) throws SQLException {
        return new MissingFigure(
                row.getString("publication"),
                Country.valueOf(row.getString("country")),
                subdivision(row),
                sector(row),
                row.getInt("year"),
                row.getString("indicator"),
                row.getString("medium"),
                row.getString("mark"),
                MissingFigure.Reason.valueOf(row.getString("reason")),
                position(row));
    }

    private static Optional<Subdivision> subdivision(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("subdivision")).map(Subdivision::new);
    }

    private static Statistic.Sector sector(ResultSet row) throws SQLException {
        return new Statistic.Sector(
                row.getString("classification"),
                row.getString("code"),
                row.getString("sector"),
                row.getBoolean("total"));
    }

    private static SourcePosition position(ResultSet row) throws SQLException {
        return StoredPlace.of(row.getString("place"), row.getInt("line"), row.getInt("cell"));
    }
}
