package org.vereda.footprint.economy;

import java.util.Optional;
import org.vereda.quantity.Money;
import org.vereda.quantity.SourcePosition;

/**
 * What a node of the foreground is in the economy: a product of a sector, at a price.
 *
 * @param node the node
 * @param sector the code of the sector whose product it gives; empty where nothing is bought for it, as for an emission
 * @param price what one unit of it is worth; empty where unknown
 * @param basis whose price that is
 * @param purchases where what the node buys besides its physical inputs comes from
 * @param statesOwnBurdens true where the node's own burdens are complete, so that the sector's are never added
 * @param position where this was stated
 */
public record SectorProduct(
        int node,
        String sector,
        Optional<Money> price,
        PriceBasis basis,
        Purchases purchases,
        boolean statesOwnBurdens,
        SourcePosition position) {
    /** Where a node's purchases from the economy come from. */
    public enum Purchases {
        /** It buys like its sector on average: the sector's column times the price. */
        OF_SECTOR,
        /** It buys what its spend lines state. */
        STATED
    }
}
