package org.vereda.sources.process;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vereda.inventory.process.FlowAmount;
import org.vereda.inventory.process.FlowUnit;
import org.vereda.inventory.process.UnitProcess;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.SourcePosition;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;

/**
 * Tells units that amounts are stated in and whose factor in the database is far from the exact one, as a cubic foot of
 * 0.02 m3. The factor of the database counts, since its publisher may have used it to get the amount.
 */
final class RoughUnits {
    private static final double TOLERANCE = 0.005;

    private record Use(FlowUnit unit, String reference, double exact, int lines) {
        private Use again() {
            return new Use(unit, reference, exact, lines + 1);
        }
    }

    private RoughUnits() {}

    static void tell(Collection<UnitProcess> processes, String file, Findings findings) {
        Map<String, Optional<Use>> uses = new LinkedHashMap<>();
        for (UnitProcess process : processes) {
            for (FlowAmount line : process.lines()) {
                uses.merge(line.unit().id(), use(line), (before, one) -> before.map(Use::again));
            }
        }
        uses.values().stream()
                .flatMap(Optional::stream)
                .forEach(use -> findings.add(Finding.warning(
                        "process.rough-unit",
                        SourcePosition.ofFile(file),
                        use.unit().name(),
                        Double.toString(use.unit().factor()),
                        use.reference(),
                        Double.toString(use.exact()),
                        Integer.toString(use.lines()))));
    }

    /** The first use of a unit of a known name whose factor is rough, else nothing. */
    private static Optional<Use> use(FlowAmount line) {
        FlowUnit unit = line.unit();
        String reference = line.property().units().reference().name();
        Optional<Unit> known = known(unit);
        Optional<Unit> base = Units.find(reference);
        if (known.isEmpty() || base.isEmpty() || !known.get().isComparableWith(base.get())) {
            return Optional.empty();
        }
        double exact = known.get().factor().doubleValue() / base.get().factor().doubleValue();
        return Math.abs(unit.factor() / exact - 1) > TOLERANCE
                ? Optional.of(new Use(unit, reference, exact, 1))
                : Optional.empty();
    }

    /** The unit by its name, else by one of the other ways to write it. */
    private static Optional<Unit> known(FlowUnit unit) {
        return Stream.concat(Stream.of(unit.name()), unit.synonyms().stream())
                .map(Units::find)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
