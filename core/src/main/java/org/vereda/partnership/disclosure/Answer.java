package org.vereda.partnership.disclosure;

import java.math.BigDecimal;

/** What somebody who asks for a total gets to see. */
public sealed interface Answer {
    /**
     * The total.
     *
     * @param total the exact number
     */
    record Exact(BigDecimal total) implements Answer {}

    /**
     * The total, rounded.
     *
     * @param rounded the number
     * @param step the step that it was rounded to
     */
    record Rounded(BigDecimal rounded, BigDecimal step) implements Answer {}

    /** Nothing; the same words for every reason, so that the refusal itself tells nothing. */
    record Refused() implements Answer {}
}
