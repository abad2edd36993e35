package org.vereda.inventory.process;

import java.util.List;

/** What became of a line that asks for a provider. */
public sealed interface LinkOutcome {
    /** The process that needs the flow. */
    UnitProcess user();

    /** Its line. */
    FlowAmount line();

    /** A provider was found. */
    record Linked(UnitProcess user, FlowAmount line, Offer provider, LinkRule rule) implements LinkOutcome {}

    /** Several processes deliver the flow and no rule chose one of them. */
    record Undecided(UnitProcess user, FlowAmount line, List<Offer> candidates) implements LinkOutcome {
        public Undecided {
            candidates = List.copyOf(candidates);
        }
    }

    /** Nobody delivers the flow, or a person said that it does not count. */
    record CutOff(UnitProcess user, FlowAmount line, Reason reason) implements LinkOutcome {
        /** Why it ends here. */
        public enum Reason {
            /** No process delivers it. */
            NO_PROVIDER,
            /** Processes deliver it only beside their reference product, and co-products provide nobody. */
            ONLY_CO_PRODUCT,
            /** A person chose so. */
            CHOSEN
        }
    }

    /** The line or a choice names a provider that the database does not hold or that does not deliver the flow. */
    record Missing(UnitProcess user, FlowAmount line, String provider) implements LinkOutcome {}

    /** The line or its provider states a unit that the flow cannot be counted in. */
    record Mismatched(UnitProcess user, FlowAmount line, FlowAmount doubtful) implements LinkOutcome {}
}
