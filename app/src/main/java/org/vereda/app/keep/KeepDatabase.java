package org.vereda.app.keep;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/**
 * An open database whose tables are those of the newest numbered script. Everything happens in transactions: reading ones see one state of
 * the whole, writing ones come one after the other, because each of them first advances the end of a chain.
 */
public final class KeepDatabase implements AutoCloseable {
    private static final int CONNECTIONS = 8;

    private final KeepPlace place;
    private final HikariDataSource source;

    /** Libraries that tell of every step; what goes wrong in them is still told. */
    private static final List<Logger> LIBRARY_LOGS =
            List.of(Logger.getLogger("com.zaxxer.hikari"), Logger.getLogger("org.flywaydb"));

    private KeepDatabase(KeepPlace place, HikariDataSource source) {
        this.place = place;
        this.source = source;
    }

    /**
     * Opens a database and brings its tables up to date.
     *
     * @throws InvalidInput where it cannot be reached, is of a newer program, or is no database
     */
    public static KeepDatabase open(KeepPlace place) {
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
        try {
            HikariDataSource source = new HikariDataSource(config);
            return migrated(place, source);
        } catch (RuntimeException e) {
            throw failed(place, e);
        }
    }

    private static KeepDatabase migrated(KeepPlace place, HikariDataSource source) {
        try {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:org/vereda/app/keep")
                    .placeholders(Map.of("bytes", place.isEmbedded() ? "blob" : "bytea"))
                    .outOfOrder(true)
                    .load()
                    .migrate();
            return new KeepDatabase(place, source);
        } catch (FlywayException e) {
            source.close();
            throw e;
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

    private <T> T within(Function<Session, T> work, boolean snapshot) {
        try (Connection connection = source.getConnection()) {
            if (snapshot) {
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            }
            return committed(connection, work);
        } catch (SQLException | KeepFailure e) {
            throw failed(place, e);
        }
    }

    private static <T> T committed(Connection connection, Function<Session, T> work) throws SQLException {
        try {
            T result = work.apply(new Session(connection));
            connection.commit();
            return result;
        } catch (RuntimeException | SQLException e) {
            connection.rollback();
            throw e;
        }
    }

    private static InvalidInput failed(KeepPlace place, Exception e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String words = String.valueOf(cause.getMessage()).replaceAll("\\s+", " ");
        return InvalidInput.of(Finding.error("keep.database", SourcePosition.ofFile(place.name()), words));
    }
}
