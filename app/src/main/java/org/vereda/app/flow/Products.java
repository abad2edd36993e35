package org.vereda.app.flow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.endoflife.content.RecycledBills;
import org.vereda.exchange.Partners;
import org.vereda.exchange.ReceivedFootprints;
import org.vereda.footprint.impact.DirectFlows;
import org.vereda.footprint.product.Allocation;
import org.vereda.footprint.product.PartnershipFootprint;
import org.vereda.footprint.product.ProductCarbonFootprint;
import org.vereda.footprint.product.ProductFootprints;
import org.vereda.footprint.product.ProductSystem;
import org.vereda.footprint.product.SupplierFootprint;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.folder.PartnershipFolder;
import org.vereda.sources.folder.PartnershipSettings;

/**
 * The footprints of all products of a partnership.
 *
 * @param footprints one for each product that can be computed
 * @param computed all of them with the supply network that they were computed on
 * @param partnership all sites together, what one delivers to another counted once
 * @param recycled the bills of materials that they were computed from, with recycled content put in
 */
record Products(
        List<ProductCarbonFootprint> footprints,
        ProductFootprints computed,
        PartnershipFootprint partnership,
        RecycledBills recycled) {

    static Products of(
            PartnershipFolder folder, Sites sites, Knowledge knowledge, Findings findings, Progress progress) {
        try (Progress.Running running = progress.begin("label.step.products")) {
            RecycledBills bills = RecycledBills.of(
                    folder.recycled(),
                    new RecycledBills.Basis(
                            folder.products(), folder.bom(), sites.footprints(), sites.method(), sites.period()));
            findings.addAll(bills.findings());
            ProductFootprints all = ProductFootprints.of(new ProductSystem(
                    sites.method(),
                    sites.period(),
                    sites.footprints(),
                    folder.products(),
                    bills.lines(),
                    received(folder, findings),
                    Optional.of(key(folder.settings().allocation())),
                    Map.of(),
                    knowledge.packs().uncertaintyRules(),
                    direct(folder, sites, knowledge)));
            findings.addAll(all.findings());
            List<String> products = all.products();
            running.reached(1, products.size() + 1L);
            List<ProductCarbonFootprint> footprints = products.stream()
                    .flatMap(product -> all.footprint(product).stream())
                    .toList();
            return new Products(footprints, all, all.overview(), bills);
        }
    }

    private static DirectFlows direct(PartnershipFolder folder, Sites sites, Knowledge knowledge) {
        return DirectFlows.of(sites.footprints(), folder.releases(), knowledge.substances(), knowledge.impacts());
    }

    /** The footprints that suppliers sent: the files of the folder {@code footprints}. */
    private static List<SupplierFootprint> received(PartnershipFolder folder, Findings findings) {
        Path files = folder.root().resolve("footprints");
        try {
            ReceivedFootprints read = ReceivedFootprints.in(
                    files, Partners.of(folder.products(), folder.bom(), folder.facilities(), folder.organizations()));
            findings.addAll(read.findings());
            return read.footprints();
        } catch (IOException e) {
            findings.add(
                    Finding.error("app.unreadable-folder", SourcePosition.ofFile("footprints"), String.valueOf(e)));
            return List.of();
        }
    }

    private static Allocation.Key key(PartnershipSettings.Allocation allocation) {
        return switch (allocation) {
            case ECONOMIC -> Allocation.Key.ECONOMIC;
            case PHYSICAL -> Allocation.Key.PHYSICAL;
            case PRICE_RATIO -> Allocation.Key.PRICE_RATIO;
        };
    }
}
