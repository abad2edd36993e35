package org.vereda.partnership.disclosure;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A question for a total.
 *
 * @param subject what it is the total of, with its period and unit
 * @param topic the same without the period
 * @param members the organizations whose figures are to be added up
 */
public record Question(String subject, String topic, SortedSet<String> members) {
    public Question {
        members = Collections.unmodifiableSortedSet(new TreeSet<>(members));
    }

    public static Question of(String subject, String topic, Collection<String> members) {
        return new Question(subject, topic, new TreeSet<>(members));
    }
}
