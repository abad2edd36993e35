package org.vereda.footprint.economy;

import java.util.List;
import java.util.Map;
import org.vereda.footprint.network.SupplyNetwork;

/**
 * What a hybrid of a physical foreground and an input-output background is made of.
 *
 * @param model the background
 * @param foreground the processes with their links; their units stay what they are
 * @param indicators the code of the model's indicator for categories of the foreground, by the category's id
 * @param products what nodes of the foreground are in the economy, at most one for each
 * @param spends money that nodes spend
 * @param sales what the economy buys from nodes; empty for a tiered hybrid
 * @param doubleCounting how physical inputs are taken out of purchases
 */
public record HybridPlan(
        InputOutputModel model,
        SupplyNetwork foreground,
        Map<String, String> indicators,
        List<SectorProduct> products,
        List<Spend> spends,
        List<Sale> sales,
        DoubleCounting doubleCounting) {
    public HybridPlan {
        indicators = Map.copyOf(indicators);
        products = List.copyOf(products);
        spends = List.copyOf(spends);
        sales = List.copyOf(sales);
        if (products.stream().map(SectorProduct::node).distinct().count() < products.size()) {
            throw new IllegalArgumentException("a node stands for two products");
        }
    }
}
