package org.vereda.inventory.process;

/** Whether a process states its own inputs or the sums of its whole chain. */
public enum ProcessKind {
    /** A single step with its own inputs and outputs. */
    UNIT_PROCESS,
    /** The inventory result of a whole chain, whose products come without further suppliers. */
    INVENTORY_RESULT
}
