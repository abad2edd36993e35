package org.vereda.exchange.wire;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a person writes for a field, as its value: decimals with a point, {@code true} or {@code false}, {@code |} between the members of a list. */
public final class FieldText {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private FieldText() {}

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
            case SOURCES, RULES, RAW -> Optional.empty();
        };
    }
}
