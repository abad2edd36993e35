package org.vereda.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vereda.inventory.Metric;
import org.vereda.quantity.Country;
import org.vereda.roadmap.insight.Fairness;
import org.vereda.roadmap.insight.Front;
import org.vereda.roadmap.insight.Surface;
import org.vereda.roadmap.policy.Pooling;

/** What fairness costs among the three countries of AT-07: alone they pay US 5, CA 34, MX 2; together 13, all of it US 5 and MX 8. */
final class FairnessTest {
    /** Options of AT-07: country, tonnes, capital, net cost a year; all plans of them can be tried. */
    private record Piece(Country country, int tonnes, int capital, int cost) {}

    private static final List<Piece> PIECES = List.of(
            new Piece(Country.US, 500, 100, 5),
            new Piece(Country.US, 400, 200, 20),
            new Piece(Country.CA, 200, 100, 10),
            new Piece(Country.CA, 300, 150, 24),
            new Piece(Country.MX, 400, 50, 2),
            new Piece(Country.MX, 600, 120, 6));

    @Test
    void theCheapestPlanLeavesMexicoWithARegretOfSix() {
        Fairness.Plan cheapest = fairness(0).plans().getFirst();
        assertThat(cheapest.kind()).isEqualTo(Fairness.Kind.CHEAPEST);
        assertThat(cheapest.costs()).containsEntry(Country.MX, 8.0).containsEntry(Country.US, 5.0);
        assertThat(cheapest.greatestRegret().orElseThrow()).isCloseTo(6, within(1e-9));
    }

    /** US 1, CA 2, MX 1: 5 + 24 + 2 for 1,200 t is the cheapest in which nobody pays more than alone. */
    @Test
    void withoutRegretItCosts31() {
        Fairness fairness = fairness(0);
        Fairness.Plan plan = plan(fairness, Fairness.Kind.NO_REGRET);
        assertThat(plan.roadmap().certificate().plan()).containsOnlyKeys("U1", "C2", "M1");
        assertThat(fairness.price(plan)).isCloseTo(18, within(1e-9));
        assertThat(plan.regrets()).containsEntry(Country.CA, -10.0);
        assertThat(plan.roadmap().certificate().verify(plan.roadmap().problem()).complaints())
                .isEmpty();
    }

    @Test
    void theLeastRegretIsWhatTryingAllPlansFinds() {
        double least = allowed().stream()
                .mapToDouble(plan -> Math.max(
                        cost(plan, Country.US) - 5, Math.max(cost(plan, Country.CA) - 34, cost(plan, Country.MX) - 2)))
                .min()
                .orElseThrow();
        Fairness.Plan plan = plan(fairness(0), Fairness.Kind.LEAST_REGRET);
        assertThat(plan.greatestRegret().orElseThrow()).isCloseTo(least, within(1e-3));
    }

    @Test
    void leximinIsWhatTryingAllPlansFinds() {
        for (double dearer : new double[] {0, 1, 3, 10}) {
            double most = 13 + 13 * dearer + 1e-6;
            List<Double> best = allowed().stream()
                    .filter(plan -> cost(plan) <= most)
                    .map(FairnessTest::sortedReductions)
                    .max(FairnessTest::compareFromBelow)
                    .orElseThrow();
            Fairness.Plan plan = plan(fairness(dearer), Fairness.Kind.LEXIMIN);
            List<Double> found = plan.reductions().values().stream().sorted().toList();
            for (int at = 0; at < best.size(); at++) {
                assertThat(found.get(at)).isCloseTo(best.get(at), within(1e-3));
            }
        }
    }

    @Test
    void everyPointOfASurfaceReachesBothReductionsAtLeastCost() {
        ScenarioForge forge = new ScenarioForge(1)
                .use("heat", "a", Country.CA, 100, 0, Metric.GHG, 1)
                .use("paint", "a", Country.CA, 100, 0, Metric.VOC, 1)
                .option(new ScenarioForge.OptionSpec("h1", "heat")
                        .at("a")
                        .saves("0.5")
                        .costs(10, 0))
                .option(new ScenarioForge.OptionSpec("p1", "paint")
                        .at("a")
                        .saves("0.4")
                        .costs(20, 0))
                .budget(ScenarioForge.in(Country.CA), ScenarioForge.FIRST_YEAR, 25);
        Surface surface = Surface.of(
                        forge.make(Pooling.SILO),
                        new Front.Aim(Metric.GHG, false),
                        new Front.Aim(Metric.VOC, false),
                        1,
                        ThreeCountriesTest.exact())
                .orElseThrow();
        assertThat(surface.points()).hasSize(4);
        assertThat(surface.points().stream().map(Surface.Point::roadmap).map(Optional::isPresent))
                .containsExactly(true, true, true, false);
        assertThat(surface.points().stream().map(surface::isDominated)).containsExactly(false, false, false, true);
    }

    private static Fairness fairness(double dearer) {
        return Fairness.of(
                        ThreeCountriesTest.forge().make(Pooling.POOLED), Metric.GHG, dearer, ThreeCountriesTest.exact())
                .orElseThrow();
    }

    private static Fairness.Plan plan(Fairness fairness, Fairness.Kind kind) {
        return fairness.plans().stream()
                .filter(plan -> plan.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** Every plan within 650 that saves 1,200 t. */
    private static List<List<Piece>> allowed() {
        List<List<Piece>> found = new ArrayList<>();
        for (int set = 0; set < 1 << PIECES.size(); set++) {
            List<Piece> plan = new ArrayList<>();
            for (int at = 0; at < PIECES.size(); at++) {
                if ((set >> at & 1) == 1) {
                    plan.add(PIECES.get(at));
                }
            }
            int capital = plan.stream().mapToInt(Piece::capital).sum();
            int tonnes = plan.stream().mapToInt(Piece::tonnes).sum();
            if (capital <= 650 && tonnes >= 1200) {
                found.add(plan);
            }
        }
        return found;
    }

    private static double cost(List<Piece> plan) {
        return plan.stream().mapToInt(Piece::cost).sum();
    }

    private static double cost(List<Piece> plan, Country country) {
        return cost(plan.stream().filter(piece -> piece.country() == country).toList());
    }

    private static List<Double> sortedReductions(List<Piece> plan) {
        return List.of(Country.CA, Country.MX, Country.US).stream()
                .map(country -> 100.0 * tonnes(plan, country) / tonnes(PIECES, country))
                .sorted()
                .toList();
    }

    private static int tonnes(List<Piece> plan, Country country) {
        return plan.stream()
                .filter(piece -> piece.country() == country)
                .mapToInt(Piece::tonnes)
                .sum();
    }

    private static int compareFromBelow(List<Double> one, List<Double> other) {
        Comparator<Double> numbers = Comparator.naturalOrder();
        for (int at = 0; at < one.size(); at++) {
            int order = numbers.compare(one.get(at), other.get(at));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
