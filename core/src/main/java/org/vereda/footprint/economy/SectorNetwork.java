package org.vereda.footprint.economy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vereda.footprint.network.ImpactCategory;
import org.vereda.footprint.network.NetworkFlow;
import org.vereda.footprint.network.NetworkNode;
import org.vereda.footprint.network.SupplyNetwork;
import org.vereda.quantity.SourcePosition;

/**
 * An input-output model as a supply network: a node for each sector, whose unit is one unit of money at the producer's
 * prices of the model's year, and an impact category for each indicator.
 */
public final class SectorNetwork {
    private SectorNetwork() {}

    /** All sectors with all indicators; node and category indices are those of the model. */
    public static SupplyNetwork of(InputOutputModel model) {
        SupplyNetwork.Builder builder = SupplyNetwork.builder();
        for (int indicator = 0; indicator < model.indicators().size(); indicator++) {
            builder.addCategory(category(model, indicator));
            builder.factor(indicator, builder.addFlow(flow(model, indicator)), 1);
        }
        addSectors(builder, model, Map.of());
        for (int sector = 0; sector < model.sectors().size(); sector++) {
            for (int indicator = 0; indicator < model.indicators().size(); indicator++) {
                addBurden(builder, sector, indicator, model.direct().get(indicator, sector));
            }
        }
        return builder.build();
    }

    /** An indicator as a category; that of greenhouse gases names its set of warming potentials. */
    static ImpactCategory category(InputOutputModel model, int indicator) {
        Indicator stated = model.indicators().get(indicator);
        String set =
                stated.code().equals("GHG") ? model.gwpSet().map(" "::concat).orElse("") : "";
        return new ImpactCategory(stated.code() + set, stated.unit());
    }

    static NetworkFlow flow(InputOutputModel model, int indicator) {
        Indicator stated = model.indicators().get(indicator);
        return new NetworkFlow(model.name() + "/" + stated.code(), stated.name(), stated.group(), stated.unit());
    }

    /** The unit of a sector: money of a price year. */
    static String unit(InputOutputModel model) {
        return model.currency() + " (" + model.year() + ")";
    }

    /**
     * Adds the sectors and what they buy from each other; answers the index of the first.
     *
     * @param replaced by buying sector, what is taken out of its purchases from each sector
     */
    static int addSectors(SupplyNetwork.Builder builder, InputOutputModel model, Map<Integer, double[]> replaced) {
        List<Integer> nodes = new ArrayList<>();
        for (Sector sector : model.sectors()) {
            nodes.add(builder.addNode(new NetworkNode(
                    NetworkNode.Kind.SECTOR,
                    sector.id(),
                    sector.name(),
                    "",
                    sector.location(),
                    unit(model),
                    SourcePosition.NOWHERE)));
        }
        double[] nothing = new double[nodes.size()];
        for (int buyer = 0; buyer < nodes.size(); buyer++) {
            double[] out = replaced.getOrDefault(buyer, nothing);
            for (int seller = 0; seller < nodes.size(); seller++) {
                double amount = model.requirements().get(seller, buyer) - out[seller];
                if (amount != 0) {
                    builder.link(nodes.get(buyer), nodes.get(seller), amount);
                }
            }
        }
        return nodes.isEmpty() ? 0 : nodes.getFirst();
    }

    static void addBurden(SupplyNetwork.Builder builder, int node, int flow, double amount) {
        if (amount != 0) {
            builder.burden(node, flow, amount);
        }
    }
}
