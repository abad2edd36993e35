package org.vereda.sources.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.inventory.process.FlowProperty;
import org.vereda.inventory.process.FlowUnit;
import org.vereda.inventory.process.UnitGroup;

/** Reads unit groups and flow properties of openLCA JSON-LD. */
final class JsonLdUnits {
    Optional<UnitGroup> group(Entity entity) {
        List<FlowUnit> units = new ArrayList<>();
        List<FlowUnit> references = new ArrayList<>();
        for (Entity child : entity.children("units")) {
            FlowUnit unit = unit(child);
            units.add(unit);
            if (child.flag("isRefUnit", "referenceUnit")) {
                references.add(unit);
            }
        }
        String name = entity.name();
        if (references.size() != 1 || references.getFirst().factor() != 1) {
            entity.refuse("process.reference-unit", name, Integer.toString(references.size()));
            return Optional.empty();
        }
        return Optional.of(new UnitGroup(entity.id(), name, references.getFirst(), units));
    }

    private static FlowUnit unit(Entity entity) {
        double factor = entity.requiredNumber("conversionFactor");
        String name = entity.required("name");
        if (factor <= 0) {
            entity.refuse("process.factor-not-positive", name, Double.toString(factor));
        }
        return new FlowUnit(entity.id(), name, factor, entity.texts("synonyms"));
    }

    Optional<FlowProperty> property(Entity entity, Map<String, UnitGroup> groups) {
        if (!entity.has("unitGroup")) {
            entity.missing("unitGroup");
        }
        boolean isEconomic = entity.text("flowPropertyType").equals("ECONOMIC_QUANTITY");
        return entity.resolve("unitGroup", groups)
                .map(group -> new FlowProperty(entity.id(), entity.name(), group, isEconomic));
    }
}
