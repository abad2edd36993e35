package org.vereda.footprint.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BoundaryTest {
    @Property(tries = 200)
    void whatIsCausedInsideAndWhatComesInIsTheTotal(@ForAll long seed, @ForAll @IntRange(min = 3, max = 15) int nodes) {
        SupplyNetwork network = RandomNetworks.of(new RandomNetworks.Wish(seed, nodes, true, false, 0.5));
        NetworkFootprint footprint = network.footprint(Demand.of(0), 0);
        Set<Integer> inside = new TreeSet<>(Set.of(0));
        Random random = new Random(seed);
        for (int node = 1; node < nodes; node++) {
            if (random.nextBoolean()) {
                inside.add(node);
            }
        }
        Boundary boundary = footprint.boundary(inside::contains);
        double own = boundary.own().values().stream().mapToDouble(part -> part).sum();
        double in = boundary.flows().stream()
                .filter(flow -> !inside.contains(flow.from()))
                .mapToDouble(Boundary.Flow::impact)
                .sum();
        assertThat(own + in).isCloseTo(footprint.total(), within(1e-9 * Math.abs(footprint.total())));
        assertThat(boundary.flows()).allMatch(flow -> inside.contains(flow.to()));
    }

    @Property(tries = 50)
    void whatEverybodyCausesIsTheTotalWhereNobodyIsOutside(@ForAll long seed) {
        SupplyNetwork network = RandomNetworks.of(new RandomNetworks.Wish(seed, 9, true, false, 0.5));
        NetworkFootprint footprint = network.footprint(Demand.of(0), 0);
        Boundary boundary = footprint.boundary(node -> true);
        boundary.own()
                .forEach((node, impact) -> assertThat(impact)
                        .isCloseTo(footprint.ofNode(node), within(1e-9 * Math.abs(footprint.total()))));
    }

    @Test
    void aDemandOfSomethingOutsideIsNobodysFlow() {
        SupplyNetwork network = RandomNetworks.of(new RandomNetworks.Wish(7, 5, false, false, 0.5));
        NetworkFootprint footprint = network.footprint(Demand.of(0), 0);
        Boundary boundary = footprint.boundary(node -> false);
        assertThat(boundary.flows()).isEmpty();
        assertThat(boundary.demanded().get(0)).isCloseTo(footprint.total(), within(1e-9));
    }
}
