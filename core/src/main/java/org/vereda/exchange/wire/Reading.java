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
