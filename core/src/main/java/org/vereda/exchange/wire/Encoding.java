package org.vereda.exchange.wire;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads and writes the single values of a version. */
final class Encoding {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?");
    /** Plain or scientific; the exponent is held short so that no number of a million digits comes of it. */
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})([eE][+-]?\\d{1,2})?");

    private static final String URN_UUID = "urn:uuid:";

    private final WireVersion version;
    private final ListEncoding lists;

    Encoding(WireVersion version) {
        this.version = version;
        this.lists = new ListEncoding(version);
    }

    // --- reading

    /** What a field holds; nothing where it is absent. */
    Optional<Reading> read(WireField field, WireTree tree) {
        String path = field.path(version).orElseThrow();
        return switch (field.kind()) {
            case IDS, URNS, GWP, STANDARDS, STANDARDS_USED, RULES, SOURCES -> lists.read(field, path, tree);
            case SPEC, ID, TEXT, INSTANT, FLAG, FREE, INTEGER, DECIMAL, PERCENT, RATING, OLDER_RATING, RAW ->
                tree.find(path).map(node -> single(field, node));
        };
    }

    private Reading single(WireField field, JsonNode node) {
        if (node.isNull()) {
            return Reading.wrong(Problem.NULL);
        }
        return switch (field.kind()) {
            case SPEC -> text(node.isArray() ? node.path(0) : node);
            case ID -> text(node);
            case TEXT, INSTANT -> text(node);
            case FLAG -> flag(node);
            case FREE -> node.isBoolean() ? Reading.of(NODES.stringNode(node.toString())) : text(node);
            case INTEGER -> integer(node);
            case DECIMAL, PERCENT, RATING, OLDER_RATING -> decimal(field.kind(), node);
            case RAW -> Reading.of(node);
            case IDS, URNS, GWP, STANDARDS, STANDARDS_USED, RULES, SOURCES ->
                throw new IllegalArgumentException("a list");
        };
    }

    private static Reading text(JsonNode node) {
        return node.isString() ? Reading.of(node) : Reading.wrong(Problem.TYPE);
    }

    private Reading flag(JsonNode node) {
        if (version == WireVersion.CALCULATOR_CSV && node.isString()) {
            String word = node.stringValue().toLowerCase(Locale.ROOT);
            return word.equals("true") || word.equals("false")
                    ? Reading.of(NODES.booleanNode(word.equals("true")))
                    : Reading.wrong(Problem.TYPE);
        }
        return node.isBoolean() ? Reading.of(node) : Reading.wrong(Problem.TYPE);
    }

    private Reading integer(JsonNode node) {
        boolean digits = version == WireVersion.CALCULATOR_CSV
                && node.isString()
                && node.stringValue().matches("\\d{1,9}");
        if (digits) {
            return Reading.of(NODES.numberNode(Integer.parseInt(node.stringValue())));
        }
        boolean whole =
                node.isNumber() && node.decimalValue().stripTrailingZeros().scale() <= 0;
        return whole ? Reading.of(node) : Reading.wrong(Problem.TYPE);
    }

    private Reading decimal(FieldKind kind, JsonNode node) {
        boolean asText = isDecimalText(kind);
        if (node.isNumber()) {
            JsonNode number = number(node.decimalValue());
            return asText ? Reading.of(number, Problem.TEXT_EXPECTED) : Reading.of(number);
        }
        if (!node.isString()) {
            return Reading.wrong(Problem.TYPE);
        }
        String text = node.stringValue();
        if (!NUMBER.matcher(text).matches()) {
            return Reading.wrong(Problem.NOT_DECIMAL);
        }
        JsonNode number = number(new BigDecimal(text));
        if (!asText) {
            return Reading.of(number, Problem.NUMBER_EXPECTED);
        }
        return PLAIN.matcher(text).matches() ? Reading.of(number) : Reading.of(number, Problem.NOT_PLAIN);
    }

    /** Plain digits: no exponent survives. */
    static JsonNode number(BigDecimal value) {
        return NODES.numberNode(value.scale() < 0 ? value.setScale(0) : value);
    }

    /** True where the version writes a number as a text of digits. */
    private boolean isDecimalText(FieldKind kind) {
        if (version == WireVersion.CALCULATOR_CSV || version == WireVersion.PACT_3) {
            return true;
        }
        return version.isPactTwo() && kind == FieldKind.DECIMAL;
    }

    // --- writing

    /** Puts a value in its place; false where the version cannot say it. */
    boolean write(WireField field, JsonNode value, WireTree tree) {
        String path = field.path(version).orElseThrow();
        return switch (field.kind()) {
            case IDS, URNS, GWP, STANDARDS, STANDARDS_USED, RULES, SOURCES -> lists.write(field, path, value, tree);
            case SPEC, ID, TEXT, INSTANT, FLAG, FREE, INTEGER, DECIMAL, PERCENT, RATING, OLDER_RATING, RAW -> {
                Optional<JsonNode> written = single(field, value, tree);
                written.ifPresent(node -> tree.put(path, node));
                yield written.isPresent();
            }
        };
    }

    private Optional<JsonNode> single(WireField field, JsonNode value, WireTree tree) {
        return switch (field.kind()) {
            case SPEC -> Optional.of(version == WireVersion.CATENA_X_8 ? list(List.of(value)) : value);
            case ID -> Optional.of(NODES.stringNode(bare(value.stringValue())));
            case FREE -> free(value.stringValue());
            case FLAG, INTEGER ->
                Optional.of(
                        version == WireVersion.CALCULATOR_CSV
                                ? NODES.stringNode(value.toString().toUpperCase(Locale.ROOT))
                                : value);
            case DECIMAL, PERCENT, RATING, OLDER_RATING ->
                Optional.of(
                        isDecimalText(field.kind())
                                ? NODES.stringNode(value.decimalValue().toPlainString())
                                : value);
            case TEXT, INSTANT -> chosen(field, value);
            case RAW -> Optional.of(value);
            case IDS, URNS, GWP, STANDARDS, STANDARDS_USED, RULES, SOURCES ->
                throw new IllegalArgumentException("a list in " + tree.version());
        };
    }

    /** A word that the version does not allow is not written. */
    private Optional<JsonNode> chosen(WireField field, JsonNode value) {
        List<String> choices = FieldTable.choices(field, version);
        return choices.isEmpty() || choices.contains(value.stringValue()) ? Optional.of(value) : Optional.empty();
    }

    /** PACT identifies by the UUID alone. */
    private String bare(String id) {
        boolean prefixed = version.isPact() && id.regionMatches(true, 0, URN_UUID, 0, URN_UUID.length());
        return prefixed ? id.substring(URN_UUID.length()) : id;
    }

    private Optional<JsonNode> free(String word) {
        if (version != WireVersion.CATENA_X_10) {
            return Optional.of(NODES.stringNode(word));
        }
        return word.equals("true") || word.equals("false")
                ? Optional.of(NODES.booleanNode(word.equals("true")))
                : Optional.empty();
    }

    private static ArrayNode list(List<JsonNode> members) {
        ArrayNode list = NODES.arrayNode();
        members.forEach(list::add);
        return list;
    }
}
