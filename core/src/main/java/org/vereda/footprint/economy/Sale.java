package org.vereda.footprint.economy;

import org.vereda.quantity.SourcePosition;

/**
 * What a sector of the economy buys from the foreground: the downstream cut-off of an integrated hybrid.
 *
 * @param sector the code of the sector that buys
 * @param node the node whose product it buys, which needs a price
 * @param amount units of the product per unit of money that the sector sells for, at the model's prices
 * @param position where it was stated
 */
public record Sale(String sector, int node, double amount, SourcePosition position) {}
