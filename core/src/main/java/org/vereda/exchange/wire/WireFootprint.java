package org.vereda.exchange.wire;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A product footprint as a standard writes it. Everything that was read is kept and written again: unknown fields, digits behind
 * the point, the order of fields.
 *
 * @param version the standard
 * @param content the whole of it; a copy goes in and comes out, so that nobody can change it
 */
public record WireFootprint(WireVersion version, ObjectNode content) {
    /** So much of a value that is wrong is shown. */
    private static final int LONGEST = 80;

    public WireFootprint {
        content = content.deepCopy();
    }

    @Override
    public ObjectNode content() {
        return content.deepCopy();
    }

    /**
     * The same with further values, which go over those that are there.
     *
     * @param values values by the names of the field table; those that the version has no place for are left out
     */
    public WireFootprint with(Map<String, JsonNode> values) {
        WireTree tree = new WireTree(version, content.deepCopy());
        Encoding encoding = new Encoding(version);
        values.forEach((name, value) -> {
            WireField field = FieldTable.field(name);
            if (field.path(version).isPresent()) {
                encoding.write(field, value, tree);
            }
        });
        return new WireFootprint(version, tree.root());
    }

    /** The tree itself, for readers of this room. */
    WireTree tree() {
        return new WireTree(version, content);
    }

    /** The value of a field in the form that all versions share, nothing where it is absent or cannot be read. */
    public Optional<JsonNode> value(String field) {
        WireField known = FieldTable.field(field);
        return known.path(version)
                .flatMap(path -> new Encoding(version).read(known, tree()))
                .flatMap(Reading::value);
    }

    /** What stands at the place of a field, be it what the field holds or not; empty where nothing does, shortened where it is long. */
    public String written(String field) {
        String text = FieldTable.field(field)
                .path(version)
                .flatMap(path -> tree().find(path))
                .map(node -> node.isString() ? node.stringValue() : node.toString())
                .orElse("");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** A text, empty where absent. */
    public String text(String field) {
        return value(field)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .orElse("");
    }

    /** The texts of a list, none where absent. */
    public List<String> texts(String field) {
        return value(field).stream()
                .flatMap(list -> list.values().stream())
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .collect(Collectors.toUnmodifiableList());
    }

    /** An exact number, nothing where absent or malformed. */
    public Optional<BigDecimal> decimal(String field) {
        return value(field).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
    }

    /** Yes or no, nothing where absent. */
    public Optional<Boolean> flag(String field) {
        return value(field).filter(JsonNode::isBoolean).map(JsonNode::booleanValue);
    }

    /** A point in time, nothing where absent or malformed; a day alone is its beginning in coordinated universal time. */
    public Optional<OffsetDateTime> instant(String field) {
        String text = text(field);
        try {
            if (text.length() == "2026-01-31".length()) {
                return Optional.of(LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC));
            }
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text)).filter(moment -> isOfThisWorld(moment.toLocalDate()));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** False for days beyond the years 1000 to 9999, which only slips of the pen and tricks name and no further day can be counted from. */
    public static boolean isOfThisWorld(LocalDate day) {
        return day.getYear() >= 1000 && day.getYear() < 9999;
    }

    /** The identifier of the footprint, empty where absent. */
    public String id() {
        return text("id");
    }

    /** The footprint as indented JSON. */
    public String json() {
        return WireJson.write(content);
    }
}
