package org.vereda.inventory.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vereda.inventory.identity.FacilityLink.Reason;
import org.vereda.inventory.releases.FacilityKey;
import org.vereda.quantity.Finding;
import org.vereda.quantity.SourcePosition;

/**
 * One run of matching. Links are made in this order: decisions; identifiers; scores from the automatic threshold on, the
 * highest first. A link that would bring two facilities together that cannot be one is not made but goes to the review
 * list; so does one that another facility of the same source and year fits nearly as well.
 */
final class FacilityMatching {
    /** So many bits (a factor of eight in likelihood) set the best candidate apart from the next. */
    private static final double MARGIN_BITS = 3;
    /** A name or a place that speaks against by more than this is left to a person: a move, a sale, or a neighbor. */
    private static final double DOUBT_BITS = 0.5;

    private static final Set<Feature> WHO = EnumSet.of(Feature.NAME, Feature.PLANT_NUMBER, Feature.PARENT);
    private static final Set<Feature> WHERE = EnumSet.of(Feature.STREET, Feature.TOWN, Feature.DISTANCE);
    /** Descriptions with a sum of weights below this speak against being one, whatever a third facility says. */
    private static final double AGAINST_BITS = -5;
    /** Facilities that share an identifier but lie farther apart than this deserve a question, in km. */
    private static final double FAR_APART = 50;

    private static final Comparator<FacilityLink> HIGHEST_FIRST =
            Comparator.comparingDouble((FacilityLink link) -> -link.totalBits()).thenComparing(FacilityLink.ORDER);

    private final List<Profile> profiles;
    private final Map<FacilityKey, Integer> indexes = new HashMap<>();
    private final MatchThresholds thresholds;
    private final PairComparison comparison;
    private final WordWeights weights;
    private final Clusters clusters;
    private final MatchDecisions decisions;
    private final List<Finding> findings = new ArrayList<>();
    private final List<FacilityLink> links = new ArrayList<>();
    private final List<FacilityLink> review = new ArrayList<>();
    private final Map<String, MatchModel> models = new HashMap<>();

    FacilityMatching(
            Collection<FacilityDescription> descriptions,
            Collection<FacilityDecision> decided,
            MatchThresholds thresholds) {
        this.thresholds = thresholds;
        Map<FacilityKey, FacilityDescription> byKey = new TreeMap<>(FacilityDescription.KEY_ORDER);
        descriptions.forEach(description -> byKey.merge(description.key(), description, FacilityDescription::and));
        profiles = byKey.values().stream().map(Profile::of).toList();
        for (int i = 0; i < profiles.size(); i++) {
            indexes.put(profiles.get(i).key(), i);
        }
        weights = new WordWeights(profiles.stream().map(Profile::words).toList());
        comparison = new PairComparison(weights);
        clusters = new Clusters(profiles.size());
        decisions = new MatchDecisions(decided, indexes, findings);
    }

    FacilityMatch result() {
        Blocking blocking = new Blocking(profiles, weights);
        long[] pairs = blocking.pairs();
        int[] ways = ways(pairs);
        fit(pairs, ways);
        link(known());
        List<FacilityLink> candidates = candidates(pairs, ways);
        linkByScore(candidates);
        if (blocking.leftOut() > 0) {
            findings.add(Finding.note(
                    "identity.large-blocks",
                    SourcePosition.NOWHERE,
                    Integer.toString(blocking.leftOut()),
                    Integer.toString(Blocking.LARGEST)));
        }
        return match(pairs.length);
    }

    FacilityMatch withoutScores() {
        link(known());
        return match(0);
    }

    private FacilityMatch match(int compared) {
        links.sort(FacilityLink.ORDER);
        review.sort(HIGHEST_FIRST);
        return new FacilityMatch(
                profiles.stream().map(Profile::description).toList(),
                links,
                review,
                FacilityLinks.of(clusters.all().stream()
                        .map(group -> group.stream()
                                .map(index -> profiles.get(index).key())
                                .toList())
                        .toList()),
                findings.stream().distinct().sorted().toList(),
                compared);
    }

    private int[] ways(long[] pairs) {
        return Arrays.stream(pairs)
                .parallel()
                .mapToInt(pair -> AgreementCounts.index(
                        comparison.compare(profiles.get(Blocking.left(pair)), profiles.get(Blocking.right(pair)))))
                .toArray();
    }

    /** One model for each country, for registers of one country say the same things about facilities. */
    private void fit(long[] pairs, int[] ways) {
        Map<String, AgreementCounts> counts = new TreeMap<>();
        for (int i = 0; i < pairs.length; i++) {
            counts.computeIfAbsent(profiles.get(Blocking.left(pairs[i])).country(), country -> new AgreementCounts())
                    .add(ways[i]);
        }
        counts.forEach((country, ofCountry) -> models.put(country, MatchModel.STATED.fitted(ofCountry)));
    }

    private MatchModel model(int facility) {
        return models.getOrDefault(profiles.get(facility).country(), MatchModel.STATED);
    }

    /** Decisions before identifiers. */
    private List<FacilityLink> known() {
        List<FacilityLink> known = new ArrayList<>();
        decisions.different().forEach(clusters::keepApart);
        decisions.same().forEach(pair -> known.add(decided(pair)));
        Set<Long> decided = decisions.all();
        sharedKeys().stream()
                .filter(pair -> !decided.contains(pair))
                .forEach(pair -> known.add(link(pair, Reason.SHARED_KEY)));
        return known;
    }

    private FacilityLink decided(long pair) {
        FacilityLink link = link(pair, Reason.DECISION);
        if (profiles.get(Blocking.left(pair)).standsBeside(profiles.get(Blocking.right(pair)))) {
            findings.add(Finding.warning(
                    "identity.decision-against-year",
                    decisions.position(pair),
                    FacilityDescription.text(link.left()),
                    FacilityDescription.text(link.right())));
        }
        return link;
    }

    private SortedSet<Long> sharedKeys() {
        Map<FacilityKey, List<Integer>> holders = new HashMap<>();
        for (int i = 0; i < profiles.size(); i++) {
            for (FacilityKey key : profiles.get(i).description().allKeys()) {
                holders.computeIfAbsent(key, held -> new ArrayList<>()).add(i);
            }
        }
        SortedSet<Long> pairs = new TreeSet<>();
        holders.forEach((key, facilities) -> {
            for (int one : facilities) {
                for (int other : facilities) {
                    if (one < other) {
                        pairs.add(Blocking.pair(one, other));
                        tellDoubt(key, one, other);
                    }
                }
            }
        });
        return pairs;
    }

    /** A decision against an identifier stands, and so does an identifier of places far apart; both are told. */
    private void tellDoubt(FacilityKey key, int one, int other) {
        Profile left = profiles.get(one);
        Profile right = profiles.get(other);
        if (decisions.different().contains(Blocking.pair(one, other))) {
            findings.add(Finding.warning(
                    "identity.decision-against-identifier",
                    decisions.position(Blocking.pair(one, other)),
                    FacilityDescription.text(left.key()),
                    FacilityDescription.text(right.key()),
                    FacilityDescription.text(key)));
        }
        double nearest = left.places().stream()
                .flatMapToDouble(place -> right.places().stream().mapToDouble(place::distanceTo))
                .min()
                .orElse(0);
        if (nearest > FAR_APART) {
            findings.add(Finding.warning(
                    "identity.identifier-far-apart",
                    SourcePosition.NOWHERE,
                    FacilityDescription.text(key),
                    FacilityDescription.text(left.key()),
                    FacilityDescription.text(right.key()),
                    Long.toString(Math.round(nearest))));
        }
    }

    private FacilityLink link(long pair, Reason reason) {
        return link(
                pair,
                AgreementCounts.index(
                        comparison.compare(profiles.get(Blocking.left(pair)), profiles.get(Blocking.right(pair)))),
                reason);
    }

    private FacilityLink link(long pair, int way, Reason reason) {
        Map<Feature, Agreement> agreements = AgreementCounts.agreements(way);
        MatchModel model = model(Blocking.left(pair));
        double bits = model.bits(agreements);
        return new FacilityLink(
                profiles.get(Blocking.left(pair)).key(),
                profiles.get(Blocking.right(pair)).key(),
                reason,
                model.probability(bits),
                bits,
                agreements,
                model.bitsByFeature(agreements),
                "");
    }

    private void link(List<FacilityLink> known) {
        for (FacilityLink link : known) {
            OptionalLong contradiction = contradiction(link);
            if (contradiction.isEmpty()) {
                accept(link);
            } else if (link.reason() == Reason.DECISION) {
                long pair = contradiction.getAsLong();
                findings.add(Finding.error(
                        "identity.decisions-contradict",
                        decisions.position(pairOf(link)),
                        FacilityDescription.text(link.left()),
                        FacilityDescription.text(link.right()),
                        text(pair)));
                review.add(link.as(Reason.CONFLICT, text(pair)));
            } else {
                boolean itself = contradiction.getAsLong() == pairOf(link);
                review.add(link.as(
                        itself ? Reason.SAME_YEAR : Reason.CONFLICT, itself ? "" : text(contradiction.getAsLong())));
            }
        }
    }

    /** The possible links by score: at least the review threshold, neither decided nor known by identifiers. */
    private List<FacilityLink> candidates(long[] pairs, int[] ways) {
        Set<Long> settled = new HashSet<>(decisions.all());
        settled.addAll(sharedKeys());
        Map<MatchModel, Map<Integer, Double>> known = new HashMap<>();
        List<FacilityLink> candidates = new ArrayList<>();
        for (int i = 0; i < pairs.length; i++) {
            MatchModel model = model(Blocking.left(pairs[i]));
            double probability = known.computeIfAbsent(model, key -> new HashMap<>())
                    .computeIfAbsent(ways[i], way -> model.probability(model.bits(AgreementCounts.agreements(way))));
            if (probability >= thresholds.review() && !settled.contains(pairs[i])) {
                candidates.add(link(pairs[i], ways[i], Reason.SCORE));
            }
        }
        candidates.sort(HIGHEST_FIRST);
        return candidates;
    }

    private void linkByScore(List<FacilityLink> candidates) {
        Map<FacilityKey, List<FacilityLink>> byFacility = new HashMap<>();
        List<FacilityLink> possible = new ArrayList<>();
        for (FacilityLink candidate : candidates) {
            if (hardContradiction(candidate).isEmpty()) {
                possible.add(candidate);
                byFacility
                        .computeIfAbsent(candidate.left(), key -> new ArrayList<>())
                        .add(candidate);
                byFacility
                        .computeIfAbsent(candidate.right(), key -> new ArrayList<>())
                        .add(candidate);
            }
        }
        for (FacilityLink candidate : possible) {
            if (candidate.probability() < thresholds.automatic() || speaksAgainst(candidate)) {
                addUncertain(candidate);
            } else if (isAmbiguous(candidate, byFacility)) {
                review.add(candidate.as(Reason.AMBIGUOUS, ""));
            } else {
                contradiction(candidate)
                        .ifPresentOrElse(
                                pair -> review.add(candidate.as(Reason.CONFLICT, text(pair))), () -> accept(candidate));
            }
        }
    }

    /** What is linked over a third facility already needs no look; nor does what has become impossible. */
    private void addUncertain(FacilityLink candidate) {
        int left = index(candidate.left());
        int right = index(candidate.right());
        if (!clusters.isOne(left, right) && hardContradiction(candidate).isEmpty()) {
            review.add(candidate.as(Reason.UNCERTAIN, ""));
        }
    }

    /**
     * True where the name or the place alone speaks against, however much the rest agrees, or where both state plant
     * numbers or house numbers that differ: a sister plant or a neighbor.
     */
    private static boolean speaksAgainst(FacilityLink link) {
        return link.agreements().get(Feature.PLANT_NUMBER) == Agreement.DIFFERENT
                || link.agreements().get(Feature.STREET) == Agreement.SIMILAR
                || link.bits(WHO) < -DOUBT_BITS
                || link.bits(WHERE) < -DOUBT_BITS;
    }

    private boolean isAmbiguous(FacilityLink candidate, Map<FacilityKey, List<FacilityLink>> byFacility) {
        return hasRival(candidate, candidate.left(), candidate.right(), byFacility)
                || hasRival(candidate, candidate.right(), candidate.left(), byFacility);
    }

    /**
     * True where a facility that stands beside the chosen one fits the fixed one within the margin. The candidates of a
     * facility are in the order of their weights.
     */
    private boolean hasRival(
            FacilityLink candidate,
            FacilityKey fixed,
            FacilityKey chosen,
            Map<FacilityKey, List<FacilityLink>> byFacility) {
        int own = index(chosen);
        for (FacilityLink rival : byFacility.getOrDefault(fixed, List.of())) {
            if (rival.totalBits() < candidate.totalBits() - MARGIN_BITS) {
                return false;
            }
            int other = index(rival.left().equals(fixed) ? rival.right() : rival.left());
            if (other != own && profiles.get(own).standsBeside(profiles.get(other)) && !clusters.isOne(own, other)) {
                return true;
            }
        }
        return false;
    }

    private void accept(FacilityLink link) {
        clusters.join(index(link.left()), index(link.right()));
        links.add(link);
    }

    /** The first pair of facilities that the link would bring together and that cannot be one. */
    private OptionalLong contradiction(FacilityLink link) {
        OptionalLong hard = hardContradiction(link);
        return hard.isPresent() || link.reason() != Reason.SCORE ? hard : crossPair(link, this::speaksAgainst);
    }

    private OptionalLong hardContradiction(FacilityLink link) {
        boolean decided = link.reason() == Reason.DECISION;
        return crossPair(
                link,
                (one, other) -> clusters.isKeptApart(one, other)
                        || (!decided && profiles.get(one).standsBeside(profiles.get(other))));
    }

    private boolean speaksAgainst(int one, int other) {
        return model(Math.min(one, other)).bits(comparison.compare(profiles.get(one), profiles.get(other)))
                < AGAINST_BITS;
    }

    private interface PairTest {
        boolean test(int one, int other);
    }

    private OptionalLong crossPair(FacilityLink link, PairTest test) {
        int left = index(link.left());
        int right = index(link.right());
        if (clusters.isOne(left, right)) {
            return OptionalLong.empty();
        }
        for (int one : clusters.with(left)) {
            for (int other : clusters.with(right)) {
                if (test.test(one, other)) {
                    return OptionalLong.of(Blocking.pair(one, other));
                }
            }
        }
        return OptionalLong.empty();
    }

    private long pairOf(FacilityLink link) {
        return Blocking.pair(index(link.left()), index(link.right()));
    }

    private int index(FacilityKey key) {
        return indexes.getOrDefault(key, -1);
    }

    private String text(long pair) {
        return FacilityDescription.text(profiles.get(Blocking.left(pair)).key()) + " / "
                + FacilityDescription.text(profiles.get(Blocking.right(pair)).key());
    }
}
