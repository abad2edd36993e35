package org.vereda.footprint.product;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vereda.footprint.EmissionFactor;
import org.vereda.footprint.FootprintLine;
import org.vereda.footprint.Gas;
import org.vereda.footprint.UncertaintyRules;
import org.vereda.footprint.method.GhgComponent;
import org.vereda.inventory.Flow;

/**
 * A factor as a node of the network, shared by all who use it alike: its gases stated one by one or as a sum, and how well its
 * place fits.
 *
 * @param factor the factor
 * @param gases the component of each gas that counts here
 * @param gwpSet the GWP set of these gases
 * @param geography the score of its place, see {@link UncertaintyRules#geography}
 */
record FactorKey(EmissionFactor factor, Map<Gas, GhgComponent> gases, String gwpSet, int geography) {
    FactorKey {
        gases = Map.copyOf(gases);
    }

    static FactorKey of(FootprintLine line, List<String> regions) {
        Optional<GhgComponent> only = line.components().size() == 1
                ? line.components().keySet().stream().findFirst()
                : Optional.empty();
        Map<Gas, GhgComponent> gases = new TreeMap<>();
        line.kilograms().keySet().forEach(gas -> gases.put(gas, only.orElse(gas.component())));
        return new FactorKey(line.factor(), gases, line.gwpSet(), UncertaintyRules.geography(line.factor(), regions));
    }

    /** True for what is a mass of a gas already: multiplying it with a potential adds no spread that a factor has. */
    boolean isExact() {
        return switch (factor.flow()) {
            case Flow.Refrigerant refrigerant -> true;
            case Flow.Emission emission -> true;
            case Flow.Energy energy -> false;
            case Flow.Water water -> false;
            case Flow.Waste waste -> false;
            case Flow.Solvent solvent -> false;
            case Flow.Freight freight -> false;
            case Flow.Material material -> false;
            case Flow.Purchase purchase -> false;
        };
    }

    /** Names the factor as a fact, the same wherever it is used. */
    String name() {
        return String.join(
                "|",
                factor.flow().id(),
                factor.kind().name(),
                factor.region(),
                factor.unit().toString(),
                Integer.toString(factor.year()),
                factor.yearOfUse().map(Object::toString).orElse(""),
                factor.pack());
    }
}
