package org.vereda.inventory.plausibility;

import java.util.List;

/** A rule that knows one kind of relation and says which figures break it. Rules look only; no figure is changed. */
public sealed interface PlausibilityRule
        permits DateRule,
                DoubleEntryRule,
                NumberRule,
                OverlapRule,
                PeerRule,
                RatioRule,
                ScarceRule,
                SeriesRule,
                ShareRule,
                SumRule {

    /** Its identifier, for example {@code re-addition}. */
    String id();

    /** What it has against the figures of a relation; nothing where they fit or the relation is not its kind. */
    List<Suspicion> check(Relation relation);
}
