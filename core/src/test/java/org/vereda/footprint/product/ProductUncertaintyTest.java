package org.vereda.footprint.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vereda.footprint.UncertaintyRules;
import org.vereda.footprint.network.AskNext;
import org.vereda.footprint.network.DataRequest;
import org.vereda.footprint.network.Fact;
import org.vereda.footprint.network.FootprintSpread;
import org.vereda.footprint.network.Interval;
import org.vereda.footprint.network.NetworkFootprint;
import org.vereda.footprint.network.SupplyNetwork;
import org.vereda.inventory.Activity;
import org.vereda.inventory.Amount;
import org.vereda.inventory.Rows;
import org.vereda.quantity.Claim;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Uncertainty;
import org.vereda.sources.ReferencePacks;

class ProductUncertaintyTest {
    /** Two stampers in Querétaro on one grid, the first with two products, and an assembler in Ontario. */
    private static Systems chain() {
        Systems systems = new Systems()
                .facility("stamper", "MX-QUE")
                .facility("press", "MX-QUE")
                .facility("assembler", "CA-ON")
                .uses("stamper", "electricity", "100", "MWh")
                .uses("press", "electricity", "60", "MWh")
                .uses("assembler", "electricity", "500", "MWh")
                .product("panel", "item", "5")
                .product("hinge", "item", "1")
                .product("beam", "item", "4")
                .product("door", "item", "20")
                .makes("stamper", "panel", "10000", "item", "")
                .makes("stamper", "hinge", "20000", "item", "")
                .makes("press", "beam", "8000", "item", "")
                .makes("assembler", "door", "4000", "item", "")
                .buys("panel", "material:steel", "6", "kg")
                .buys("hinge", "material:steel", "1", "kg")
                .part("door", "panel", "2", "item", "stamper")
                .part("door", "hinge", "2", "item", "stamper")
                .part("door", "beam", "1", "item", "press")
                .buys("door", "material:aluminum", "1", "kg");
        systems.uncertainty = ReferencePacks.builtIn().uncertaintyRules();
        return systems;
    }

    private static double deviation(ProductFootprints all, Map<String, Double> portfolio) {
        return all.portfolio(portfolio).spread(1).standardDeviation();
    }

    private static List<Fact> facts(NetworkFootprint footprint) {
        return footprint.spread(100).facts().stream()
                .flatMap(share -> share.fact().stream())
                .toList();
    }

    @Test
    void theNetworkHasTheFootprintsOfTheContributions() {
        ProductFootprints all = chain().solve();
        all.all().forEach(footprint -> {
            assertThat(footprint.network().total()).isCloseTo(footprint.total(), within(1e-9));
            assertThat(footprint.spread().total()).isCloseTo(footprint.total(), within(1e-9));
        });
    }

    @Test
    void componentsOfEveryProductAddUpToItsTotal() {
        ProductFootprints all = chain().solve();
        SupplyNetwork network = all.network();
        for (int node = 0; node < network.nodes().size(); node++) {
            double sum = 0;
            for (int category = 1; category < network.categories().size(); category++) {
                sum += all.impacts().of(node, category);
            }
            assertThat(sum).isCloseTo(all.impacts().of(node, 0), within(1e-9));
        }
    }

    @Test
    void rulesThatKnowNothingLeaveNothingUncertain() {
        Systems systems = chain();
        systems.uncertainty = UncertaintyRules.none();
        assertThat(systems.solve().deviations().values()).allMatch(deviation -> deviation == 0);
    }

    @Test
    void everyProductHasAnIntervalAroundItsFootprint() {
        chain().solve().all().forEach(footprint -> {
            Interval interval = footprint.interval(Interval.Level.NINETY_FIVE);
            assertThat(interval.low()).isPositive().isLessThan(footprint.total());
            assertThat(interval.high()).isGreaterThan(footprint.total());
        });
    }

    @Test
    void deviationsOfAllProductsAreThoseOfEach() {
        ProductFootprints all = chain().solve();
        all.all()
                .forEach(footprint -> assertThat(
                                all.deviations().get(footprint.product().id()))
                        .isCloseTo(footprint.spread().standardDeviation(), within(1e-12)));
    }

    @Test
    void oneBillSharedByTwoProductsIsOneFact() {
        ProductFootprints all = chain().solve();
        List<Fact> facts = facts(all.portfolio(Map.of("panel", 10000.0, "hinge", 20000.0)));
        assertThat(facts.stream().filter(fact -> fact.kind() == Fact.Kind.ACTIVITY))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.holder()).isEqualTo("stamper");
                    assertThat(fact.subject()).isEqualTo("electricity");
                });
    }

    @Test
    void oneGridThatTwoFacilitiesUseIsOneUncertainNumber() {
        Systems systems = chain();
        systems.bom.clear();
        ProductFootprints all = systems.solve();
        double panel = factorDeviation(all, Map.of("panel", 1000.0));
        double beam = factorDeviation(all, Map.of("beam", 1000.0));
        assertThat(factorDeviation(all, Map.of("panel", 1000.0, "beam", 1000.0)))
                .isCloseTo(panel + beam, within(1e-9));
    }

    private static double factorDeviation(ProductFootprints all, Map<String, Double> portfolio) {
        return all.portfolio(portfolio).spread(100).facts().stream()
                .filter(share -> share.fact()
                        .filter(fact -> fact.kind() == Fact.Kind.FACTOR)
                        .isPresent())
                .mapToDouble(FootprintSpread.FactShare::deviation)
                .sum();
    }

    @Test
    void aStatedSpreadGoesBeforeTheRule() {
        Systems systems = chain();
        double byRule = deviation(systems.solve(), Map.of("beam", 1.0));
        systems.activities.replaceAll(ProductUncertaintyTest::wide);
        assertThat(deviation(systems.solve(), Map.of("beam", 1.0))).isGreaterThan(byRule);
    }

    private static Activity wide(Activity row) {
        Claim<Amount> claim = row.claim();
        return new Activity(
                row.facility(),
                row.period(),
                row.flow(),
                row.endUse(),
                new Claim<>(
                        claim.value(),
                        claim.evidence(),
                        claim.who(),
                        claim.document(),
                        claim.position(),
                        new Uncertainty.Lognormal(2)));
    }

    @Test
    void estimatesAreLessSureThanBills() {
        Systems systems = chain();
        double bills = deviation(systems.solve(), Map.of("beam", 1.0));
        systems.activities.replaceAll(Rows::estimated);
        assertThat(deviation(systems.solve(), Map.of("beam", 1.0))).isGreaterThan(bills);
    }

    @Test
    void aCohortCountsEachEmissionOnce() {
        ProductFootprints all = chain().solve();
        NetworkFootprint cohort = all.cohort(List.of("stamper", "press", "assembler"));
        assertThat(cohort.total()).isCloseTo(all.overview().total(), within(1e-6));
    }

    @Test
    void whatToAskNextNamesSuppliersBillsAndPartsWithABound() {
        ProductFootprints all = chain().solve();
        NetworkFootprint door = all.footprint("door").orElseThrow().network();
        List<DataRequest> requests = door.requests(all.effort());
        assertThat(requests)
                .extracting(DataRequest::kind)
                .contains(
                        DataRequest.Kind.SUPPLIER_FOOTPRINT,
                        DataRequest.Kind.FACILITY_RECORD,
                        DataRequest.Kind.FOOTPRINT_FROM_UNNAMED,
                        DataRequest.Kind.PART_AMOUNT);
        AskNext next = door.askNext(requests, 5);
        assertThat(next.plan()).isNotEmpty();
        assertThat(next.plan())
                .allSatisfy(
                        step -> assertThat(step.shareRemoved()).isPositive().isLessThanOrEqualTo(step.bound() + 1e-9));
    }

    @Test
    void aPortfolioWithAnUnknownProductIsRefusedByItsName() {
        ProductFootprints all = chain().solve();
        assertThatThrownBy(() -> all.portfolio(Map.of("wing", 1.0)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("wing");
    }
}
