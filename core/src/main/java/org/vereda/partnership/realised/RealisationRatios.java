package org.vereda.partnership.realised;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vereda.matrix.regression.RandomEffects;
import org.vereda.matrix.regression.RandomEffects.Observation;

/**
 * How much of what is estimated comes about, by family of measures, before and after shrinkage: a family with few projects is
 * drawn towards the mean of all families, one project towards its family ({@link RandomEffects}). What the next project of the
 * family is to be expected is the prior of its estimate.
 *
 * @param metric the metric whose ratios they are
 * @param families the families by name
 * @param common the mean of all families
 * @param outstanding what the estimates of projects without a realised saving come to
 */
public record RealisationRatios(String metric, List<Family> families, Ranged common, List<Outstanding> outstanding) {
    /** The least standard deviation of a ratio: that of a stated saving without range, which is not without error. */
    public static final double LEAST_DEVIATION = 0.10;

    public RealisationRatios {
        families = List.copyOf(families);
        outstanding = List.copyOf(outstanding);
    }

    /**
     * What is still expected: the sum of estimates of projects without a realised saving, each times the ratio to expect of its family.
     * Projects of one family share the error of its ratio, and families what they take from the mean of all
     * ({@link RandomEffects#next(List, List)}).
     *
     * @param counted the metric and its unit
     * @param projects how many projects
     * @param expected the sum
     */
    public record Outstanding(Counted counted, int projects, Ranged expected) {}

    /**
     * A family of measures.
     *
     * @param name the first end use of its measures, or the measure itself
     * @param projects its projects
     * @param raw the mean ratio of its own projects
     * @param shrunk the mean ratio drawn towards that of all families
     * @param shared the standard deviation of the part of its error that all families have in common
     * @param next the ratio to expect of the next project: wider, for projects differ
     */
    public record Family(String name, List<Member> projects, Ranged raw, Ranged shrunk, double shared, Ranged next) {
        public Family {
            projects = List.copyOf(projects);
        }
    }

    /**
     * A project in its family.
     *
     * @param project the project's identifier
     * @param raw its own ratio
     * @param shrunk the ratio drawn towards that of its family
     */
    public record Member(String project, Ranged raw, Ranged shrunk) {}

    /** The ratios of the metric; empty families where no project has both an estimate and a realised saving. */
    public static RealisationRatios of(RealisedLedger ledger, LedgerInput input, String metric) {
        Map<String, List<SavingLine>> byFamily = new TreeMap<>();
        ledger.lines().stream()
                .filter(line -> line.counted().metric().equals(metric))
                .filter(line -> line.ratio().isPresent())
                .filter(line -> ledger.project(line).isCarriedOut())
                .forEach(
                        line -> byFamily.computeIfAbsent(input.familyOf(ledger.project(line)), any -> new ArrayList<>())
                                .add(line));
        if (byFamily.isEmpty()) {
            return new RealisationRatios(metric, List.of(), Ranged.exactly(1), List.of());
        }
        List<String> names = List.copyOf(byFamily.keySet());
        RandomEffects effects = RandomEffects.of(
                byFamily.values().stream().map(RealisationRatios::observations).toList());
        List<Family> families = new ArrayList<>();
        for (int at = 0; at < names.size(); at++) {
            families.add(family(names.get(at), at, byFamily.getOrDefault(names.get(at), List.of()), effects));
        }
        return new RealisationRatios(
                metric,
                families,
                ranged(effects.mean()),
                new OutstandingSavings(ledger, input, names, effects).of(metric));
    }

    /** Shares of the same meters have one ratio and one error: they are one observation, not several that happen to agree. */
    private static List<Observation> observations(List<SavingLine> lines) {
        Map<String, List<SavingLine>> together = new LinkedHashMap<>();
        for (SavingLine line : lines) {
            String meters =
                    line.metered() ? String.join("\n", line.errors().byMeter().keySet()) : "\n\n" + line.project();
            together.computeIfAbsent(meters, any -> new ArrayList<>()).add(line);
        }
        return together.values().stream().map(RealisationRatios::observation).toList();
    }

    private static Observation observation(List<SavingLine> lines) {
        double estimated = lines.stream()
                .mapToDouble(line -> line.estimated().orElseThrow())
                .sum();
        double saved = lines.stream()
                .mapToDouble(line -> line.realised().orElseThrow().best())
                .sum();
        double variance = lines.stream()
                        .map(SavingLine::errors)
                        .reduce(FitErrors.NONE, FitErrors::plus)
                        .variance()
                / (estimated * estimated);
        return new Observation(saved / estimated, Math.max(variance, LEAST_DEVIATION * LEAST_DEVIATION));
    }

    private static Family family(String name, int at, List<SavingLine> lines, RandomEffects effects) {
        List<Member> members = lines.stream()
                .map(line -> new Member(
                        line.project(),
                        line.ratio().orElseThrow(),
                        ranged(effects.shrunk(at, observation(List.of(line))))))
                .toList();
        return new Family(
                name,
                members,
                ranged(effects.raw(at)),
                ranged(effects.shrunk(at)),
                effects.shared(at),
                ranged(effects.next(at)));
    }

    static Ranged ranged(Observation seen) {
        return Ranged.normal(seen.value(), seen.variance());
    }
}
