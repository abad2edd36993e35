package org.vereda.exchange.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads product footprints of any version: one, a list of them, or what an answer of a PACT host carries. */
public final class WireFile {
    private WireFile() {}

    /**
     * All footprints of a text.
     *
     * @param name the name of the file in messages
     * @param text JSON
     * @throws InvalidInput where it is no JSON, or something in it is no footprint of a known version
     */
    public static List<WireDocument> read(String name, String text) {
        JsonNode root = WireJson.read(name, text);
        Map<String, SourcePosition> places = WireJson.places(name, text);
        List<WireDocument> documents = new ArrayList<>();
        boolean answer = root.has("data") && !root.has("pcf");
        JsonNode content = answer ? root.path("data") : root;
        String prefix = answer ? "/data" : "";
        if (content.isArray()) {
            for (int at = 0; at < content.size(); at++) {
                documents.add(document(content.path(at), prefix + "/" + at, name, places));
            }
        } else {
            documents.add(document(content, prefix, name, places));
        }
        return List.copyOf(documents);
    }

    private static WireDocument document(
            JsonNode node, String prefix, String name, Map<String, SourcePosition> places) {
        SourcePosition position = places.getOrDefault(prefix, SourcePosition.ofFile(name));
        if (!(node instanceof ObjectNode object)) {
            throw InvalidInput.of(Finding.error("exchange.unknown-format", position, ""));
        }
        String stated = stated(object);
        WireVersion version = WireVersion.ofSpecVersion(stated)
                .orElseThrow(() -> InvalidInput.of(Finding.error("exchange.unknown-format", position, stated)));
        return new WireDocument(new WireFootprint(version, object), position, inside(prefix, places));
    }

    /** The version that a footprint states: at its top, as a list of one, or in the first group of Catena-X 9 and 10. */
    private static String stated(ObjectNode object) {
        JsonNode group = object.path("scopeOfPcfForm");
        JsonNode stated = group.isMissingNode()
                ? object.path("specVersion")
                : (group.isArray() ? group.path(0) : group).path("specVersion");
        return Optional.of(stated.isArray() ? stated.path(0) : stated)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .orElse("");
    }

    private static Map<String, SourcePosition> inside(String prefix, Map<String, SourcePosition> places) {
        Map<String, SourcePosition> inside = new HashMap<>();
        places.forEach((pointer, position) -> {
            if (pointer.startsWith(prefix + "/")) {
                inside.put(pointer.substring(prefix.length()), position);
            }
        });
        return inside;
    }
}
