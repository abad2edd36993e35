package org.vereda.inventory.process;

/** What is done with a process that delivers more than its reference product: a choice that every result states. */
public sealed interface CoProducts {
    /** All inputs and emissions belong to the reference product; the others are left without any and provide nobody. */
    record ReferenceOnly() implements CoProducts {}

    /** A process with several products is refused where it is needed. */
    record Refused() implements CoProducts {}

    /**
     * Inputs and emissions are shared by the factors that the database states, which must add up to 1; every product can
     * then provide others.
     *
     * @param basis which of the stated factors
     */
    record Allocated(AllocationBasis basis) implements CoProducts {}
}
