package org.vereda.endoflife.loop;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Recycled content of a material beside what a rule asks, all masses in kg. Targets are compared exactly, before any
 * rounding: {@code counted * 100 >= percent * mass}.
 *
 * @param rule the rule
 * @param mass the mass of the material
 * @param counted the recycled mass that the rule counts
 * @param closedLoop the part of it that comes from vehicles
 * @param uncounted recycled mass that the rule does not count, because nobody used it before
 * @param attributed the part of {@code counted} that is known by mass balance alone
 */
public record ContentVerdict(
        ContentRule rule,
        BigDecimal mass,
        BigDecimal counted,
        BigDecimal closedLoop,
        BigDecimal uncounted,
        BigDecimal attributed) {
    /** Of materials of parts; empty where none of them is the rule's material. */
    public static Optional<ContentVerdict> of(ContentRule rule, List<RecycledMass> masses) {
        List<RecycledMass> own = masses.stream()
                .filter(one -> one.material().toLowerCase(Locale.ROOT).equals(rule.material()))
                .toList();
        BigDecimal whole = sum(own, RecycledMass::kilograms);
        if (whole.signum() == 0) {
            return Optional.empty();
        }
        List<RecycledMass> counted =
                own.stream().filter(one -> counts(rule, one)).toList();
        List<RecycledMass> loop =
                counted.stream().filter(one -> one.content().fromVehicles()).toList();
        List<RecycledMass> attributed = counted.stream()
                .filter(one -> one.content().accounting() == RecycledContent.Accounting.MASS_BALANCE)
                .toList();
        BigDecimal sum = sum(counted, RecycledMass::recycled);
        return Optional.of(new ContentVerdict(
                rule,
                whole,
                sum,
                sum(loop, RecycledMass::recycled),
                sum(own, RecycledMass::recycled).subtract(sum),
                sum(attributed, RecycledMass::recycled)));
    }

    /** What is counted, percent of the mass. */
    public BigDecimal percent() {
        return counted.movePointRight(2).divide(mass, MathContext.DECIMAL128);
    }

    /** What is counted and comes from vehicles, percent of the mass. */
    public BigDecimal closedLoopPercent() {
        return closedLoop.movePointRight(2).divide(mass, MathContext.DECIMAL128);
    }

    /** Recycled material that is missing to the target, kg; zero where it is met. */
    public BigDecimal missing() {
        return mass.multiply(rule.percent()).movePointLeft(2).subtract(counted).max(BigDecimal.ZERO);
    }

    /** Material from vehicles that is missing to the target, kg; zero where it is met or not asked. */
    public BigDecimal closedLoopMissing() {
        return rule.closedLoopPercent()
                .map(percent -> mass.multiply(percent).movePointLeft(2).subtract(closedLoop))
                .orElse(BigDecimal.ZERO)
                .max(BigDecimal.ZERO);
    }

    /** True where both targets are met. */
    public boolean isMet() {
        return missing().signum() == 0 && closedLoopMissing().signum() == 0;
    }

    private static boolean counts(ContentRule rule, RecycledMass one) {
        return !rule.postConsumerOnly() || one.content().consumer() == RecycledContent.Consumer.POST_CONSUMER;
    }

    private static BigDecimal sum(List<RecycledMass> masses, Function<RecycledMass, BigDecimal> number) {
        return masses.stream().map(number).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
