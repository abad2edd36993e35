package org.vereda.exchange.process;

import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vereda.inventory.process.FlowProperty;
import org.vereda.inventory.process.FlowUnit;
import org.vereda.inventory.process.UnitGroup;
import org.vereda.quantity.Basis;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;

/**
 * The units of a network as groups: those that measure the same can be converted into the first of them, and a text that is
 * no known unit, such as money of a year, is a group of its own.
 */
final class NetworkUnits {
    private final Map<String, FlowProperty> properties = new TreeMap<>();
    private final Map<String, FlowUnit> units = new TreeMap<>();

    NetworkUnits(Collection<String> texts) {
        Map<String, List<String>> byKind = new LinkedHashMap<>();
        new TreeSet<>(texts)
                .forEach(text -> byKind.computeIfAbsent(kind(text), key -> new ArrayList<>())
                        .add(text));
        byKind.forEach(this::addGroup);
    }

    private static String kind(String text) {
        return Units.find(text)
                .map(unit -> unit.basis() == Basis.NONE
                        ? unit.dimension().inWords()
                        : unit.dimension().inWords() + ", " + unit.basis().text())
                .orElse(text);
    }

    private void addGroup(String kind, List<String> texts) {
        List<FlowUnit> members = texts.stream()
                .map(text -> new FlowUnit(
                        StableIdentifier.named("Unit", kind, text), text, factor(text, texts.getFirst()), List.of()))
                .toList();
        UnitGroup group = new UnitGroup(
                StableIdentifier.named("UnitGroup", kind), "Units of " + kind, members.getFirst(), members);
        FlowProperty property =
                new FlowProperty(StableIdentifier.named("FlowProperty", kind), kind, group, isMoney(texts.getFirst()));
        for (FlowUnit unit : members) {
            units.put(unit.name(), unit);
            properties.put(unit.name(), property);
        }
    }

    private static double factor(String text, String reference) {
        Optional<Unit> unit = Units.find(text);
        return unit.flatMap(known ->
                        Units.find(reference).map(base -> known.factor().divide(base.factor(), MathContext.DECIMAL128)))
                .map(Number::doubleValue)
                .orElse(1.0);
    }

    private static boolean isMoney(String text) {
        return text.matches("(USD|CAD|MXN).*");
    }

    FlowProperty property(String unit) {
        return Optional.ofNullable(properties.get(unit)).orElseThrow();
    }

    FlowUnit unit(String text) {
        return Optional.ofNullable(units.get(text)).orElseThrow();
    }

    List<FlowProperty> properties() {
        return properties.values().stream().distinct().toList();
    }

    List<UnitGroup> groups() {
        return properties().stream().map(FlowProperty::units).distinct().toList();
    }
}
