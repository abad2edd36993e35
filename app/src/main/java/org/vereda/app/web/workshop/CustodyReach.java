package org.vereda.app.web.workshop;

import java.util.Optional;
import java.util.Set;
import org.vereda.app.keep.Reach;

/**
 * All hand-overs and receipts, and the plants that they name. Nobody is shown the whole of it: of hand-overs the two sides see what they wrote
 * about one that is between them.
 */
final class CustodyReach implements Reach {
    private static final Set<String> TABLES =
            Set.of("organizations.csv", "facilities.csv", "yard-custody.csv", "yard-receipts.csv");

    @Override
    public boolean mayRead(String path, Optional<String> organization, Optional<String> facility) {
        return TABLES.contains(path);
    }

    @Override
    public boolean mayWrite(String path, Optional<String> organization, Optional<String> facility) {
        return false;
    }

    @Override
    public Optional<Set<String>> organizations(String path) {
        return TABLES.contains(path) ? Optional.empty() : Optional.of(Set.of());
    }
}
