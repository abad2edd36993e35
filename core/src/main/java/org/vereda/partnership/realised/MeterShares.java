package org.vereda.partnership.realised;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vereda.inventory.Metric;
import org.vereda.partnership.Project;
import org.vereda.partnership.Saving;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;
import org.vereda.quantity.Quantity;

/**
 * The metered savings of each project and metric. Projects behind one meter share its saving in proportion to what they
 * estimated; without an estimate of one of them nobody can tell whose it is, and none gets any.
 */
final class MeterShares {
    private final LedgerInput input;
    private final Findings findings;
    private final Map<String, Map<Counted, MeteredSaving>> byProject = new LinkedHashMap<>();

    MeterShares(LedgerInput input, Findings findings) {
        this.input = input;
        this.findings = findings;
    }

    /** The realised saving of each project and metric; several meters of one project add up. */
    Map<String, Map<Counted, MeteredSaving>> realised() {
        return Map.copyOf(byProject);
    }

    void add(MeterGroup group, MeterResult result) {
        switch (result) {
            case MeterResult.Refused refused -> findings.addAll(refused.reasons());
            case MeterResult.Computed computed -> {
                findings.addAll(computed.avoided().doubts());
                Map<Counted, MeteredSaving> savings = savings(computed);
                Map<String, Double> shares = shares(group, savings);
                shares.forEach((project, share) ->
                        savings.forEach((counted, saving) -> put(project, counted, saving.times(share))));
            }
        }
    }

    private void put(String project, Counted counted, MeteredSaving saving) {
        byProject.computeIfAbsent(project, any -> new TreeMap<>()).merge(counted, saving, MeteredSaving::plus);
    }

    /** What a meter's saving is in each metric; a price or factor that is not known is told. */
    private Map<Counted, MeteredSaving> savings(MeterResult.Computed computed) {
        MeteredSaving yearly = new MeteredSaving(
                computed.yearly(), FitErrors.of(computed.meter().id(), computed.yearly()));
        UnitWorth.Worth worth = input.worth().of(computed.meter(), computed.unit());
        Map<Counted, MeteredSaving> savings = new TreeMap<>();
        worth.metrics().forEach((metric, factor) -> {
            BigDecimal shown = new Quantity(factor, metric.unit())
                    .to(Counted.unitOf(metric))
                    .amount();
            savings.put(Counted.of(metric), yearly.times(shown.doubleValue()));
        });
        worth.price()
                .ifPresentOrElse(
                        price -> savings.put(
                                Counted.of(input.money()),
                                yearly.times(price.amount().doubleValue())),
                        () -> tell("ledger.no-price", computed));
        if (!worth.metrics().containsKey(Metric.GHG)) {
            tell("ledger.no-factor", computed);
        }
        return savings;
    }

    private void tell(String code, MeterResult.Computed computed) {
        findings.add(Finding.note(
                code,
                computed.meter().position(),
                computed.meter().id(),
                computed.meter().flow().id()));
    }

    private Map<String, Double> shares(MeterGroup group, Map<Counted, MeteredSaving> savings) {
        List<String> ids = group.projects().stream().map(Project::id).toList();
        if (ids.size() == 1) {
            return Map.of(ids.getFirst(), 1.0);
        }
        Optional<Map<String, Double>> estimates = savings.keySet().stream()
                .map(counted -> estimates(ids, counted))
                .flatMap(Optional::stream)
                .findFirst();
        if (estimates.isEmpty()) {
            findings.add(Finding.warning(
                    "ledger.meter-not-shared",
                    group.meter().position(),
                    group.meter().id(),
                    String.join(", ", ids)));
            return Map.of();
        }
        double sum = estimates.get().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        Map<String, Double> shares = new HashMap<>();
        estimates.get().forEach((project, estimate) -> shares.put(project, estimate / sum));
        return shares;
    }

    /** What each of the projects estimated of a metric, where all of them did. */
    private Optional<Map<String, Double>> estimates(List<String> projects, Counted counted) {
        Map<String, Double> found = new HashMap<>();
        for (String project : projects) {
            double sum = estimated(project, counted)
                    .mapToDouble(Counted.Stated::value)
                    .sum();
            if (sum > 0) {
                found.put(project, sum);
            }
        }
        return found.size() == projects.size() ? Optional.of(found) : Optional.empty();
    }

    private Stream<Counted.Stated> estimated(String project, Counted counted) {
        return input.savings().stream()
                .filter(saving -> saving.project().equals(project) && saving.stage() == Saving.Stage.ESTIMATED)
                .map(saving -> Counted.Stated.of(saving.metric(), saving.claim().value(), input.money()))
                .filter(stated -> stated.counted().equals(counted));
    }
}
