package org.vereda.exchange.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What a footprint says, field by field, in the form that all versions share.
 *
 * @param values the value of each field that can be read, by its name
 * @param misread what is wrong with how fields are written
 * @param unknown what stands in no field of the version, by its place
 */
public record WireContent(Map<String, JsonNode> values, List<Misread> misread, Map<String, JsonNode> unknown) {
    public WireContent {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        misread = List.copyOf(misread);
        unknown = Collections.unmodifiableMap(new LinkedHashMap<>(unknown));
    }

    /**
     * A field and what is wrong with how it is written.
     *
     * @param field the field
     * @param problem what is wrong
     * @param isReadable true where its value is clear all the same
     */
    public record Misread(WireField field, Problem problem, boolean isReadable) {}

    /** Reads every field that the version has. */
    public static WireContent of(WireFootprint footprint) {
        WireTree tree = footprint.tree();
        Encoding encoding = new Encoding(footprint.version());
        Map<String, JsonNode> values = new LinkedHashMap<>();
        List<Misread> misread = new ArrayList<>();
        for (WireField field : FieldTable.of(footprint.version())) {
            Optional<Reading> reading = encoding.read(field, tree);
            reading.flatMap(Reading::value).ifPresent(value -> values.put(field.id(), value));
            reading.flatMap(Reading::problem)
                    .ifPresent(problem -> misread.add(new Misread(
                            field, problem, reading.flatMap(Reading::value).isPresent())));
        }
        return new WireContent(values, misread, unknown(footprint));
    }

    private static Map<String, JsonNode> unknown(WireFootprint footprint) {
        TreeSet<String> known = new TreeSet<>();
        FieldTable.of(footprint.version())
                .forEach(field -> known.add(field.path(footprint.version()).orElseThrow()));
        Map<String, JsonNode> unknown = new LinkedHashMap<>();
        walk(footprint.tree(), "", footprint.tree().root(), known, unknown);
        return unknown;
    }

    private static void walk(
            WireTree tree, String prefix, JsonNode node, TreeSet<String> known, Map<String, JsonNode> unknown) {
        node.properties().forEach(member -> {
            String path = prefix + member.getKey();
            JsonNode value = member.getValue();
            boolean list = tree.version().groupsAreLists() && value.isArray() && value.size() == 1;
            JsonNode inside = list ? value.path(0) : value;
            if (isKnown(tree.version(), path, known)) {
                return;
            }
            if (isGroup(path, known) && inside.isObject()) {
                walk(tree, path + ".", inside, known, unknown);
            } else if (!isGroup(path, known) || !inside.isEmpty()) {
                unknown.put(path, value);
            }
        });
    }

    private static boolean isKnown(WireVersion version, String path, TreeSet<String> known) {
        if (version != WireVersion.CALCULATOR_CSV) {
            return known.contains(path);
        }
        String numbered = path.replaceFirst("\\.\\d+", ".#");
        return known.contains(path) || known.contains(numbered) || path.startsWith("productOrSectorSpecificRules.1.");
    }

    private static boolean isGroup(String path, TreeSet<String> known) {
        String next = known.ceiling(path + ".");
        return next != null && next.startsWith(path + ".");
    }
}
