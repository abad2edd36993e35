package org.vereda.footprint.database;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vereda.footprint.Compartment;
import org.vereda.footprint.network.ImpactCategory;
import org.vereda.inventory.process.FlowPropertyFactor;
import org.vereda.inventory.process.FlowUnit;
import org.vereda.inventory.process.ProcessFlow;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;

/**
 * Finds the characterization factors of an elementary flow: by its identifier, else by its name and compartment, else by
 * its CAS number and compartment. The name goes before the number because one number stands for fossil and biogenic
 * carbon dioxide. Where a step finds factors that contradict each other the next one is asked, and a finding tells if none
 * decides.
 */
final class FlowMatcher {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern CAS = Pattern.compile("0*(\\d{2,7})-?(\\d{2})-?(\\d)");

    private final Map<String, List<ElementaryFactor>> byId = new HashMap<>();
    private final Map<String, List<ElementaryFactor>> byName = new HashMap<>();
    private final Map<String, List<ElementaryFactor>> byCas = new HashMap<>();
    private final Findings findings;

    FlowMatcher(DatabaseMethod method, Findings findings) {
        this.findings = findings;
        method.factors().forEach(factor -> {
            factor.ids().forEach(id -> add(byId, id, factor));
            factor.names().forEach(name -> add(byName, normalized(name), factor));
            cas(factor.cas()).ifPresent(cas -> add(byCas, cas, factor));
        });
    }

    /** The impact of one reference unit of the flow in every category that knows it. */
    Map<ImpactCategory, Double> factors(ProcessFlow flow) {
        Optional<Compartment> place = FlowPlace.compartment(flow);
        List<List<ElementaryFactor>> steps = List.of(
                byId.getOrDefault(flow.id(), List.of()),
                at(place, named(flow)),
                at(
                        place,
                        cas(flow.cas())
                                .map(cas -> byCas.getOrDefault(cas, List.of()))
                                .orElse(List.of())));
        Map<ImpactCategory, Double> values = new LinkedHashMap<>();
        List<ImpactCategory> known = steps.stream()
                .flatMap(List::stream)
                .map(ElementaryFactor::category)
                .distinct()
                .toList();
        known.forEach(category -> value(flow, category, steps).ifPresent(value -> values.put(category, value)));
        return values;
    }

    private Optional<Double> value(ProcessFlow flow, ImpactCategory category, List<List<ElementaryFactor>> steps) {
        for (List<ElementaryFactor> step : steps) {
            List<Double> values = new ArrayList<>();
            for (ElementaryFactor factor : step) {
                if (factor.category().equals(category)) {
                    perUnit(flow, factor)
                            .filter(value -> !values.contains(value))
                            .ifPresent(values::add);
                }
            }
            if (values.size() == 1) {
                return Optional.of(values.getFirst());
            }
            if (values.size() > 1 && step.equals(lastWith(category, steps))) {
                findings.add(Finding.warning(
                        "database.factors-contradict", flow.position(), flow.name(), category.id(), values.toString()));
            }
        }
        return Optional.empty();
    }

    private static List<ElementaryFactor> lastWith(ImpactCategory category, List<List<ElementaryFactor>> steps) {
        return steps.reversed().stream()
                .filter(step ->
                        step.stream().anyMatch(factor -> factor.category().equals(category)))
                .findFirst()
                .orElse(List.of());
    }

    /** The factor for one reference unit of the flow, nothing, with a finding, where its unit is none of the flow's. */
    private Optional<Double> perUnit(ProcessFlow flow, ElementaryFactor factor) {
        for (FlowPropertyFactor property : flow.properties()) {
            Optional<FlowUnit> unit = property.property().units().unit(factor.unit());
            if (unit.isPresent()) {
                return Optional.of(
                        factor.value() * property.factor() / unit.get().factor());
            }
        }
        findings.add(Finding.warning(
                "database.factor-unit",
                flow.position(),
                flow.name(),
                factor.category().id(),
                factor.unit(),
                flow.referenceUnit().name()));
        return Optional.empty();
    }

    private List<ElementaryFactor> named(ProcessFlow flow) {
        List<ElementaryFactor> own = byName.getOrDefault(normalized(flow.name()), List.of());
        return own.isEmpty()
                ? flow.synonyms().stream()
                        .flatMap(name -> byName.getOrDefault(normalized(name), List.of()).stream())
                        .distinct()
                        .toList()
                : own;
    }

    /** Those for the compartment, or those that hold everywhere where there are none for it. */
    private static List<ElementaryFactor> at(Optional<Compartment> place, List<ElementaryFactor> factors) {
        Stream<ElementaryFactor> exact = factors.stream()
                .filter(factor ->
                        factor.compartment().isPresent() && factor.compartment().equals(place));
        List<ElementaryFactor> found = exact.toList();
        return found.isEmpty()
                ? factors.stream()
                        .filter(factor -> factor.compartment().isEmpty())
                        .toList()
                : found;
    }

    /** Lower case with single blanks, so that spelling alone does not part names. */
    static String normalized(String name) {
        return BLANKS.matcher(name.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /** The number without leading zeros and dashes, nothing where the text is none. */
    static Optional<String> cas(String text) {
        return Optional.of(CAS.matcher(text.strip()))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1) + matcher.group(2) + matcher.group(3));
    }

    private static void add(Map<String, List<ElementaryFactor>> index, String key, ElementaryFactor factor) {
        index.computeIfAbsent(key, any -> new ArrayList<>()).add(factor);
    }
}
