package org.vereda.endoflife.loop;

import java.util.Optional;

/**
 * What recycled material in a part is, as a statement about it has to say.
 *
 * @param consumer whether somebody used it before
 * @param fromVehicles true where it comes from vehicles at the end of their life
 * @param accounting how it is known to be in the part
 * @param lot the lot of recovered material that it is taken from, where one is named
 */
public record RecycledContent(Consumer consumer, boolean fromVehicles, Accounting accounting, Optional<String> lot) {
    /** Whether somebody used it before. */
    public enum Consumer {
        /** Scrap of production that nobody used. */
        PRE_CONSUMER,
        /** Material that somebody used. */
        POST_CONSUMER
    }

    /** How it is known to be in the part. */
    public enum Accounting {
        /** It is in the part. */
        PHYSICAL,
        /** It went into a process with others, and this part's share is attributed. */
        MASS_BALANCE
    }
}
