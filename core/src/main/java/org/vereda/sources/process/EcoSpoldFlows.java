package org.vereda.sources.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.vereda.inventory.process.FlowKind;
import org.vereda.inventory.process.FlowProperty;
import org.vereda.inventory.process.FlowPropertyFactor;
import org.vereda.inventory.process.ProcessFlow;
import org.vereda.inventory.process.ProcessLocation;

/** The flows and places that EcoSpold files name in passing, each made when it first appears. */
final class EcoSpoldFlows {
    private final Map<String, ProcessFlow> flows = new LinkedHashMap<>();
    private final Map<String, ProcessLocation> locations = new LinkedHashMap<>();

    /**
     * The flow that a line is about. Elementary flows of one name in units that cannot be converted are different flows; a
     * product in such a unit stays the same product, and its amount is refused where it is used.
     */
    ProcessFlow flow(EcoSpoldLine line, FlowProperty property) {
        boolean isElementary = line.group().kind() == FlowKind.ELEMENTARY;
        String place = isElementary ? "" : line.location();
        String id = EcoSpoldUnits.identifier(Stream.of(
                        "EcoSpold flow",
                        line.group().kind().name(),
                        line.name(),
                        String.join("/", line.category()),
                        place,
                        isElementary ? property.name() : "")
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toArray(String[]::new));
        return flows.computeIfAbsent(
                id,
                key -> new ProcessFlow(
                        key,
                        line.name(),
                        line.group().kind(),
                        line.category(),
                        line.cas(),
                        line.formula(),
                        List.of(),
                        place,
                        List.of(new FlowPropertyFactor(property, 1)),
                        line.position()));
    }

    /** The place of that code. */
    ProcessLocation location(String code) {
        return code.isEmpty()
                ? ProcessLocation.NONE
                : locations.computeIfAbsent(
                        code, key -> new ProcessLocation(EcoSpoldUnits.identifier("EcoSpold place", key), key, key));
    }

    Collection<ProcessFlow> flows() {
        return new ArrayList<>(flows.values());
    }

    Collection<ProcessLocation> locations() {
        return new ArrayList<>(locations.values());
    }
}
