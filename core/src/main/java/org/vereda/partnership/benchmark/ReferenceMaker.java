package org.vereda.partnership.benchmark;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.vereda.matrix.frontier.FrontierModel;
import org.vereda.matrix.frontier.FrontierSample;
import org.vereda.matrix.frontier.StochasticFrontier;
import org.vereda.partnership.disclosure.DisclosurePolicy;
import org.vereda.partnership.disclosure.Refusal;

/**
 * Makes references so that what was shown, however often it is asked, gives nobody's figure away.
 *
 * <p>A reference is made where (1) its organizations are as many as the policy demands beyond the numbers that it shows and that were shown
 * of the same year's figures of related metrics, in references and totals, so that as many unknown figures stay free; (2) few organizations
 * decide neither the total use nor a driver nor the fit, see {@link Influence}; (3) its organizations differ from those of everything shown on
 * related metrics, of whatever group and year, by none or by at least the least number of contributors. The same figures get the same
 * reference under whatever name. Where only (3) fails and a reference of the same question was shown, that one stays in use: a plant that
 * changes its figures or leaves moves nothing. What (2) refuses stays refused, so that nobody finds a threshold by trying.
 */
public final class ReferenceMaker {
    private static final MathContext DIGITS = new MathContext(3);
    private static final double NOTHING = 1e-6;

    private final DisclosurePolicy policy;
    private final History shown;
    private final List<Refusal> refusals = new ArrayList<>();

    /**
     * A maker.
     *
     * @param shown what was shown and refused before
     */
    public ReferenceMaker(DisclosurePolicy policy, History shown) {
        this.policy = policy;
        this.shown = shown;
    }

    /** What this maker has refused because of the figures; to be remembered. */
    public List<Refusal> refusals() {
        return List.copyOf(refusals);
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

        private String subject() {
            return History.subject(metric, year);
        }

        private String subjectOfDrivers() {
            return subject() + " by " + String.join(", ", drivers);
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
        Optional<Reference> before =
                shown.references().stream().filter(asked::isAnsweredBy).reduce((first, last) -> last);
        Optional<Reference> same = shown.references().stream()
                .filter(known -> asked.isOfSameFigures(known) && known.members().equals(members))
                .findFirst();
        if (same.isPresent()) {
            return new Made.Kept(same.get());
        }
        if (shown.overlaps(asked.metric(), members, policy)) {
            return before.<Made>map(Made.Kept::new).orElseGet(Made.Refused::new);
        }
        return isEnough(asked, members) && !isRefusedBefore(asked, members)
                ? fresh(asked, group, members)
                : new Made.Refused();
    }

    private boolean isEnough(Asked asked, SortedSet<String> members) {
        int numbers = Reference.numbers(asked.drivers()) + shown.numbersShown(asked.metric(), asked.year(), members);
        return members.size() >= History.leastMembers(numbers, policy);
    }

    private boolean isRefusedBefore(Asked asked, SortedSet<String> members) {
        return shown.refuses(asked.subject(), members, policy)
                || shown.refuses(asked.subjectOfDrivers(), members, policy);
    }

    private Made fresh(Asked asked, List<Peer> group, SortedSet<String> members) {
        Influence influence = new Influence(group, policy);
        if (!influence.isUseProtected()) {
            return refuse(asked.subject(), members);
        }
        if (!influence.areDriversProtected()) {
            return refuse(asked.subjectOfDrivers(), members);
        }
        StochasticFrontier frontier = StochasticFrontier.of(sample(group));
        return influence.isFitProtected(frontier.model())
                ? new Made.Fresh(reference(asked, group, members, frontier))
                : refuse(asked.subjectOfDrivers(), members);
    }

    private Made refuse(String subject, SortedSet<String> members) {
        refusals.add(new Refusal(subject, members));
        return new Made.Refused();
    }

    private static FrontierSample sample(List<Peer> group) {
        double[] uses = group.stream().mapToDouble(Peer::use).toArray();
        double[][] rows = group.stream()
                .map(peer ->
                        peer.drivers().stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
        return new FrontierSample(uses, rows);
    }

    private static Reference reference(
            Asked asked, List<Peer> group, SortedSet<String> members, StochasticFrontier frontier) {
        return new Reference(
                asked.metric(),
                asked.group(),
                asked.year(),
                asked.unit(),
                asked.drivers(),
                members,
                group.size(),
                rounded(frontier.model()),
                frontier.isInefficiencyCertain());
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
