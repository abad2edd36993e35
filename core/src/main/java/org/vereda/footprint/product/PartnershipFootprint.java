package org.vereda.footprint.product;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.vereda.footprint.EmissionScope;

/**
 * The greenhouse gases of a partnership in a period: its sites, what they bought from outside, and footprints that outside
 * suppliers sent. What one facility delivers to another counts once, at the facility that makes it.
 *
 * @param contributions its parts in the method's GWP set, largest first
 * @param apart parts whose factor states only a sum of gases with another GWP set; no total counts them
 */
public record PartnershipFootprint(List<Contribution> contributions, List<Contribution> apart) {
    public PartnershipFootprint {
        contributions = List.copyOf(contributions);
        apart = List.copyOf(apart);
    }

    /** kg CO2e in the period. */
    public double total() {
        return Contribution.total(contributions);
    }

    public Map<String, Double> byCountry() {
        return by(Contribution::country);
    }

    public Map<String, Double> byFacility() {
        return by(Contribution::facility);
    }

    public Map<EmissionScope, Double> byScope() {
        return by(Contribution::scope);
    }

    public Map<String, Double> byFlow() {
        return by(Contribution::flow);
    }

    /** kg CO2e by the product whose making causes it; empty for facilities whose products are not known. */
    public Map<String, Double> byProduct() {
        return by(Contribution::product);
    }

    public Map<Contribution.Source, Double> bySource() {
        return by(Contribution::source);
    }

    /** kg CO2e of one scope (1, 2 or 3) at each facility that has any, what its products buy from outside included. */
    public Map<String, Double> byFacility(int scope) {
        List<Contribution> own = contributions.stream()
                .filter(part -> part.scope().scope() == scope)
                .toList();
        return Contribution.by(own, Contribution::facility);
    }

    /** The share of primary data in percent, see {@link Contribution#primaryPercent}. */
    public double primaryDataShare() {
        return Contribution.primaryPercent(contributions);
    }

    /** kg CO2e by some property of the contributions. */
    public <K extends Comparable<K>> Map<K, Double> by(Function<Contribution, K> property) {
        return Contribution.by(contributions, property);
    }
}
