package org.vereda.footprint.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.vereda.footprint.network.NetworkNode.Kind;
import org.vereda.matrix.chance.Comparison;
import org.vereda.matrix.chance.FirstOrder;
import org.vereda.matrix.chance.Samples;
import org.vereda.matrix.chance.SamplingPlan;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Uncertainty;

class UncertainNetworkTest {
    private static final SamplingPlan PLAN = new SamplingPlan.LatinHypercube(7, 2000);

    @Provide
    Arbitrary<SupplyNetwork> networks() {
        return Combinators.combine(
                        Arbitraries.longs(), Arbitraries.integers().between(2, 25),
                        Arbitraries.of(false, true), Arbitraries.of(false, true))
                .as((seed, nodes, loops, credits) ->
                        RandomNetworks.of(new RandomNetworks.Wish(seed, nodes, loops, credits, 0.3)));
    }

    @Property(tries = 100)
    void theDrawnMatricesHaveTheFootprintAndTheFirstOrderVarianceOfTheNetwork(
            @ForAll("networks") SupplyNetwork network) {
        UncertainNetwork uncertain = network.uncertain();
        FootprintSpread spread = network.footprint(Demand.of(0), 0).spread(1);
        FirstOrder first = FirstOrder.of(uncertain.system(), uncertain.vector(Demand.of(0)), 0);
        double size = Math.abs(spread.total()) + spread.standardDeviation() + 1e-12;
        assertThat(first.value()).isCloseTo(spread.total(), within(1e-9 * size));
        assertThat(first.standardDeviation()).isCloseTo(spread.standardDeviation(), within(1e-9 * size));
    }

    /** A car of two parts on one grid, with one of the parts stated in two lines. */
    private static SupplyNetwork car(double steel) {
        SupplyNetwork.Builder builder = SupplyNetwork.builder();
        int car = builder.addNode(node(Kind.MADE, "car"));
        int door = builder.addNode(node(Kind.MADE, "door"));
        int sheet = builder.addNode(node(Kind.BOUGHT, "steel"));
        int grid = builder.addNode(node(Kind.FACTOR, "grid"));
        int gas = builder.addFlow(new NetworkFlow("CO2", "carbon dioxide", "air", "kg"));
        builder.factor(builder.addCategory(new ImpactCategory("climate", "kg CO2")), gas, 1);
        link(builder, car, door, 2, 1.05, "doors");
        link(builder, car, door, 1, 1.1, "spare door");
        link(builder, car, grid, 30, 1.05, "bill of the car maker");
        link(builder, door, sheet, steel, 1.05, "steel in a door");
        link(builder, door, grid, 12, 1.1, "bill of the door maker");
        builder.burden(sheet, gas, 2, new Uncertainty.Lognormal(1.2), Fact.identity("steel"));
        builder.burden(grid, gas, 0.5, new Uncertainty.Lognormal(1.1), Fact.identity("grid"));
        return builder.build();
    }

    private static NetworkNode node(Kind kind, String product) {
        return new NetworkNode(kind, product, "", "", "", "kg", SourcePosition.NOWHERE);
    }

    private static void link(
            SupplyNetwork.Builder builder, int user, int provider, double amount, double gsd, String fact) {
        builder.link(
                user, provider, amount, new Uncertainty.Lognormal(gsd), Fact.identity(fact), SourcePosition.NOWHERE);
    }

    @Test
    void monteCarloSpreadsAsFarAsFirstOrderTells() {
        SupplyNetwork network = car(6);
        FootprintSpread first = network.footprint(Demand.of(0), 0).spread(1);
        Samples drawn = network.uncertain()
                .footprints(List.of(Demand.of(0)), PLAN, Runnable::run)
                .of(0, 0);
        double percent = 0.01 * first.total();
        assertThat(drawn.standardDeviation()).isCloseTo(first.standardDeviation(), within(percent));
        Interval interval = first.interval(Interval.Level.NINETY_FIVE);
        assertThat(drawn.quantile(0.025)).isCloseTo(interval.low(), within(3 * percent));
        assertThat(drawn.quantile(0.975)).isCloseTo(interval.high(), within(3 * percent));
    }

    @Test
    void theVarianceLeftAfterAnswersIsThatOfMonteCarloWithTheAnswers() {
        SupplyNetwork network = car(6);
        NetworkFootprint footprint = network.footprint(Demand.of(0), 0);
        DataRequest supplier =
                new DataRequest(DataRequest.Kind.SUPPLIER_FOOTPRINT, "", "door", List.of(1), List.of(), 1.03, 1);
        AskNext next = footprint.askNext(List.of(supplier), 1);
        SupplyNetwork.Builder answered = SupplyNetwork.builder();
        int car = answered.addNode(node(Kind.MADE, "car"));
        int door = answered.addNode(node(Kind.RECEIVED, "door"));
        int grid = answered.addNode(node(Kind.FACTOR, "grid"));
        int gas = answered.addFlow(new NetworkFlow("CO2", "carbon dioxide", "air", "kg"));
        answered.factor(answered.addCategory(new ImpactCategory("climate", "kg CO2")), gas, 1);
        link(answered, car, door, 2, 1.05, "doors");
        link(answered, car, door, 1, 1.1, "spare door");
        link(answered, car, grid, 30, 1.05, "bill of the car maker");
        answered.burden(door, gas, footprint.intensity(1), new Uncertainty.Lognormal(1.03), Fact.identity("sent"));
        answered.burden(grid, gas, 0.5, new Uncertainty.Lognormal(1.1), Fact.identity("grid"));
        Samples drawn = answered.build()
                .uncertain()
                .footprints(List.of(Demand.of(0)), PLAN, Runnable::run)
                .of(0, 0);
        double left = next.plan().getFirst().deviationLeft();
        assertThat(drawn.standardDeviation()).isCloseTo(left, within(0.02 * left));
    }

    @Test
    void aScenarioWithLessOfOneInputIsBetterInEverySampleWithCommonDraws() {
        Comparison comparison =
                car(5).uncertain().compare(Demand.of(0), car(6).uncertain(), Demand.of(0), 0, PLAN, Runnable::run);
        assertThat(comparison.shareLower()).isEqualTo(1);
    }

    @Test
    void aNetworkComparedWithItselfDiffersByExactlyNothing() {
        Comparison comparison =
                car(6).uncertain().compare(Demand.of(0), car(6).uncertain(), Demand.of(0), 0, PLAN, Runnable::run);
        assertThat(comparison.equal()).isEqualTo(PLAN.samples());
    }

    @Test
    void aPlanOfSobolGivesItsDimensionsToTheFactsOfTheLargestShares() {
        SupplyNetwork network = car(6);
        List<Long> leading = network.uncertain().sobol(Demand.of(0), 0, 1, 64).leading();
        List<FootprintSpread.FactShare> shares =
                network.footprint(Demand.of(0), 0).spread(10).facts();
        assertThat(leading)
                .isEqualTo(
                        shares.stream().map(FootprintSpread.FactShare::identity).toList());
    }

    @Test
    void threadsDoNotChangeABit() {
        List<Thread> threads = new ArrayList<>();
        double[] alone = car(6).uncertain()
                .footprints(List.of(Demand.of(0)), PLAN, Runnable::run)
                .of(0, 0)
                .values();
        double[] many = car(6).uncertain()
                .footprints(List.of(Demand.of(0)), PLAN, task -> threads.add(Thread.startVirtualThread(task)))
                .of(0, 0)
                .values();
        assertThat(Arrays.equals(alone, many)).isTrue();
    }

    @Test
    void aMostLikelyValueOutsideOfItsRangeIsRefusedByBothNames() {
        SupplyNetwork.Builder builder = SupplyNetwork.builder();
        int car = builder.addNode(node(Kind.MADE, "car"));
        int door = builder.addNode(node(Kind.MADE, "door"));
        assertThatThrownBy(() -> builder.link(
                        car, door, 5, new Uncertainty.Triangular(1, 2), 1, SourcePosition.of("bom.csv", 2, 3)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("car")
                .hasMessageContaining("door");
    }
}
