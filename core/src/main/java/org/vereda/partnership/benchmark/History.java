package org.vereda.partnership.benchmark;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.vereda.partnership.disclosure.DisclosurePolicy;
import org.vereda.partnership.disclosure.Publication;
import org.vereda.partnership.disclosure.Refusal;

/**
 * What a benchmark has shown and refused so far, in order. A total's topic is the family of its metric, its subject metric and year.
 *
 * @param references the references
 * @param totals the totals
 * @param refusals the questions that were refused because of the figures
 */
public record History(List<Reference> references, List<Publication> totals, List<Refusal> refusals) {
    /** Nothing was shown yet. */
    public static final History NONE = new History(List.of(), List.of(), List.of());

    public History {
        references = List.copyOf(references);
        totals = List.copyOf(totals);
        refusals = List.copyOf(refusals);
    }

    /** How a metric and year are named as the subject of a question. */
    public static String subject(String metric, int year) {
        return metric + " " + year;
    }

    /** True where the members of something that was shown of related metrics differ by fewer than the minimum. */
    boolean overlaps(String metric, SortedSet<String> members, DisclosurePolicy policy) {
        String family = MetricFamily.idOf(metric);
        Stream<SortedSet<String>> ofReferences = references.stream()
                .filter(known -> MetricFamily.idOf(known.metric()).equals(family))
                .map(Reference::members);
        Stream<SortedSet<String>> ofTotals =
                totals.stream().filter(known -> known.topic().equals(family)).map(Publication::members);
        return Stream.concat(ofReferences, ofTotals)
                .mapToInt(known -> Publication.difference(known, members))
                .anyMatch(different -> different > 0 && different < policy.contributors());
    }

    boolean refuses(String subject, SortedSet<String> members, DisclosurePolicy policy) {
        return refusals.stream().anyMatch(refusal -> refusal.covers(subject, members, policy));
    }

    /** How many numbers references showed of any of the members' figures of the year, of related metrics. */
    public int numbersOfReferences(String metric, int year, SortedSet<String> members) {
        String family = MetricFamily.idOf(metric);
        return references.stream()
                .filter(known -> known.year() == year
                        && MetricFamily.idOf(known.metric()).equals(family)
                        && !Collections.disjoint(known.members(), members))
                .mapToInt(Reference::numbers)
                .sum();
    }

    /** The same, with one for each total. */
    int numbersShown(String metric, int year, SortedSet<String> members) {
        List<String> subjects = MetricFamily.metricsOf(MetricFamily.idOf(metric)).stream()
                .map(related -> subject(related, year))
                .toList();
        long sums = totals.stream()
                .filter(known -> subjects.contains(known.subject()) && !Collections.disjoint(known.members(), members))
                .count();
        return (int) sums + numbersOfReferences(metric, year, members);
    }

    /**
     * The least number of organizations behind so many numbers: as many figures as the policy demands of a total stay unknown to as
     * many as may collude.
     */
    public static int leastMembers(int numbers, DisclosurePolicy policy) {
        return policy.contributors() - 1 + policy.colluding() + numbers;
    }

    /** References as totals that nobody knows, so that totals keep their distance to them. */
    public List<Publication> withReferences() {
        Stream<Publication> known = references.stream()
                .map(reference -> new Publication(
                        "reference",
                        MetricFamily.idOf(reference.metric()),
                        reference.members(),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO));
        return Stream.concat(totals.stream(), known).toList();
    }
}
