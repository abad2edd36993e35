package org.vereda.footprint.impact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vereda.footprint.ElectricityBasis;
import org.vereda.footprint.FootprintLine;
import org.vereda.footprint.Gas;
import org.vereda.footprint.GwpSet;
import org.vereda.footprint.SiteFootprint;
import org.vereda.inventory.Flow;

/**
 * The same emissions of a site weighed with one set of global warming potentials: {@code kg CO2e = sum of kg gas * GWP}.
 * Sets stand side by side; a sum that a source states with another set is apart and in no total.
 *
 * @param gwpSet the set
 * @param total kg CO2e of what can be weighed with it
 * @param apart kg CO2e of sums with other sets, by set
 * @param unknown gases without a potential in the set
 */
public record ClimateBySet(String gwpSet, BigDecimal total, Map<String, BigDecimal> apart, List<String> unknown) {
    public ClimateBySet {
        apart = Collections.unmodifiableMap(new TreeMap<>(apart));
        unknown = List.copyOf(unknown);
    }

    /** A site's emissions with each of several sets, in the order of the sets' names. */
    public static List<ClimateBySet> of(SiteFootprint site, ElectricityBasis basis, List<GwpSet> sets) {
        List<FootprintLine> lines =
                site.lines().stream().filter(line -> line.scope().counts(basis)).toList();
        return sets.stream()
                .sorted(Comparator.comparing(GwpSet::id))
                .map(set -> new Weighing(set).weighed(lines))
                .toList();
    }

    /** Weighs lines with one set. */
    private static final class Weighing {
        private final GwpSet set;
        private final Map<String, BigDecimal> apart = new TreeMap<>();
        private final TreeSet<String> unknown = new TreeSet<>();
        private BigDecimal total = BigDecimal.ZERO;

        Weighing(GwpSet set) {
            this.set = set;
        }

        ClimateBySet weighed(List<FootprintLine> lines) {
            lines.forEach(this::add);
            return new ClimateBySet(set.id(), total, apart, new ArrayList<>(unknown));
        }

        private void add(FootprintLine line) {
            Optional<String> named = named(line.flow());
            if (named.isPresent()) {
                add(named.get(), line.amount(), set.of(named.get()));
            } else {
                line.kilograms().forEach((gas, kilograms) -> add(line, gas, kilograms));
            }
        }

        /** A refrigerant or gas that is let out by its name: its mass is known, whatever set its line was made with. */
        private static Optional<String> named(Flow flow) {
            return switch (flow) {
                case Flow.Refrigerant(String name) -> Optional.of(name);
                case Flow.Emission(String substance) -> Optional.of(substance);
                case Flow.Energy energy -> Optional.empty();
                case Flow.Water water -> Optional.empty();
                case Flow.Waste waste -> Optional.empty();
                case Flow.Solvent solvent -> Optional.empty();
                case Flow.Freight freight -> Optional.empty();
                case Flow.Material material -> Optional.empty();
                case Flow.Purchase purchase -> Optional.empty();
            };
        }

        private void add(FootprintLine line, Gas gas, BigDecimal kilograms) {
            boolean sum = gas == Gas.CO2E || gas == Gas.FLUORINATED;
            if (sum && !line.gwpSet().equals(set.id())) {
                apart.merge(line.gwpSet(), kilograms, BigDecimal::add);
            } else if (!gas.component().isBiogenicCarbonDioxide()) {
                add(gas.name(), kilograms, set.of(gas));
            }
        }

        private void add(String gas, BigDecimal kilograms, Optional<BigDecimal> potential) {
            potential.ifPresentOrElse(value -> total = total.add(kilograms.multiply(value)), () -> unknown.add(gas));
        }
    }
}
