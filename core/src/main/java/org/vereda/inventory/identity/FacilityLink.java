package org.vereda.inventory.identity;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.vereda.inventory.releases.FacilityKey;

/**
 * Two facilities that are one, or may be.
 *
 * @param left the facility with the smaller key
 * @param right the other one
 * @param reason why they are linked, or why a person has to look
 * @param probability the probability of being one by their descriptions alone, from 0 to 1
 * @param totalBits the sum of all weights
 * @param agreements how they agree in each respect
 * @param bits what each agreement weighs, log2(m/u)
 * @param against where reason is a conflict, the facilities that cannot be one if these two are; otherwise empty
 */
public record FacilityLink(
        FacilityKey left,
        FacilityKey right,
        Reason reason,
        double probability,
        double totalBits,
        Map<Feature, Agreement> agreements,
        Map<Feature, Double> bits,
        String against) {
    /** By key. */
    public static final Comparator<FacilityLink> ORDER = Comparator.comparing(
                    FacilityLink::left, FacilityDescription.KEY_ORDER)
            .thenComparing(FacilityLink::right, FacilityDescription.KEY_ORDER);

    /** Why two facilities are linked, or why a person has to look. */
    public enum Reason {
        /** Linked: a person decided so. */
        DECISION,
        /** Linked: a source states an identifier that the other one has. */
        SHARED_KEY,
        /** Linked: their descriptions agree. */
        SCORE,
        /** To be looked at: their descriptions agree in part. */
        UNCERTAIN,
        /** To be looked at: another facility of the same source and year fits nearly as well. */
        AMBIGUOUS,
        /** To be looked at: a third facility is one with the one and cannot be one with the other. */
        CONFLICT,
        /** To be looked at: they share an identifier, but one source lists both in the same year. */
        SAME_YEAR;

        /** True where it links, false where a person has to look. */
        public boolean links() {
            return this == DECISION || this == SHARED_KEY || this == SCORE;
        }
    }

    public FacilityLink {
        agreements = Collections.unmodifiableMap(new TreeMap<>(agreements));
        bits = Collections.unmodifiableMap(new TreeMap<>(bits));
    }

    /** The sum of the weights of these features. */
    double bits(Set<Feature> features) {
        return features.stream()
                .mapToDouble(feature -> bits.getOrDefault(feature, 0.0))
                .sum();
    }

    FacilityLink as(Reason other, String contradiction) {
        return new FacilityLink(left, right, other, probability, totalBits, agreements, bits, contradiction);
    }
}
