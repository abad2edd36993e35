package org.vereda.inventory.process;

import java.util.List;
import java.util.Optional;

/**
 * Units that can be converted into each other through a reference unit, for example units of energy.
 *
 * @param id its identifier in the database
 * @param name its name
 * @param reference the unit of factor 1 that the others are stated in
 * @param units all of its units, the reference included
 */
public record UnitGroup(String id, String name, FlowUnit reference, List<FlowUnit> units) {
    public UnitGroup {
        units = List.copyOf(units);
    }

    /** The unit of that identifier, symbol or synonym, the identifier first. */
    public Optional<FlowUnit> unit(String text) {
        return units.stream()
                .filter(unit -> unit.id().equals(text))
                .findFirst()
                .or(() ->
                        units.stream().filter(unit -> unit.name().equals(text)).findFirst())
                .or(() -> units.stream()
                        .filter(unit -> unit.synonyms().contains(text))
                        .findFirst());
    }

    public boolean has(FlowUnit unit) {
        return units.contains(unit);
    }

    /** Name and identifier, for logs. */
    @Override
    public String toString() {
        return name + " (" + id + ")";
    }
}
