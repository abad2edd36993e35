package org.vereda.exchange.wire;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a person writes for a field, as its value: decimals with a point, {@code true} or {@code false}, {@code |} between the members of a list, {@code Operator: rule} for rules. */
public final class FieldText {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** An operator before a colon and a blank, and its rules. */
    private static final Pattern RULES_OF = Pattern.compile("([^:]+): (.+)");

    /** Operators that the standards name; any other one is told beside "Other". */
    private static final List<String> OPERATORS = List.of("PEF", "EPD International");

    private FieldText() {}

    /** {@code Operator: rule; rule}, or a rule alone. */
    private static ArrayNode rules(String text) {
        ArrayNode list = NODES.arrayNode();
        for (String member : text.split("\\s*\\|\\s*", -1)) {
            Matcher stated = RULES_OF.matcher(member);
            String operator = stated.matches() ? stated.group(1) : "";
            ObjectNode rule = list.addObject();
            rule.put("operator", OPERATORS.contains(operator) ? operator : "Other");
            ArrayNode names = rule.putArray("ruleNames");
            for (String name : (stated.matches() ? stated.group(2) : member).split("\\s*;\\s*", -1)) {
                names.add(name);
            }
            if (!OPERATORS.contains(operator)) {
                rule.put("otherOperatorName", operator.isEmpty() ? member : operator);
            }
        }
        return list;
    }

    /** The value; nothing where the text is not what the field holds, or the field holds what cannot be written as text. */
    public static Optional<JsonNode> value(WireField field, String written) {
        String text = written.strip();
        return switch (field.kind()) {
            case DECIMAL, PERCENT, RATING, OLDER_RATING, INTEGER ->
                text.matches("-?\\d{1,40}(\\.\\d{1,40})?")
                        ? Optional.of(NODES.numberNode(new BigDecimal(text)))
                        : Optional.empty();
            case FLAG ->
                text.matches("true|false") ? Optional.of(NODES.booleanNode(text.equals("true"))) : Optional.empty();
            case IDS, URNS, GWP, STANDARDS, STANDARDS_USED -> {
                ArrayNode list = NODES.arrayNode();
                for (String member : text.split("\\s*\\|\\s*", -1)) {
                    list.add(member);
                }
                yield Optional.of(list);
            }
            case SPEC, ID, TEXT, INSTANT, FREE -> Optional.of(NODES.stringNode(text));
            case RULES -> Optional.of(rules(text));
            case SOURCES, RAW -> Optional.empty();
        };
    }
}
