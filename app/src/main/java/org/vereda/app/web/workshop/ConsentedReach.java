package org.vereda.app.web.workshop;

import java.util.Optional;
import java.util.Set;
import org.vereda.app.keep.Reach;

/**
 * What is read to find out what members consented to: who takes part, and one table, of the organizations that are asked about.
 *
 * @param table the table
 * @param owners whose rows; nothing for everybody's, as for the consents themselves
 */
record ConsentedReach(String table, Optional<Set<String>> owners) implements Reach {
    private static final Set<String> DIRECTORY = Set.of("organizations.csv", "facilities.csv");

    ConsentedReach {
        owners = owners.map(Set::copyOf);
    }

    @Override
    public boolean mayRead(String path, Optional<String> organization, Optional<String> facility) {
        boolean isWanted = owners.map(
                        some -> organization.filter(some::contains).isPresent())
                .orElse(true);
        return DIRECTORY.contains(path) || (path.equals(table) && isWanted);
    }

    @Override
    public boolean mayWrite(String path, Optional<String> organization, Optional<String> facility) {
        return false;
    }

    @Override
    public Optional<Set<String>> organizations(String path) {
        return DIRECTORY.contains(path) ? Optional.empty() : owners;
    }
}
