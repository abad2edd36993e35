package org.vereda.partnership.disclosure;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A question that was refused because of the figures, as the log keeps it. It stays refused: somebody who alters the own figure until an
 * answer comes would find the threshold, and from it a figure of somebody else.
 *
 * @param subject what was asked about, with its period
 * @param members the organizations whose figures would have been shown together
 */
public record Refusal(String subject, SortedSet<String> members) {
    public Refusal {
        members = Collections.unmodifiableSortedSet(new TreeSet<>(members));
    }

    /** True for the same subject and members, but for as many as may collude. */
    public boolean covers(String otherSubject, SortedSet<String> others, DisclosurePolicy policy) {
        return subject.equals(otherSubject) && Publication.difference(members, others) <= policy.colluding();
    }
}
