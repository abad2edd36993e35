package org.vereda.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vereda.inventory.Coordinates;
import org.vereda.inventory.IndustryCode;
import org.vereda.inventory.comparison.Aspect;
import org.vereda.inventory.comparison.beside.FacilityList;
import org.vereda.inventory.releases.FacilityKey;

/** The question which facilities pass all filters, over numbers. */
final class FacilityQuestion {
    /** Aspects of rows, of which a facility needs one that passes all of them. */
    private static final Set<Aspect> OF_ROWS =
            EnumSet.of(Aspect.SUBSTANCE, Aspect.MEDIUM, Aspect.DESTINATION, Aspect.RECEIVER_COUNTRY);

    private final Map<Aspect, SortedSet<String>> filters;
    private final Terms terms;

    FacilityQuestion(Map<Aspect, SortedSet<String>> filters, Terms terms) {
        this.filters = filters;
        this.terms = terms;
    }

    List<FacilityList.Listed> answer(Sql sql) {
        return sql.all(statement(), FacilityQuestion::listed);
    }

    private String statement() {
        return """
                SELECT p.register, p.id, coalesce(arg_max(nullif(f.name, p.id), f.year), p.id) AS name,
                  coalesce(arg_max(nullif(wp.text, ''), f.year), '') AS parent,
                  coalesce(arg_max(wc.text, f.year), '') AS country,
                  coalesce(arg_max(ws.text, f.year), '') AS subdivision,
                  coalesce(arg_max(nullif(f.city, ''), f.year), '') AS city,
                  arg_max(f.latitude, f.year) AS latitude, arg_max(f.longitude, f.year) AS longitude,
                  arg_max(i.digits, f.year) AS digits, arg_max(i.vintage, f.year) AS vintage,
                  string_agg(f.year, ' ') AS years, string_agg(nullif(f.keys, ''), chr(10)) AS keys,
                  coalesce(sum(made.reports), 0) AS reports, coalesce(bool_or(fi.synthetic), false) AS synthetic
                FROM facility f JOIN plant p ON p.number = f.plant JOIN word wp ON wp.number = f.parent
                LEFT JOIN word wc ON wc.number = f.country LEFT JOIN word ws ON ws.number = f.subdivision
                LEFT JOIN industry i ON i.number = f.industry LEFT JOIN file fi ON fi.number = f.file
                LEFT JOIN (SELECT site, count(*) AS reports FROM total GROUP BY site) made ON made.site = f.site
                LEFT JOIN term_tier tt ON tt.number = f.plant
                WHERE %s GROUP BY p.register, p.id ORDER BY p.register || ':' || p.id""".formatted(conditions());
    }

    private String conditions() {
        Stream<String> ofFacility = filters.entrySet().stream()
                .filter(filter -> !OF_ROWS.contains(filter.getKey()))
                .map(filter -> BesideQuestion.condition(filter.getKey(), filter.getValue(), terms));
        List<String> ofRows = filters.entrySet().stream()
                .filter(filter -> OF_ROWS.contains(filter.getKey()))
                .map(filter -> BesideQuestion.condition(filter.getKey(), filter.getValue(), terms))
                .toList();
        Stream<String> some = ofRows.isEmpty()
                ? Stream.of()
                : Stream.of("f.site IN (SELECT r.site FROM " + rows() + " WHERE " + String.join(" AND ", ofRows) + ")");
        return Stream.concat(Stream.concat(ofFacility, some), Stream.of("true")).collect(Collectors.joining(" AND "));
    }

    private String rows() {
        String table = filters.containsKey(Aspect.RECEIVER_COUNTRY) ? "transfer" : "release";
        return table + " r LEFT JOIN term_medium tm ON tm.number = r.medium";
    }

    private static FacilityList.Listed listed(ResultSet row) throws SQLException {
        return new FacilityList.Listed(
                new FacilityKey(row.getString("register"), row.getString("id")),
                row.getString("name"),
                row.getString("parent"),
                row.getString("country"),
                row.getString("subdivision"),
                row.getString("city"),
                coordinates(row),
                industry(row),
                years(row.getString("years")),
                keys(Optional.ofNullable(row.getString("keys")).orElse("")),
                row.getInt("reports"),
                row.getBoolean("synthetic"));
    }

    private static Optional<Coordinates> coordinates(ResultSet row) throws SQLException {
        double latitude = row.getDouble("latitude");
        boolean unknown = row.wasNull();
        return unknown ? Optional.empty() : Optional.of(new Coordinates(latitude, row.getDouble("longitude")));
    }

    private static Optional<IndustryCode> industry(ResultSet row) throws SQLException {
        Optional<String> digits = Optional.ofNullable(row.getString("digits"));
        int vintage = row.getInt("vintage");
        return digits.map(code -> new IndustryCode(code, vintage));
    }

    private static SortedSet<Integer> years(String text) {
        return Arrays.stream(text.split(" ", -1)).map(Integer::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<FacilityKey> keys(String text) {
        return Arrays.stream(text.split("\n", -1))
                .filter(key -> key.contains(":"))
                .map(key -> new FacilityKey(key.substring(0, key.indexOf(':')), key.substring(key.indexOf(':') + 1)))
                .distinct()
                .sorted(Comparator.comparing(FacilityKey::scheme).thenComparing(FacilityKey::value))
                .toList();
    }
}
