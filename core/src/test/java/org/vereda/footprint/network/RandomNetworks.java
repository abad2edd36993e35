package org.vereda.footprint.network;

import java.util.Random;
import org.vereda.footprint.network.NetworkNode.Kind;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Uncertainty;

/** Networks made from a seed, for laws that must hold for all of them. */
final class RandomNetworks {
    private RandomNetworks() {}

    /** What a network shall be like. */
    record Wish(long seed, int nodes, boolean loops, boolean credits, double mostSpread) {}

    static SupplyNetwork of(Wish wish) {
        return builder(wish).build();
    }

    /** The same network with all amounts of one fact moved by a share of their standard deviations. */
    static SupplyNetwork moved(SupplyNetwork network, long fact, double share) {
        SupplyNetwork.Builder builder = SupplyNetwork.builder();
        network.nodes().forEach(builder::addNode);
        network.flows().forEach(builder::addFlow);
        network.categories().forEach(builder::addCategory);
        for (int node = 0; node < network.nodes().size(); node++) {
            builder.output(node, network.output(node));
            network.links(node).forEach(link -> builder.link(link.owner(), link.other(), moved(link, fact, share)));
            network.burdens(node)
                    .forEach(burden -> builder.burden(burden.owner(), burden.other(), moved(burden, fact, share)));
        }
        network.factors(0)
                .forEach(factor -> builder.factor(factor.owner(), factor.other(), moved(factor, fact, share)));
        return builder.build();
    }

    private static double moved(SupplyNetwork.Entry entry, long fact, double share) {
        double deviation = entry.spread().standardDeviation(entry.amount()) * Math.signum(entry.amount());
        return entry.amount() + (entry.fact() == fact ? share * deviation : 0);
    }

    /** Nodes that take from later ones, and where loops are wanted from earlier ones too; some facts are shared. */
    static SupplyNetwork.Builder builder(Wish wish) {
        Random random = new Random(wish.seed());
        SupplyNetwork.Builder builder = SupplyNetwork.builder();
        for (int node = 0; node < wish.nodes(); node++) {
            builder.addNode(node(random, node));
            builder.output(node, 0.5 + random.nextDouble());
        }
        int gas = builder.addFlow(new NetworkFlow("CO2", "carbon dioxide", "air", "kg"));
        int other = builder.addFlow(new NetworkFlow("CH4", "methane", "air", "kg"));
        int climate = builder.addCategory(new ImpactCategory("climate", "kg CO2e"));
        builder.factor(climate, gas, 1);
        builder.factor(climate, other, 28, spread(random, wish), Fact.identity("GWP CH4"));
        for (int node = 0; node < wish.nodes(); node++) {
            int inputs = random.nextInt(4);
            for (int i = 0; i < inputs; i++) {
                int provider = wish.loops() ? random.nextInt(wish.nodes()) : node + 1 + random.nextInt(wish.nodes());
                if (provider < wish.nodes()) {
                    builder.link(
                            node,
                            provider,
                            sign(random, wish) * 0.1 * random.nextDouble(),
                            spread(random, wish),
                            fact(random, "link " + node + " " + i),
                            SourcePosition.NOWHERE);
                }
            }
            builder.burden(
                    node,
                    random.nextBoolean() ? gas : other,
                    sign(random, wish) * random.nextDouble(),
                    spread(random, wish),
                    fact(random, "burden " + node));
        }
        return builder;
    }

    private static NetworkNode node(Random random, int index) {
        Kind kind = index > 0 && random.nextInt(6) == 0 ? Kind.RECEIVED : Kind.MADE;
        String country = random.nextBoolean() ? "US" : "MX";
        return new NetworkNode(kind, "P" + index, "", "F" + index % 5, country, "kg", SourcePosition.NOWHERE);
    }

    private static double sign(Random random, Wish wish) {
        return wish.credits() && random.nextInt(5) == 0 ? -1 : 1;
    }

    private static Uncertainty spread(Random random, Wish wish) {
        return wish.mostSpread() == 0 || random.nextInt(4) == 0
                ? new Uncertainty.None()
                : new Uncertainty.Lognormal(1 + wish.mostSpread() * random.nextDouble());
    }

    private static long fact(Random random, String own) {
        return Fact.identity(random.nextInt(3) == 0 ? "shared " + random.nextInt(3) : own);
    }
}
