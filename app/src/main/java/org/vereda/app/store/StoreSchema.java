package org.vereda.app.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/** The tables of a store and the version of their layout. */
final class StoreSchema {
    /** The layout that this program writes; another number is another layout. */
    static final int VERSION = 2;

    private static final String APPLICATION = "vereda registers";

    /** Tables that hold rows of files, by the column {@code file}. */
    static final List<String> OF_FILES =
            List.of("description", "release", "total", "ratio", "transfer", "reduction", "figure", "file_year");

    private static final List<String> TABLES = List.of(
            "CREATE TABLE about (name VARCHAR NOT NULL, value VARCHAR NOT NULL)",
            """
            CREATE TABLE file (number INTEGER NOT NULL, name VARCHAR NOT NULL, sha256 VARCHAR NOT NULL,
              register VARCHAR, synthetic BOOLEAN NOT NULL, imported DATE NOT NULL, facilities INTEGER NOT NULL,
              reports INTEGER NOT NULL, transfers INTEGER NOT NULL, reductions INTEGER NOT NULL,
              figures INTEGER NOT NULL, errors INTEGER NOT NULL, warnings INTEGER NOT NULL)""",
            "CREATE TABLE file_year (file INTEGER NOT NULL, year SMALLINT NOT NULL)",
            "CREATE TABLE word (number INTEGER NOT NULL, text VARCHAR NOT NULL)",
            """
            CREATE TABLE substance (number INTEGER NOT NULL, register VARCHAR NOT NULL, code VARCHAR NOT NULL,
              name VARCHAR NOT NULL)""",
            "CREATE TABLE industry (number INTEGER NOT NULL, digits VARCHAR NOT NULL, vintage SMALLINT NOT NULL)",
            // A facility over the years, and in one of them.
            "CREATE TABLE plant (number INTEGER NOT NULL, register VARCHAR NOT NULL, id VARCHAR NOT NULL)",
            """
            CREATE TABLE site (number INTEGER NOT NULL, plant INTEGER NOT NULL, year SMALLINT NOT NULL)""",
            // What a file says about a facility in a year; several files may describe the same one.
            """
            CREATE TABLE description (file INTEGER NOT NULL, site INTEGER NOT NULL, name VARCHAR NOT NULL,
              parent INTEGER NOT NULL, subdivision INTEGER, city VARCHAR NOT NULL, latitude DOUBLE, longitude DOUBLE,
              industry INTEGER, street VARCHAR NOT NULL, postal_code VARCHAR NOT NULL, keys VARCHAR NOT NULL,
              place INTEGER NOT NULL, line INTEGER NOT NULL, cell INTEGER NOT NULL)""",
            // The fullest description of each facility in each year.
            """
            CREATE TABLE facility (site INTEGER NOT NULL, plant INTEGER NOT NULL, year SMALLINT NOT NULL,
              register INTEGER NOT NULL, country INTEGER, subdivision INTEGER, parent INTEGER NOT NULL,
              industry INTEGER, name VARCHAR NOT NULL, city VARCHAR NOT NULL, latitude DOUBLE, longitude DOUBLE,
              street VARCHAR NOT NULL, postal_code VARCHAR NOT NULL, keys VARCHAR NOT NULL, file INTEGER,
              place INTEGER, line INTEGER, cell INTEGER)""",
            // One row for each report and medium; a report without amounts has one row without medium. A mass also
            // keeps the unit and the decimals with which it was stated.
            """
            CREATE TABLE release (file INTEGER NOT NULL, report INTEGER NOT NULL, site INTEGER NOT NULL,
              substance INTEGER NOT NULL, industry INTEGER, state INTEGER NOT NULL, medium INTEGER, coarse %1$s,
              fine %2$s, other_amount VARCHAR, other_unit VARCHAR, unit INTEGER, decimals SMALLINT, place INTEGER NOT NULL,
              line INTEGER NOT NULL, cell INTEGER NOT NULL)""".formatted(ExactMass.COARSE_TYPE, ExactMass.FINE_TYPE),
            // The mass of each report, all media together: questions that do not divide by medium read a fraction of
            // the rows.
            """
            CREATE TABLE total (file INTEGER NOT NULL, site INTEGER NOT NULL, substance INTEGER NOT NULL,
              industry INTEGER, state INTEGER NOT NULL, coarse %1$s, fine %2$s)""".formatted(ExactMass.COARSE_TYPE, ExactMass.FINE_TYPE),
            // The production ratio of a report; of none (0) where the file holds only that part of the form.
            """
            CREATE TABLE ratio (file INTEGER NOT NULL, report INTEGER NOT NULL, site INTEGER NOT NULL,
              substance INTEGER NOT NULL, value VARCHAR NOT NULL, basis INTEGER NOT NULL)""",
            """
            CREATE TABLE transfer (file INTEGER NOT NULL, site INTEGER NOT NULL, substance INTEGER NOT NULL,
              medium INTEGER NOT NULL, receiver_id VARCHAR NOT NULL, receiver VARCHAR NOT NULL,
              country INTEGER NOT NULL, subdivision VARCHAR, city VARCHAR NOT NULL, country_text VARCHAR NOT NULL, coarse %1$s, fine %2$s,
              other_amount VARCHAR, other_unit VARCHAR, place INTEGER NOT NULL, line INTEGER NOT NULL,
              cell INTEGER NOT NULL)""".formatted(ExactMass.COARSE_TYPE, ExactMass.FINE_TYPE),
            """
            CREATE TABLE reduction (file INTEGER NOT NULL, site INTEGER NOT NULL, substance INTEGER NOT NULL,
              code VARCHAR NOT NULL, activity VARCHAR NOT NULL, methods VARCHAR NOT NULL, estimate VARCHAR,
              place INTEGER NOT NULL, line INTEGER NOT NULL, cell INTEGER NOT NULL)""",
            // A published figure, or a cell without one with its symbol and what that says.
            """
            CREATE TABLE figure (file INTEGER NOT NULL, publication VARCHAR NOT NULL, country VARCHAR NOT NULL,
              subdivision VARCHAR, classification VARCHAR NOT NULL, code VARCHAR NOT NULL, sector VARCHAR NOT NULL,
              total BOOLEAN NOT NULL, year SMALLINT NOT NULL, indicator VARCHAR NOT NULL, medium VARCHAR NOT NULL,
              basis VARCHAR NOT NULL, amount VARCHAR, unit VARCHAR, mark VARCHAR NOT NULL, reason VARCHAR,
              place INTEGER NOT NULL, line INTEGER NOT NULL, cell INTEGER NOT NULL)""");

    private StoreSchema() {}

    /** Lays out an empty store, all of it or nothing. */
    static void create(Sql sql) {
        sql.whole(() -> {
            sql.runAll(TABLES);
            sql.run("INSERT INTO about VALUES ('application', ?), ('layout', ?)", APPLICATION, "" + VERSION);
            return VERSION;
        });
    }

    /**
     * Makes sure that the store is one of this program and layout.
     *
     * @throws InvalidInput where it is not
     */
    static void require(Sql sql, String name) {
        SourcePosition place = SourcePosition.ofFile(name);
        long known = sql.count("SELECT count(*) FROM duckdb_tables() WHERE table_name = 'about' AND NOT internal");
        if (known == 0) {
            throw InvalidInput.of(Finding.error("store.foreign", place));
        }
        Map<String, String> about = new TreeMap<>();
        sql.all("SELECT name, value FROM about", row -> about.put(row.getString(1), row.getString(2)));
        if (!APPLICATION.equals(about.get("application"))) {
            throw InvalidInput.of(Finding.error("store.foreign", place));
        }
        String layout = about.getOrDefault("layout", "");
        if (!layout.equals("" + VERSION)) {
            throw InvalidInput.of(Finding.error("store.layout", place, layout, "" + VERSION));
        }
    }
}
