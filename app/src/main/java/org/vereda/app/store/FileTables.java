package org.vereda.app.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vereda.inventory.releases.RegisterFacility;

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
            // Ratios of files that hold them without reports.
            """
            SELECT o.file, count(*) FROM ratio n
            JOIN substance ns ON ns.number = n.substance
            JOIN ratio o ON o.site = n.site AND o.file <> n.file AND o.report = 0 AND n.report = 0
            JOIN substance os ON os.number = o.substance AND os.code = ns.code
            WHERE n.file = ? GROUP BY o.file""",
            """
            SELECT o.file, count(*) FROM figure n
            JOIN figure o ON o.publication = n.publication AND o.country = n.country AND o.year = n.year
              AND o.subdivision IS NOT DISTINCT FROM n.subdivision AND o.code = n.code AND o.sector = n.sector
              AND o.classification = n.classification
              AND o.indicator = n.indicator AND o.medium = n.medium AND o.basis = n.basis
              AND o.unit IS NOT DISTINCT FROM n.unit AND o.file <> n.file
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
        for (String table : List.of("description", "release", "transfer", "reduction", "ratio")) {
            parts.add("SELECT site FROM " + table + " WHERE file = " + file);
        }
        return String.join(" UNION ", parts);
    }

    /**
     * One that names an industry goes first, then one with a place, then by name of the file and line. What it leaves open
     * is taken from the description that holds in every year.
     */
    private static void describe(Sql sql) {
        sql.run("""
                INSERT INTO touched SELECT number FROM site WHERE plant IN (
                  SELECT plant FROM site WHERE year = %1$d AND number IN (SELECT site FROM touched))""".formatted(RegisterFacility.EVERY_YEAR));
        sql.run("DELETE FROM facility WHERE site IN (SELECT site FROM touched)");
        sql.run("CREATE OR REPLACE TEMP TABLE mentioned AS SELECT site FROM description UNION SELECT site FROM release"
                + " UNION SELECT site FROM transfer UNION SELECT site FROM reduction UNION SELECT site FROM ratio");
        sql.run("""
                CREATE OR REPLACE TEMP TABLE best AS
                SELECT DISTINCT ON (d.site) s.plant, s.year, d.*
                FROM description d JOIN file f ON f.number = d.file JOIN site s ON s.number = d.site
                WHERE s.plant IN (SELECT plant FROM site WHERE number IN (SELECT site FROM touched))
                ORDER BY d.site, d.industry IS NULL, d.latitude IS NULL, f.name, f.sha256, d.line""");
        sql.run("""
                INSERT INTO facility
                SELECT s.number, s.plant, s.year, wr.number, coalesce(wc.number, wh.number),
                  coalesce(b.subdivision, a.subdivision),
                  coalesce(nullif(b.parent, we.number), a.parent, we.number), coalesce(b.industry, a.industry),
                  coalesce(nullif(b.name, ''), nullif(a.name, ''), p.id), coalesce(nullif(b.city, ''), a.city, ''),
                  coalesce(b.latitude, a.latitude), coalesce(b.longitude, a.longitude),
                  coalesce(nullif(b.street, ''), a.street, ''), coalesce(nullif(b.postal_code, ''), a.postal_code, ''),
                  concat_ws(chr(10), nullif(b.keys, ''), nullif(a.keys, '')), coalesce(b.file, a.file),
                  coalesce(b.place, a.place), coalesce(b.line, a.line), coalesce(b.cell, a.cell)
                FROM site s JOIN plant p ON p.number = s.plant
                JOIN word wr ON wr.text = p.register JOIN word we ON we.text = ''
                LEFT JOIN word wh ON wh.text = CASE p.register %1$s END
                LEFT JOIN best b ON b.site = s.number
                LEFT JOIN best a ON a.plant = s.plant AND a.year = %2$d
                LEFT JOIN word ws ON ws.number = coalesce(b.subdivision, a.subdivision)
                LEFT JOIN word wc ON wc.text = left(ws.text, 2)
                WHERE s.year <> %2$d AND s.number IN (SELECT site FROM touched)
                  AND s.number IN (SELECT site FROM mentioned)""".formatted(countries(), RegisterFacility.EVERY_YEAR));
        sql.run("DELETE FROM site WHERE number IN (SELECT site FROM touched)"
                + " AND number NOT IN (SELECT site FROM mentioned)");
        sql.runAll(List.of("DROP TABLE touched", "DROP TABLE mentioned", "DROP TABLE best"));
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
