package org.vereda.inventory.process;

/**
 * A product that a process delivers, or a waste that it treats.
 *
 * @param process the process
 * @param line its line of the product
 */
public record Offer(UnitProcess process, FlowAmount line) {
    static Offer ofReference(UnitProcess process) {
        return new Offer(process, process.referenceLine());
    }

    /** True for the reference product of the process. */
    public boolean isReference() {
        return line.number() == process.reference();
    }
}
