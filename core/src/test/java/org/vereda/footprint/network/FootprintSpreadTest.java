package org.vereda.footprint.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.vereda.footprint.network.Interval.Level;
import org.vereda.footprint.network.NetworkNode.Kind;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Uncertainty;

class FootprintSpreadTest {
    private static final int ALL = Integer.MAX_VALUE;
    private static final double STEP = 1e-4;

    @Provide
    Arbitrary<SupplyNetwork> networks() {
        return Combinators.combine(
                        Arbitraries.longs(), Arbitraries.integers().between(2, 25),
                        Arbitraries.of(false, true), Arbitraries.of(false, true))
                .as((seed, nodes, loops, credits) ->
                        RandomNetworks.of(new RandomNetworks.Wish(seed, nodes, loops, credits, 0.5)));
    }

    @Property(tries = 100)
    void aFactsDeviationIsHowTheTotalMovesWithIt(@ForAll("networks") SupplyNetwork network) {
        NetworkFootprint footprint = network.footprint(Demand.of(0), 0);
        for (FootprintSpread.FactShare share : footprint.spread(5).facts()) {
            double up = total(RandomNetworks.moved(network, share.identity(), STEP));
            double down = total(RandomNetworks.moved(network, share.identity(), -STEP));
            double size = Math.abs(share.deviation()) + Math.abs(footprint.total());
            assertThat((up - down) / (2 * STEP)).isCloseTo(share.deviation(), within(1e-6 * size));
        }
    }

    private static double total(SupplyNetwork network) {
        return network.footprint(Demand.of(0), 0).total();
    }

    @Property(tries = 100)
    void sharesOfTheVarianceAddUpToOne(@ForAll("networks") SupplyNetwork network) {
        FootprintSpread all = network.footprint(Demand.of(0), 0).spread(ALL);
        FootprintSpread few = network.footprint(Demand.of(0), 0).spread(2);
        if (all.standardDeviation() > 0) {
            assertThat(sum(all)).isCloseTo(1, within(1e-12));
            assertThat(sum(few) + few.otherShare()).isCloseTo(1, within(1e-12));
        }
    }

    private static double sum(FootprintSpread spread) {
        return spread.facts().stream()
                .mapToDouble(FootprintSpread.FactShare::share)
                .sum();
    }

    @Property(tries = 50)
    void deviationsOfManyNodesAreThoseOfEach(@ForAll("networks") SupplyNetwork network) {
        double[] many = network.intensities().deviations(0, new int[] {1, 0}, Runnable::run);
        double first = network.footprint(Demand.of(0), 0).spread(1).standardDeviation();
        double second = network.footprint(Demand.of(1), 0).spread(1).standardDeviation();
        assertThat(many[1]).isCloseTo(first, within(1e-12 * first));
        assertThat(many[0]).isCloseTo(second, within(1e-12 * second));
    }

    @Test
    void oneFactorUsedInTwoPartsIsOneUncertainNumberAndTwoFactorsAreTwo() {
        assertThat(twoParts("grid", "grid").standardDeviation()).isCloseTo(0.2 * 2, within(1e-12));
        assertThat(twoParts("grid", "other grid").standardDeviation()).isCloseTo(0.2 * Math.sqrt(2), within(1e-12));
    }

    private static FootprintSpread twoParts(String one, String other) {
        SupplyNetwork.Builder builder = SupplyNetwork.builder();
        int car = builder.addNode(node("car"));
        int flow = builder.addFlow(new NetworkFlow("CO2", "carbon dioxide", "air", "kg"));
        builder.factor(builder.addCategory(new ImpactCategory("climate", "kg CO2")), flow, 1);
        for (String fact : new String[] {one, other}) {
            int part = builder.addNode(node("part"));
            builder.link(car, part, 1);
            builder.burden(part, flow, 1, new Uncertainty.Normal(0.2), Fact.identity(fact));
        }
        return builder.build().footprint(Demand.of(car), 0).spread(ALL);
    }

    private static NetworkNode node(String product) {
        return new NetworkNode(Kind.DESIGN, product, "", "", "", "piece", SourcePosition.NOWHERE);
    }

    @Test
    void theIntervalOfASingleLognormalNumberIsItsOwn() {
        double gsd = 1.3;
        double deviation = new Uncertainty.Lognormal(gsd).standardDeviation(10);
        Interval interval = Interval.of(10, deviation, Level.NINETY_FIVE);
        assertThat(interval.low()).isCloseTo(10 / Math.pow(gsd, 1.959963984540054), within(1e-12));
        assertThat(interval.high()).isCloseTo(10 * Math.pow(gsd, 1.959963984540054), within(1e-12));
        assertThat(interval.shape()).isEqualTo(Interval.Shape.LOGNORMAL);
    }

    @Test
    void theIntervalOfANegativeNumberIsMirrored() {
        Interval up = Interval.of(4, 1, Level.HALF);
        Interval down = Interval.of(-4, 1, Level.HALF);
        assertThat(down.low()).isEqualTo(-up.high());
        assertThat(down.high()).isEqualTo(-up.low());
    }

    @Test
    void aroundZeroTheIntervalIsSymmetric() {
        Interval interval = Interval.of(0, 2, Level.NINETY_FIVE);
        assertThat(interval.high()).isCloseTo(3.92, within(0.001));
        assertThat(interval.low()).isEqualTo(-interval.high());
        assertThat(interval.shape()).isEqualTo(Interval.Shape.NORMAL);
    }
}
