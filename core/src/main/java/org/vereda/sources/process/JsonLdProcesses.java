package org.vereda.sources.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vereda.inventory.process.AllocationBasis;
import org.vereda.inventory.process.AllocationFactor;
import org.vereda.inventory.process.FlowAmount;
import org.vereda.inventory.process.FlowProperty;
import org.vereda.inventory.process.FlowUnit;
import org.vereda.inventory.process.ProcessFlow;
import org.vereda.inventory.process.ProcessKind;
import org.vereda.inventory.process.ProcessLocation;
import org.vereda.inventory.process.UnitProcess;

/** Reads processes of openLCA JSON-LD; the lists that they refer to have been read before. */
final class JsonLdProcesses {
    private final JsonLdCategories categories;
    private final Map<String, FlowProperty> properties;
    private final Map<String, ProcessLocation> locations;
    private final Map<String, ProcessFlow> flows;
    private final Map<String, FlowUnit> units = new HashMap<>();

    JsonLdProcesses(
            JsonLdCategories categories,
            Map<String, FlowProperty> properties,
            Map<String, ProcessLocation> locations,
            Map<String, ProcessFlow> flows) {
        this.categories = categories;
        this.properties = properties;
        this.locations = locations;
        this.flows = flows;
        properties.values().forEach(property -> property.units().units().forEach(unit -> units.put(unit.id(), unit)));
    }

    Optional<UnitProcess> process(Entity entity) {
        String name = entity.name();
        Lines lines = lines(entity);
        if (lines.references.size() != 1) {
            entity.refuse("process.reference-product", name, Integer.toString(lines.references.size()));
            return Optional.empty();
        }
        FlowAmount reference = lines.references.getFirst();
        if (!reference.isDelivered()) {
            entity.refuse(
                    "process.reference-not-delivered", name, reference.flow().name());
        }
        tellDoubts(entity, name, lines);
        return Optional.of(new UnitProcess(
                entity.id(),
                name,
                entity.text("processType").equals("LCI_RESULT")
                        ? ProcessKind.INVENTORY_RESULT
                        : ProcessKind.UNIT_PROCESS,
                categories.path(entity),
                entity.resolve("location", locations).orElse(ProcessLocation.NONE),
                entity.child("processDocumentation").flatMap(JsonLdTimes::validity),
                reference.number(),
                lines.all,
                allocation(entity, lines.all),
                basis(entity, "defaultAllocationMethod"),
                entity.text("dqEntry"),
                entity.place()));
    }

    /** The lines of one process with what is to be told about them together. */
    private static final class Lines {
        final List<FlowAmount> all = new ArrayList<>();
        final List<FlowAmount> references = new ArrayList<>();
        final LineSpreads spreads = new LineSpreads();
        int formulas;
    }

    private Lines lines(Entity process) {
        List<Entity> children = process.children("exchanges");
        boolean areNumbered = areNumbered(children);
        Lines lines = new Lines();
        for (int i = 0; i < children.size(); i++) {
            Entity child = children.get(i);
            int number = areNumbered ? (int) child.number("internalId").orElseThrow() : i + 1;
            line(child, number, lines.spreads).ifPresent(line -> {
                lines.all.add(line);
                if (child.flag("isQuantitativeReference", "quantitativeReference")) {
                    lines.references.add(line);
                }
                lines.formulas += line.formula().isEmpty() ? 0 : 1;
            });
        }
        return lines;
    }

    /** Schema 2 numbers the lines of a process; numbers that are missing or not unique are replaced by their order. */
    private static boolean areNumbered(List<Entity> children) {
        Set<Double> numbers = new HashSet<>();
        return children.stream()
                .allMatch(child -> child.has("internalId")
                        && child.number("internalId").orElse(0) >= 1
                        && numbers.add(child.number("internalId").orElse(0)));
    }

    private Optional<FlowAmount> line(Entity entity, int number, LineSpreads spreads) {
        if (!entity.has("flow")) {
            entity.missing("flow");
        }
        double amount = entity.requiredNumber("amount");
        Optional<ProcessFlow> known = entity.resolve("flow", flows);
        if (known.isEmpty() || Double.isNaN(amount)) {
            return Optional.empty();
        }
        ProcessFlow flow = known.get();
        FlowProperty property = entity.has("flowProperty")
                ? entity.resolve("flowProperty", properties).orElse(flow.referenceProperty())
                : flow.referenceProperty();
        FlowUnit unit = entity.has("unit")
                ? entity.resolve("unit", units).orElse(property.units().reference())
                : property.units().reference();
        return Optional.of(new FlowAmount(
                number,
                flow,
                entity.flag("isInput", "input"),
                amount,
                unit,
                property,
                entity.text("amountFormula"),
                entity.child("uncertainty")
                        .map(child -> spreads.read(child, amount))
                        .orElse(LineSpreads.NONE),
                entity.has("dqEntry") ? entity.text("dqEntry") : entity.text("pedigreeUncertainty"),
                entity.flag("isAvoidedProduct", "avoidedProduct"),
                entity.reference("defaultProvider"),
                entity.place()));
    }

    private static void tellDoubts(Entity entity, String name, Lines lines) {
        if (lines.formulas > 0) {
            entity.remark("process.formulas-kept", name, Integer.toString(lines.formulas));
        }
        if (lines.spreads.withoutWidth() > 0) {
            entity.remark("process.spread-without-width", name, Integer.toString(lines.spreads.withoutWidth()));
        }
    }

    private static Optional<AllocationBasis> basis(Entity entity, String field) {
        return switch (entity.text(field)) {
            case "PHYSICAL_ALLOCATION" -> Optional.of(AllocationBasis.PHYSICAL);
            case "ECONOMIC_ALLOCATION" -> Optional.of(AllocationBasis.ECONOMIC);
            case "CAUSAL_ALLOCATION" -> Optional.of(AllocationBasis.CAUSAL);
            default -> Optional.empty();
        };
    }

    private static List<AllocationFactor> allocation(Entity process, List<FlowAmount> lines) {
        List<AllocationFactor> factors = new ArrayList<>();
        int unclear = 0;
        for (Entity child : process.children("allocationFactors")) {
            Optional<AllocationFactor> factor = factor(child, lines);
            factor.ifPresent(factors::add);
            unclear += factor.isEmpty() ? 1 : 0;
        }
        if (unclear > 0) {
            process.warn("process.allocation-unclear", process.text("name"), Integer.toString(unclear));
        }
        return factors;
    }

    /** Nothing where it names no product of the process or no line that can be told from others. */
    private static Optional<AllocationFactor> factor(Entity entity, List<FlowAmount> lines) {
        String product = entity.reference("product");
        Optional<AllocationBasis> basis = basis(entity, "allocationType");
        Optional<Integer> line =
                entity.child("exchange").map(child -> lineOf(child, lines)).orElse(Optional.of(0));
        boolean isProduct = lines.stream()
                .anyMatch(candidate ->
                        candidate.isDelivered() && candidate.flow().id().equals(product));
        return !isProduct || basis.isEmpty() || line.isEmpty()
                ? Optional.empty()
                : Optional.of(new AllocationFactor(
                        basis.get(), product, line.get(), entity.requiredNumber("value"), entity.text("formula")));
    }

    /** Schema 2 names the line by its number, schema 1 by its flow, which must then be on one line only. */
    private static Optional<Integer> lineOf(Entity exchange, List<FlowAmount> lines) {
        String flow = exchange.reference("flow");
        double number = exchange.number("internalId").orElse(0);
        List<Integer> matches = lines.stream()
                .filter(line ->
                        number > 0 ? line.number() == number : line.flow().id().equals(flow))
                .map(FlowAmount::number)
                .toList();
        return matches.size() == 1 ? Optional.of(matches.getFirst()) : Optional.empty();
    }
}
