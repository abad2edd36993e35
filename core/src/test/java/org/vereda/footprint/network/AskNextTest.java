package org.vereda.footprint.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vereda.quantity.Uncertainty;

class AskNextTest {
    private static final Effort EFFORT = Effort.standard(1.02, 1.05);
    private static final int REQUESTS = 7;

    /** A random network with random requests about its nodes and facts. */
    record Case(SupplyNetwork network, NetworkFootprint footprint, List<DataRequest> requests) {
        double variance(Set<Integer> answered) {
            return new RequestModel(footprint, requests).variance(answered);
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return Combinators.combine(
                        Arbitraries.longs(), Arbitraries.integers().between(3, 15),
                        Arbitraries.of(false, true), Arbitraries.of(false, true))
                .as((seed, nodes, loops, credits) -> {
                    SupplyNetwork network =
                            RandomNetworks.of(new RandomNetworks.Wish(seed, nodes, loops, credits, 0.5));
                    NetworkFootprint footprint = network.footprint(Demand.of(0), 0);
                    return new Case(network, footprint, requests(footprint, new Random(seed)));
                });
    }

    private static List<DataRequest> requests(NetworkFootprint footprint, Random random) {
        List<DataRequest> requests = new ArrayList<>();
        List<FootprintSpread.FactShare> facts = footprint.spread(REQUESTS / 2).facts();
        facts.forEach(fact -> requests.add(new DataRequest(
                DataRequest.Kind.FACILITY_RECORD, "", "", List.of(), List.of(fact.identity()), 1.02, 1)));
        int nodes = footprint.network().nodes().size();
        while (requests.size() < REQUESTS) {
            int node = 1 + random.nextInt(nodes - 1);
            requests.add(new DataRequest(
                    DataRequest.Kind.SUPPLIER_FOOTPRINT,
                    "",
                    "",
                    List.of(node),
                    List.of(),
                    1.05,
                    1 + random.nextInt(3)));
        }
        return requests;
    }

    /** The network after the answers: answered nodes state their impact with a spread of their own, facts are surer. */
    private static double varianceOfTheNetworkWithAnswers(Case one, Set<Integer> answered) {
        SupplyNetwork before = one.network();
        Set<Integer> cut = new TreeSet<>();
        Set<Long> surer = new TreeSet<>();
        answered.forEach(request -> {
            cut.addAll(one.requests().get(request).nodes());
            surer.addAll(one.requests().get(request).facts());
        });
        SupplyNetwork.Builder builder = SupplyNetwork.builder();
        before.nodes().forEach(builder::addNode);
        before.flows().forEach(builder::addFlow);
        int stated = builder.addFlow(new NetworkFlow("stated", "stated", "", "kg"));
        before.categories().forEach(builder::addCategory);
        builder.factor(0, stated, 1);
        for (int node = 0; node < before.nodes().size(); node++) {
            builder.output(node, before.output(node));
            if (cut.contains(node)) {
                builder.burden(
                        node,
                        stated,
                        one.footprint().intensity(node) * before.output(node),
                        new Uncertainty.Lognormal(1.05),
                        Fact.identity("answer " + node));
            } else {
                before.links(node)
                        .forEach(link -> builder.link(
                                link.owner(),
                                link.other(),
                                link.amount(),
                                spread(before, link, surer),
                                link.fact(),
                                link.position()));
                before.burdens(node)
                        .forEach(burden -> builder.burden(
                                burden.owner(),
                                burden.other(),
                                burden.amount(),
                                spread(before, burden, surer),
                                burden.fact()));
            }
        }
        before.factors(0)
                .forEach(factor -> builder.factor(
                        factor.owner(), factor.other(), factor.amount(), spread(before, factor, surer), factor.fact()));
        double deviation = builder.build().footprint(Demand.of(0), 0).spread(1).standardDeviation();
        return deviation * deviation;
    }

    /** An answered fact keeps the same share of each entry's deviation, so that its largest one is that of the answer. */
    private static Uncertainty spread(SupplyNetwork network, SupplyNetwork.Entry entry, Set<Long> surer) {
        if (!surer.contains(entry.fact()) || entry.spread() instanceof Uncertainty.None) {
            return entry.spread();
        }
        FactIndex facts = network.factIndex();
        double largest = facts.relative(facts.find(entry.fact()));
        double after = new Uncertainty.Lognormal(1.02).standardDeviation(1);
        double deviation = entry.spread().standardDeviation(entry.amount());
        return new Uncertainty.Normal(deviation * Math.min(1, after / largest));
    }

    @Property(tries = 60)
    void theVarianceAfterAnySetOfAnswersIsThatOfTheNetworkWithThem(@ForAll("cases") Case one) {
        for (int mask = 0; mask < 1 << REQUESTS; mask += 5) {
            Set<Integer> answered = set(mask);
            double expected = varianceOfTheNetworkWithAnswers(one, answered);
            double today = one.variance(Set.of());
            assertThat(one.variance(answered)).isCloseTo(expected, within(1e-9 * (today + expected) + 1e-300));
        }
    }

    @Property(tries = 100)
    void noSetOfAsManyRequestsRemovesMoreThanTheBound(@ForAll("cases") Case one) {
        AskNext next = one.footprint().askNext(one.requests(), REQUESTS);
        for (int mask = 1; mask < 1 << REQUESTS; mask++) {
            int count = Integer.bitCount(mask);
            if (count <= next.plan().size()) {
                double removed = 1 - one.variance(set(mask)) / next.variance();
                assertThat(removed)
                        .isLessThanOrEqualTo(next.plan().get(count - 1).bound() + 1e-9);
            }
        }
    }

    @Property(tries = 100)
    void everyStepRemovesMoreAndStaysBelowItsBound(@ForAll("cases") Case one) {
        double before = 0;
        Set<Integer> answered = new TreeSet<>();
        for (AskNext.Step step :
                one.footprint().askNext(one.requests(), REQUESTS).plan()) {
            assertThat(step.shareRemoved()).isGreaterThan(before).isLessThanOrEqualTo(step.bound() + 1e-9);
            answered.add(one.requests().indexOf(step.request()));
            double today = one.variance(Set.of());
            assertThat(step.varianceLeft()).isCloseTo(one.variance(answered), within(1e-9 * today));
            double left = 1 - step.shareRemoved();
            assertThat(1 - step.shareOfDeviationRemoved()).isCloseTo(Math.sqrt(left), within(1e-9));
            before = step.shareRemoved();
        }
    }

    @Property(tries = 60)
    void factsAloneAreChosenAsWellAsAnyOtherSet(@ForAll("cases") Case one) {
        List<DataRequest> facts = one.requests().stream()
                .filter(request -> request.nodes().isEmpty())
                .toList();
        RequestModel model = new RequestModel(one.footprint(), facts);
        AskNext next = one.footprint().askNext(facts, facts.size());
        for (int mask = 1; mask < 1 << facts.size(); mask++) {
            int count = Integer.bitCount(mask);
            if (count <= next.plan().size()) {
                assertThat(next.plan().get(count - 1).varianceLeft())
                        .isLessThanOrEqualTo(model.variance(set(mask)) * (1 + 1e-9));
            }
        }
    }

    private static Set<Integer> set(int mask) {
        Set<Integer> set = new TreeSet<>();
        IntStream.range(0, REQUESTS).filter(i -> (mask >> i & 1) == 1).forEach(set::add);
        return set;
    }

    @Property(tries = 50)
    void requestsAreFoundForSuppliersBehindTheDemandButNotForTheDemandItself(@ForAll("cases") Case one) {
        List<DataRequest> found = one.footprint().requests(EFFORT);
        assertThat(found)
                .allSatisfy(request -> assertThat(request.nodes()).doesNotContain(0))
                .allSatisfy(request -> assertThat(request.effort()).isPositive());
    }
}
