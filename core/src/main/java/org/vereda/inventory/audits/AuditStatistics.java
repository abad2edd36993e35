package org.vereda.inventory.audits;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Medians, quartiles and shares of what audits recommended. Costs and savings are estimates of the auditors in money of their
 * year; medians are used because means follow outliers.
 *
 * @param table the recommendations and their assessments
 */
public record AuditStatistics(AuditTable table) {
    /** Upper ends of the bands of payback, in years. */
    public static final List<Double> PAYBACK_BANDS = List.of(0.25, 0.5, 1.0, 2.0, 3.0, 5.0);
    /** Upper ends of the bands of cost, in US dollars. */
    public static final List<Double> COST_BANDS = List.of(1e3, 1e4, 5e4, 2.5e5);
    /** Upper ends of the size classes, in employees. */
    public static final List<Double> SIZE_CLASSES = List.of(49.0, 99.0, 249.0, 499.0);

    /**
     * The quartiles of numbers by linear interpolation between the order statistics: {@code h = (n - 1) p} (type 7 of Hyndman
     * and Fan, The American Statistician 50, 1996).
     *
     * @param first the first quartile
     * @param median the median
     * @param third the third quartile
     */
    public record Quartiles(double first, double median, double third) {
        /** The quartiles of these numbers, or nothing where there are none. */
        public static Optional<Quartiles> of(List<Double> numbers) {
            List<Double> sorted = numbers.stream().sorted().toList();
            return sorted.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Quartiles(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75)));
        }

        private static double at(List<Double> sorted, double share) {
            double place = (sorted.size() - 1) * share;
            int below = (int) Math.floor(place);
            int above = Math.min(below + 1, sorted.size() - 1);
            return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
        }
    }

    /**
     * What is known of a group of recommendations.
     *
     * @param count how many there are
     * @param usable how many state cost and saving above zero; all that follows is about these
     * @param implemented how many of them were carried out
     * @param refused how many were not
     * @param cost US dollars
     * @param saving US dollars a year
     * @param payback years
     */
    public record Summary(
            int count,
            int usable,
            int implemented,
            int refused,
            Optional<Quartiles> cost,
            Optional<Quartiles> saving,
            Optional<Quartiles> payback) {
        /** {@code implemented / (implemented + refused)}, or nothing where neither is known of any. */
        public Optional<Double> implementedShare() {
            int known = implemented + refused;
            return known == 0 ? Optional.empty() : Optional.of(implemented / (double) known);
        }
    }

    /** The summary of all recommendations. */
    public Summary summary() {
        return summary(table.recommendations());
    }

    public SortedMap<String, Summary> byStream() {
        return by((recommendation, assessment) -> Optional.of(recommendation.primaryStream()));
    }

    /** By code of the recommendation, as exact as the file keeps it. */
    public SortedMap<String, Summary> byCode() {
        return by((recommendation, assessment) -> Optional.of(recommendation.arc()));
    }

    /** By the first digits of the industry code; plants without one are left out. */
    public SortedMap<String, Summary> byIndustry(int digits) {
        return by((recommendation, assessment) -> assessment
                .map(Assessment::naics)
                .filter(code -> code.length() >= digits)
                .map(code -> code.substring(0, digits)));
    }

    /** By number of employees, under the index of the class in {@link #SIZE_CLASSES}; one more for those above all. */
    public SortedMap<Integer, Summary> bySize() {
        return by((recommendation, assessment) ->
                assessment.flatMap(Assessment::employees).map(number -> band(number.doubleValue(), SIZE_CLASSES)));
    }

    /** By payback, under the index of the band in {@link #PAYBACK_BANDS}; one more for those above all. */
    public SortedMap<Integer, Summary> byPayback() {
        return by((recommendation, assessment) -> recommendation.payback().map(years -> band(years, PAYBACK_BANDS)));
    }

    /** By cost, under the index of the band in {@link #COST_BANDS}; one more for those above all. */
    public SortedMap<Integer, Summary> byCost() {
        return by((recommendation, assessment) -> recommendation
                .cost()
                .filter(cost -> cost.signum() > 0)
                .map(cost -> band(cost.doubleValue(), COST_BANDS)));
    }

    /**
     * By several aspects at once, such as code, industry and size; recommendations of which one is not known are left out.
     *
     * @param aspects by what, in the order of the keys
     */
    public List<Group> by(List<AuditAspect> aspects) {
        SortedMap<String, List<Recommendation>> groups = new TreeMap<>();
        for (Recommendation recommendation : table.recommendations()) {
            Optional<Assessment> plant = table.assessment(recommendation);
            List<String> keys = aspects.stream()
                    .flatMap(aspect -> aspect.of(recommendation, plant).stream())
                    .toList();
            if (keys.size() == aspects.size()) {
                groups.computeIfAbsent(String.join("\t", keys), any -> new ArrayList<>())
                        .add(recommendation);
            }
        }
        return groups.entrySet().stream()
                .map(group -> new Group(
                        aspects.isEmpty() ? List.of() : List.of(group.getKey().split("\t", -1)),
                        summary(group.getValue())))
                .toList();
    }

    /**
     * A group of recommendations.
     *
     * @param keys its value of each aspect
     * @param summary what is known of it
     */
    public record Group(List<String> keys, Summary summary) {
        public Group {
            keys = List.copyOf(keys);
        }
    }

    /** The quartiles over the assessments of what a function tells of them. */
    public Optional<Quartiles> ofPlants(Function<Assessment, Optional<Double>> number) {
        return Quartiles.of(table.assessments().stream()
                .flatMap(assessment -> number.apply(assessment).stream())
                .toList());
    }

    /** {@code amount of the stream / employees} of a plant, where both are above zero. */
    public static Optional<Double> perEmployee(Assessment assessment, String stream) {
        return assessment
                .employees()
                .filter(number -> number.signum() > 0)
                .flatMap(
                        number -> assessment.amount(stream).map(amount -> amount.doubleValue() / number.doubleValue()));
    }

    private <K extends Comparable<K>> SortedMap<K, Summary> by(
            BiFunction<Recommendation, Optional<Assessment>, Optional<K>> key) {
        SortedMap<K, List<Recommendation>> groups = new TreeMap<>();
        for (Recommendation recommendation : table.recommendations()) {
            key.apply(recommendation, table.assessment(recommendation))
                    .ifPresent(group -> groups.computeIfAbsent(group, any -> new ArrayList<>())
                            .add(recommendation));
        }
        return groups.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey(),
                        entry -> summary(entry.getValue()),
                        (first, again) -> first,
                        TreeMap::new));
    }

    private static int band(double number, List<Double> upperEnds) {
        return (int) upperEnds.stream().filter(end -> number > end).count();
    }

    private static Summary summary(List<Recommendation> recommendations) {
        List<Recommendation> usable =
                recommendations.stream().filter(Recommendation::isUsable).toList();
        return new Summary(
                recommendations.size(),
                usable.size(),
                count(usable, ImplementationStatus.IMPLEMENTED),
                count(usable, ImplementationStatus.NOT_IMPLEMENTED),
                quartiles(usable, Recommendation::cost),
                quartiles(usable, Recommendation::saving),
                Quartiles.of(usable.stream()
                        .flatMap(recommendation -> recommendation.payback().stream())
                        .toList()));
    }

    private static int count(List<Recommendation> recommendations, ImplementationStatus status) {
        return (int) recommendations.stream()
                .filter(recommendation -> recommendation.status() == status)
                .count();
    }

    private static Optional<Quartiles> quartiles(
            List<Recommendation> recommendations, Function<Recommendation, Optional<BigDecimal>> amount) {
        return Quartiles.of(recommendations.stream()
                .flatMap(recommendation -> amount.apply(recommendation).stream())
                .map(BigDecimal::doubleValue)
                .toList());
    }
}
