package org.vereda.sources.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.inventory.process.FlowKind;
import org.vereda.inventory.process.FlowProperty;
import org.vereda.inventory.process.FlowPropertyFactor;
import org.vereda.inventory.process.ProcessFlow;
import org.vereda.inventory.process.ProcessLocation;

/** Reads flows of openLCA JSON-LD. */
final class JsonLdFlows {
    private final JsonLdCategories categories;
    private final Map<String, FlowProperty> properties;
    private final Map<String, ProcessLocation> locations;

    JsonLdFlows(
            JsonLdCategories categories, Map<String, FlowProperty> properties, Map<String, ProcessLocation> locations) {
        this.categories = categories;
        this.properties = properties;
        this.locations = locations;
    }

    Optional<ProcessFlow> flow(Entity entity) {
        Optional<FlowKind> kind = kind(entity);
        List<FlowPropertyFactor> factors = factors(entity);
        if (kind.isEmpty() || factors.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ProcessFlow(
                entity.id(),
                entity.name(),
                kind.get(),
                categories.path(entity),
                entity.text("cas"),
                entity.text("formula"),
                entity.texts("synonyms"),
                entity.resolve("location", locations)
                        .map(ProcessLocation::label)
                        .orElse(""),
                factors,
                entity.place()));
    }

    private static Optional<FlowKind> kind(Entity entity) {
        String text = entity.required("flowType");
        return switch (text) {
            case "ELEMENTARY_FLOW" -> Optional.of(FlowKind.ELEMENTARY);
            case "PRODUCT_FLOW" -> Optional.of(FlowKind.PRODUCT);
            case "WASTE_FLOW" -> Optional.of(FlowKind.WASTE);
            default -> {
                entity.refuse("process.unknown-word", "/flowType", text, "ELEMENTARY_FLOW, PRODUCT_FLOW, WASTE_FLOW");
                yield Optional.empty();
            }
        };
    }

    /** The factors with the reference property first; empty, with an error, where there is not exactly one of factor 1. */
    private List<FlowPropertyFactor> factors(Entity entity) {
        List<FlowPropertyFactor> references = new ArrayList<>();
        List<FlowPropertyFactor> others = new ArrayList<>();
        for (Entity child : entity.children("flowProperties")) {
            double factor = child.requiredNumber("conversionFactor");
            if (factor <= 0) {
                child.refuse("process.factor-not-positive", entity.text("name"), Double.toString(factor));
            }
            child.resolve("flowProperty", properties)
                    .map(property -> new FlowPropertyFactor(property, factor))
                    .ifPresent(
                            child.flag("isRefFlowProperty", "referenceFlowProperty") ? references::add : others::add);
        }
        if (references.size() != 1 || references.getFirst().factor() != 1) {
            entity.refuse("process.reference-property", entity.text("name"), Integer.toString(references.size()));
            return List.of();
        }
        references.addAll(others);
        return references;
    }
}
