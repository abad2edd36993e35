package org.vereda.app.web.workshop;

import java.util.Optional;
import java.util.Set;
import org.vereda.app.keep.Reach;

/**
 * What a reach reads of some tables alone; nothing is written.
 *
 * @param reach the reach
 * @param paths the tables
 */
record NarrowReach(Reach reach, Set<String> paths) implements Reach {
    NarrowReach {
        paths = Set.copyOf(paths);
    }

    @Override
    public boolean mayRead(String path, Optional<String> organization, Optional<String> facility) {
        return paths.contains(path) && reach.mayRead(path, organization, facility);
    }

    @Override
    public boolean mayWrite(String path, Optional<String> organization, Optional<String> facility) {
        return false;
    }

    @Override
    public Optional<Set<String>> organizations(String path) {
        return paths.contains(path) ? reach.organizations(path) : Optional.of(Set.of());
    }
}
