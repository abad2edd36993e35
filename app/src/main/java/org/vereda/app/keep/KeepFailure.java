package org.vereda.app.keep;

import java.sql.SQLException;

/** That the database refused a statement; {@link KeepDatabase} says it as a finding. */
final class KeepFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeepFailure(SQLException cause) {
        super(cause);
    }
}
