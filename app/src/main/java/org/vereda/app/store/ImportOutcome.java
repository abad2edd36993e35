package org.vereda.app.store;

import java.util.List;

/** What became of a file that was to be imported. */
public sealed interface ImportOutcome {
    /**
     * Its rows are in the store.
     *
     * @param file the file
     * @param replaced files whose rows made room for it
     */
    record Added(StoredFile file, List<StoredFile> replaced) implements ImportOutcome {
        public Added {
            replaced = List.copyOf(replaced);
        }
    }

    /**
     * The same bytes are in the store already; nothing was changed.
     *
     * @param file the file that is there
     */
    record Known(StoredFile file) implements ImportOutcome {}

    /**
     * It holds rows about the same facility, substance, medium and year as other files; nothing was changed.
     *
     * @param name the name of the refused file
     * @param with the files that it overlaps with
     * @param rows how many of its rows are in them too
     */
    record Overlapping(String name, List<StoredFile> with, int rows) implements ImportOutcome {
        public Overlapping {
            with = List.copyOf(with);
        }
    }
}
