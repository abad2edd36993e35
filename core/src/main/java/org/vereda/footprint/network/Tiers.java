package org.vereda.footprint.network;

import java.util.List;

/**
 * A footprint by depth: what the demand's own makers cause, what their suppliers cause, and so on.
 *
 * <p>Tier k is {@code b' D^-1 (Z D^-1)^k f} with D what nodes give and Z what they take; in an input-output table
 * {@code D A^k e} (R. Miller, P. Blair, Input-Output Analysis, 2nd edition 2009, 2.4). A {@link NetworkNode.Kind#FACTOR}
 * counts in the tier of the node that uses it, for what it stands for happens there or has no depth of its own.
 *
 * @param impacts by depth from 0
 * @param beyond what lies deeper, by the intensities; the impacts and this add up to the total
 */
public record Tiers(List<Double> impacts, double beyond) {
    public Tiers {
        impacts = List.copyOf(impacts);
    }

    static Tiers of(NetworkFootprint footprint, int depth) {
        SupplyNetwork network = footprint.network();
        int size = network.nodes().size();
        double[] asked = footprint.demand().vector(size);
        Double[] impacts = new Double[depth];
        for (int tier = 0; tier < depth; tier++) {
            double[] next = new double[size];
            double impact = 0;
            for (int node = 0; node < size; node++) {
                if (asked[node] != 0) {
                    impact += ofTier(footprint, node, asked[node] / network.output(node), next);
                }
            }
            impacts[tier] = impact;
            asked = next;
        }
        double beyond = 0;
        for (int node = 0; node < size; node++) {
            beyond += asked[node] * footprint.intensity(node);
        }
        return new Tiers(List.of(impacts), beyond);
    }

    /** What runs of a node cause in their tier; what they take goes to the next one. */
    private static double ofTier(NetworkFootprint footprint, int node, double runs, double[] next) {
        SupplyNetwork network = footprint.network();
        Entries links = network.rawLinks();
        double impact = runs * footprint.rawOwn()[node];
        for (int link = links.start(node); link < links.end(node); link++) {
            int provider = links.other(link);
            double amount = runs * links.amount(link);
            if (network.node(provider).kind() == NetworkNode.Kind.FACTOR) {
                impact += amount * footprint.intensity(provider);
            } else {
                next[provider] += amount;
            }
        }
        return impact;
    }
}
