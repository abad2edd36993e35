package org.vereda.footprint.potentials;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.footprint.Compartment;
import org.vereda.footprint.ImpactMethod;
import org.vereda.footprint.ImpactMethod.SubstanceMass;
import org.vereda.inventory.comparison.Aspect;
import org.vereda.inventory.comparison.ReleaseAnswer;
import org.vereda.inventory.comparison.ReleaseQuery;
import org.vereda.inventory.releases.Medium;
import org.vereda.inventory.releases.SubstanceDirectory;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Units;

/**
 * The impact potentials of an answer of the registers: {@code sum over substances and compartments of kg * factor} for each
 * group and category, with the mass that has no factor beside each of them.
 *
 * @param lines a line for each group and category, in the order of both
 * @param masses what became of the mass of each group
 */
public record ReleasePotentials(List<Line> lines, List<Masses> masses) {
    public ReleasePotentials {
        lines = List.copyOf(lines);
        masses = List.copyOf(masses);
    }

    /**
     * A potential of a group.
     *
     * @param keys the group's value of each aspect
     * @param names what people call these values
     * @param category the impact category
     * @param unit its unit
     * @param potential the potential, none where no mass has a factor in the category
     * @param withFactor kg that have a factor in the category
     * @param withoutFactor kg of known substances to air, water and soil that have none in it
     */
    public record Line(
            List<String> keys,
            List<String> names,
            String category,
            String unit,
            Optional<BigDecimal> potential,
            BigDecimal withFactor,
            BigDecimal withoutFactor) {
        public Line {
            keys = List.copyOf(keys);
            names = List.copyOf(names);
        }
    }

    /**
     * What became of the mass of a group; the three add up to all of it.
     *
     * @param keys the group's value of each aspect
     * @param names what people call these values
     * @param known kg to air, water and soil of known substances
     * @param unknown kg to air, water and soil of substances that the directory does not know
     * @param elsewhere kg injected, undivided or sent away, which no compartment takes
     */
    public record Masses(
            List<String> keys, List<String> names, BigDecimal known, BigDecimal unknown, BigDecimal elsewhere) {
        public Masses {
            keys = List.copyOf(keys);
            names = List.copyOf(names);
        }
    }

    /**
     * Multiplies.
     *
     * @param query the question whose groups are wanted
     * @param fine its answer by substance and medium too
     * @param directory which substances are known
     * @param method the factors
     */
    public static ReleasePotentials of(
            ReleaseQuery query, ReleaseAnswer fine, SubstanceDirectory directory, ImpactMethod method) {
        Map<List<String>, Group> groups = new LinkedHashMap<>();
        List<Aspect> by = fine.query().by();
        for (ReleaseAnswer.Row row : fine.rows()) {
            List<String> keys = first(row.keys(), query.by().size());
            Group group = groups.computeIfAbsent(
                    keys, any -> new Group(keys, first(row.names(), query.by().size())));
            String substance = row.keys().get(by.indexOf(Aspect.SUBSTANCE));
            String medium = row.keys().get(by.indexOf(Aspect.MEDIUM));
            row.kilograms().ifPresent(mass -> group.add(substance, medium, mass, directory));
        }
        List<Line> lines = new ArrayList<>();
        List<Masses> masses = new ArrayList<>();
        for (Group group : groups.values()) {
            method.categories().keySet().forEach(category -> lines.add(group.line(category, method)));
            masses.add(group.masses());
        }
        return new ReleasePotentials(lines, masses);
    }

    private static List<String> first(List<String> values, int count) {
        return List.copyOf(values.subList(0, count));
    }

    private static final class Group {
        private final List<String> keys;
        private final List<String> names;
        private final List<SubstanceMass> known = new ArrayList<>();
        private BigDecimal unknown = BigDecimal.ZERO;
        private BigDecimal elsewhere = BigDecimal.ZERO;

        Group(List<String> keys, List<String> names) {
            this.keys = keys;
            this.names = names;
        }

        void add(String substance, String medium, BigDecimal mass, SubstanceDirectory directory) {
            Optional<Compartment> compartment =
                    medium.isEmpty() ? Optional.empty() : Compartment.of(Medium.valueOf(medium));
            if (compartment.isEmpty()) {
                elsewhere = elsewhere.add(mass);
            } else if (directory.substance(substance).isEmpty()) {
                unknown = unknown.add(mass);
            } else {
                known.add(new SubstanceMass(substance, compartment.get(), new Quantity(mass, Units.KILOGRAM)));
            }
        }

        Line line(String category, ImpactMethod method) {
            ImpactMethod.Impact impact = method.impact(category, known);
            BigDecimal without = impact.massWithoutFactor();
            boolean any = impact.without().size() < impact.masses().size();
            return new Line(
                    keys,
                    names,
                    category,
                    impact.unit().replaceFirst("/kg$", ""),
                    any ? Optional.of(impact.total()) : Optional.empty(),
                    impact.mass().subtract(without),
                    without);
        }

        Masses masses() {
            BigDecimal mass = known.stream().map(SubstanceMass::kilograms).reduce(BigDecimal.ZERO, BigDecimal::add);
            return new Masses(keys, names, mass, unknown, elsewhere);
        }
    }
}
