package org.vereda.app.keep;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.vereda.app.keep.upgrade.Upgrade;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * An open database whose tables are those of the newest numbered script. Everything happens in transactions: reading ones see one state of
 * the whole, writing ones come one after the other, because each of them first advances the end of a chain.
 */
public final class KeepDatabase implements AutoCloseable {
    private static final int CONNECTIONS = 8;

    /** Milliseconds that somebody waits for a connection before hearing that the database cannot be reached. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * Seconds after which an answer of a server that was cut off is no longer waited for, and many rows in one statement; an address may state
     * others.
     */
    private static final Map<String, String> SERVER = Map.of(
            "connectTimeout", "5", "socketTimeout", "300", "tcpKeepAlive", "true", "reWriteBatchedInserts", "true");

    private final KeepPlace place;
    private final HikariDataSource source;

    /** What tells the file of the embedded database from any other at its place, where the system tells. */
    private final Optional<Object> file;

    /** Libraries that tell of every step; what goes wrong in them is still told. */
    private static final List<Logger> LIBRARY_LOGS =
            List.of(Logger.getLogger("com.zaxxer.hikari"), Logger.getLogger("org.flywaydb"));

    private KeepDatabase(KeepPlace place, HikariDataSource source) {
        this.place = place;
        this.source = source;
        this.file = place.fileKey();
    }

    /**
     * Opens a database and brings its tables up to date.
     *
     * @throws InvalidInput where it cannot be reached, is of a newer program, or is no database
     */
    public static KeepDatabase open(KeepPlace place) {
        return open(place, PATIENCE);
    }

    /**
     * The same with another patience.
     *
     * @param patience how long a connection is waited for
     * @throws InvalidInput where it cannot be reached, is of a newer program, or is no database
     */
    public static KeepDatabase open(KeepPlace place, Duration patience) {
        place.make();
        LIBRARY_LOGS.forEach(log -> log.setLevel(Level.WARNING));
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(place.url());
        if (!place.user().isEmpty()) {
            config.setUsername(place.user());
            config.setPassword(place.password());
        }
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setAutoCommit(false);
        config.setConnectionTimeout(patience.toMillis());
        if (!place.isEmbedded()) {
            SERVER.forEach(config::addDataSourceProperty);
        }
        try {
            HikariDataSource source = new HikariDataSource(config);
            return migrated(place, source);
        } catch (InvalidInput e) {
            throw e;
        } catch (RuntimeException e) {
            throw failed(place, e);
        }
    }

    private static KeepDatabase migrated(KeepPlace place, HikariDataSource source) {
        try {
            Upgrade.of(source, place.isEmbedded(), place.name());
            return new KeepDatabase(place, source);
        } catch (RuntimeException e) {
            source.close();
            throw e;
        } catch (SQLException e) {
            source.close();
            throw failed(place, e);
        }
    }

    /** Reads in one transaction. */
    public <T> T read(Function<Session, T> work) {
        return within(work, !place.isEmbedded());
    }

    /** Changes in one transaction: all of it, or nothing where anything is thrown. What was returned is on disk. */
    public <T> T write(Function<Session, T> work) {
        return within(work, false);
    }

    boolean isEmbedded() {
        return place.isEmbedded();
    }

    /** The address without what may be secret in it. */
    public String name() {
        return place.name();
    }

    @Override
    public void close() {
        source.close();
    }

    /** What is written into a file that was moved away or replaced would be lost, so nothing is. */
    private void requireInPlace() {
        if (file.isPresent() && !file.equals(place.fileKey())) {
            throw InvalidInput.of(Finding.error("keep.moved", SourcePosition.ofFile(place.name())));
        }
    }

    private <T> T within(Function<Session, T> work, boolean snapshot) {
        requireInPlace();
        try (Connection connection = source.getConnection()) {
            if (snapshot) {
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            }
            return committed(connection, work);
        } catch (SQLException | KeepFailure e) {
            throw failed(place, e);
        }
    }

    private <T> T committed(Connection connection, Function<Session, T> work) throws SQLException {
        try {
            T result = work.apply(new Session(connection));
            connection.commit();
            return result;
        } catch (RuntimeException | SQLException e) {
            rollBack(connection, e);
            throw e;
        }
    }

    /**
     * A transaction that the database has rolled back itself, for its disk is full or it is gone, cannot be rolled back again. Its connection
     * is in no known state and must not be used any more.
     */
    private void rollBack(Connection connection, Exception reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
            source.evictConnection(connection);
            forgetIdle();
        }
    }

    /** The others were most likely broken by the same, and each would fail once more. */
    private void forgetIdle() {
        Optional.ofNullable(source.getHikariPoolMXBean()).ifPresent(HikariPoolMXBean::softEvictConnections);
    }

    private static InvalidInput failed(KeepPlace place, Exception e) {
        Throwable cause = e;
        String words = e.toString();
        while (cause != null) {
            words = Optional.ofNullable(cause.getMessage()).orElse(words);
            cause = cause.getCause();
        }
        words = words.replaceAll("\\s+", " ");
        return InvalidInput.of(Finding.error("keep.database", SourcePosition.ofFile(place.name()), words));
    }
}
