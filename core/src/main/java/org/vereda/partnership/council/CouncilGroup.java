package org.vereda.partnership.council;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.partnership.ProjectStatus;
import org.vereda.partnership.realised.Counted;
import org.vereda.partnership.realised.Ranged;

/**
 * The figures of a group of projects.
 *
 * @param key the group
 * @param name its name, empty where the key says it
 * @param people how many take part
 * @param projects how many projects have come how far
 * @param implementationPercent the share of companies or projects that carried out what was planned, in percent
 * @param investment what the projects cost, in the money of the report
 * @param stated what they cost by the currencies and price years as stated
 * @param paybackYears investment over money saved a year, of the projects that state both
 * @param savings what they save a year
 */
public record CouncilGroup(
        GroupKey key,
        String name,
        People people,
        Map<ProjectStatus, Long> projects,
        Optional<BigDecimal> implementationPercent,
        Cell<BigDecimal> investment,
        List<String> stated,
        Cell<BigDecimal> paybackYears,
        List<Savings> savings) {
    public CouncilGroup {
        projects = Map.copyOf(projects);
        stated = List.copyOf(stated);
        savings = List.copyOf(savings);
    }

    /**
     * How many take part; printed figures where the folder does not list them one by one.
     *
     * @param supplyChains anchors with their suppliers
     * @param companies suppliers
     * @param smallOrMedium those below 250 employees
     */
    public record People(
            Optional<BigDecimal> supplyChains, Optional<BigDecimal> companies, Optional<BigDecimal> smallOrMedium) {}

    /** A value of a report: known, not known, or known and not shown. */
    public sealed interface Cell<T> {
        /** It may be shown. */
        record Shown<T>(T value) implements Cell<T> {}

        /** Nobody stated it; that is not zero. */
        record Unknown<T>() implements Cell<T> {}

        /** It would tell too much about somebody. */
        record Withheld<T>() implements Cell<T> {}

        /** The value, where there is one that may be shown. */
        default Optional<T> shown() {
            return switch (this) {
                case Shown<T>(T value) -> Optional.of(value);
                case Unknown<T>() -> Optional.empty();
                case Withheld<T>() -> Optional.empty();
            };
        }

        /** True where it is known and not shown. */
        default boolean isWithheld() {
            return switch (this) {
                case Withheld<T>() -> true;
                case Shown<T>(T value) -> false;
                case Unknown<T>() -> false;
            };
        }

        /** The cell of a value that may be absent. */
        static <T> Cell<T> of(Optional<T> value, boolean withheld) {
            if (value.isEmpty()) {
                return new Unknown<>();
            }
            return withheld ? new Withheld<>() : new Shown<>(value.get());
        }
    }

    /**
     * What a group saves of a metric in a year.
     *
     * @param counted the metric and its unit
     * @param estimated what was expected
     * @param realised what came about
     * @param verified what a verifier confirmed
     * @param otherwise the estimate if the figures under suspicion are meant as suggested, where any are
     */
    public record Savings(
            Counted counted,
            Cell<Double> estimated,
            Cell<Ranged> realised,
            Cell<Double> verified,
            Optional<Double> otherwise) {}
}
