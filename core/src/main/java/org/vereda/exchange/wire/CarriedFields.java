package org.vereda.exchange.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a PACT footprint carries for another standard: a data model extension with the fields that PACT has no place for. */
final class CarriedFields {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String SCHEMA = "urn:vereda:carried-fields:1";
    private static final String EXTENSIONS = "extensions";

    private CarriedFields() {}

    /** The extension, put behind those that are there. */
    static void put(
            Map<String, JsonNode> values, String from, Map<String, JsonNode> fields, Map<String, JsonNode> unknown) {
        ObjectNode data = NODES.objectNode().put("from", from);
        data.set("fields", object(fields));
        if (!unknown.isEmpty()) {
            data.set("unknown", object(unknown));
        }
        ObjectNode extension = NODES.objectNode().put("specVersion", "2.0.0").put("dataSchema", SCHEMA);
        extension.set("data", data);
        ArrayNode extensions = others(values);
        extensions.add(extension);
        values.put(EXTENSIONS, extensions);
    }

    /** Takes the extension out of the values and gives the fields in it; none where there is no such extension. */
    static Map<String, JsonNode> take(Map<String, JsonNode> values) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        data(values).path("fields").properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        ArrayNode others = others(values);
        if (values.containsKey(EXTENSIONS) && others.isEmpty()) {
            values.remove(EXTENSIONS);
        } else if (values.containsKey(EXTENSIONS)) {
            values.put(EXTENSIONS, others);
        }
        return fields;
    }

    /** What was unknown to the version that the fields come from, where that is the version asked for. */
    static Map<String, JsonNode> unknown(Map<String, JsonNode> values, String specVersion) {
        JsonNode data = data(values);
        Map<String, JsonNode> unknown = new LinkedHashMap<>();
        if (data.path("from").asString("").equals(specVersion)) {
            data.path("unknown").properties().forEach(field -> unknown.put(field.getKey(), field.getValue()));
        }
        return unknown;
    }

    private static JsonNode data(Map<String, JsonNode> values) {
        return values.getOrDefault(EXTENSIONS, NODES.arrayNode()).values().stream()
                .filter(CarriedFields::isOurs)
                .map(extension -> extension.path("data"))
                .findFirst()
                .orElseGet(NODES::objectNode);
    }

    private static ArrayNode others(Map<String, JsonNode> values) {
        ArrayNode others = NODES.arrayNode();
        values.getOrDefault(EXTENSIONS, NODES.arrayNode()).values().stream()
                .filter(extension -> !isOurs(extension))
                .forEach(others::add);
        return others;
    }

    private static boolean isOurs(JsonNode extension) {
        return extension.path("dataSchema").asString("").equals(SCHEMA);
    }

    private static ObjectNode object(Map<String, JsonNode> fields) {
        ObjectNode object = NODES.objectNode();
        fields.forEach(object::set);
        return object;
    }
}
