package org.vereda.footprint.economy;

import java.util.OptionalInt;
import org.vereda.quantity.Money;
import org.vereda.quantity.SourcePosition;

/**
 * Money that a node of the foreground spends on the products of a sector for one unit of its own product.
 *
 * @param node the node that buys
 * @param sector the code of the sector that it buys from
 * @param amount the money for one unit of the node
 * @param basis whose price that is
 * @param twin the provider that stands for the same purchase physically, where that is known
 * @param position where it was read
 */
public record Spend(
        int node, String sector, Money amount, PriceBasis basis, OptionalInt twin, SourcePosition position) {}
