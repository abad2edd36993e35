package org.vereda.app.web.frame;

import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;

/** That the database did not answer, as a visitor hears it; where it stands and what it said is for the log alone. */
public final class DatabaseAway {
    private static final Logger LOG = Logger.getLogger(DatabaseAway.class.getName());
    private static final List<String> CODES = List.of("keep.database", "keep.moved");

    private DatabaseAway() {}

    /** What the visitor hears; nothing where something else went wrong. */
    public static Optional<Finding> of(InvalidInput problem) {
        boolean isAway = problem.findings().stream().anyMatch(finding -> CODES.contains(finding.code()));
        if (!isAway) {
            return Optional.empty();
        }
        LOG.log(Level.WARNING, "portal.away {0}", problem.getMessage());
        return Optional.of(Finding.error("portal.away", SourcePosition.NOWHERE));
    }
}
