package org.vereda.exchange.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes the lists of a version: of texts, of objects around one text, of rules and of sources. */
final class ListEncoding {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** A name and a version behind it, as Catena-X writes sources in one text. */
    private static final Pattern VERSIONED = Pattern.compile("(.+?)[ ,]+(v?\\d[\\w.\\-]*)");

    private static final Pattern URN = Pattern.compile("urn:([^:]+):.+", Pattern.CASE_INSENSITIVE);
    private static final String OPERATOR = "operator";
    private static final String NAMES = "ruleNames";
    private static final String OTHER = "otherOperatorName";

    private final WireVersion version;

    ListEncoding(WireVersion version) {
        this.version = version;
    }

    // --- reading

    Optional<Reading> read(WireField field, String path, WireTree tree) {
        if (version == WireVersion.CALCULATOR_CSV) {
            return columns(field, path, tree);
        }
        return tree.find(path).map(node -> list(field, node));
    }

    private Reading list(WireField field, JsonNode node) {
        if (node.isNull()) {
            return Reading.wrong(Problem.NULL);
        }
        boolean single = field.kind() == FieldKind.GWP || field.kind() == FieldKind.STANDARDS;
        if (single && node.isString()) {
            return Reading.of(array(List.of(member(field, node).orElse(node))));
        }
        if (!node.isArray()) {
            return Reading.wrong(Problem.TYPE);
        }
        List<JsonNode> members = new ArrayList<>();
        for (JsonNode each : node.values()) {
            Optional<JsonNode> member = member(field, each);
            if (member.isEmpty()) {
                return Reading.wrong(Problem.TYPE);
            }
            members.add(member.get());
        }
        return Reading.of(array(members));
    }

    private Optional<JsonNode> member(WireField field, JsonNode node) {
        return switch (field.kind()) {
            case IDS -> string(node, "id");
            case URNS, GWP -> string(node, "");
            case STANDARDS, STANDARDS_USED ->
                string(node, "crossSectoralStandard").map(text -> mapped(text, StandardWords::code));
            case SOURCES -> source(node);
            case RULES -> rule(node);
            case SPEC, ID, TEXT, INSTANT, FLAG, FREE, INTEGER, DECIMAL, PERCENT, RATING, OLDER_RATING, RAW ->
                throw new IllegalArgumentException("no list");
        };
    }

    /** A text, alone or in an object around it. */
    private static Optional<JsonNode> string(JsonNode node, String name) {
        JsonNode text = node.isObject() ? node.path(name) : node;
        return text.isString() ? Optional.of(text) : Optional.empty();
    }

    private static JsonNode mapped(JsonNode text, Function<String, String> words) {
        return NODES.stringNode(words.apply(text.stringValue()));
    }

    private static Optional<JsonNode> source(JsonNode node) {
        if (node.path("name").isString()) {
            return Optional.of(node);
        }
        return string(node, "secondaryEmissionFactorSource").map(text -> named(text.stringValue()));
    }

    private static JsonNode named(String text) {
        Matcher versioned = VERSIONED.matcher(text);
        ObjectNode source = NODES.objectNode();
        return versioned.matches()
                ? source.put("name", versioned.group(1)).put("version", versioned.group(2))
                : source.put("name", text);
    }

    private static Optional<JsonNode> rule(JsonNode node) {
        if (node.isString()) {
            return Optional.of(rule("Other", operator(node.stringValue()), List.of(node)));
        }
        if (node.path("extWBCSD_operator").isString()) {
            List<JsonNode> names = node.path("productOrSectorSpecificRules").values().stream()
                    .map(each -> each.path("ruleName"))
                    .toList();
            return Optional.of(rule(
                    node.path("extWBCSD_operator").stringValue(),
                    node.path("extWBCSD_otherOperatorName").asString(""),
                    names));
        }
        return node.path(OPERATOR).isString() ? Optional.of(node) : Optional.empty();
    }

    /** The operator that a URN names; empty where it names none. */
    private static String operator(String rule) {
        Matcher urn = URN.matcher(rule);
        return urn.matches() ? urn.group(1) : "";
    }

    private static ObjectNode rule(String operator, String other, List<JsonNode> names) {
        ObjectNode rule = NODES.objectNode().put(OPERATOR, operator);
        if (!other.isEmpty()) {
            rule.put(OTHER, other);
        }
        rule.set(NAMES, array(names));
        return rule;
    }

    private Optional<Reading> columns(WireField field, String path, WireTree tree) {
        if (field.kind() == FieldKind.RULES) {
            return tree.find(path + ".operator")
                    .map(operator -> Reading.of(array(List.of(rule(
                            operator.asString(),
                            tree.find(path + ".otherOperatorName")
                                    .map(JsonNode::asString)
                                    .orElse(""),
                            tree.find(path + ".ruleNames.1.ruleName").stream().toList())))));
        }
        List<JsonNode> members = tree.columns(path).stream()
                .flatMap(column -> tree.find(column).stream())
                .flatMap(node -> member(field, node).stream())
                .toList();
        return members.isEmpty() ? Optional.empty() : Optional.of(Reading.of(array(members)));
    }

    // --- writing

    boolean write(WireField field, String path, JsonNode value, WireTree tree) {
        List<JsonNode> members = List.copyOf(value.values());
        if (members.isEmpty()) {
            return true;
        }
        if (version == WireVersion.CALCULATOR_CSV) {
            return writeColumns(field, path, members, tree);
        }
        boolean single = version.isCatenaX()
                && (field.kind() == FieldKind.GWP
                        || (field.kind() == FieldKind.STANDARDS && version == WireVersion.CATENA_X_10));
        if (single) {
            tree.put(path, written(field, members.getFirst()).getFirst());
            return true;
        }
        List<JsonNode> written = members.stream()
                .flatMap(member -> written(field, member).stream())
                .toList();
        if (!written.isEmpty()) {
            tree.put(path, array(written));
        }
        return !written.isEmpty();
    }

    /** What becomes of one member: nothing where the version cannot say it, several where it has no lists inside of lists. */
    private List<JsonNode> written(WireField field, JsonNode member) {
        return switch (field.kind()) {
            case IDS -> List.of(version.isPact() || version == WireVersion.CATENA_X_10 ? member : around("id", member));
            case URNS, GWP -> List.of(member);
            case STANDARDS -> standard(member.stringValue());
            case STANDARDS_USED ->
                StandardWords.older(member.stringValue()).<JsonNode>map(NODES::stringNode).stream()
                        .toList();
            case SOURCES -> List.of(writtenSource(member));
            case RULES -> writtenRule(member);
            case SPEC, ID, TEXT, INSTANT, FLAG, FREE, INTEGER, DECIMAL, PERCENT, RATING, OLDER_RATING, RAW ->
                throw new IllegalArgumentException("no list");
        };
    }

    private List<JsonNode> standard(String code) {
        if (version.isPact()) {
            return List.of(NODES.stringNode(code));
        }
        String older = StandardWords.older(code).orElse(code);
        return switch (version) {
            case CATENA_X_7 -> List.of(around("crossSectoralStandard", NODES.stringNode(older)));
            case CALCULATOR_CSV -> List.of(NODES.stringNode(older));
            case CATENA_X_8, CATENA_X_9, CATENA_X_10 -> List.of(NODES.stringNode(StandardWords.catena(code)));
            case PACT_3, PACT_2_3, PACT_2_2, PACT_2_1, PACT_2_0 -> List.of(NODES.stringNode(code));
        };
    }

    private JsonNode writtenSource(JsonNode source) {
        if (version.isPact()) {
            return source;
        }
        String text =
                (source.path("name").asString("") + " " + source.path("version").asString("")).strip();
        return version == WireVersion.CATENA_X_7
                ? around("secondaryEmissionFactorSource", NODES.stringNode(text))
                : NODES.stringNode(text);
    }

    private List<JsonNode> writtenRule(JsonNode rule) {
        if (version.isPact()) {
            return List.of(rule);
        }
        if (version != WireVersion.CATENA_X_7) {
            return List.copyOf(rule.path(NAMES).values());
        }
        ObjectNode written =
                NODES.objectNode().put("extWBCSD_operator", rule.path(OPERATOR).asString(""));
        written.set(
                "productOrSectorSpecificRules",
                array(rule.path(NAMES).values().stream()
                        .map(name -> around("ruleName", name))
                        .toList()));
        return rule.has(OTHER)
                ? List.of(written.put(
                        "extWBCSD_otherOperatorName", rule.path(OTHER).asString("")))
                : List.of(written);
    }

    private boolean writeColumns(WireField field, String path, List<JsonNode> members, WireTree tree) {
        if (field.kind() == FieldKind.RULES) {
            JsonNode rule = members.getFirst();
            tree.put(path + ".operator", rule.path(OPERATOR));
            rule.path(NAMES).values().stream().limit(1).forEach(name -> tree.put(path + ".ruleNames.1.ruleName", name));
            if (rule.has(OTHER)) {
                tree.put(path + ".otherOperatorName", rule.path(OTHER));
            }
            return true;
        }
        boolean many = path.contains("#");
        for (int at = 0; at < (many ? members.size() : 1); at++) {
            tree.put(
                    path.replace("#", String.valueOf(at + 1)),
                    written(field, members.get(at)).getFirst());
        }
        return true;
    }

    private static JsonNode around(String name, JsonNode text) {
        ObjectNode object = NODES.objectNode();
        object.set(name, text);
        return object;
    }

    private static ArrayNode array(List<? extends JsonNode> members) {
        ArrayNode list = NODES.arrayNode();
        members.forEach(list::add);
        return list;
    }
}
