package org.vereda.footprint.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vereda.footprint.ElectricityBasis;
import org.vereda.footprint.EmissionFactors;
import org.vereda.footprint.FootprintMethod;
import org.vereda.footprint.FuelConversion;
import org.vereda.footprint.Gas;
import org.vereda.footprint.ImpactMethod;
import org.vereda.footprint.SiteFootprint;
import org.vereda.footprint.network.Demand;
import org.vereda.footprint.network.ImpactCategory;
import org.vereda.footprint.network.NetworkNode;
import org.vereda.footprint.network.SupplyNetwork;
import org.vereda.inventory.Activity;
import org.vereda.inventory.Register;
import org.vereda.inventory.Rows;
import org.vereda.inventory.SiteInventory;
import org.vereda.inventory.releases.Medium;
import org.vereda.inventory.releases.Release;
import org.vereda.quantity.Claim;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Units;
import org.vereda.sources.ReferencePacks;

class DirectImpactsTest {
    private static final ReferencePacks PACKS = ReferencePacks.builtIn();
    private static final ImpactMethod TRACI = new ImpactMethod(
            "TRACI 2.1", PACKS.characterizationFactors(), PACKS.pack("traci").label());

    @Test
    void ethylbenzeneMakesSmogAndItsMassWithoutAFactorIsShown() {
        DirectImpacts impacts = impacts(List.of(
                release("100-41-4", Medium.AIR_STACK, "10"), release("100-41-4", Medium.TRANSFER_RECYCLING, "99")));
        assertThat(amount(impacts, "TRACI 2.1 smog", "kg O3 eq")).isEqualByComparingTo("30.377692307692303");
        assertThat(result(impacts, "TRACI 2.1 acidification").massWithoutFactor())
                .isEqualByComparingTo("10");
        assertThat(impacts.elsewhere()).isEqualTo(1);
        assertThat(impacts.unknownMass()).isZero();
    }

    @Test
    void energyAndWaterAreCategoriesOfTheirOwn() {
        DirectImpacts impacts = impacts(
                List.of(),
                Rows.row("plant", "natural-gas", "100", "MJ[HHV]"),
                Rows.row("plant", "electricity", "1", "MWh"),
                Rows.row("plant", "electricity-on-site", "2", "MWh"),
                Rows.row("plant", "water:municipal", "50", "m3"),
                Rows.row("plant", "water:discharge-sewer", "30", "m3"));
        assertThat(amount(impacts, "energy, non-renewable", "MJ")).isEqualByComparingTo("100");
        assertThat(amount(impacts, "energy, renewable", "MJ")).isEqualByComparingTo("7200");
        assertThat(amount(impacts, "energy, origin not told apart", "MJ")).isEqualByComparingTo("3600");
        assertThat(amount(impacts, "water withdrawal", "m3")).isEqualByComparingTo("50");
        assertThat(amount(impacts, "water consumption", "m3")).isEqualByComparingTo("20");
    }

    @Test
    void energyThatLeadsToNoMegajouleIsNamedAndNotZeroInSilence() {
        assertThat(impacts(List.of(), Rows.row("plant", "natural-gas", "100", "MJ"))
                        .notCounted())
                .containsExactly("natural-gas");
    }

    @Test
    void productTakesItsSharePerUnit() {
        DirectImpacts one = impacts(List.of(), Rows.row("plant", "water:ground", "50", "m3"))
                .perUnit(new BigDecimal("0.4"), new BigDecimal("100"));
        assertThat(amount(one, "water withdrawal", "m3")).isEqualByComparingTo("0.2");
    }

    @Test
    void setsOfPotentialsStandSideBySideAndNeverMix() {
        SiteFootprint site = site(
                Rows.row("plant", "emission:CH4", "10", "kg"),
                Rows.row("plant", "refrigerant:R-134a", "1", "kg"),
                Rows.row("plant", "material:steel", "100", "kg"));
        List<ClimateBySet> sets = ClimateBySet.of(
                site,
                ElectricityBasis.LOCATION,
                List.of(PACKS.gwpSet("AR6", 100), PACKS.gwpSet("AR4", 100), PACKS.gwpSet("AR5", 100)));
        assertThat(sets).extracting(ClimateBySet::gwpSet).containsExactly("AR4", "AR5", "AR6");
        assertThat(sets.get(0).total()).isEqualByComparingTo("1680");
        assertThat(sets.get(2).total()).isEqualByComparingTo("1809");
        assertThat(sets.get(0).apart()).isEqualTo(sets.get(2).apart()).containsOnlyKeys("AR5");
        assertThat(sets.get(1).apart()).isEmpty();
        assertThat(sets.get(1).total())
                .isEqualByComparingTo(
                        sets.get(0).apart().getOrDefault("AR5", BigDecimal.ZERO).add(new BigDecimal("1580")));
    }

    @Test
    void networkGivesTheSameResultAsTheMethod() {
        SupplyNetwork.Builder builder = SupplyNetwork.builder();
        int node = builder.addNode(
                new NetworkNode(NetworkNode.Kind.MADE, "part", "part", "plant", "US", "item", SourcePosition.NOWHERE));
        Map<String, Integer> flows = new HashMap<>();
        CategoryFactors factors =
                CategoryFactors.climate(PACKS.gwpSet("AR6", 100)).and(CategoryFactors.releases(TRACI));
        factors.addTo(builder, flows);
        builder.burden(
                node, flows.getOrDefault(CategoryFactors.flow(Gas.CH4, "AR6").id(), -1), 2);
        builder.burden(node, flows.getOrDefault("release:100-41-4:air", -1), 10);
        SupplyNetwork network = builder.build();
        List<ImpactCategory> categories = List.copyOf(factors.categories());
        double[] impacts = categories.stream()
                .mapToDouble(category -> network.footprint(Demand.of(node), categories.indexOf(category))
                        .total())
                .toArray();
        assertThat(impacts[categories.indexOf(new ImpactCategory("GWP-100 AR6", "kg CO2e"))])
                .isEqualTo(55.8);
        assertThat(impacts[categories.indexOf(new ImpactCategory("GWP-100 AR6 fossil", "kg CO2e"))])
                .isEqualTo(55.8);
        assertThat(impacts[categories.indexOf(new ImpactCategory("TRACI 2.1 smog", "kg O3 eq"))])
                .isEqualTo(30.377692307692303);
    }

    private static DirectImpacts impacts(List<Release> releases, Activity... rows) {
        return DirectImpacts.of(site(rows), releases, PACKS.substances(), TRACI);
    }

    private static SiteFootprint site(Activity... rows) {
        FootprintMethod method = new FootprintMethod(
                new EmissionFactors(PACKS.emissionFactors()),
                new FuelConversion(PACKS.fuelProperties()),
                PACKS.gridRegions(),
                PACKS.gwpSet("AR5", 100),
                PACKS.exchangeTable(),
                ElectricityBasis.LOCATION);
        return SiteFootprint.of(
                SiteInventory.of(Rows.facility("plant", "US-MI"), Rows.YEAR, List.of(rows), List.of()), method);
    }

    private static Release release(String cas, Medium medium, String kilograms) {
        return new Release(
                Register.TRI,
                2022,
                "plant",
                cas,
                "",
                medium,
                new Claim<>(
                        Quantity.of(kilograms, Units.KILOGRAM), Evidence.CALCULATED, "", "", SourcePosition.NOWHERE));
    }

    private static DirectImpacts.Result result(DirectImpacts impacts, String category) {
        return impacts.results().stream()
                .filter(result -> result.category().id().equals(category))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal amount(DirectImpacts impacts, String category, String unit) {
        DirectImpacts.Result result = result(impacts, category);
        assertThat(result.category().unit()).isEqualTo(unit);
        return result.amount();
    }
}
