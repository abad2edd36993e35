package org.vereda.bench.database;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.footprint.ElectricityBasis;
import org.vereda.footprint.EmissionFactors;
import org.vereda.footprint.FootprintMethod;
import org.vereda.footprint.FuelConversion;
import org.vereda.footprint.SiteFootprint;
import org.vereda.footprint.product.Allocation;
import org.vereda.footprint.product.ProductFootprints;
import org.vereda.footprint.product.ProductSystem;
import org.vereda.inventory.Facility;
import org.vereda.inventory.SiteInventory;
import org.vereda.quantity.Findings;
import org.vereda.quantity.Period;
import org.vereda.sources.ReferencePacks;
import org.vereda.sources.folder.PartnershipFolder;

/** The products of the partnership that comes with the program, from its folder to their network. */
final class PartnershipExample {
    private PartnershipExample() {}

    static ProductFootprints read(Path root) {
        ReferencePacks packs = ReferencePacks.builtIn();
        PartnershipFolder folder = PartnershipFolder.read(root, code -> true, new Findings());
        FootprintMethod method = new FootprintMethod(
                new EmissionFactors(packs.emissionFactors()),
                new FuelConversion(packs.fuelProperties()),
                packs.gridRegions(),
                packs.gwpSet(folder.settings().gwp(), 100),
                packs.exchangeTable(),
                ElectricityBasis.LOCATION);
        Period period = Period.ofYear(folder.settings().baseYear());
        List<SiteFootprint> sites = folder.facilities().stream()
                .map(facility -> SiteFootprint.of(inventory(folder, facility, period), method))
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
                packs.uncertaintyRules()));
    }

    private static SiteInventory inventory(PartnershipFolder folder, Facility facility, Period period) {
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
}
