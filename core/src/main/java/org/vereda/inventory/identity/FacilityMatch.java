package org.vereda.inventory.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vereda.inventory.releases.FacilityKey;
import org.vereda.quantity.Finding;

/**
 * What matching came to. Nothing is merged: the descriptions stand as they were, with links between them.
 *
 * @param descriptions the facilities by key
 * @param links the pairs that are one, by key
 * @param review the pairs that a person has to look at, the most probable first
 * @param groups the linked facilities
 * @param findings what is wrong or doubtful about decisions and identifiers
 * @param compared how many pairs were compared
 */
public record FacilityMatch(
        List<FacilityDescription> descriptions,
        List<FacilityLink> links,
        List<FacilityLink> review,
        FacilityLinks groups,
        List<Finding> findings,
        int compared) {
    public FacilityMatch {
        descriptions = List.copyOf(descriptions);
        links = List.copyOf(links);
        review = List.copyOf(review);
        findings = List.copyOf(findings);
    }

    /**
     * Compares the facilities and links those that are one: by decisions first, then by identifiers that a source states
     * for the facility of another one, then by their descriptions. The result does not depend on any order.
     *
     * @param descriptions the facilities; two descriptions with the same key are one
     * @param decisions what people decided
     */
    public static FacilityMatch of(
            Collection<FacilityDescription> descriptions,
            Collection<FacilityDecision> decisions,
            MatchThresholds thresholds) {
        return new FacilityMatching(descriptions, decisions, thresholds).result();
    }

    /** Links by decisions and identifiers only, without comparing anything. */
    public static FacilityLinks known(
            Collection<FacilityDescription> descriptions, Collection<FacilityDecision> decisions) {
        return new FacilityMatching(descriptions, decisions, MatchThresholds.STANDARD)
                .withoutScores()
                .groups();
    }

    /** The descriptions by key. */
    public Map<FacilityKey, FacilityDescription> byKey() {
        return descriptions.stream()
                .collect(Collectors.toUnmodifiableMap(FacilityDescription::key, Function.identity()));
    }
}
