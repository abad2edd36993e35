package org.vereda.report.content;

import java.util.List;

/** The roadmap, or why there is none. */
public sealed interface PlanPart {
    /**
     * There is no roadmap.
     *
     * @param key why and what to do, by the keys {@code label.no-plan.*}
     * @param arguments what fills the placeholders
     */
    record Missing(String key, List<String> arguments) implements PlanPart {
        public Missing {
            arguments = List.copyOf(arguments);
        }
    }

    /** A roadmap. */
    record Made(PlanResult result) implements PlanPart {}
}
