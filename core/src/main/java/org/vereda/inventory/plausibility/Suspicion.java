package org.vereda.inventory.plausibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vereda.quantity.Finding;

/**
 * What a rule has against a figure: the numbers that contradict each other, how much that weighs, and how the figure may
 * have been meant. Nothing is changed by it.
 *
 * @param rule the identifier of the rule
 * @param code the key of the message
 * @param weight how much it weighs
 * @param figure the figure under suspicion
 * @param evidence the other figures that speak against it, with their positions
 * @param numbers what the message shows of the evidence
 * @param readings other ways to read it, the likeliest first; those below a fifth are left out
 */
public record Suspicion(
        String rule,
        String code,
        Weight weight,
        Figure figure,
        List<Figure> evidence,
        List<String> numbers,
        List<Reading> readings)
        implements Comparable<Suspicion> {

    /** How much a suspicion weighs. */
    public enum Weight {
        /** The figures cannot all be right: arithmetic or the calendar says so. */
        CONTRADICTION,
        /** The figure is hard to believe. */
        DOUBT,
        /** Something worth a look, for which there may be good reasons. */
        REMARK
    }

    private static final Comparator<Suspicion> ORDER = Comparator.comparing(
                    (Suspicion suspicion) -> suspicion.figure().position())
            .thenComparing(Suspicion::rule)
            .thenComparing(suspicion -> suspicion.figure().label())
            .thenComparing(suspicion -> suspicion.numbers().toString());

    public Suspicion {
        evidence = List.copyOf(evidence);
        numbers = List.copyOf(numbers);
        readings = readings.stream()
                .filter(reading -> reading.likelihood() >= Reading.WORTH_TELLING)
                .sorted(Comparator.comparingDouble(Reading::likelihood)
                        .reversed()
                        .thenComparing(Reading::slip)
                        .thenComparing(Reading::text))
                .toList();
    }

    /** The likeliest other reading, where one is worth telling. */
    public Optional<Reading> suggestion() {
        return readings.stream().findFirst();
    }

    /**
     * The suspicion as a finding at the position of the figure. No suspicion is an error, for every figure is kept and used:
     * contradictions and doubts are warnings, remarks are notes. The first four arguments are the suggestion: text, how
     * sure ({@code none} where there is none), percent, slip; then come the numbers.
     */
    public Finding finding() {
        List<String> arguments = new ArrayList<>(suggestion()
                .map(reading -> List.of(
                        reading.text(),
                        reading.word(),
                        Integer.toString(reading.percent()),
                        reading.slip().word()))
                .orElse(List.of("", "none", "0", "none")));
        arguments.addAll(numbers);
        Finding.Severity severity = weight == Weight.REMARK ? Finding.Severity.NOTE : Finding.Severity.WARNING;
        return new Finding(severity, code, figure.position(), arguments);
    }

    /** By position, then rule and figure. */
    @Override
    public int compareTo(Suspicion other) {
        return ORDER.compare(this, other);
    }
}
