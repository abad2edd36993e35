package org.vereda.footprint.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vereda.footprint.ImpactMethod;
import org.vereda.footprint.SiteFootprint;
import org.vereda.footprint.impact.DirectFlows;
import org.vereda.footprint.impact.DirectImpacts;
import org.vereda.footprint.network.Demand;
import org.vereda.footprint.network.ImpactCategory;
import org.vereda.footprint.network.SupplyNetwork;
import org.vereda.inventory.Register;
import org.vereda.inventory.Rows;
import org.vereda.inventory.releases.Medium;
import org.vereda.inventory.releases.Release;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Units;
import org.vereda.sources.ReferencePacks;

/** Releases, energy and water of sites in the footprints of products. */
class DirectCategoriesTest {
    private static final ReferencePacks PACKS = ReferencePacks.builtIn();
    private static final ImpactMethod TRACI = new ImpactMethod(
            "TRACI 2.1", PACKS.characterizationFactors(), PACKS.pack("traci").label());
    private static final String SMOG = "TRACI 2.1 smog";

    private final List<Release> releases = new ArrayList<>();
    private final Systems systems = new Systems()
            .facility("paint", "US-MI")
            .facility("assembly", "US-MI")
            .uses("paint", "electricity", "3", "MWh")
            .uses("paint", "electricity", "1", "MWh")
            .uses("paint", "water:ground", "50", "m3")
            .product("panel", "item", "1")
            .product("door", "item", "1")
            .product("car", "item", "1000")
            .makes("paint", "panel", "100", "item", "400")
            .makes("paint", "door", "20", "item", "600")
            .makes("assembly", "car", "10", "item", "1000")
            .part("car", "panel", "2", "item", "paint");

    DirectCategoriesTest() {
        systems.allocation = Optional.of(Allocation.Key.ECONOMIC);
        release("100-41-4", Medium.AIR_STACK, "10");
    }

    @Test
    void allProductsOfASiteTogetherTakeWhatTheSiteCauses() {
        SiteFootprint site = systems.sites().getFirst();
        DirectImpacts whole = DirectImpacts.of(site, releases, PACKS.substances(), TRACI);
        SupplyNetwork network = solve().network();
        for (DirectImpacts.Result result : whole.results()) {
            double products = 100 * impact(network, "panel", result.category().id())
                    + 20 * impact(network, "door", result.category().id());
            assertThat(products)
                    .as(result.category().id())
                    .isCloseTo(result.amount().doubleValue(), within(1e-9));
        }
    }

    @Test
    void aProductCarriesTheSmogOfTheSiteThatPaintsItsParts() {
        SupplyNetwork network = solve().network();
        double panel = impact(network, "panel", SMOG);
        assertThat(panel).isCloseTo(0.4 * 30.377692307692303 / 100, within(1e-12));
        assertThat(impact(network, "car", SMOG)).isCloseTo(2 * panel, within(1e-12));
    }

    @Test
    void categoriesThatNothingReachesAreNotOfferedAsZero() {
        assertThat(solve().network().categories())
                .extracting(ImpactCategory::id)
                .contains(SMOG, "water withdrawal", "energy, origin not told apart")
                .doesNotContain("energy, renewable");
    }

    @Test
    void massThatNoCategoryCountsIsTold() {
        release("no such substance", Medium.WATER, "7");
        release("100-41-4", Medium.TRANSFER_RECYCLING, "99");
        assertThat(solve().findings())
                .filteredOn(finding -> finding.code().equals("footprint.releases-not-counted"))
                .extracting(Finding::arguments)
                .containsExactly(List.of("paint", "17", "7", "0", "1"));
    }

    @Test
    void greenhouseGasesStayAsTheyAre() {
        assertThat(solve().intensities()).isEqualTo(systems.solve().intensities());
    }

    private void release(String code, Medium medium, String kilograms) {
        releases.add(new Release(
                Register.TRI,
                2022,
                "paint",
                code,
                "",
                medium,
                new Claim<>(
                        Quantity.of(kilograms, Units.KILOGRAM), Evidence.CALCULATED, "", "", SourcePosition.NOWHERE)));
    }

    private ProductFootprints solve() {
        return ProductFootprints.of(new ProductSystem(
                systems.method,
                Rows.YEAR,
                systems.sites(),
                systems.products,
                systems.bom,
                systems.received,
                systems.allocation,
                Map.of(),
                PACKS.uncertaintyRules(),
                DirectFlows.of(systems.sites(), releases, PACKS.substances(), TRACI)));
    }

    /** The impact of one unit; nothing reaches a category that the network does not have. */
    private static double impact(SupplyNetwork network, String product, String category) {
        int node = network.nodes().stream()
                .filter(one -> one.product().equals(product))
                .findFirst()
                .map(network.nodes()::indexOf)
                .orElseThrow();
        return network.category(category)
                .map(index -> network.footprint(Demand.of(node), index).total())
                .orElse(0.0);
    }
}
