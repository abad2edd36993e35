package org.vereda.app.keep;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One transaction: SQL statements with parameters, whose rows become objects. It must not be used after the transaction. */
public final class Session {
    /** Rows that are handed to the database at once. */
    private static final int BATCH = 500;

    /** Rows that are fetched at once, so that a long answer needs no long memory. */
    private static final int FETCH = 1_000;

    private final Connection connection;

    Session(Connection connection) {
        this.connection = connection;
    }

    /** What becomes of a row. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(Row row) throws SQLException;
    }

    /**
     * A row of an answer; columns are counted from 1.
     *
     * @param row the row
     */
    public record Row(ResultSet row) {
        public String text(int column) throws SQLException {
            return Optional.ofNullable(row.getString(column)).orElse("");
        }

        public Optional<String> perhaps(int column) throws SQLException {
            return Optional.ofNullable(row.getString(column));
        }

        public long number(int column) throws SQLException {
            return row.getLong(column);
        }

        public boolean flag(int column) throws SQLException {
            return row.getBoolean(column);
        }

        public byte[] bytes(int column) throws SQLException {
            return Optional.ofNullable(row.getBytes(column)).orElseGet(() -> new byte[0]);
        }
    }

    /** Changes rows and gives their number; an {@code Optional} stands for a value that may be missing. */
    public int update(String sql, Object... values) {
        try (PreparedStatement statement = prepare(sql, List.of(values))) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new KeepFailure(e);
        }
    }

    /** The same change for many rows, whose number it gives. */
    long batch(String sql, Iterable<List<Object>> rows) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            long all = 0;
            for (List<Object> row : rows) {
                fill(statement, row);
                statement.addBatch();
                all++;
                if (all % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
            return all;
        } catch (SQLException e) {
            throw new KeepFailure(e);
        }
    }

    /** All rows of an answer. */
    public <T> List<T> list(String sql, Reading<T> reading, Object... values) {
        List<T> all = new ArrayList<>();
        each(sql, reading, all::add, values);
        return List.copyOf(all);
    }

    /** The first row of an answer. */
    public <T> Optional<T> first(String sql, Reading<T> reading, Object... values) {
        return list(sql, reading, values).stream().findFirst();
    }

    /** The number that an answer consists of; 0 where it is empty. */
    public long number(String sql, Object... values) {
        return first(sql, row -> row.number(1), values).orElse(0L);
    }

    /** Hands on the rows of an answer one by one. */
    <T> void each(String sql, Reading<T> reading, Consumer<T> sink, Object... values) {
        try (PreparedStatement statement = prepare(sql, List.of(values))) {
            statement.setFetchSize(FETCH);
            try (ResultSet rows = statement.executeQuery()) {
                Row row = new Row(rows);
                while (rows.next()) {
                    sink.accept(reading.read(row));
                }
            }
        } catch (SQLException e) {
            throw new KeepFailure(e);
        }
    }

    private PreparedStatement prepare(String sql, List<Object> values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            fill(statement, values);
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    private static void fill(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int at = 0; at < values.size(); at++) {
            Object value = values.get(at);
            if (value instanceof Optional<?> perhaps) {
                statement.setObject(at + 1, perhaps.orElse(null));
            } else {
                statement.setObject(at + 1, value);
            }
        }
    }
}
