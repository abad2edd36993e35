package org.vereda.exchange.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vereda.inventory.process.AllocationBasis;
import org.vereda.inventory.process.AllocationFactor;
import org.vereda.inventory.process.FlowAmount;
import org.vereda.inventory.process.FlowKind;
import org.vereda.inventory.process.FlowProperty;
import org.vereda.inventory.process.FlowPropertyFactor;
import org.vereda.inventory.process.FlowUnit;
import org.vereda.inventory.process.ProcessDatabase;
import org.vereda.inventory.process.ProcessFlow;
import org.vereda.inventory.process.ProcessKind;
import org.vereda.inventory.process.ProcessLocation;
import org.vereda.inventory.process.UnitGroup;
import org.vereda.inventory.process.UnitProcess;
import org.vereda.quantity.Uncertainty;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The entities of a package as JSON objects of the openLCA schema, version 2 (GreenDelta/olca-schema, CC0 1.0). */
final class OpenLcaEntities {
    private static final String VERSION = "1.0.0";
    private static final Pattern FIVE_SCORES = Pattern.compile("\\((?:[1-5]|n\\.a\\.)(?:;(?:[1-5]|n\\.a\\.)){4}\\)");

    private final ProcessDatabase database;
    private final Map<String, ProcessLocation> locationByLabel = new LinkedHashMap<>();
    private final Map<String, FlowProperty> defaultProperty = new LinkedHashMap<>();

    OpenLcaEntities(ProcessDatabase database) {
        this.database = database;
        database.locations().forEach(location -> locationByLabel.putIfAbsent(location.label(), location));
        database.properties()
                .forEach(
                        property -> defaultProperty.putIfAbsent(property.units().id(), property));
    }

    ObjectNode unitGroup(UnitGroup group) {
        ObjectNode node = root("UnitGroup", id("UnitGroup", group.id()), group.name(), List.of());
        Optional.ofNullable(defaultProperty.get(group.id()))
                .ifPresent(property -> node.set("defaultFlowProperty", reference(property)));
        ArrayNode units = node.putArray("units");
        group.units().forEach(unit -> units.add(unit(unit, unit.equals(group.reference()))));
        return node;
    }

    private static ObjectNode unit(FlowUnit unit, boolean isReference) {
        ObjectNode node = reference(unit);
        node.put("isRefUnit", isReference);
        node.put("conversionFactor", unit.factor());
        if (!unit.synonyms().isEmpty()) {
            ArrayNode synonyms = node.putArray("synonyms");
            unit.synonyms().forEach(synonyms::add);
        }
        return node;
    }

    ObjectNode property(FlowProperty property) {
        ObjectNode node = root("FlowProperty", id("FlowProperty", property.id()), property.name(), List.of());
        node.put("flowPropertyType", property.isEconomic() ? "ECONOMIC_QUANTITY" : "PHYSICAL_QUANTITY");
        node.set(
                "unitGroup",
                reference("UnitGroup", property.units().id(), property.units().name()));
        return node;
    }

    ObjectNode location(ProcessLocation location) {
        ObjectNode node = root("Location", id("Location", location.id()), location.name(), List.of());
        return putText(node, "code", location.code());
    }

    ObjectNode flow(ProcessFlow flow) {
        ObjectNode node = root("Flow", id("Flow", flow.id()), flow.name(), flow.category());
        node.put("flowType", flowType(flow.kind()));
        putText(node, "cas", flow.cas());
        putText(node, "formula", flow.formula());
        putText(node, "synonyms", String.join("; ", flow.synonyms()));
        Optional.ofNullable(locationByLabel.get(flow.location()))
                .ifPresent(location -> node.set("location", reference("Location", location.id(), location.name())));
        ArrayNode factors = node.putArray("flowProperties");
        for (int place = 0; place < flow.properties().size(); place++) {
            FlowPropertyFactor factor = flow.properties().get(place);
            ObjectNode child = factors.addObject();
            child.put("@type", "FlowPropertyFactor");
            child.put("isRefFlowProperty", place == 0);
            child.put("conversionFactor", factor.factor());
            child.set("flowProperty", reference(factor.property()));
        }
        return node;
    }

    private static String flowType(FlowKind kind) {
        return switch (kind) {
            case ELEMENTARY -> "ELEMENTARY_FLOW";
            case PRODUCT -> "PRODUCT_FLOW";
            case WASTE -> "WASTE_FLOW";
        };
    }

    ObjectNode process(UnitProcess process) {
        ObjectNode node = root("Process", id("Process", process.id()), process.name(), process.category());
        node.put("processType", process.kind() == ProcessKind.UNIT_PROCESS ? "UNIT_PROCESS" : "LCI_RESULT");
        process.defaultAllocation().ifPresent(basis -> node.put("defaultAllocationMethod", allocationType(basis)));
        if (!process.location().equals(ProcessLocation.NONE)) {
            node.set(
                    "location",
                    reference(
                            "Location",
                            process.location().id(),
                            process.location().name()));
        }
        process.validity().ifPresent(period -> {
            ObjectNode documentation = node.putObject("processDocumentation");
            documentation.put("@type", "ProcessDocumentation");
            documentation.put("validFrom", period.start().toString());
            documentation.put("validUntil", period.end().toString());
        });
        putText(node, "dqEntry", process.dataQuality());
        if (isScored(process.dataQuality())) {
            node.set("dqSystem", PedigreeSystem.reference());
        }
        if (process.lines().stream().anyMatch(line -> isScored(line.dataQuality()))) {
            node.set("exchangeDqSystem", PedigreeSystem.reference());
        }
        node.put(
                "lastInternalId",
                process.lines().stream().mapToInt(FlowAmount::number).max().orElse(0));
        ArrayNode lines = node.putArray("exchanges");
        process.lines().forEach(line -> lines.add(line(line, line.number() == process.reference())));
        ArrayNode factors = node.putArray("allocationFactors");
        process.allocation().forEach(factor -> factors.add(allocation(factor)));
        return node;
    }

    /** True for an entry with one of the scores 1 to 5, or none, for each of the five indicators of the pedigree. */
    static boolean isScored(String dataQuality) {
        return FIVE_SCORES.matcher(dataQuality).matches();
    }

    private ObjectNode line(FlowAmount line, boolean isReference) {
        ObjectNode node = object("Exchange");
        node.put("internalId", line.number());
        node.put("isInput", line.isInput());
        node.put("isAvoidedProduct", line.isAvoided());
        node.put("isQuantitativeReference", isReference);
        node.put("amount", line.amount());
        putText(node, "amountFormula", line.formula());
        node.set("flow", reference(line.flow()));
        node.set("unit", reference(line.unit()));
        node.set("flowProperty", reference(line.property()));
        putText(node, "dqEntry", line.dataQuality());
        uncertainty(line.uncertainty(), line.amount()).ifPresent(spread -> node.set("uncertainty", spread));
        database.process(line.provider()).ifPresent(provider -> node.set("defaultProvider", reference(provider)));
        return node;
    }

    /** The best estimate is the median of a lognormal, the mean of a normal, the mode of a triangular spread. */
    private static Optional<ObjectNode> uncertainty(Uncertainty uncertainty, double amount) {
        ObjectNode node = object("Uncertainty");
        return switch (uncertainty) {
            case Uncertainty.None none -> Optional.empty();
            case Uncertainty.Normal(double deviation) ->
                Optional.of(node.put("distributionType", "NORMAL_DISTRIBUTION")
                        .put("mean", amount)
                        .put("sd", deviation));
            case Uncertainty.Lognormal(double ratio) ->
                Optional.of(node.put("distributionType", "LOG_NORMAL_DISTRIBUTION")
                        .put("geomMean", amount)
                        .put("geomSd", ratio));
            case Uncertainty.Triangular(double low, double high) ->
                Optional.of(node.put("distributionType", "TRIANGLE_DISTRIBUTION")
                        .put("minimum", low)
                        .put("mode", amount)
                        .put("maximum", high));
            case Uncertainty.Uniform(double low, double high) ->
                Optional.of(node.put("distributionType", "UNIFORM_DISTRIBUTION")
                        .put("minimum", low)
                        .put("maximum", high));
        };
    }

    private ObjectNode allocation(AllocationFactor factor) {
        ObjectNode node = object("AllocationFactor");
        node.put("allocationType", allocationType(factor.basis()));
        node.set("product", reference(database.flow(factor.product()).orElseThrow()));
        if (factor.line() > 0) {
            node.putObject("exchange").put("@type", "ExchangeRef").put("internalId", factor.line());
        }
        node.put("value", factor.share());
        return putText(node, "formula", factor.formula());
    }

    private static String allocationType(AllocationBasis basis) {
        return switch (basis) {
            case PHYSICAL -> "PHYSICAL_ALLOCATION";
            case ECONOMIC -> "ECONOMIC_ALLOCATION";
            case CAUSAL -> "CAUSAL_ALLOCATION";
        };
    }

    ObjectNode category(ExportedMethod.Category category) {
        ObjectNode node = root("ImpactCategory", id("ImpactCategory", category.id()), category.name(), List.of());
        node.put("refUnit", category.unit());
        ArrayNode factors = node.putArray("impactFactors");
        category.factors().forEach((flowId, value) -> {
            ProcessFlow flow = database.flow(flowId).orElseThrow();
            ObjectNode factor = factors.addObject();
            factor.put("@type", "ImpactFactor");
            factor.put("value", value);
            factor.set("flow", reference(flow));
            factor.set("unit", reference(flow.referenceUnit()));
            factor.set("flowProperty", reference(flow.referenceProperty()));
        });
        return node;
    }

    ObjectNode method(ExportedMethod method) {
        ObjectNode node = root("ImpactMethod", id("ImpactMethod", method.id()), method.name(), List.of());
        ArrayNode categories = node.putArray("impactCategories");
        method.categories()
                .forEach(category -> categories.add(reference("ImpactCategory", category.id(), category.name())));
        return node;
    }

    ObjectNode system(ExportedSystem system) {
        UnitProcess reference = database.process(system.process()).orElseThrow();
        FlowAmount product = reference.referenceLine();
        ObjectNode node = root("ProductSystem", id("ProductSystem", system.id()), system.name(), List.of());
        node.set("refProcess", reference(reference));
        node.putObject("refExchange").put("@type", "ExchangeRef").put("internalId", product.number());
        node.put("targetAmount", system.amount());
        node.set("targetFlowProperty", reference(product.property()));
        node.set("targetUnit", reference(product.unit()));
        ArrayNode processes = node.putArray("processes");
        ArrayNode links = node.putArray("processLinks");
        for (UnitProcess process : chainOf(reference)) {
            processes.add(reference(process));
            for (FlowAmount line : linked(process)) {
                ObjectNode link = links.addObject();
                link.put("@type", "ProcessLink");
                link.set("provider", reference(database.process(line.provider()).orElseThrow()));
                link.set("flow", reference(line.flow()));
                link.set("process", reference(process));
                link.putObject("exchange").put("@type", "ExchangeRef").put("internalId", line.number());
            }
        }
        return node;
    }

    /** The process and all that provide to it, nearest first. */
    private Collection<UnitProcess> chainOf(UnitProcess reference) {
        Set<UnitProcess> chain = new LinkedHashSet<>(List.of(reference));
        Deque<UnitProcess> waiting = new ArrayDeque<>(chain);
        while (!waiting.isEmpty()) {
            for (FlowAmount line : linked(waiting.remove())) {
                UnitProcess provider = database.process(line.provider()).orElseThrow();
                if (chain.add(provider)) {
                    waiting.add(provider);
                }
            }
        }
        return chain;
    }

    private static List<FlowAmount> linked(UnitProcess process) {
        List<FlowAmount> linked = new ArrayList<>();
        process.demanded().filter(line -> !line.provider().isEmpty()).forEach(linked::add);
        return linked;
    }

    ObjectNode result(ExportedResult result, Map<String, String> categoryNames, ExportedSystem system) {
        ObjectNode node = root("Result", id("Result", result.id()), result.name(), List.of());
        node.set("productSystem", reference("ProductSystem", system.id(), system.name()));
        node.set("impactMethod", reference("ImpactMethod", result.method(), ""));
        ArrayNode impacts = node.putArray("impactResults");
        result.impacts().forEach((category, amount) -> {
            ObjectNode impact = impacts.addObject();
            impact.put("@type", "ImpactResult");
            impact.set("indicator", reference("ImpactCategory", category, categoryNames.getOrDefault(category, "")));
            impact.put("amount", amount);
        });
        FlowAmount product = database.process(system.process()).orElseThrow().referenceLine();
        ArrayNode flows = node.putArray("flowResults");
        flows.add(flowResult(product.flow(), product.isInput(), system.amount() * product.conversion(), true));
        result.inventory().forEach((id, amount) -> {
            ProcessFlow flow = database.flow(id).orElseThrow();
            flows.add(flowResult(flow, isInput(flow), amount, false));
        });
        return node;
    }

    private static ObjectNode flowResult(ProcessFlow flow, boolean isInput, double amount, boolean isReference) {
        ObjectNode node = object("FlowResult");
        node.put("isInput", isInput);
        node.put("isRefFlow", isReference);
        node.put("amount", amount);
        node.set("flow", reference(flow));
        node.set("unit", reference(flow.referenceUnit()));
        node.set("flowProperty", reference(flow.referenceProperty()));
        return node;
    }

    /** A flow is taken from nature where the first line that names it takes it in. */
    private boolean isInput(ProcessFlow flow) {
        return database.processes().stream()
                .flatMap(UnitProcess::elementary)
                .filter(line -> line.flow().id().equals(flow.id()))
                .findFirst()
                .map(FlowAmount::isInput)
                .orElse(false);
    }

    // --- references

    private static ObjectNode reference(ProcessFlow flow) {
        return reference("Flow", flow.id(), flow.name());
    }

    private static ObjectNode reference(UnitProcess process) {
        return reference("Process", process.id(), process.name());
    }

    private static ObjectNode reference(FlowProperty property) {
        return reference("FlowProperty", property.id(), property.name());
    }

    private static ObjectNode reference(FlowUnit unit) {
        return reference("Unit", unit.id(), unit.name());
    }

    private static ObjectNode reference(String type, String id, String name) {
        return putText(object(type).put("@id", id(type, id)), "name", name);
    }

    static ObjectNode root(String type, String id, String name, List<String> category) {
        ObjectNode node = object(type);
        node.put("@id", id);
        node.put("name", name);
        putText(node, "category", String.join("/", category));
        return node.put("version", VERSION);
    }

    static ObjectNode object(String type) {
        return JsonNodeFactory.instance.objectNode().put("@type", type);
    }

    private static ObjectNode putText(ObjectNode node, String field, String text) {
        return text.isEmpty() ? node : node.put(field, text);
    }

    private static String id(String kind, String id) {
        return StableIdentifier.of(kind, id);
    }
}
