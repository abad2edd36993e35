package org.vereda.sources.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vereda.Repository;
import org.vereda.SharedData;
import org.vereda.footprint.ElectricityBasis;
import org.vereda.footprint.EmissionFactors;
import org.vereda.footprint.FootprintMethod;
import org.vereda.footprint.FuelConversion;
import org.vereda.footprint.SiteFootprint;
import org.vereda.footprint.economy.DoubleCounting;
import org.vereda.footprint.economy.HybridPlan;
import org.vereda.footprint.economy.HybridSystem;
import org.vereda.footprint.economy.InputOutputModel;
import org.vereda.footprint.economy.PartnershipSectors;
import org.vereda.footprint.economy.SectorProduct;
import org.vereda.footprint.network.NetworkNode;
import org.vereda.footprint.network.SupplyNetwork;
import org.vereda.footprint.product.Allocation;
import org.vereda.footprint.product.ProductFootprints;
import org.vereda.footprint.product.ProductSystem;
import org.vereda.inventory.Facility;
import org.vereda.inventory.SiteInventory;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.Period;
import org.vereda.sources.ReferencePacks;
import org.vereda.sources.process.UseeioFolder;

/** The example partnership's bills on the input-output table of the United States. */
class PartnershipHybridTest {
    private static final ReferencePacks PACKS = ReferencePacks.builtIn();
    private final PartnershipFolder folder =
            PartnershipFolder.read(Repository.root().resolve("examples/tres-fronteras"), code -> true, new Findings());
    private final List<Finding> told = new ArrayList<>();

    private SupplyNetwork foreground() {
        FootprintMethod method = new FootprintMethod(
                new EmissionFactors(PACKS.emissionFactors()),
                new FuelConversion(PACKS.fuelProperties()),
                PACKS.gridRegions(),
                PACKS.gwpSet(folder.settings().gwp(), 100),
                PACKS.exchangeTable(),
                ElectricityBasis.LOCATION);
        Period period = Period.ofYear(folder.settings().baseYear());
        List<SiteFootprint> sites = folder.facilities().stream()
                .map(facility -> SiteFootprint.of(inventory(facility, period), method))
                .toList();
        return ProductFootprints.of(new ProductSystem(
                        method,
                        period,
                        sites,
                        folder.products(),
                        folder.bom(),
                        List.of(),
                        Optional.of(Allocation.Key.PHYSICAL),
                        Map.of(),
                        PACKS.uncertaintyRules()))
                .network();
    }

    private SiteInventory inventory(Facility facility, Period period) {
        return SiteInventory.of(
                facility,
                period,
                folder.activities().stream()
                        .filter(row -> row.facility().equals(facility.id()))
                        .toList(),
                folder.production().stream()
                        .filter(row -> row.facility().equals(facility.id()))
                        .toList());
    }

    private List<SectorProduct> sectors(SupplyNetwork network, InputOutputModel model, Map<String, String> chosen) {
        return PartnershipSectors.of(
                network,
                model,
                new PartnershipSectors.Stated(
                        folder.facilities(), folder.products(), folder.production(), PACKS.industries(), chosen),
                told::add);
    }

    @Test
    void aStampingPlantBuysLikeItsSectorWhatItsBillsDoNotState() {
        InputOutputModel model = UseeioFolder.read(SharedData.require("useeio-v2.0.1-411"), new Findings());
        SupplyNetwork network = foreground();
        String category = network.categories().getFirst().id();

        HybridSystem hybrid = HybridSystem.of(
                new HybridPlan(
                        model,
                        network,
                        Map.of(category, "GHG"),
                        sectors(network, model, Map.of()),
                        List.of(),
                        List.of(),
                        DoubleCounting.BY_VALUE),
                PACKS.exchangeTable());

        int stamping = node(network, "ford-chicago-stamping");
        double alone = network.intensities().of(stamping, 0);
        double[] total = hybrid.network().intensities().ofAll(0);
        double bought = hybrid.purchases().stream()
                .filter(purchase -> purchase.node() == stamping)
                .mapToDouble(purchase -> purchase.kept() * total[hybrid.firstSector() + purchase.sector()])
                .sum();
        double inputs = network.links(stamping).stream()
                .mapToDouble(link -> link.amount() * total[link.other()])
                .sum();
        assertThat(total[stamping]).isCloseTo(bought + inputs, within(1e-9 * total[stamping]));
        assertThat(total[stamping]).isGreaterThan(alone);
        assertThat(hybrid.purchases().stream().filter(purchase -> purchase.node() == stamping))
                .anySatisfy(purchase -> {
                    assertThat(model.sectors().get(purchase.sector()).code()).isEqualTo("221100");
                    assertThat(purchase.kept()).isZero();
                });
        assertThat(hybrid.findings())
                .extracting(Finding::code)
                .contains("footprint.hybrid-other-warming", "footprint.price-year-bridged");
    }

    @Test
    void anIndustryOfTwoSectorsNeedsAChoiceAndThenHasOne() {
        InputOutputModel model = UseeioFolder.read(SharedData.require("useeio-v2.0.1-411"), new Findings());
        SupplyNetwork network = foreground();
        int assembly = node(network, "ford-chicago-assembly");

        assertThat(sectors(network, model, Map.of())).noneMatch(product -> product.node() == assembly);
        assertThat(told)
                .anySatisfy(finding -> assertThat(finding.arguments())
                        .containsSequence("336110", "336111, 336112", "useeio-v2.0.1-411"));

        assertThat(sectors(network, model, Map.of("ford-chicago-assembly", "336112")))
                .filteredOn(product -> product.node() == assembly)
                .singleElement()
                .satisfies(product -> {
                    assertThat(product.sector()).isEqualTo("336112");
                    assertThat(product.price().orElseThrow().amount()).isEqualByComparingTo("30000");
                });
    }

    private static int node(SupplyNetwork network, String maker) {
        for (int node = 0; node < network.nodes().size(); node++) {
            NetworkNode known = network.node(node);
            if (known.kind() == NetworkNode.Kind.MADE && known.maker().equals(maker)) {
                return node;
            }
        }
        throw new AssertionError("no node of " + maker);
    }
}
