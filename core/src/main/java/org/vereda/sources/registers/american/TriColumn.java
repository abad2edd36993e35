package org.vereda.sources.registers.american;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vereda.inventory.releases.Medium;

/**
 * A column of amounts in a TRI file, and where the amount goes.
 *
 * <p>Sections 5.4, 5.5.1, 5.5.3 and 8.1 of the form were split in the course of time. Their old column is zero since
 * then and holds the amount in the years before, so it counts only where all its parts are zero.
 *
 * @param medium where it goes, empty for production-related waste
 * @param name the name of the column without its ordinal
 * @param parts the columns that it was split into
 */
record TriColumn(Optional<Medium> medium, String name, List<String> parts) {
    TriColumn {
        parts = List.copyOf(parts);
    }

    static TriColumn of(Medium medium, String name, String... parts) {
        return new TriColumn(Optional.of(medium), name, List.of(parts));
    }

    static TriColumn waste(String name, String... parts) {
        return new TriColumn(Optional.empty(), name, List.of(parts));
    }

    /** Every column of the file that it needs. */
    Stream<String> all() {
        return Stream.concat(Stream.of(name), parts.stream());
    }

    static List<TriColumn> joined(List<List<TriColumn>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }
}
