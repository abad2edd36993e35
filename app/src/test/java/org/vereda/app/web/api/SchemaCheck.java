package org.vereda.app.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Holds values against schemas as far as the document of the interface uses them: types, enumerations, formats, required properties, items.
 * Stricter than JSON Schema in one thing: a property that an object's schema does not name is a breach, so that nothing is told undescribed.
 */
public final class SchemaCheck {
    private final JsonNode document;
    private final List<String> breaches = new ArrayList<>();

    public SchemaCheck(JsonNode document) {
        this.document = document;
    }

    /** What of a value breaks a schema. */
    public List<String> breaches(JsonNode schema, JsonNode value) {
        breaches.clear();
        check(schema, value, "$");
        return List.copyOf(breaches);
    }

    private void check(JsonNode schema, JsonNode value, String at) {
        if (schema.has("$ref")) {
            check(document.at(schema.path("$ref").stringValue().substring(1)), value, at);
            return;
        }
        JsonNode type = schema.path("type");
        boolean fits =
                (type.isArray() ? type.valueStream() : Stream.of(type)).anyMatch(one -> is(one.asString(""), value));
        if (!fits) {
            breaches.add(at + " is no " + type);
            return;
        }
        if (schema.has("enum") && schema.path("enum").valueStream().noneMatch(value::equals)) {
            breaches.add(at + " is none of " + schema.path("enum"));
        }
        format(schema.path("format").asString(""), value, at);
        if (value.isArray()) {
            for (int place = 0; place < value.size(); place++) {
                check(schema.path("items"), value.path(place), at + "[" + place + "]");
            }
        }
        if (value.isObject()) {
            object(schema, value, at);
        }
    }

    private static boolean is(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> false;
        };
    }

    private void format(String format, JsonNode value, String at) {
        try {
            switch (format) {
                case "date" -> LocalDate.parse(value.stringValue());
                case "date-time" -> Instant.parse(value.stringValue());
                default -> {}
            }
        } catch (DateTimeParseException wrong) {
            breaches.add(at + " is no " + format + ": " + value);
        }
    }

    private void object(JsonNode schema, JsonNode value, String at) {
        schema.path("required")
                .valueStream()
                .map(JsonNode::stringValue)
                .filter(name -> !value.has(name))
                .forEach(name -> breaches.add(at + " lacks " + name));
        JsonNode known = schema.path("properties");
        JsonNode others = schema.path("additionalProperties");
        value.properties().forEach(property -> {
            String here = at + "." + property.getKey();
            if (known.has(property.getKey())) {
                check(known.path(property.getKey()), property.getValue(), here);
            } else if (others.isObject()) {
                check(others, property.getValue(), here);
            } else if (!known.isEmpty()) {
                breaches.add(here + " is not described");
            }
        });
    }
}
