package org.vereda.report.content;

import java.util.List;

/** Whether a plan takes an option, and when or why not. */
public sealed interface Decision {
    /** No plan was made. */
    record Undecided() implements Decision {}

    /** It starts in that year. */
    record Taken(int year) implements Decision {}

    /**
     * It is not taken.
     *
     * @param key the reason, by the keys {@code label.why-not.*}
     * @param arguments what fills the placeholders
     */
    record Refused(String key, List<String> arguments) implements Decision {
        public Refused {
            arguments = List.copyOf(arguments);
        }
    }
}
