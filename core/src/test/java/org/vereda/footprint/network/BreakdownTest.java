package org.vereda.footprint.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collection;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every way to take a footprint apart adds up to its total, to 1e-9 of the sum of all absolute parts. */
class BreakdownTest {
    private static final double PRECISION = 1e-9;

    @Provide
    Arbitrary<NetworkFootprint> footprints() {
        return Combinators.combine(
                        Arbitraries.longs(), Arbitraries.integers().between(2, 40),
                        Arbitraries.of(false, true), Arbitraries.of(false, true))
                .as((seed, nodes, loops, credits) ->
                        RandomNetworks.of(new RandomNetworks.Wish(seed, nodes, loops, credits, 0)))
                .map(network -> network.footprint(Demand.of(0).and(1, 2.5), 0));
    }

    private static void assertAddsUp(double sum, NetworkFootprint footprint) {
        double size = Arrays.stream(footprint.byNode()).map(Math::abs).sum();
        assertThat(sum).isCloseTo(footprint.total(), within(PRECISION * size + Double.MIN_NORMAL));
    }

    private static double sum(Collection<Double> parts) {
        return parts.stream().mapToDouble(part -> part).sum();
    }

    @Property(tries = 200)
    void nodesFlowsCountriesMakersAndProductsEachAddUpToTheTotal(@ForAll("footprints") NetworkFootprint footprint) {
        assertAddsUp(Arrays.stream(footprint.byNode()).sum(), footprint);
        assertAddsUp(Arrays.stream(footprint.byFlow()).sum(), footprint);
        assertAddsUp(sum(footprint.byCountry().values()), footprint);
        assertAddsUp(sum(footprint.byMaker().values()), footprint);
        assertAddsUp(sum(footprint.byProduct().values()), footprint);
    }

    @Property(tries = 200)
    void tiersAndWhatLiesBeyondAddUpToTheTotal(
            @ForAll("footprints") NetworkFootprint footprint, @ForAll("depths") int depth) {
        Tiers tiers = footprint.tiers(depth);
        assertThat(tiers.impacts()).hasSize(depth);
        assertAddsUp(sum(tiers.impacts()) + tiers.beyond(), footprint);
    }

    @Provide
    Arbitrary<Integer> depths() {
        return Arbitraries.integers().between(0, 6);
    }

    @Provide
    Arbitrary<Double> cutoffs() {
        return Arbitraries.doubles().ofScale(3).between(0.001, 0.5);
    }

    @Property(tries = 200)
    void everyBranchOfTheTreeIsItsOwnPartItsInputsAndWhatIsLeftOut(
            @ForAll("footprints") NetworkFootprint footprint,
            @ForAll("cutoffs") double cutoff,
            @ForAll("depths") int depth) {
        UpstreamTree tree = footprint.tree(cutoff, depth);
        assertAddsUp(
                tree.roots().stream().mapToDouble(UpstreamTree.Branch::impact).sum(), footprint);
        double leftOut =
                tree.roots().stream().mapToDouble(BreakdownTest::checkedLeftOut).sum();
        double size = Arrays.stream(footprint.byNode()).map(Math::abs).sum();
        assertThat(leftOut).isCloseTo(tree.leftOut(), within(PRECISION * size + Double.MIN_NORMAL));
    }

    private static double checkedLeftOut(UpstreamTree.Branch branch) {
        double inputs = branch.inputs().stream()
                .mapToDouble(UpstreamTree.Branch::impact)
                .sum();
        double parts = branch.inputs().stream()
                .mapToDouble(input -> Math.abs(input.impact()))
                .sum();
        double size = Math.abs(branch.own()) + Math.abs(branch.leftOut()) + parts;
        assertThat(branch.own() + inputs + branch.leftOut()).isCloseTo(branch.impact(), within(PRECISION * size));
        return branch.leftOut()
                + branch.inputs().stream()
                        .mapToDouble(BreakdownTest::checkedLeftOut)
                        .sum();
    }

    @Property(tries = 200)
    void thePathsFoundAndTheRestAddUpToTheTotal(
            @ForAll("footprints") NetworkFootprint footprint, @ForAll("cutoffs") double cutoff) {
        StructuralPaths paths = footprint.paths(cutoff, 1000);
        assertAddsUp(paths.found() + paths.rest(), footprint);
        assertThat(paths.paths())
                .allSatisfy(path -> assertThat(Math.abs(path.impact()))
                        .isGreaterThanOrEqualTo(cutoff * Math.abs(footprint.total())));
    }

    @Property(tries = 100)
    void noPathAboveTheCutOffIsMissed(@ForAll("footprints") NetworkFootprint footprint) {
        StructuralPaths coarse = footprint.paths(0.05, 1000);
        StructuralPaths fine = footprint.paths(0.005, 20_000);
        if (coarse.complete() && fine.complete()) {
            double least = 0.05 * Math.abs(footprint.total());
            assertThat(fine.paths().stream()
                            .filter(path -> Math.abs(path.impact()) >= least)
                            .toList())
                    .isEqualTo(coarse.paths());
        }
    }

    @Property(tries = 200)
    void atEveryBoxOfTheSankeyInflowAndOwnMakeTheOutflow(
            @ForAll("footprints") NetworkFootprint footprint, @ForAll("cutoffs") double cutoff) {
        Sankey sankey = footprint.sankey(cutoff, 12);
        double size = Arrays.stream(footprint.byNode()).map(Math::abs).sum();
        assertThat(sankey.boxes())
                .allSatisfy(box -> assertThat(box.inflow() + box.own())
                        .isCloseTo(box.outflow(), within(PRECISION * size + Double.MIN_NORMAL)));
        assertAddsUp(sankey.boxes().getLast().inflow(), footprint);
        assertAddsUp(sankey.boxes().stream().mapToDouble(Sankey.Box::own).sum(), footprint);
    }

    @Property(tries = 200)
    void boxesStayBalancedWhereTheOthersOnlyCause(
            @ForAll("footprints") NetworkFootprint footprint, @ForAll("cutoffs") double cutoff) {
        Sankey sankey = footprint.sankey(cutoff, 6).withOthersAsSource();
        double size = sankey.bands().stream()
                .mapToDouble(band -> Math.abs(band.impact()))
                .sum();
        assertThat(sankey.boxes())
                .allSatisfy(box -> assertThat(box.inflow() + box.own())
                        .isCloseTo(box.outflow(), within(PRECISION * size + Double.MIN_NORMAL)));
        assertThat(sankey.bands())
                .noneMatch(band -> band.to() == Sankey.OTHERS && sankey.boxes().size() > 2);
    }
}
