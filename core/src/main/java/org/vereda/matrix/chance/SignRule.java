package org.vereda.matrix.chance;

/** Whether draws of a number may lie on the other side of zero than its center. */
public enum SignRule {
    /**
     * What lies beyond zero is cut off and the rest counts as the whole: the shares between that of zero and one are
     * stretched over all draws. For amounts that are taken or given, where another sign would turn a user into a maker.
     */
    KEPT,
    /** Draws are taken as they fall. */
    FREE
}
