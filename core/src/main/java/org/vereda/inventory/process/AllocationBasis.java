package org.vereda.inventory.process;

/** By what a multi-output process shares its inputs and emissions among its products. */
public enum AllocationBasis {
    /** By a physical quantity such as mass. */
    PHYSICAL,
    /** By the value of the products. */
    ECONOMIC,
    /** By cause, line by line. */
    CAUSAL
}
