package org.vereda.endoflife.rates;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.NearestName;
import org.vereda.quantity.SourcePosition;

/** Which step of ISO 22628 takes a material or a listed part, where nobody states another one. */
public final class MaterialSteps {
    private final Map<String, Rule> rules;

    private MaterialSteps(Map<String, Rule> rules) {
        this.rules = Map.copyOf(rules);
    }

    /**
     * What is known about a material.
     *
     * @param material its name, case does not matter
     * @param step the step, empty where the standard asks for the proof of a recycling technology first
     * @param source who says so
     */
    public record Rule(String material, Optional<TreatmentStep> step, String source) {}

    /** The steps of these rules; later ones go before earlier ones. */
    public static MaterialSteps of(List<Rule> rules) {
        Map<String, Rule> byName = new TreeMap<>();
        rules.forEach(rule -> byName.put(key(rule.material()), rule));
        return new MaterialSteps(byName);
    }

    /**
     * The step of a material, or nothing where it must be stated.
     *
     * @throws InvalidInput where no rule knows the material
     */
    public Optional<TreatmentStep> step(String material, SourcePosition position) {
        return Optional.ofNullable(rules.get(key(material)))
                .orElseThrow(() -> InvalidInput.of(Finding.error(
                        "rates.unknown-material",
                        position,
                        material,
                        NearestName.orNone(key(material), List.copyOf(rules.keySet())))))
                .step();
    }

    /** True where a rule knows a material or listed part of that name. */
    public boolean knows(String material) {
        return rules.containsKey(key(material));
    }

    private static String key(String material) {
        return material.strip().toLowerCase(Locale.ROOT);
    }
}
