package org.vereda.inventory.process;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A life cycle inventory database: unit processes with the flows, properties, units and places that they refer to.
 *
 * <p>Everything keeps the order in which it was given; an identifier stands for one thing of its kind.
 */
public final class ProcessDatabase {
    private final String name;
    private final Map<String, UnitGroup> unitGroups;
    private final Map<String, FlowProperty> properties;
    private final Map<String, ProcessFlow> flows;
    private final Map<String, ProcessLocation> locations;
    private final Map<String, UnitProcess> processes;

    /**
     * A database of its parts.
     *
     * @param name what a person calls it, for example the name of its file
     * @throws IllegalArgumentException where two things of a kind have the same identifier
     */
    public ProcessDatabase(
            String name,
            Collection<UnitGroup> unitGroups,
            Collection<FlowProperty> properties,
            Collection<ProcessFlow> flows,
            Collection<ProcessLocation> locations,
            Collection<UnitProcess> processes) {
        this.name = name;
        this.unitGroups = byId(unitGroups, UnitGroup::id);
        this.properties = byId(properties, FlowProperty::id);
        this.flows = byId(flows, ProcessFlow::id);
        this.locations = byId(locations, ProcessLocation::id);
        this.processes = byId(processes, UnitProcess::id);
    }

    public String name() {
        return name;
    }

    public Collection<UnitGroup> unitGroups() {
        return unitGroups.values();
    }

    public Collection<FlowProperty> properties() {
        return properties.values();
    }

    public Collection<ProcessFlow> flows() {
        return flows.values();
    }

    public Collection<ProcessLocation> locations() {
        return locations.values();
    }

    public Collection<UnitProcess> processes() {
        return processes.values();
    }

    public Optional<ProcessFlow> flow(String id) {
        return Optional.ofNullable(flows.get(id));
    }

    public Optional<UnitProcess> process(String id) {
        return Optional.ofNullable(processes.get(id));
    }

    /** All processes of that name, case ignored. */
    public List<UnitProcess> named(String processName) {
        return processes.values().stream()
                .filter(process -> process.name().equalsIgnoreCase(processName.strip()))
                .toList();
    }

    private static <T> Map<String, T> byId(Collection<T> things, Function<T, String> id) {
        Map<String, T> byId = LinkedHashMap.newLinkedHashMap(things.size());
        for (T thing : things) {
            if (byId.put(id.apply(thing), thing) != null) {
                throw new IllegalArgumentException("identifier " + id.apply(thing) + " stands for two things");
            }
        }
        return Collections.unmodifiableMap(byId);
    }
}
