package org.vereda.report.content;

import java.math.BigDecimal;
import java.util.List;

/**
 * How an impact flows through a supply chain to a product; at every box inflow and own impact are the outflow.
 *
 * @param boxes the product first, then what it takes, largest first
 * @param bands the flows between them
 */
public record ImpactFlows(List<Box> boxes, List<Band> bands) {
    public ImpactFlows {
        boxes = List.copyOf(boxes);
        bands = List.copyOf(bands);
    }

    /**
     * A step of the chain.
     *
     * @param name what it is
     * @param own what it causes by itself
     * @param through what goes on from it
     * @param folded how many steps it stands for
     */
    public record Box(Named name, BigDecimal own, BigDecimal through, int folded) {}

    /**
     * What one step hands on to another.
     *
     * @param from the place of the giving box in the list
     * @param to the place of the taking one
     * @param impact how much; negative for a credit
     */
    public record Band(int from, int to, BigDecimal impact) {}
}
