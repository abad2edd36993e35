package org.vereda.partnership.council;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The sums of one kind that a report showed, with what they add up: confidential, to be kept beside the data and compared with later reports.
 *
 * @param kind what they are sums of, for example the realised water savings in m3
 * @param groups the groups whose sum was shown
 * @param parts the figures behind them
 */
public record ShownSums(String kind, SortedSet<String> groups, List<Part> parts) {
    public ShownSums {
        groups = Collections.unmodifiableSortedSet(new TreeSet<>(groups));
        parts = List.copyOf(parts);
    }

    /**
     * The figure of a project.
     *
     * @param project the project
     * @param owner whose it is
     * @param size how large it is without its sign
     * @param groups the groups that it is in, shown or not
     */
    public record Part(String project, String owner, BigDecimal size, SortedSet<String> groups) {
        public Part {
            groups = Collections.unmodifiableSortedSet(new TreeSet<>(groups));
        }
    }
}
