package org.vereda.app.keep;

import java.util.Optional;
import java.util.Set;
import org.vereda.app.keep.KeptRow.Owner;

/**
 * Which rows somebody may read and write: the one place that decides it. Every reading and writing of rows for a person asks here.
 */
public interface Reach {
    /** The reach of whoever holds the database itself, as the command line does. */
    Reach WHOLE = new Reach() {
        @Override
        public boolean mayRead(String path, Optional<String> organization, Optional<String> facility) {
            return true;
        }

        @Override
        public boolean mayWrite(String path, Optional<String> organization, Optional<String> facility) {
            return true;
        }
    };

    /** The reach of nobody in particular: no rows, so that of a folder only its settings are left. */
    Reach NOTHING = new Reach() {
        @Override
        public Optional<Set<String>> organizations(String path) {
            return Optional.of(Set.of());
        }

        @Override
        public boolean mayRead(String path, Optional<String> organization, Optional<String> facility) {
            return false;
        }

        @Override
        public boolean mayWrite(String path, Optional<String> organization, Optional<String> facility) {
            return false;
        }
    };

    /**
     * May rows of a table be read?
     *
     * @param path the table
     * @param organization whose the row is, empty where it is nobody's own
     * @param facility the facility that it is about, if it is about one
     */
    boolean mayRead(String path, Optional<String> organization, Optional<String> facility);

    /** May rows of a table be added, changed and removed? */
    boolean mayWrite(String path, Optional<String> organization, Optional<String> facility);

    /**
     * The organizations of which rows of a table may be read, beside rows that are nobody's own; nothing where they may be anybody's. It only spares
     * reading what {@link #mayRead} would refuse: every row is asked about all the same.
     */
    default Optional<Set<String>> organizations(String path) {
        return Optional.empty();
    }

    /** May rows of that owner be read? */
    default boolean mayRead(String path, Owner owner) {
        return mayRead(path, owner.organization(), owner.facility());
    }

    /** May rows of that owner be written? */
    default boolean mayWrite(String path, Owner owner) {
        return mayWrite(path, owner.organization(), owner.facility());
    }
}
