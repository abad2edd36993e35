package org.vereda.inventory.process;

/** What crosses the border of a unit process: a flow from or to nature, a product, or a waste to treat. */
public enum FlowKind {
    /** Taken from or given to nature without a process in between. */
    ELEMENTARY,
    /** A good or service that one process makes and others use. */
    PRODUCT,
    /** A waste: the process that takes it in treats it, and the process that gives it off asks for the treatment. */
    WASTE
}
