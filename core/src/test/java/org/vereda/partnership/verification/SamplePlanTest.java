package org.vereda.partnership.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SamplePlanTest {
    @Test
    void projectsAreDrawnAsOftenAsTheirProbabilitySays() {
        List<SampleItem> items = items(30, 1);
        int seeds = 20_000;
        double[] drawn = new double[items.size()];
        List<SamplePlan.Line> lines = List.of();
        for (int seed = 0; seed < seeds; seed++) {
            SamplePlan plan = SamplePlan.draw(items, 8, "seed " + seed);
            lines = plan.lines();
            assertThat(plan.drawn()).hasSize(8);
            plan.drawn().forEach(line -> drawn[Integer.parseInt(line.item().id())]++);
        }
        for (SamplePlan.Line line : lines) {
            double share = drawn[Integer.parseInt(line.item().id())] / seeds;
            assertThat(share).isCloseTo(line.probability(), within(0.02));
        }
        assertThat(lines.stream().mapToDouble(SamplePlan.Line::probability).sum())
                .isCloseTo(8, within(1e-9));
    }

    @Test
    void theSameSeedDrawsTheSameAndAnotherProjectLeavesTheNumbersOfTheRest() {
        List<SampleItem> items = items(30, 2);
        assertThat(SamplePlan.draw(items, 8, "s")).isEqualTo(SamplePlan.draw(items, 8, "s"));
        List<SampleItem> more = new ArrayList<>(items);
        more.add(new SampleItem("newcomer", 50, 1, List.of()));
        assertThat(ranks(more)).filteredOn(id -> !id.equals("newcomer")).isEqualTo(ranks(items));
        assertThat(SamplePlan.number("t", "17")).isNotEqualTo(SamplePlan.number("s", "17"));
    }

    private static List<String> ranks(List<SampleItem> items) {
        return SamplePlan.draw(items, 8, "s").lines().stream()
                .map(line -> line.item().id())
                .toList();
    }

    @Test
    void whatIsLargeIsCertainAndWhatIsNothingIsNeverDrawn() {
        List<SampleItem> items = new ArrayList<>(items(20, 3));
        items.add(new SampleItem("whale", 1e6, 1, List.of()));
        items.add(new SampleItem("nothing", 0, 9, List.of()));
        SamplePlan plan = SamplePlan.draw(items, 5, "s");
        assertThat(plan.drawn().getFirst().item().id()).isEqualTo("whale");
        assertThat(plan.drawn().getFirst().probability()).isEqualTo(1);
        assertThat(plan.lines()).noneMatch(line -> line.item().id().equals("nothing"));
        assertThat(SamplePlan.draw(items, 500, "s").drawn()).hasSize(21).allMatch(SamplePlan.Line::isCertain);
    }

    @Test
    void theRatioOfTheSampleIsThatOfAllOnAverageAndItsRangeHoldsIt() {
        List<SampleItem> items = items(120, 4);
        SplittableRandom random = new SplittableRandom(9);
        double[] share = items.stream()
                .mapToDouble(item -> 0.8 + 0.25 * random.nextGaussian())
                .toArray();
        double claimed = items.stream().mapToDouble(SampleItem::size).sum();
        double truth = 0;
        for (int at = 0; at < share.length; at++) {
            truth += share[at] * items.get(at).size();
        }
        double mean = 0;
        int held = 0;
        int seeds = 2000;
        for (int seed = 0; seed < seeds; seed++) {
            List<SampleEstimate.Verified> sample = SamplePlan.draw(items, 30, "seed " + seed).drawn().stream()
                    .map(line -> new SampleEstimate.Verified(
                            line.item().size(),
                            line.item().size()
                                    * share[Integer.parseInt(line.item().id())],
                            line.probability()))
                    .toList();
            SampleEstimate estimate = SampleEstimate.of(sample, claimed);
            mean += estimate.total() / seeds;
            held += estimate.low(0.9) <= truth && truth <= estimate.high(0.9) ? 1 : 0;
        }
        assertThat(mean).isCloseTo(truth, within(0.01 * truth));
        assertThat(held / (double) seeds).isBetween(0.84, 0.95);
    }

    @Test
    void aSampleForAShareIsTheSmallestThatIsExpectedToHoldIt() {
        List<SampleItem> items = items(40, 5);
        items.add(new SampleItem("whale", 2000, 1, List.of()));
        for (double share : List.of(0.3, 0.6, 0.8, 1.0)) {
            int count = new SampleSize.Coverage(share).of(items);
            assertThat(SamplePlan.expectedShare(items, count)).isGreaterThanOrEqualTo(share - 1e-9);
            assertThat(count == 1 || SamplePlan.expectedShare(items, count - 1) < share)
                    .isTrue();
            double mean = 0;
            for (int seed = 0; seed < 2000; seed++) {
                mean += SamplePlan.draw(items, count, "seed " + seed).share() / 2000;
            }
            assertThat(mean).isCloseTo(SamplePlan.expectedShare(items, count), within(0.02));
        }
        assertThat(new SampleSize.Coverage(1).of(items)).isEqualTo(41);
    }

    @Test
    void aWiderConfidenceGivesAWiderRange() {
        SampleEstimate estimate = new SampleEstimate(0.9, 0.1, 100, 5);
        assertThat(estimate.high(0.9)).isCloseTo(90 + 16.448536269514722, within(1e-9));
        assertThat(estimate.low(0.95)).isCloseTo(90 - 19.59963984540054, within(1e-9));
    }

    @Test
    void picksOfReadingsAreTheSameForTheSameSeedAndKeepTheirOrder() {
        List<String> ids = List.of("a", "b", "c", "d", "e", "f");
        assertThat(SamplePlan.pick(ids, 3, "s"))
                .isEqualTo(SamplePlan.pick(ids, 3, "s"))
                .isSorted()
                .hasSize(3);
        assertThat(SamplePlan.pick(ids.subList(0, 2), 3, "s")).containsExactly("a", "b");
        List<List<String>> others = java.util.stream.IntStream.range(0, 20)
                .mapToObj(seed -> SamplePlan.pick(ids, 3, "seed " + seed))
                .distinct()
                .toList();
        assertThat(others).hasSizeGreaterThan(5);
    }

    @Test
    void everythingLookedAtLeavesNoDoubt() {
        SampleEstimate estimate = SampleEstimate.of(
                List.of(new SampleEstimate.Verified(10, 8, 1), new SampleEstimate.Verified(30, 30, 1)), 40);
        assertThat(estimate.total()).isCloseTo(38, within(1e-12));
        assertThat(estimate.deviation()).isZero();
    }

    private static List<SampleItem> items(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<SampleItem> items = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            items.add(new SampleItem(
                    Integer.toString(at), 10 + 90 * random.nextDouble(), 1 + random.nextInt(3) / 2.0, List.of()));
        }
        return items;
    }
}
