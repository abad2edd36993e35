package org.vereda.inventory.plausibility;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** All rules of plausibility, and the check of any figures against them. */
public final class PlausibilityRules {
    private static final List<PlausibilityRule> ALL = Stream.concat(
                    Stream.of(
                            new SumRule(),
                            new ShareRule(),
                            new NumberRule(),
                            new DateRule(),
                            new PeerRule(),
                            new ScarceRule(),
                            new SeriesRule(),
                            new DoubleEntryRule(),
                            new OverlapRule()),
                    Stream.of(Relation.RatioKind.values()).map(RatioRule::new))
            .toList();

    private PlausibilityRules() {}

    /** Every rule once. */
    public static List<PlausibilityRule> all() {
        return ALL;
    }

    /** What the rules have against a relation. */
    public static List<Suspicion> check(Relation relation) {
        return ALL.stream().flatMap(rule -> rule.check(relation).stream()).toList();
    }

    /** What the rules have against figures, given all relations in which they stand; the order does not matter. */
    public static Suspicions check(Collection<? extends Relation> relations) {
        return new Suspicions(
                relations.stream().flatMap(relation -> check(relation).stream()).toList());
    }
}
