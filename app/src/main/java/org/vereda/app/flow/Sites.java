package org.vereda.app.flow;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vereda.app.doubt.FolderDoubts;
import org.vereda.footprint.ElectricityBasis;
import org.vereda.footprint.FootprintMethod;
import org.vereda.footprint.SiteFootprint;
import org.vereda.inventory.Facility;
import org.vereda.inventory.SiteInventory;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.Period;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.folder.PartnershipFolder;
import org.vereda.sources.folder.PartnershipSettings;

/**
 * Inventories and footprints of facilities in the base year.
 *
 * @param method what the footprints were computed with
 * @param period the base year
 * @param facilities the facilities
 * @param footprints one for each of them, in the same order
 */
record Sites(FootprintMethod method, Period period, List<Facility> facilities, List<SiteFootprint> footprints) {

    /**
     * Those of some facilities.
     *
     * @param facilities facilities of the folder
     */
    static Sites of(
            PartnershipFolder folder,
            List<Facility> facilities,
            Knowledge knowledge,
            Findings findings,
            Progress progress) {
        FootprintMethod method = knowledge.method(folder.settings().gwp(), basis(folder, findings));
        return computed(folder, facilities, knowledge, method, findings, progress);
    }

    /**
     * Those of all facilities with a GWP set of one's own.
     *
     * @param gwp the set, none for that of the partnership
     */
    static Sites of(
            PartnershipFolder folder, Knowledge knowledge, Optional<String> gwp, Findings findings, Progress progress) {
        FootprintMethod method = knowledge.method(gwp.orElse(folder.settings().gwp()), basis(folder, findings));
        return computed(folder, folder.facilities(), knowledge, method, findings, progress);
    }

    private static Sites computed(
            PartnershipFolder folder,
            List<Facility> facilities,
            Knowledge knowledge,
            FootprintMethod method,
            Findings findings,
            Progress progress) {
        Period period = Period.ofYear(folder.settings().baseYear());
        FolderDoubts doubts =
                new FolderDoubts(folder, knowledge.factors().all(), knowledge.typicalUses(), knowledge.energyPrices());
        Function<Facility, SiteInventory> inventories = folder.inventories(period);
        try (Progress.Running running = progress.begin("label.step.inventory")) {
            List<SiteFootprint> footprints = facilities.stream()
                    .map(inventories)
                    .map(inventory -> footprint(inventory, folder, method, findings, doubts))
                    .toList();
            running.reached(facilities.size(), facilities.size());
            return new Sites(method, period, facilities, footprints);
        }
    }

    /** Which basis counts where contracts make a difference is told; without any, location is what readers expect. */
    private static ElectricityBasis basis(PartnershipFolder folder, Findings findings) {
        SourcePosition settings = folder.settings().position();
        String contracts = Integer.toString(folder.electricity().size());
        if (isByMarket(folder.settings())) {
            findings.add(Finding.note("app.electricity-by-market", settings, contracts));
            return ElectricityBasis.MARKET;
        }
        if (!folder.electricity().isEmpty()) {
            findings.add(Finding.note("app.electricity-by-location", settings, contracts));
        }
        return ElectricityBasis.LOCATION;
    }

    static boolean isByMarket(PartnershipSettings settings) {
        return settings.electricity() == PartnershipSettings.Electricity.MARKET;
    }

    private static SiteFootprint footprint(
            SiteInventory inventory,
            PartnershipFolder folder,
            FootprintMethod method,
            Findings findings,
            FolderDoubts doubts) {
        SiteFootprint footprint = SiteFootprint.of(inventory, method, folder.electricity());
        findings.addAll(inventory.findings());
        findings.addAll(doubts.of(inventory).findings());
        findings.addAll(footprint.findings());
        return footprint;
    }
}
