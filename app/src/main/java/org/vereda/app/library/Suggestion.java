package org.vereda.app.library;

import java.time.Instant;

/**
 * An entry that somebody suggested.
 *
 * @param entry the entry
 * @param author the e-mail address of who suggested it
 * @param suggested when
 * @param state what became of it
 * @param reason why, by who decided it; empty while it waits
 */
public record Suggestion(LibraryEntry entry, String author, Instant suggested, State state, String reason) {
    /** What became of a suggestion. */
    public enum State {
        /** Nobody has decided yet. */
        WAITING,
        /** It stands in the library. */
        ACCEPTED,
        /** It was refused, or taken out again. */
        REFUSED;

        /** The key of its name. */
        public String key() {
            return "label.library-state." + Tags.word(this);
        }
    }
}
