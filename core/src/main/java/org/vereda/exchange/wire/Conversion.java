package org.vereda.exchange.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.quantity.InvalidInput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a footprint by another version and tells everything that could not be carried over as it was.
 *
 * <p>Nothing is lost in silence: what was written is read again and compared with what was meant. What PACT has no place for goes
 * into an extension, from which a conversion back takes it.
 */
public final class Conversion {
    static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final WireFootprint source;
    private final WireVersion target;
    private final List<Loss> losses = new ArrayList<>();
    private final Map<String, JsonNode> unknown;
    private final Map<String, JsonNode> values;

    private Conversion(WireFootprint source, WireVersion target) {
        this.source = source;
        this.target = target;
        WireContent content = WireContent.of(source);
        this.values = new LinkedHashMap<>(content.values());
        this.unknown = new LinkedHashMap<>(content.unknown());
        content.misread().stream()
                .filter(misread -> !misread.isReadable())
                .forEach(misread -> losses.add(new Loss(
                        Loss.Reason.UNREADABLE,
                        misread.field().id(),
                        source.tree()
                                .find(misread.field().path(source.version()).orElseThrow())
                                .map(JsonNode::toString)
                                .orElse(""),
                        "")));
    }

    /**
     * The footprint by another version; itself where it has that version.
     *
     * @throws InvalidInput where the target does not know the declared unit, or no amount above zero is stated to convert by
     */
    public static Converted convert(WireFootprint source, WireVersion target) {
        return source.version() == target
                ? new Converted(source, List.of())
                : new Conversion(source, target).converted();
    }

    /**
     * A footprint from values in the form that all versions share, with the meaning of PACT 3 (Catena-X: of 8 and later).
     *
     * @param values the values by the names of the field table
     */
    public static WireFootprint write(Map<String, JsonNode> values, WireVersion version) {
        WireTree tree = new WireTree(version, NODES.objectNode());
        Encoding encoding = new Encoding(version);
        FieldTable.of(version).stream()
                .filter(field -> values.containsKey(field.id()))
                .forEach(field -> encoding.write(
                        field, Optional.ofNullable(values.get(field.id())).orElseThrow(), tree));
        return new WireFootprint(version, tree.root());
    }

    private Converted converted() {
        Map<String, JsonNode> back = CarriedFields.unknown(values, target.specVersion());
        Map<String, JsonNode> carried = CarriedFields.take(values);
        Meaning meaning = new Meaning(values, source.version(), target, losses);
        meaning.open();
        carried.forEach(this::takeBack);
        Map<String, JsonNode> shared = new LinkedHashMap<>(values);
        meaning.close();
        new Demands(values, source, target, losses).fill();
        Map<String, JsonNode> homeless = homeless(shared);
        WireTree tree = new WireTree(target, written());
        back.forEach(tree::put);
        WireFootprint footprint = new WireFootprint(target, tree.root());
        compare(footprint, homeless);
        needed(footprint);
        return new Converted(footprint, losses);
    }

    /** What an extension carried is taken as the field that it was, unless somebody wrote something else there. */
    private void takeBack(String field, JsonNode value) {
        FieldTable.find(field).ifPresent(known -> {
            if (known.kind().holds(value)) {
                values.putIfAbsent(field, value);
            } else {
                losses.add(new Loss(Loss.Reason.UNKNOWN, field, shown(value), ""));
            }
        });
    }

    /** What the target has no place for, told, and kept where the target can hold extensions. */
    private Map<String, JsonNode> homeless(Map<String, JsonNode> shared) {
        Map<String, JsonNode> homeless = new LinkedHashMap<>();
        shared.forEach((field, value) -> {
            if (FieldTable.field(field).path(target).isEmpty() && !isSaidOtherwise(field)) {
                homeless.put(field, value);
            }
        });
        boolean keeps = FieldTable.field("extensions").path(target).isPresent();
        Loss.Reason reason = keeps ? Loss.Reason.KEPT : Loss.Reason.NO_PLACE;
        homeless.forEach((field, value) -> losses.add(new Loss(reason, field, shown(value), "")));
        unknown.forEach((place, value) ->
                losses.add(new Loss(keeps ? Loss.Reason.KEPT : Loss.Reason.UNKNOWN, place, shown(value), "")));
        if (keeps && !(homeless.isEmpty() && unknown.isEmpty())) {
            CarriedFields.put(values, source.version().specVersion(), homeless, unknown);
        }
        return homeless;
    }

    /** Fields whose whole content another field of the target says. */
    private static boolean isSaidOtherwise(String field) {
        return List.of("productCategoryCpc", "characterizationFactors", "landManagementGhgEmissions")
                .contains(field);
    }

    private ObjectNode written() {
        WireTree tree = new WireTree(target, NODES.objectNode());
        Encoding encoding = new Encoding(target);
        for (WireField field : FieldTable.of(target)) {
            Optional.ofNullable(values.get(field.id())).ifPresent(value -> {
                if (!encoding.write(field, value, tree)) {
                    losses.add(new Loss(Loss.Reason.NO_PLACE, field.id(), shown(value), ""));
                }
            });
        }
        return tree.root();
    }

    /** What was written, read again, beside what was meant. */
    private void compare(WireFootprint footprint, Map<String, JsonNode> homeless) {
        Map<String, JsonNode> written = WireContent.of(footprint).values();
        values.forEach((field, meant) -> {
            boolean told = homeless.containsKey(field) || field.equals("extensions") || field.equals("specVersion");
            Optional.ofNullable(written.get(field))
                    .filter(value -> !told && !isSame(meant, value))
                    .ifPresent(value -> losses.add(new Loss(Loss.Reason.CHANGED, field, shown(meant), shown(value))));
        });
    }

    private static boolean isSame(JsonNode meant, JsonNode written) {
        if (meant.isNumber() && written.isNumber()) {
            return meant.decimalValue().compareTo(written.decimalValue()) == 0;
        }
        String prefix = "urn:uuid:";
        return meant.equals(written) || meant.asString("").equalsIgnoreCase(prefix + written.asString(""));
    }

    private void needed(WireFootprint footprint) {
        Map<String, JsonNode> written = WireContent.of(footprint).values();
        FieldTable.of(target).stream()
                .filter(field -> field.isNeededIn(target) && !written.containsKey(field.id()))
                .forEach(field -> losses.add(new Loss(Loss.Reason.NEEDED, field.id(), "", "")));
    }

    private static String shown(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue().toPlainString();
        }
        return value.isString() ? value.stringValue() : value.toString();
    }
}
