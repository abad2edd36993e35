package org.vereda.partnership.disclosure;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A total that was shown, as the log keeps it.
 *
 * @param subject what it is the total of, for example {@code electricity 2024 kWh}; totals of one subject can be combined
 * @param topic the subject without its period, for example {@code electricity}: the same members' figures of other years
 * @param members the organizations whose figures it adds up
 * @param shown the number that was shown
 * @param halfWidth zero for an exact number, else half of the step that it was rounded to
 */
public record Publication(
        String subject, String topic, SortedSet<String> members, BigDecimal shown, BigDecimal halfWidth) {
    public Publication {
        members = Collections.unmodifiableSortedSet(new TreeSet<>(members));
    }

    /** How many organizations are in one of two sets only. */
    public static int difference(SortedSet<String> one, SortedSet<String> other) {
        long missing = one.stream().filter(member -> !other.contains(member)).count();
        long added = other.stream().filter(member -> !one.contains(member)).count();
        return (int) (missing + added);
    }

    /** True where the figures still add up to what was shown. */
    boolean isTrueOf(Holdings figures) {
        return figures.byContributor().keySet().containsAll(members)
                && figures.of(members).total().subtract(shown).abs().compareTo(halfWidth) <= 0;
    }
}
