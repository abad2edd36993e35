package org.vereda.exchange.wire;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Places in the tree of a footprint: names with dots between them; where groups are lists of one object, the list is stepped over. */
record WireTree(WireVersion version, ObjectNode root) {
    /** What stands at a place; nothing where a step on the way is missing. */
    Optional<JsonNode> find(String path) {
        JsonNode node = root;
        for (String name : names(path)) {
            node = inside(node).path(name);
        }
        return node.isMissingNode() ? Optional.empty() : Optional.of(node);
    }

    /** Puts a value at a place, with the groups around it. */
    void put(String path, JsonNode value) {
        List<String> names = names(path);
        ObjectNode node = root;
        for (String name : names.subList(0, names.size() - 1)) {
            node = group(node, name);
        }
        node.set(names.getLast(), value);
    }

    /** The columns of a list in the calculator CSV, numbered from 1 as far as there are any. */
    List<String> columns(String path) {
        if (!path.contains("#")) {
            return root.has(path) ? List.of(path) : List.of();
        }
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> path.replace("#", String.valueOf(number)))
                .takeWhile(root::has)
                .toList();
    }

    private List<String> names(String path) {
        return version == WireVersion.CALCULATOR_CSV ? List.of(path) : List.of(path.split("\\.", -1));
    }

    private JsonNode inside(JsonNode node) {
        boolean list = version.groupsAreLists() && node.isArray() && node.size() == 1;
        return list ? node.path(0) : node;
    }

    private ObjectNode group(ObjectNode node, String name) {
        if (inside(node.path(name)) instanceof ObjectNode known) {
            return known;
        }
        ObjectNode made = JsonNodeFactory.instance.objectNode();
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        node.set(name, version.groupsAreLists() ? list.add(made) : made);
        return made;
    }
}
