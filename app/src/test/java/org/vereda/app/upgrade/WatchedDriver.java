package org.vereda.app.upgrade;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Logger;

/** Stands before the drivers of databases while it is open, and tells of every moment before a connection changes or ends anything. */
final class WatchedDriver implements Driver, AutoCloseable {
    /** Hears of a moment before it comes to pass. */
    interface Watch {
        /** Before a statement, or before the end of a transaction. */
        void before(boolean isEnd);
    }

    private static final Set<String> MOMENTS =
            Set.of("execute", "executeUpdate", "executeLargeUpdate", "executeBatch", "commit", "rollback");

    private static final Set<String> ENDS = Set.of("commit", "rollback");

    private final List<Driver> real;
    private final Watch watch;
    private final Queue<Connection> open = new ConcurrentLinkedQueue<>();

    private WatchedDriver(List<Driver> real, Watch watch) {
        this.real = real;
        this.watch = watch;
    }

    static WatchedDriver with(Watch watch) throws SQLException {
        List<Driver> real = DriverManager.drivers().toList();
        for (Driver driver : real) {
            DriverManager.deregisterDriver(driver);
        }
        WatchedDriver watched = new WatchedDriver(real, watch);
        DriverManager.registerDriver(watched);
        return watched;
    }

    /** Cuts every connection off without a word to the other side, as the end of a program does. */
    void cut() {
        for (Connection connection : List.copyOf(open)) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException alreadyClosed) {
                open.remove(connection);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        DriverManager.deregisterDriver(this);
        for (Driver driver : real) {
            DriverManager.registerDriver(driver);
        }
    }

    @Override
    public Connection connect(String url, Properties info) throws SQLException {
        for (Driver driver : real) {
            if (driver.acceptsURL(url)) {
                Connection connection = driver.connect(url, info);
                open.add(connection);
                return watched(Connection.class, connection);
            }
        }
        throw new SQLException("no driver for " + url);
    }

    private <T> T watched(Class<T> kind, T inner) {
        InvocationHandler handler = (proxy, method, words) -> {
            if (MOMENTS.contains(method.getName())) {
                watch.before(ENDS.contains(method.getName()));
            }
            return wrapped(called(inner, method, words));
        };
        return kind.cast(Proxy.newProxyInstance(WatchedDriver.class.getClassLoader(), new Class<?>[] {kind}, handler));
    }

    private static Object called(Object inner, Method method, Object[] words) throws Throwable {
        try {
            return method.invoke(inner, words);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Object wrapped(Object result) {
        if (result instanceof PreparedStatement statement) {
            return watched(PreparedStatement.class, statement);
        }
        return result instanceof Statement statement ? watched(Statement.class, statement) : result;
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        for (Driver driver : real) {
            if (driver.acceptsURL(url)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }
}
