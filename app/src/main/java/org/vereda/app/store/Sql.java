package org.vereda.app.store;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/** A connection to the file of a store that speaks in findings instead of checked exceptions. */
final class Sql implements AutoCloseable {
    /** What one row of a result becomes. */
    @FunctionalInterface
    interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** What is appended to a table. */
    @FunctionalInterface
    interface Appending {
        void append(DuckDBAppender row) throws SQLException;
    }

    /** Memory that the database may take beside the heap; beyond it, it works on disk. */
    private static final String MEMORY = "1GB";

    private final String name;
    private final DuckDBConnection connection;

    /** One statement at a time: readers of one store may be several threads. */
    private final ReentrantLock lock = new ReentrantLock();

    private Sql(String name, DuckDBConnection connection) {
        this.name = name;
        this.connection = connection;
    }

    /**
     * Opens the file of a database.
     *
     * @throws InvalidInput where it is in use by another process, no database, or of a newer one
     */
    static Sql open(Path file, boolean readOnly) {
        Properties settings = new Properties();
        settings.setProperty("memory_limit", MEMORY);
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        if (readOnly) {
            settings.setProperty("duckdb.read_only", "true");
        }
        String name = file.toString();
        try {
            Connection opened = DriverManager.getConnection("jdbc:duckdb:" + file.toAbsolutePath(), settings);
            return new Sql(name, opened.unwrap(DuckDBConnection.class));
        } catch (SQLException failure) {
            throw cannotOpen(name, failure);
        }
    }

    private static InvalidInput cannotOpen(String name, SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        SourcePosition place = SourcePosition.ofFile(name);
        if (message.contains("Could not set lock")) {
            return InvalidInput.of(Finding.error("store.locked", place));
        }
        if (message.contains("not a valid DuckDB") || message.contains("Is a directory")) {
            return InvalidInput.of(Finding.error("store.foreign", place));
        }
        if (message.contains("newer version of DuckDB") || message.contains("version number")) {
            return InvalidInput.of(Finding.error("store.newer", place));
        }
        return InvalidInput.of(Finding.error("store.failed", place, firstLine(message)));
    }

    // --- statements

    /** Runs a statement that gives nothing back. */
    void run(String statement, @Nullable Object... arguments) {
        guarded(() -> {
            try (PreparedStatement prepared = prepare(statement, arguments)) {
                return prepared.execute();
            }
        });
    }

    /** Runs statements without arguments, one after the other. */
    void runAll(List<String> statements) {
        guarded(() -> {
            try (Statement plain = connection.createStatement()) {
                for (String statement : statements) {
                    plain.execute(statement);
                }
                return 0;
            }
        });
    }

    /** All rows of a result. */
    <T> List<T> all(String statement, Reading<T> reading, @Nullable Object... arguments) {
        return guarded(() -> {
            List<T> rows = new ArrayList<>();
            try (PreparedStatement prepared = prepare(statement, arguments);
                    ResultSet result = prepared.executeQuery()) {
                while (result.next()) {
                    rows.add(reading.read(result));
                }
            }
            return rows;
        });
    }

    /** The whole number in the first field of the first row, 0 where there is none. */
    long count(String statement, @Nullable Object... arguments) {
        return all(statement, row -> row.getLong(1), arguments).stream()
                .findFirst()
                .orElse(0L);
    }

    /** Begins to append to a table. */
    DuckDBAppender appender(String table) {
        return guarded(() -> connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table));
    }

    /** Begins to append to a table of another catalog, for example one of this connection only. */
    DuckDBAppender appender(String catalog, String table) {
        return guarded(() -> connection.createAppender(catalog, DuckDBConnection.DEFAULT_SCHEMA, table));
    }

    /** Appends one row. */
    void append(DuckDBAppender appender, Appending row) {
        guarded(() -> {
            appender.beginRow();
            row.append(appender);
            return appender.endRow();
        });
    }

    /** Writes out what was appended. */
    void close(DuckDBAppender appender) {
        guarded(() -> {
            appender.close();
            return 0;
        });
    }

    /**
     * Does all of the work or, where it throws, nothing of it: a crash in the middle leaves what was there before.
     *
     * @return what the work returned
     */
    <T> T whole(Supplier<T> work) {
        run("BEGIN TRANSACTION");
        boolean done = false;
        try {
            T result = work.get();
            run("COMMIT");
            done = true;
            return result;
        } finally {
            if (!done) {
                run("ROLLBACK");
            }
        }
    }

    @Override
    public void close() {
        guarded(() -> {
            connection.close();
            return 0;
        });
    }

    // --- inside

    @FunctionalInterface
    private interface Work<T> {
        T run() throws SQLException;
    }

    private <T> T guarded(Work<T> work) {
        lock.lock();
        try {
            return work.run();
        } catch (SQLException failure) {
            throw InvalidInput.of(Finding.error(
                    "store.failed", SourcePosition.ofFile(name), firstLine(String.valueOf(failure.getMessage()))));
        } finally {
            lock.unlock();
        }
    }

    private PreparedStatement prepare(String statement, @Nullable Object... arguments) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int at = 0; at < arguments.length; at++) {
            if (arguments[at] instanceof BigDecimal number) {
                prepared.setBigDecimal(at + 1, number);
            } else {
                prepared.setObject(at + 1, arguments[at]);
            }
        }
        return prepared;
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
