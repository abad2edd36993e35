package org.vereda.inventory.process;

import java.util.List;
import java.util.Optional;
import org.vereda.quantity.SourcePosition;

/**
 * A flow that processes of a database take in or give off.
 *
 * @param id its identifier in the database
 * @param name its name, without blanks at its ends
 * @param kind elementary, product or waste
 * @param category the path of its category from the top, for example {@code [Elementary flows, air, unspecified]}
 * @param cas its CAS number as written, empty where none is stated
 * @param formula its chemical formula, empty where none is stated
 * @param synonyms its other names
 * @param location the code of a location that belongs to the flow itself, empty where none is stated
 * @param properties the properties that its amounts may be stated in, the reference property first
 * @param position where it was read
 */
public record ProcessFlow(
        String id,
        String name,
        FlowKind kind,
        List<String> category,
        String cas,
        String formula,
        List<String> synonyms,
        String location,
        List<FlowPropertyFactor> properties,
        SourcePosition position) {
    public ProcessFlow {
        category = List.copyOf(category);
        synonyms = List.copyOf(synonyms);
        properties = List.copyOf(properties);
        if (properties.isEmpty()) {
            throw new IllegalArgumentException("flow " + name + " needs a reference property");
        }
    }

    /** The property whose reference unit all amounts of the flow are compared in. */
    public FlowProperty referenceProperty() {
        return properties.getFirst().property();
    }

    /** The unit that all amounts of the flow are compared in. */
    public FlowUnit referenceUnit() {
        return referenceProperty().units().reference();
    }

    /** The factor of a property, or nothing where amounts of the flow cannot be stated in it. */
    public Optional<FlowPropertyFactor> factor(FlowProperty property) {
        return properties.stream()
                .filter(factor -> factor.property().id().equals(property.id()))
                .findFirst();
    }

    /** Name and identifier, for logs. */
    @Override
    public String toString() {
        return name + " (" + id + ")";
    }
}
