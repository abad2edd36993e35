package org.vereda.app.flow;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vereda.endoflife.content.RecycledBills;
import org.vereda.footprint.method.MethodProfile;
import org.vereda.footprint.method.ProfiledFootprint;
import org.vereda.footprint.network.Demand;
import org.vereda.footprint.network.NetworkNode;
import org.vereda.footprint.network.SupplyNetwork;
import org.vereda.footprint.product.ProductFootprints;
import org.vereda.footprint.profile.ProductStudy;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Product;
import org.vereda.partnership.Cohort;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Period;
import org.vereda.report.FlowNames;
import org.vereda.report.PartnershipWords;
import org.vereda.report.RecycledLines;
import org.vereda.report.content.ProductLine;
import org.vereda.sources.folder.PartnershipFolder;

/** A partnership's supply network with what is needed to ask it: its words, its products, its cohorts. */
record PartnershipInput(PartnershipFolder folder, Period period, ProductFootprints computed, RecycledBills bills) {

    /** The input with the findings of everything that was read and computed for it. */
    FootprintInput input(Knowledge knowledge, List<Finding> findings) {
        return new FootprintInput(
                folder.settings().name(),
                computed.network(),
                products(),
                new PartnershipWords(folder.facilities(), folder.products(), new FlowNames(knowledge.industries())),
                madeBy(folder.facilities().stream().map(Facility::id).toList()),
                cohorts(),
                computed.effort(),
                this::profiled,
                findings,
                List.of(),
                wanted -> Optional.empty(),
                this::recycled);
    }

    /** The nodes of the partnership's products: each way to get one, but no mix of ways that stand beside it. */
    private List<Integer> products() {
        Set<String> known = folder.products().stream().map(Product::id).collect(Collectors.toSet());
        SupplyNetwork network = computed.network();
        return IntStream.range(0, network.nodes().size())
                .filter(index -> known.contains(network.node(index).product()))
                .filter(index -> switch (network.node(index).kind()) {
                    case MADE, DESIGN, RECEIVED -> true;
                    case BOUGHT, MIX, PROCESS, SECTOR, FACTOR -> false;
                })
                .boxed()
                .toList();
    }

    private List<ProductLine.Recycled> recycled(int index) {
        NetworkNode node = computed.network().node(index);
        return new RecycledLines(bills.effects(), folder.facilities(), folder.products())
                .of(node.product(), node.maker());
    }

    private Optional<ProfiledFootprint> profiled(int index, MethodProfile profile) {
        NetworkNode node = computed.network().node(index);
        return computed.footprint(node.product(), node.maker())
                .or(() -> computed.footprint(node.product()))
                .map(footprint -> ProductStudy.of(footprint, period, profile));
    }

    /** What some facilities made and did not deliver to each other; nothing where they made nothing. */
    private Optional<Demand> madeBy(Collection<String> facilities) {
        Demand demand = computed.cohort(facilities).demand();
        return demand.size() == 0 ? Optional.empty() : Optional.of(demand);
    }

    /** What the suppliers of each cohort made, by its identifier and by its name. */
    private Map<String, Demand> cohorts() {
        Map<String, Demand> cohorts = new HashMap<>();
        for (Cohort cohort : folder.cohorts()) {
            List<String> sites = folder.facilities().stream()
                    .filter(site -> cohort.suppliers().contains(site.organization()))
                    .map(Facility::id)
                    .toList();
            madeBy(sites).ifPresent(demand -> {
                cohorts.put(cohort.id(), demand);
                cohorts.put(cohort.name(), demand);
            });
        }
        return cohorts;
    }
}
