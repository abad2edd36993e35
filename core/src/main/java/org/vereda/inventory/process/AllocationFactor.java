package org.vereda.inventory.process;

/**
 * The stated share of a product in the inputs and emissions of its process.
 *
 * @param basis by what it was shared
 * @param product the identifier of the product's flow
 * @param line the number of the only line that it applies to (causal), 0 for all lines
 * @param share the share, where 1 is all
 * @param formula the formula that the share came from, as text; empty where there is none
 */
public record AllocationFactor(AllocationBasis basis, String product, int line, double share, String formula) {}
