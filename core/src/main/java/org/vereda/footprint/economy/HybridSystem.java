package org.vereda.footprint.economy;

import java.util.List;
import org.vereda.footprint.network.SupplyNetwork;
import org.vereda.quantity.ExchangeTable;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;

/**
 * A physical foreground on an input-output background, without anything counted twice.
 *
 * <p>With the foreground A_p (units), the economy A (money), the upstream cut-offs C_u (money per unit: what nodes buy from
 * sectors) and the downstream cut-offs C_d (units per money: what sectors buy from nodes), one system is solved:
 * {@code [A_p, -C_d; -C_u, I - A*]}. {@code C_u = A[:, s] p - S} for a node of sector s at price p, where the subtraction
 * matrix S holds what its physical inputs are worth, {@code S[k] = sum of amount x price} over the inputs of sector k; or
 * its spend lines less S. {@code A* = A} less what the sales C_d are worth. Without sales this is the tiered hybrid, with
 * them the integrated one (S. Suh, G. Huppes, Methods for life cycle inventory of a product, Journal of Cleaner Production
 * 13 (2005) 687; A. H. Strømman and others, Approaches to correct for double counting in tiered hybrid life cycle
 * inventories, Journal of Cleaner Production 17 (2009) 248).
 *
 * @param network the system: the nodes of the foreground with their indices, then the sectors; categories of the foreground
 * @param firstSector the index of the first sector's node
 * @param purchases what each node buys from each sector, and what was taken out
 * @param findings what a person should know about it
 */
public record HybridSystem(SupplyNetwork network, int firstSector, List<Purchase> purchases, List<Finding> findings) {
    public HybridSystem {
        purchases = List.copyOf(purchases);
        findings = List.copyOf(findings);
    }

    /**
     * What a node buys from a sector for one unit of its product, in the model's money.
     *
     * @param node the node
     * @param sector the place of the sector in the model
     * @param stated by the sector's column or by spend lines
     * @param takenOut what physical inputs stand for
     */
    public record Purchase(int node, int sector, double stated, double takenOut) {
        /** What stays to be bought: {@code stated - takenOut}. */
        public double kept() {
            return stated - takenOut;
        }
    }

    /**
     * Joins both.
     *
     * @param exchange rates and price levels for money in other currencies and of years that the model does not cover
     * @throws InvalidInput where a sector, indicator, rate or price is missing, or the joined system has no solution
     */
    public static HybridSystem of(HybridPlan plan, ExchangeTable exchange) {
        return new HybridCompiler(plan, exchange).system();
    }
}
