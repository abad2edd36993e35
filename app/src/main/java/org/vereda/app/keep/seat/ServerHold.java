package org.vereda.app.keep.seat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import org.vereda.app.keep.KeepPlace;

/** An advisory lock of a PostgreSQL database, held by a connection of its own. */
final class ServerHold implements Hold {
    /** "vereda" in ASCII, as a number that no other program of the database is likely to lock. */
    private static final long NUMBER = 0x766572656461L;

    private static final int SECONDS = 5;

    private final KeepPlace place;
    private Optional<Connection> holder = Optional.empty();

    ServerHold(KeepPlace place) {
        this.place = place;
    }

    @Override
    public boolean take() throws IOException {
        try {
            Connection connection = connect();
            try {
                if (isTaken(connection)) {
                    holder = Optional.of(connection);
                    return true;
                }
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            connection.close();
            return false;
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private Connection connect() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("connectTimeout", Integer.toString(SECONDS));
        settings.setProperty("socketTimeout", Integer.toString(SECONDS));
        settings.setProperty("tcpKeepAlive", "true");
        if (!place.user().isEmpty()) {
            settings.setProperty("user", place.user());
            settings.setProperty("password", place.password());
        }
        return DriverManager.getConnection(place.url(), settings);
    }

    private static boolean isTaken(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select pg_try_advisory_lock(" + NUMBER + ")")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    /** While the server cannot be reached nobody else can have it. */
    @Override
    public boolean isHeld() {
        try {
            if (holder.isPresent() && holder.get().isValid(SECONDS)) {
                return true;
            }
            close();
            return take();
        } catch (SQLException | IOException e) {
            return true;
        }
    }

    @Override
    public void close() {
        holder.ifPresent(connection -> {
            try {
                connection.close();
            } catch (SQLException broken) {
                holder = Optional.empty();
            }
        });
        holder = Optional.empty();
    }
}
