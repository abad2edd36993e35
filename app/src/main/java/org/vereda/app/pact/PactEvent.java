package org.vereda.app.pact;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import org.vereda.exchange.wire.WireJson;
import org.vereda.quantity.InvalidInput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event of PACT 2 or 3: a CloudEvent 1.0 in structured mode.
 *
 * @param kind what happened
 * @param id its identifier, unique together with the source
 * @param source where it says it comes from; it is never called
 * @param data what it carries
 */
record PactEvent(Kind kind, String id, String source, ObjectNode data) {
    /** What can happen, with its type in PACT 3 and 2. */
    enum Kind {
        REQUESTED(
                "org.wbcsd.pact.ProductFootprint.RequestCreatedEvent.3",
                "org.wbcsd.pathfinder.ProductFootprintRequest.Created.v1"),
        FULFILLED(
                "org.wbcsd.pact.ProductFootprint.RequestFulfilledEvent.3",
                "org.wbcsd.pathfinder.ProductFootprintRequest.Fulfilled.v1"),
        REJECTED(
                "org.wbcsd.pact.ProductFootprint.RequestRejectedEvent.3",
                "org.wbcsd.pathfinder.ProductFootprintRequest.Rejected.v1"),
        PUBLISHED(
                "org.wbcsd.pact.ProductFootprint.PublishedEvent.3",
                "org.wbcsd.pathfinder.ProductFootprint.Published.v1");

        private final String third;
        private final String second;

        Kind(String third, String second) {
            this.third = third;
            this.second = second;
        }

        String type(int generation) {
            return generation == 2 ? second : third;
        }
    }

    private static final int LONGEST = 500;

    static PactEvent of(Kind kind, String source, ObjectNode data) {
        return new PactEvent(kind, UUID.randomUUID().toString(), source, data);
    }

    /**
     * Reads an event.
     *
     * @param generation 2 or 3
     * @throws Refusal where something that every event has is missing or wrong
     */
    static PactEvent read(String body, int generation) {
        JsonNode root = json(body);
        String type = text(root, "type");
        if (!text(root, "specversion").equals("1.0")) {
            throw new Refusal(Problem.BAD_REQUEST, "specversion");
        }
        requireTime(text(root, "time"));
        Kind kind = Arrays.stream(Kind.values())
                .filter(one -> one.type(generation).equals(type))
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.BAD_REQUEST, "type " + type));
        if (!(root.path("data") instanceof ObjectNode data)) {
            throw new Refusal(Problem.BAD_REQUEST, "data");
        }
        return new PactEvent(kind, text(root, "id"), text(root, "source"), data);
    }

    private static JsonNode json(String body) {
        try {
            return WireJson.read("event", body);
        } catch (InvalidInput broken) {
            throw new Refusal(
                    Problem.BAD_REQUEST, broken.findings().getFirst().position().toString());
        }
    }

    static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (!value.isString()
                || value.stringValue().isBlank()
                || value.stringValue().length() > LONGEST) {
            throw new Refusal(Problem.BAD_REQUEST, name);
        }
        return value.stringValue();
    }

    private static void requireTime(String text) {
        try {
            OffsetDateTime.parse(text);
        } catch (DateTimeException notATime) {
            throw new Refusal(Problem.BAD_REQUEST, "time " + text);
        }
    }

    /** The event as it is sent. */
    String json(int generation, Instant now) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", kind.type(generation))
                .put("specversion", "1.0")
                .put("id", id)
                .put("source", source)
                .put("time", now.toString())
                .set("data", data)
                .toString();
    }
}
