package org.vereda.app.web.workshop;

import java.util.Optional;
import java.util.Set;
import org.vereda.app.keep.Reach;

/**
 * All rows of some tables, for what is computed of them under rules of its own; nothing is written.
 *
 * @param paths the tables
 */
record TablesReach(Set<String> paths) implements Reach {
    TablesReach {
        paths = Set.copyOf(paths);
    }

    @Override
    public boolean mayRead(String path, Optional<String> organization, Optional<String> facility) {
        return paths.contains(path);
    }

    @Override
    public boolean mayWrite(String path, Optional<String> organization, Optional<String> facility) {
        return false;
    }

    @Override
    public Optional<Set<String>> organizations(String path) {
        return paths.contains(path) ? Optional.empty() : Optional.of(Set.of());
    }
}
