package org.vereda.app.web.workshop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vereda.app.flow.FootprintInputs;
import org.vereda.app.flow.Knowledge;
import org.vereda.app.flow.Progress;
import org.vereda.footprint.product.ProductFootprints;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Product;
import org.vereda.quantity.Period;
import org.vereda.report.FlowNames;
import org.vereda.report.PartnershipWords;
import org.vereda.report.upstream.NodeWords;

/**
 * The supply chain behind the products of some organizations.
 *
 * @param facilities everybody who takes part
 * @param products the products of the organizations and of all that supply them
 * @param computed the footprints of the products, with the network that they come from
 * @param period what they are about
 * @param words how products, plants and flows are called
 */
public record SupplyChain(
        List<Facility> facilities, List<Product> products, ProductFootprints computed, Period period, NodeWords words) {
    public SupplyChain {
        facilities = List.copyOf(facilities);
        products = List.copyOf(products);
    }

    static SupplyChain of(Path root, Knowledge knowledge) {
        FootprintInputs.Computed computed = new FootprintInputs(
                        knowledge.packs(),
                        Progress.NONE,
                        new FootprintInputs.Choices(Optional.empty(), Optional.empty()))
                .computed(root, knowledge);
        List<Facility> facilities = computed.folder().facilities();
        List<Product> products = computed.folder().products();
        return new SupplyChain(
                facilities,
                products,
                computed.products(),
                computed.period(),
                new PartnershipWords(facilities, products, new FlowNames(knowledge.industries())));
    }
}
