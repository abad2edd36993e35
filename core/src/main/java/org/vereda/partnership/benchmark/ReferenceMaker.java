package org.vereda.partnership.benchmark;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vereda.matrix.frontier.FrontierModel;
import org.vereda.matrix.frontier.FrontierSample;
import org.vereda.matrix.frontier.StochasticFrontier;
import org.vereda.partnership.disclosure.CellRule;
import org.vereda.partnership.disclosure.DisclosurePolicy;
import org.vereda.partnership.disclosure.Holdings;

/**
 * Makes references so that what was shown, however often it is asked, gives nobody's figure away.
 *
 * <p>A reference is made where (1) its organizations are as many as the policy demands beyond the numbers that it shows and that were shown
 * of the same year's figures, so that as many unknown figures stay free; (2) the total use breaks no {@link CellRule}; (3) its organizations differ from those of every
 * reference shown on the metric, of whatever group and year, by none or by at least the least number of contributors. The same figures get the
 * same reference under whatever name. Where only (3) fails and a reference of the same question was shown, that one stays in use: a plant that changes its figures or leaves moves nothing.
 */
public final class ReferenceMaker {
    private static final MathContext DIGITS = new MathContext(3);
    private static final double NOTHING = 1e-6;

    /** The two spreads that a reference shows beside its coefficients. */
    private static final int SPREADS = 2;

    private final DisclosurePolicy policy;
    private final List<Reference> shown;

    /**
     * A maker.
     *
     * @param shown every reference that was shown before, in order
     */
    public ReferenceMaker(DisclosurePolicy policy, List<Reference> shown) {
        this.policy = policy;
        this.shown = List.copyOf(shown);
    }

    /** What comes of asking. */
    public sealed interface Made {
        /** A reference that is shown for the first time and has to be remembered. */
        record Fresh(Reference reference) implements Made {}

        /** One that was shown before and stays in use. */
        record Kept(Reference reference) implements Made {}

        /** None; the same for every reason. */
        record Refused() implements Made {}
    }

    /**
     * The question for a reference.
     *
     * @param metric what is compared
     * @param group the beginning of the industry codes
     * @param year the year
     * @param unit the unit of the use
     * @param drivers the names of the drivers
     */
    public record Asked(String metric, String group, int year, String unit, List<String> drivers) {
        public Asked {
            drivers = List.copyOf(drivers);
        }

        /** True for a reference made from the same figures, under whatever name of the group. */
        private boolean isOfSameFigures(Reference reference) {
            return reference.metric().equals(metric)
                    && reference.year() == year
                    && reference.drivers().equals(drivers);
        }

        private boolean isAnsweredBy(Reference reference) {
            return reference.metric().equals(metric)
                    && reference.group().equals(group)
                    && reference.drivers().equals(drivers);
        }
    }

    /** Makes the reference of a group of peers, or finds the one that stays in use. */
    public Made make(Asked asked, List<Peer> peers) {
        List<Peer> group = peers.stream()
                .filter(peer -> peer.industry().startsWith(asked.group()))
                .toList();
        SortedSet<String> members = new TreeSet<>();
        group.forEach(peer -> members.add(peer.organization()));
        Optional<Reference> before = shown.stream().filter(asked::isAnsweredBy).reduce((first, last) -> last);
        Optional<Reference> same = shown.stream()
                .filter(known -> asked.isOfSameFigures(known) && known.difference(members) == 0)
                .findFirst();
        if (same.isPresent()) {
            return new Made.Kept(same.get());
        }
        if (overlaps(asked.metric(), members)) {
            return before.<Made>map(Made.Kept::new).orElseGet(Made.Refused::new);
        }
        return isProtected(asked, group, members) ? fresh(asked, group, members) : new Made.Refused();
    }

    private boolean overlaps(String metric, SortedSet<String> members) {
        return shown.stream()
                .filter(reference -> reference.metric().equals(metric))
                .mapToInt(reference -> reference.difference(members))
                .anyMatch(different -> different > 0 && different < policy.contributors());
    }

    private boolean isProtected(Asked asked, List<Peer> group, SortedSet<String> members) {
        if (members.size() < policy.contributors() + numbers(asked.drivers()) + numbersShown(asked, members)) {
            return false;
        }
        Map<String, BigDecimal> uses = new TreeMap<>();
        group.forEach(peer -> uses.merge(peer.organization(), BigDecimal.valueOf(peer.use()), BigDecimal::add));
        return CellRule.broken(Holdings.of(uses), policy).isEmpty();
    }

    /** How many numbers a reference shows: the fixed part, one for each driver, the spreads. */
    private static int numbers(List<String> drivers) {
        return 1 + drivers.size() + SPREADS;
    }

    /** How many numbers were shown already of the same year's figures of any of the members. */
    private int numbersShown(Asked asked, Set<String> members) {
        return shown.stream()
                .filter(known -> known.metric().equals(asked.metric()) && known.year() == asked.year())
                .filter(known -> known.members().stream().anyMatch(members::contains))
                .mapToInt(known -> numbers(known.drivers()))
                .sum();
    }

    private static Made fresh(Asked asked, List<Peer> group, SortedSet<String> members) {
        double[] uses = group.stream().mapToDouble(Peer::use).toArray();
        double[][] rows = group.stream()
                .map(peer ->
                        peer.drivers().stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
        StochasticFrontier frontier = StochasticFrontier.of(new FrontierSample(uses, rows));
        return new Made.Fresh(new Reference(
                asked.metric(),
                asked.group(),
                asked.year(),
                asked.unit(),
                asked.drivers(),
                members,
                group.size(),
                rounded(frontier.model()),
                frontier.isInefficiencyCertain()));
    }

    private static FrontierModel rounded(FrontierModel model) {
        return new FrontierModel(
                model.coefficients().stream().map(ReferenceMaker::rounded).toList(),
                rounded(model.noise()),
                rounded(model.inefficiency()));
    }

    /** To three digits; a driver without a part in the use has none. */
    private static double rounded(double value) {
        return value < NOTHING ? 0 : BigDecimal.valueOf(value).round(DIGITS).doubleValue();
    }
}
