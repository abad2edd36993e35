package org.vereda.exchange.wire;

import java.util.List;

/**
 * A footprint in another version, and what became of what could not be carried over.
 *
 * @param footprint the footprint
 * @param losses what could not be carried over as it was, in the order of the field table
 */
public record Converted(WireFootprint footprint, List<Loss> losses) {
    public Converted {
        losses = List.copyOf(losses);
    }

    /** True where the target demands something that nobody said. */
    public boolean isIncomplete() {
        return losses.stream().anyMatch(loss -> loss.reason() == Loss.Reason.NEEDED);
    }
}
