package org.vereda.footprint.network;

/**
 * How much an impact h moves when a fact moves by one standard deviation, to first order: {@code v[fact] = sum over its
 * entries of dh/dentry * sd(entry)}, with {@code dh/dlink = y[provider] s[user]}, {@code dh/dburden = c[flow] s[node]} and
 * {@code dh/dfactor = (B s)[flow]} (R. Heijungs, S. Suh 2002, chapter 6). The variance of h is {@code sum of v^2}: facts are
 * independent of each other, entries of one fact fully correlated.
 */
final class FactSensitivity {
    private final SupplyNetwork network;
    private final int category;
    private final double[] perFlow;
    private final double[] intensities;

    FactSensitivity(SupplyNetwork network, int category, double[] intensities) {
        this.network = network;
        this.category = category;
        this.perFlow = network.perFlow(category);
        this.intensities = intensities;
    }

    /**
     * The moves by fact, in the order of {@link SupplyNetwork#factIndex()}.
     *
     * @param scale runs of each node
     */
    double[] of(double[] scale) {
        FactIndex facts = network.factIndex();
        double[] moves = new double[facts.size()];
        double[] amounts = new double[perFlow.length];
        for (int node = 0; node < scale.length; node++) {
            if (scale[node] != 0) {
                addLinks(node, scale[node], moves);
                addBurdens(node, scale[node], moves, amounts);
            }
        }
        addFactors(amounts, moves);
        return moves;
    }

    private void addLinks(int node, double runs, double[] moves) {
        Entries links = network.rawLinks();
        FactIndex facts = network.factIndex();
        for (int link = links.start(node); link < links.end(node); link++) {
            int fact = facts.ofLink(link);
            if (fact >= 0) {
                moves[fact] += runs * intensities[links.other(link)] * links.deviation(link);
            }
        }
    }

    private void addBurdens(int node, double runs, double[] moves, double[] amounts) {
        Entries burdens = network.rawBurdens();
        FactIndex facts = network.factIndex();
        for (int burden = burdens.start(node); burden < burdens.end(node); burden++) {
            int flow = burdens.other(burden);
            int fact = facts.ofBurden(burden);
            amounts[flow] += runs * burdens.amount(burden);
            if (fact >= 0) {
                moves[fact] += runs * perFlow[flow] * burdens.deviation(burden);
            }
        }
    }

    private void addFactors(double[] amounts, double[] moves) {
        Entries factors = network.rawFactors();
        FactIndex facts = network.factIndex();
        for (int factor = factors.start(category); factor < factors.end(category); factor++) {
            int fact = facts.ofFactor(factor);
            if (fact >= 0) {
                moves[fact] += amounts[factors.other(factor)] * factors.deviation(factor);
            }
        }
    }

    /** {@code sum of v^2}. */
    static double variance(double[] moves) {
        double sum = 0;
        for (double move : moves) {
            sum += move * move;
        }
        return sum;
    }
}
