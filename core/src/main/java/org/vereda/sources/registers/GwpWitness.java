package org.vereda.sources.registers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vereda.footprint.GwpSet;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.SourcePosition;
import org.vereda.sources.table.TableCell;

/**
 * Which global warming potentials a file that states both mass and CO2 equivalents was made with: a pair of cells agrees with a
 * set where {@code |tonnes * GWP - CO2e|} is within what rounding of both cells to their last digit allows. A file with one
 * set gives a note, one in which no single set explains all pairs a warning, and a pair that no set explains a warning at
 * its cell.
 */
final class GwpWitness {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final List<GwpSet> sets;
    private final Map<String, Integer> agreeing = new LinkedHashMap<>();
    private int explained;

    GwpWitness(List<GwpSet> sets) {
        this.sets = List.copyOf(sets);
        sets.forEach(set -> agreeing.put(set.id(), 0));
    }

    /** Takes up a pair of cells; {@code tonnes} is above zero. A set without the gas neither explains nor contradicts. */
    void see(CanadianGas gas, BigDecimal tonnes, BigDecimal equivalents, TableCell cell, Findings findings) {
        List<GwpSet> silent =
                sets.stream().filter(set -> gas.potential(set).isEmpty()).toList();
        List<GwpSet> found = sets.stream()
                .filter(set -> gas.potential(set)
                        .filter(potential -> agrees(tonnes, potential, equivalents))
                        .isPresent())
                .toList();
        if (!found.isEmpty()) {
            explained++;
            Stream.concat(found.stream(), silent.stream()).forEach(set -> agreeing.merge(set.id(), 1, Integer::sum));
        } else if (silent.isEmpty()) {
            BigDecimal ratio = equivalents.divide(tonnes, new MathContext(4));
            findings.add(Finding.warning(
                    "registers.co2e-differs", cell.position(), cell.value(), gas.text(), ratio.toPlainString()));
        }
    }

    /** Tells which set explains all pairs, or that none does. */
    void tell(SourcePosition header, Findings findings) {
        if (explained == 0) {
            return;
        }
        List<String> all = agreeing.entrySet().stream()
                .filter(set -> set.getValue() == explained)
                .map(Map.Entry::getKey)
                .toList();
        if (all.isEmpty()) {
            String counts = agreeing.entrySet().stream()
                    .map(set -> set.getKey() + ": " + set.getValue())
                    .collect(Collectors.joining(", "));
            findings.add(Finding.warning("registers.mixed-gwp", header, Integer.toString(explained), counts));
        } else {
            findings.add(Finding.note("registers.gwp-set", header, String.join(", ", all)));
        }
    }

    private static boolean agrees(BigDecimal tonnes, BigDecimal potential, BigDecimal equivalents) {
        BigDecimal tolerance = halfOfLastDigit(equivalents).add(potential.multiply(halfOfLastDigit(tonnes)));
        return tonnes.multiply(potential).subtract(equivalents).abs().compareTo(tolerance) <= 0;
    }

    /** Half of a unit in the last place that the number was written with. */
    static BigDecimal halfOfLastDigit(BigDecimal number) {
        return HALF.scaleByPowerOfTen(-number.scale());
    }
}
