package org.vereda.footprint.product;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.vereda.footprint.EmissionScope;
import org.vereda.footprint.FootprintMethod;
import org.vereda.footprint.network.FootprintSpread;
import org.vereda.footprint.network.Interval;
import org.vereda.footprint.network.NetworkFootprint;
import org.vereda.inventory.Product;

/**
 * The greenhouse gases of one declared unit of a product from cradle to gate, with the parts that they are made of.
 *
 * <p>The total is the sum of the contributions, and every grouping of them adds up to it. Electricity counts on the
 * method's basis. Loops among products are solved, not cut.
 *
 * @param product the product with its declared unit
 * @param facility the facility that makes it, empty for the mix of all that do
 * @param method what it was computed with
 * @param contributions its parts in the method's GWP set, largest first
 * @param apart parts whose factor states only a sum of gases with another GWP set; no total counts them
 * @param biogenic carbon dioxide that biomass took up, below zero, and gave back; no total here counts it
 * @param inputs kg CO2e by what goes in directly: the site's own flows and each input with everything behind it
 * @param upstream what it is made of, to a depth
 * @param spread how sure the total is, and which facts its variance comes from
 * @param network the same footprint as a part of the supply network: its tree, paths, Sankey, tiers, and what to ask next
 */
public record ProductCarbonFootprint(
        Product product,
        String facility,
        FootprintMethod method,
        List<Contribution> contributions,
        List<Contribution> apart,
        List<Contribution> biogenic,
        List<Input> inputs,
        Upstream upstream,
        FootprintSpread spread,
        NetworkFootprint network) {
    public ProductCarbonFootprint {
        contributions = List.copyOf(contributions);
        apart = List.copyOf(apart);
        biogenic = List.copyOf(biogenic);
        inputs = List.copyOf(inputs);
    }

    /**
     * A direct input of one declared unit.
     *
     * @param id a flow's id or a product's id
     * @param facility the facility that makes the product, empty for a flow or a mix
     * @param kilograms kg CO2e with everything behind it
     */
    public record Input(String id, String facility, double kilograms) {}

    /**
     * A node of the upstream tree: {@code kilograms = own + sum of the inputs' kilograms}.
     *
     * @param product the product's id
     * @param facility the facility that makes it, empty for a mix, a design or an unnamed supplier
     * @param amount declared units of it in one declared unit of the root
     * @param kilograms kg CO2e with everything behind it
     * @param own kg CO2e of the making itself and of goods from outside the partnership
     * @param inputs its inputs, largest first; empty at the depth asked for
     */
    public record Upstream(
            String product, String facility, double amount, double kilograms, double own, List<Upstream> inputs) {
        public Upstream {
            inputs = List.copyOf(inputs);
        }
    }

    /** kg CO2e of one declared unit. */
    public double total() {
        return Contribution.total(contributions);
    }

    /** The range in which the footprint lies with that probability, see {@link Interval}. */
    public Interval interval(Interval.Level level) {
        return spread.interval(level);
    }

    public Map<String, Double> byFacility() {
        return by(Contribution::facility);
    }

    public Map<String, Double> byCountry() {
        return by(Contribution::country);
    }

    public Map<String, Double> byFlow() {
        return by(Contribution::flow);
    }

    public Map<EmissionScope, Double> byScope() {
        return by(Contribution::scope);
    }

    /** kg CO2e by the product whose making causes it. */
    public Map<String, Double> byProduct() {
        return by(Contribution::product);
    }

    public Map<Contribution.Source, Double> bySource() {
        return by(Contribution::source);
    }

    /** kg CO2e apart by GWP set. */
    public Map<String, Double> apartBySet() {
        return Contribution.by(apart, Contribution::gwpSet);
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
