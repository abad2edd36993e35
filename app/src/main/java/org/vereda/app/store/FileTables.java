package org.vereda.app.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What files have in common in the tables of a store, and how their rows go. */
final class FileTables {
    /** Rows of two files about the same thing; rows without amounts may stand in several files of one register. */
    private static final List<String> OVERLAPS = List.of(
            """
            SELECT o.file, count(*) FROM release n
            JOIN substance ns ON ns.number = n.substance
            JOIN release o ON o.site = n.site AND o.medium = n.medium AND o.file <> n.file
            JOIN substance os ON os.number = o.substance AND os.code = ns.code
            WHERE n.file = ? GROUP BY o.file""",
            """
            SELECT o.file, count(*) FROM transfer n
            JOIN substance ns ON ns.number = n.substance
            JOIN transfer o ON o.site = n.site AND o.medium = n.medium AND o.file <> n.file
              AND o.receiver_id = n.receiver_id AND o.receiver = n.receiver
            JOIN substance os ON os.number = o.substance AND os.code = ns.code
            WHERE n.file = ? GROUP BY o.file""",
            """
            SELECT o.file, count(*) FROM reduction n
            JOIN substance ns ON ns.number = n.substance
            JOIN reduction o ON o.site = n.site AND o.code = n.code AND o.file <> n.file
            JOIN substance os ON os.number = o.substance AND os.code = ns.code
            WHERE n.file = ? GROUP BY o.file""",
            """
            SELECT o.file, count(*) FROM figure n
            JOIN figure o ON o.publication = n.publication AND o.country = n.country AND o.year = n.year
              AND o.subdivision IS NOT DISTINCT FROM n.subdivision AND o.code = n.code AND o.sector = n.sector
              AND o.classification = n.classification
              AND o.indicator = n.indicator AND o.basis = n.basis AND o.unit = n.unit AND o.file <> n.file
            WHERE n.file = ? GROUP BY o.file""",
            // Two files that only describe facilities.
            """
            SELECT o.file, count(*) FROM description n
            JOIN description o ON o.site = n.site AND o.file <> n.file
            WHERE n.file = ?
              AND n.file NOT IN (SELECT file FROM release WHERE file = n.file)
              AND o.file IN (SELECT number FROM file WHERE reports = 0)
            GROUP BY o.file""");

    private FileTables() {}

    /** The other files that hold rows about the same as a file, with how many of its rows each time. */
    static Map<Integer, Integer> overlaps(Sql sql, int file) {
        Map<Integer, Integer> rows = new LinkedHashMap<>();
        for (String query : OVERLAPS) {
            sql.all(query, row -> rows.merge(row.getInt(1), row.getInt(2), Integer::sum), file);
        }
        return rows;
    }

    /** Takes a file out, and what only it said about facilities. */
    static void remove(Sql sql, int file) {
        sql.run("CREATE OR REPLACE TEMP TABLE touched AS " + sitesOf(file));
        for (String table : StoreSchema.OF_FILES) {
            sql.run("DELETE FROM " + table + " WHERE file = ?", file);
        }
        sql.run("DELETE FROM file WHERE number = ?", file);
        describe(sql);
    }

    /** Keeps the fullest description of each facility that a file mentions. */
    static void describe(Sql sql, int file) {
        sql.run("CREATE OR REPLACE TEMP TABLE touched AS " + sitesOf(file));
        describe(sql);
    }

    private static String sitesOf(int file) {
        List<String> parts = new ArrayList<>();
        for (String table : List.of("description", "release", "transfer", "reduction")) {
            parts.add("SELECT site FROM " + table + " WHERE file = " + file);
        }
        return String.join(" UNION ", parts);
    }

    /** One that names an industry goes first, then one with a place, then by name of the file and line. */
    private static void describe(Sql sql) {
        sql.run("DELETE FROM facility WHERE site IN (SELECT site FROM touched)");
        sql.run("""
                INSERT INTO facility
                WITH mentioned AS (
                  SELECT site FROM description UNION SELECT site FROM release
                  UNION SELECT site FROM transfer UNION SELECT site FROM reduction),
                best AS (
                  SELECT DISTINCT ON (d.site) d.*
                  FROM description d JOIN file f ON f.number = d.file
                  WHERE d.site IN (SELECT site FROM touched)
                  ORDER BY d.site, d.industry IS NULL, d.latitude IS NULL, f.name, f.sha256, d.line)
                SELECT s.number, s.register, s.year, s.id, coalesce(b.name, s.id), coalesce(b.parent, ''),
                  coalesce(left(b.subdivision, 2), CASE s.register %s END), b.subdivision, coalesce(b.city, ''),
                  b.latitude, b.longitude, b.industry, coalesce(b.street, ''), coalesce(b.postal_code, ''),
                  coalesce(b.keys, ''), b.file, b.place, b.line, b.cell
                FROM site s LEFT JOIN best b ON b.site = s.number
                WHERE s.number IN (SELECT site FROM touched) AND s.number IN (SELECT site FROM mentioned)""".formatted(countries()));
        sql.run("DELETE FROM site WHERE number IN (SELECT site FROM touched)"
                + " AND number NOT IN (SELECT site FROM facility)");
        sql.run("DROP TABLE touched");
    }

    /** The country of each register, for facilities whose state could not be read. */
    private static String countries() {
        StringBuilder cases = new StringBuilder();
        for (var register : org.vereda.inventory.Register.values()) {
            register.country()
                    .ifPresent(
                            country -> cases.append("WHEN '%s' THEN '%s' ".formatted(register.name(), country.name())));
        }
        return cases.toString();
    }
}
