package org.vereda.bench;

import java.util.function.DoublePredicate;

/**
 * What a figure should reach.
 *
 * @param text as in the table
 * @param met whether a number reaches it
 */
record Goal(String text, DoublePredicate met) {
    static final Goal NONE = new Goal("", number -> true);

    static Goal atLeast(double limit) {
        return new Goal(">= " + Amount.digits(limit) + "x", number -> number >= limit);
    }

    static Goal atMost(double limit) {
        return new Goal("<= " + Amount.digits(limit), number -> number <= limit);
    }
}
