package org.vereda.inventory.process;

import java.util.List;

/**
 * A unit of a unit group: one of it is {@code factor} of the group's reference unit.
 *
 * @param id its identifier in the database
 * @param name its symbol, for example {@code kWh}
 * @param factor how many reference units one of it is, above zero
 * @param synonyms other ways to write it
 */
public record FlowUnit(String id, String name, double factor, List<String> synonyms) {
    public FlowUnit {
        synonyms = List.copyOf(synonyms);
    }
}
