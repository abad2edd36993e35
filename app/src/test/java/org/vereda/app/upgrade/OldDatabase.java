package org.vereda.app.upgrade;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.vereda.app.keep.KeepPlace;

/** A database as an earlier program left it: its tables, and in them the rows of a database of now as far as they had a place then. */
final class OldDatabase {
    private static final String BOOKS = "flyway_schema_history";

    private final KeepPlace place;

    private OldDatabase(KeepPlace place) {
        this.place = place;
    }

    /** The steps of the schema, the last of them that of now. */
    static List<String> steps(KeepPlace any) {
        return Stream.of(flyway(any, "latest").info().all())
                .map(step -> String.valueOf(step.getVersion()))
                .toList();
    }

    private static Flyway flyway(KeepPlace place, String target) {
        boolean isEmbedded = place.file().isPresent();
        return Flyway.configure()
                .dataSource(address(place), place.user(), place.password())
                .locations("classpath:org/vereda/app/keep")
                .placeholders(Map.of("bytes", isEmbedded ? "blob" : "bytea"))
                .target(target)
                .load();
    }

    /**
     * Makes one.
     *
     * @param step the last step of the schema that the earlier program knew
     * @param rows what is in it, a database of now
     */
    static OldDatabase of(KeepPlace place, String step, KeepPlace rows) throws SQLException {
        flyway(place, step).migrate();
        try (Connection from = connect(rows);
                Connection to = connect(place)) {
            to.setAutoCommit(false);
            if (place.file().isEmpty()) {
                run(to, "set session_replication_role = replica");
            }
            List<String> tables = tables(to);
            String laterChains = laterChains(to, tables.contains("log_entry"));
            for (String table : tables) {
                run(to, "delete from " + table);
                copy(from, to, table);
            }
            run(to, "delete from chain_end where " + laterChains);
            to.commit();
        }
        return new OldDatabase(place);
    }

    /** A database that somebody else made. */
    static OldDatabase at(KeepPlace place) {
        return new OldDatabase(place);
    }

    /** The steps that its books say were taken, in order, those that failed with a sign. */
    List<String> taken() throws SQLException {
        try (Connection connection = connect(place);
                Statement statement = connection.createStatement();
                ResultSet steps = statement.executeQuery("select version, success from " + BOOKS
                        + " where version is not null order by installed_rank")) {
            List<String> taken = new ArrayList<>();
            while (steps.next()) {
                taken.add(steps.getString(1) + (steps.getBoolean(2) ? "" : "!"));
            }
            return taken;
        }
    }

    /** An earlier program made its file itself. */
    private static String address(KeepPlace place) {
        return place.file().map(file -> "jdbc:sqlite:" + file).orElse(place.url());
    }

    /** Chains that a later step begins. */
    private static String laterChains(Connection connection, boolean hasLogs) throws SQLException {
        List<String> known = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet names = statement.executeQuery("select name from chain_end")) {
            while (names.next()) {
                known.add("'" + names.getString(1) + "'");
            }
        }
        return "name not in (" + String.join(", ", known) + ")" + (hasLogs ? " and name not like 'log.%'" : "");
    }

    private static Connection connect(KeepPlace place) throws SQLException {
        return DriverManager.getConnection(address(place), place.user(), place.password());
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME");
                if (!name.equals(BOOKS) && !name.startsWith("sqlite")) {
                    tables.add(name);
                }
            }
        }
        return tables;
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet found = connection.getMetaData().getColumns(null, null, table, "%")) {
            while (found.next()) {
                columns.add(found.getString("COLUMN_NAME"));
            }
        }
        return columns;
    }

    private static void copy(Connection from, Connection to, String table) throws SQLException {
        List<String> columns = columns(to, table);
        String names = String.join(", ", columns);
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        try (Statement read = from.createStatement();
                ResultSet rows = read.executeQuery("select " + names + " from " + table);
                PreparedStatement write =
                        to.prepareStatement("insert into " + table + " (" + names + ") values (" + marks + ")")) {
            while (rows.next()) {
                for (int at = 1; at <= columns.size(); at++) {
                    write.setObject(at, rows.getObject(at));
                }
                write.executeUpdate();
            }
        }
    }

    /** Puts a row into every table that has none, whatever it says, so that each has something to lose. */
    static void fillEmptyTables(KeepPlace place) throws SQLException {
        try (Connection connection = connect(place)) {
            for (String table : tables(connection)) {
                if (count(connection, table) == 0) {
                    fill(connection, table);
                }
            }
        }
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from " + table)) {
            return count.next() ? count.getLong(1) : 0;
        }
    }

    private static void fill(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet types = connection.getMetaData().getColumns(null, null, table, "%")) {
            List<String> values = new ArrayList<>();
            while (types.next()) {
                boolean isNumber = types.getString("TYPE_NAME").equalsIgnoreCase("bigint");
                values.add(isNumber ? "7" : "'" + table + "'");
            }
            statement.execute("insert into " + table + " values (" + String.join(", ", values) + ")");
        }
    }

    /** The rows of every table of this schema as text, in an order of their own. */
    Map<String, List<String>> rows() throws SQLException {
        try (Connection connection = connect(place)) {
            Map<String, List<String>> all = new TreeMap<>();
            for (String table : tables(connection)) {
                all.put(table, rows(connection, table, columns(connection, table)));
            }
            return all;
        }
    }

    /** The rows of the same tables and columns as they were before. */
    Map<String, List<String>> rows(Map<String, List<String>> columns) throws SQLException {
        try (Connection connection = connect(place)) {
            Map<String, List<String>> all = new TreeMap<>();
            for (Map.Entry<String, List<String>> table : columns.entrySet()) {
                all.put(table.getKey(), rows(connection, table.getKey(), table.getValue()));
            }
            return all;
        }
    }

    /** The columns of every table. */
    Map<String, List<String>> columns() throws SQLException {
        try (Connection connection = connect(place)) {
            Map<String, List<String>> all = new TreeMap<>();
            for (String table : tables(connection)) {
                all.put(table, columns(connection, table));
            }
            return all;
        }
    }

    private static List<String> rows(Connection connection, String table, List<String> columns) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select " + String.join(", ", columns) + " from " + table)) {
            while (found.next()) {
                rows.add(row(found, columns.size()));
            }
        }
        Collections.sort(rows);
        return rows;
    }

    private static String row(ResultSet found, int columns) throws SQLException {
        StringBuilder row = new StringBuilder();
        for (int at = 1; at <= columns; at++) {
            Object value = found.getObject(at);
            row.append(value instanceof byte[] bytes ? bytes.length + " bytes" : value)
                    .append('|');
        }
        return row.toString();
    }
}
