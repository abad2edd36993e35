package org.vereda.exchange.wire;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What was read of a field.
 *
 * @param value in the form that all versions share: decimals as numbers, lists of texts, rules and sources as PACT 3 writes
 *     them; nothing where it cannot be told
 * @param problem what is wrong with how it is written
 */
record Reading(Optional<JsonNode> value, Optional<Problem> problem) {
    /** What may be wrong with how a value is written. */
    enum Problem {
        /** Null instead of leaving the field out. */
        NULL,
        /** Not of the type that the version asks for, and not to be understood. */
        TYPE,
        /** A number where the version asks for a text of digits. */
        TEXT_EXPECTED,
        /** A text of digits where the version asks for a number. */
        NUMBER_EXPECTED,
        /** No decimal number. */
        NOT_DECIMAL,
        /** A decimal number with exponent or plus sign. */
        NOT_PLAIN
    }

    static Reading of(JsonNode value) {
        return new Reading(Optional.of(value), Optional.empty());
    }

    static Reading of(JsonNode value, Problem problem) {
        return new Reading(Optional.of(value), Optional.of(problem));
    }

    static Reading wrong(Problem problem) {
        return new Reading(Optional.empty(), Optional.of(problem));
    }
}
