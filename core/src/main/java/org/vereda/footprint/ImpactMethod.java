package org.vereda.footprint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Units;

/** A set of characterization factors, for example TRACI 2.1, that turns masses of substances into impacts. */
public final class ImpactMethod {
    private record Key(String category, String substance, Compartment compartment) {}

    private final String id;
    private final String pack;
    private final Map<Key, CharacterizationFactor> factors = new HashMap<>();
    private final Map<String, String> units = new TreeMap<>();
    private final TreeSet<String> substances = new TreeSet<>();

    /**
     * A method from its factors.
     *
     * @param id its name, for example {@code TRACI 2.1}
     * @param factors at most one per category, substance and compartment
     * @param pack the reference pack and version that it came from
     * @throws InvalidInput where two factors contradict each other or a category has two units
     */
    public ImpactMethod(String id, Collection<CharacterizationFactor> factors, String pack) {
        this.id = id;
        this.pack = pack;
        factors.forEach(this::add);
    }

    public String id() {
        return id;
    }

    public String pack() {
        return pack;
    }

    /** The impact categories with their units, sorted. */
    public Map<String, String> categories() {
        return Collections.unmodifiableMap(units);
    }

    /** All factors, sorted by category, substance and compartment. */
    public List<CharacterizationFactor> factors() {
        return factors.values().stream()
                .sorted(Comparator.comparing(CharacterizationFactor::category)
                        .thenComparing(CharacterizationFactor::substance)
                        .thenComparing(CharacterizationFactor::compartment))
                .toList();
    }

    public Optional<CharacterizationFactor> factor(String category, String substance, Compartment compartment) {
        return Optional.ofNullable(factors.get(new Key(category, substance, compartment)));
    }

    /**
     * The impact of masses in one category: {@code sum of kg * factor}.
     *
     * @throws InvalidInput where the method has no such category or an amount is no mass
     */
    public Impact impact(String category, Collection<SubstanceMass> masses) {
        String unit = Optional.ofNullable(units.get(category))
                .orElseThrow(() -> invalid("footprint.unknown-category", category, String.join(", ", units.keySet())));
        BigDecimal total = BigDecimal.ZERO;
        List<SubstanceMass> without = new ArrayList<>();
        for (SubstanceMass mass : masses) {
            Optional<CharacterizationFactor> factor = factor(category, mass.substance(), mass.compartment());
            if (factor.isEmpty()) {
                without.add(mass);
            } else {
                total = total.add(mass.kilograms().multiply(factor.get().value()));
            }
        }
        return new Impact(category, unit, total, List.copyOf(masses), without);
    }

    /** True where some category of the method knows the substance in some compartment. */
    public boolean knows(String substance) {
        return substances.contains(substance);
    }

    /**
     * A mass of a substance that reaches a compartment.
     *
     * @param substance the substance's identifier as the method's factors write it
     * @param compartment where it goes
     * @param mass how much
     */
    public record SubstanceMass(String substance, Compartment compartment, Quantity mass) {
        public BigDecimal kilograms() {
            return mass.to(Units.KILOGRAM).amount();
        }
    }

    /**
     * The impact of masses in one category, with what has no factor in it shown.
     *
     * @param category the category
     * @param unit the unit of the factors, impact per kg
     * @param total the impact
     * @param masses all masses that were asked about
     * @param without those of them without a factor in the category
     */
    public record Impact(
            String category, String unit, BigDecimal total, List<SubstanceMass> masses, List<SubstanceMass> without) {
        public Impact {
            masses = List.copyOf(masses);
            without = List.copyOf(without);
        }

        /** kg of all masses. */
        public BigDecimal mass() {
            return sum(masses);
        }

        /** kg of the masses without a factor in the category; not every substance belongs to every category. */
        public BigDecimal massWithoutFactor() {
            return sum(without);
        }

        private static BigDecimal sum(List<SubstanceMass> masses) {
            return masses.stream().map(SubstanceMass::kilograms).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    private void add(CharacterizationFactor factor) {
        Key key = new Key(factor.category(), factor.substance(), factor.compartment());
        CharacterizationFactor before = factors.put(key, factor);
        if (before != null && before.value().compareTo(factor.value()) != 0) {
            throw invalid(
                    "footprint.two-characterization-factors",
                    factor.substance(),
                    factor.category(),
                    before.value().toPlainString(),
                    factor.value().toPlainString());
        }
        String unit = units.put(factor.category(), factor.unit());
        if (unit != null && !unit.equals(factor.unit())) {
            throw invalid("footprint.two-impact-units", factor.category(), unit, factor.unit());
        }
        substances.add(factor.substance());
    }

    private static InvalidInput invalid(String code, String... arguments) {
        return InvalidInput.of(Finding.error(code, SourcePosition.NOWHERE, arguments));
    }
}
