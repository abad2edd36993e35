package org.vereda.sources.process;

import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.vereda.inventory.process.FlowProperty;
import org.vereda.inventory.process.FlowUnit;
import org.vereda.inventory.process.UnitGroup;
import org.vereda.quantity.Basis;
import org.vereda.quantity.Dimension;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;

/**
 * The units that EcoSpold files state amounts in, as groups: those that Vereda knows and that measure the same can be
 * converted, any other text is a group of its own.
 */
final class EcoSpoldUnits {
    private static final Map<Dimension, Unit> REFERENCES = Map.of(
            Dimension.MASS,
            Units.KILOGRAM,
            Dimension.ENERGY,
            Units.MEGAJOULE,
            Dimension.VOLUME,
            Units.CUBIC_METER,
            Dimension.AREA,
            Units.SQUARE_METER,
            Dimension.LENGTH,
            Units.METER,
            Dimension.TIME,
            Units.HOUR,
            Dimension.MASS.times(Dimension.LENGTH),
            Units.TONNE_KILOMETER);

    private record Kind(Dimension dimension, Basis basis, String text) {}

    private final Map<String, FlowProperty> propertyByUnit = new LinkedHashMap<>();
    private final Map<String, FlowUnit> units = new LinkedHashMap<>();

    EcoSpoldUnits(Collection<String> texts) {
        Map<Kind, List<String>> byKind = new LinkedHashMap<>();
        texts.forEach(text ->
                byKind.computeIfAbsent(kind(text), kind -> new ArrayList<>()).add(text));
        byKind.forEach(this::add);
    }

    /** The quantity that a unit belongs to. */
    FlowProperty property(String unit) {
        return Optional.ofNullable(propertyByUnit.get(unit)).orElseThrow();
    }

    FlowUnit unit(String unit) {
        return Optional.ofNullable(units.get(unit)).orElseThrow();
    }

    List<FlowProperty> properties() {
        return propertyByUnit.values().stream().distinct().toList();
    }

    /** An identifier that is the same for the same words in every file. */
    static String identifier(String... words) {
        byte[] bytes = String.join("\n", words).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(bytes).toString();
    }

    private static Kind kind(String text) {
        return Units.find(text)
                .map(unit -> new Kind(unit.dimension(), unit.basis(), ""))
                .orElseGet(() -> new Kind(Dimension.NONE, Basis.NONE, text));
    }

    private void add(Kind kind, List<String> texts) {
        Unit reference = REFERENCES.getOrDefault(
                kind.dimension(), Units.find(texts.getFirst()).orElse(Units.ONE));
        List<FlowUnit> members = new ArrayList<>();
        for (String text : texts) {
            double factor = Units.find(text)
                    .map(unit -> unit.factor()
                            .divide(reference.factor(), MathContext.DECIMAL128)
                            .doubleValue())
                    .orElse(1.0);
            members.add(new FlowUnit(identifier("EcoSpold unit", text), text, factor, List.of()));
        }
        FlowUnit referenceUnit = members.stream()
                .filter(unit -> unit.factor() == 1)
                .findFirst()
                .orElseGet(() -> new FlowUnit(
                        identifier("EcoSpold unit", reference.symbol()), reference.symbol(), 1, List.of()));
        if (!members.contains(referenceUnit)) {
            members.addFirst(referenceUnit);
        }
        String name = kind.text().isEmpty() ? kind.dimension().inWords() : kind.text();
        UnitGroup group =
                new UnitGroup(identifier("EcoSpold units", name, kind.basis().text()), name, referenceUnit, members);
        FlowProperty property = new FlowProperty(
                identifier("EcoSpold quantity", name, kind.basis().text()), name, group, false);
        members.forEach(unit -> units.put(unit.name(), unit));
        texts.forEach(text -> propertyByUnit.put(text, property));
    }
}
