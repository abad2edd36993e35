package org.vereda.partnership.realised;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vereda.matrix.regression.RandomEffects;

/** The savings that were estimated and have not been realised yet, by family, and what they come to by the ratios of their families. */
final class OutstandingSavings {
    private final RealisedLedger ledger;
    private final LedgerInput input;
    private final List<String> families;
    private final RandomEffects effects;

    /** @param families the families whose ratios are known, in the order of the effects */
    OutstandingSavings(RealisedLedger ledger, LedgerInput input, List<String> families, RandomEffects effects) {
        this.ledger = ledger;
        this.input = input;
        this.families = List.copyOf(families);
        this.effects = effects;
    }

    List<RealisationRatios.Outstanding> of(String metric) {
        List<SavingLine> open = ledger.lines().stream()
                .filter(line -> line.counted().metric().equals(metric))
                .filter(line -> line.realised().isEmpty() && expected(line) > 0)
                .toList();
        TreeSet<Counted> units = new TreeSet<>();
        open.forEach(line -> units.add(line.counted()));
        return units.stream()
                .map(counted -> outstanding(
                        counted,
                        open.stream()
                                .filter(line -> line.counted().equals(counted))
                                .toList()))
                .toList();
    }

    private static double expected(SavingLine line) {
        return line.estimated().orElse(0.0) * line.share();
    }

    private RealisationRatios.Outstanding outstanding(Counted counted, List<SavingLine> open) {
        Map<String, List<Double>> byFamily = new TreeMap<>();
        open.forEach(line -> byFamily.computeIfAbsent(input.familyOf(ledger.project(line)), any -> new ArrayList<>())
                .add(expected(line)));
        List<List<Double>> known = families.stream()
                .map(family -> byFamily.getOrDefault(family, List.of()))
                .toList();
        List<List<Double>> others = byFamily.entrySet().stream()
                .filter(family -> !families.contains(family.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return new RealisationRatios.Outstanding(
                counted, open.size(), RealisationRatios.ranged(effects.next(known, others)));
    }
}
