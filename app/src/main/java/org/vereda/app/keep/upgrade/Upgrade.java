package org.vereda.app.keep.upgrade;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/** The numbered scripts in {@code resources/org/vereda/app/keep} that a database has not seen. */
public final class Upgrade {
    private static final String SCRIPTS = "classpath:org/vereda/app/keep";

    private Upgrade() {}

    /**
     * Runs them in order. Each is one transaction with the line that says that it was run, so that a program that is killed meanwhile leaves
     * what the next start finishes.
     *
     * @param isEmbedded whether the database is a file
     * @param name the address without what may be secret in it
     * @throws InvalidInput where the database is of a newer program
     * @throws SQLException where there is no connection
     */
    public static void of(DataSource source, boolean isEmbedded, String name) throws SQLException {
        try (OneConnection one = new OneConnection(source)) {
            Flyway flyway = Flyway.configure()
                    .dataSource(one)
                    .locations(SCRIPTS)
                    .placeholders(Map.of("bytes", isEmbedded ? "blob" : "bytea"))
                    .load();
            requireKnown(flyway, name);
            flyway.migrate();
        }
    }

    /** Tables of a newer program are left alone: this one does not know what they mean. */
    private static void requireKnown(Flyway flyway, String name) {
        for (MigrationInfo step : flyway.info().applied()) {
            if (step.getState() == MigrationState.FUTURE_SUCCESS) {
                throw InvalidInput.of(Finding.error(
                        "keep.newer-database", SourcePosition.ofFile(name), String.valueOf(step.getVersion())));
            }
        }
    }
}
