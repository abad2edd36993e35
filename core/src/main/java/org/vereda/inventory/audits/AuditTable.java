package org.vereda.inventory.audits;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Assessments with their recommendations, in an order that does not depend on the order given. */
public final class AuditTable {
    private final Map<String, Assessment> assessments;
    private final List<Recommendation> recommendations;

    private AuditTable(Map<String, Assessment> assessments, List<Recommendation> recommendations) {
        this.assessments = assessments;
        this.recommendations = recommendations;
    }

    /** The table of these; of two assessments with one identifier, the first by position counts. */
    public static AuditTable of(List<Assessment> assessments, List<Recommendation> recommendations) {
        Map<String, Assessment> byId = new LinkedHashMap<>();
        assessments.stream()
                .sorted(Comparator.comparing(Assessment::id).thenComparing(Assessment::position))
                .forEach(assessment -> byId.putIfAbsent(assessment.id(), assessment));
        return new AuditTable(
                byId,
                recommendations.stream()
                        .sorted(Comparator.comparing(Recommendation::id).thenComparing(Recommendation::position))
                        .toList());
    }

    public List<Assessment> assessments() {
        return List.copyOf(assessments.values());
    }

    public List<Recommendation> recommendations() {
        return recommendations;
    }

    /** The audit that recommended it, where it is in the table. */
    public Optional<Assessment> assessment(Recommendation recommendation) {
        return Optional.ofNullable(assessments.get(recommendation.assessment()));
    }

    /** The assessments that meet the condition, with their recommendations; those without assessment are left out. */
    public AuditTable ofPlants(Predicate<Assessment> condition) {
        Map<String, Assessment> kept = new LinkedHashMap<>(assessments);
        kept.values().removeIf(condition.negate());
        return new AuditTable(
                kept,
                recommendations.stream()
                        .filter(recommendation -> kept.containsKey(recommendation.assessment()))
                        .toList());
    }

    /** The same assessments with only the recommendations that meet the condition. */
    public AuditTable where(Predicate<Recommendation> condition) {
        return new AuditTable(
                assessments, recommendations.stream().filter(condition).toList());
    }

    /** The assessments that have a recommendation here. */
    public List<Assessment> recommended() {
        return recommendations.stream()
                .flatMap(recommendation -> assessment(recommendation).stream())
                .distinct()
                .toList();
    }
}
