package org.vereda.partnership.realised;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.vereda.partnership.Project;
import org.vereda.partnership.Saving;
import org.vereda.partnership.Verification;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Findings;

/** What the partnership stated about savings, brought together with what the meters say. */
final class StatedSavings {
    private final LedgerInput input;

    StatedSavings(LedgerInput input) {
        this.input = input;
    }

    /** One line for each project and metric; a metered saving goes before a stated one. */
    List<SavingLine> lines(Map<String, Map<Counted, MeteredSaving>> metered) {
        List<SavingLine> lines = new ArrayList<>();
        for (Project project : input.projects()) {
            Map<Counted, MeteredSaving> read = metered.getOrDefault(project.id(), Map.of());
            Set<Counted> all = new TreeSet<>(read.keySet());
            savings(project, saving -> true).forEach(saving -> all.add(counted(saving)));
            all.forEach(counted -> lines.add(line(project, counted, Optional.ofNullable(read.get(counted)))));
        }
        return lines;
    }

    private SavingLine line(Project project, Counted counted, Optional<MeteredSaving> read) {
        Optional<Double> estimated = sum(project, counted, saving -> saving.stage() == Saving.Stage.ESTIMATED);
        Optional<Double> stated = sum(project, counted, saving -> saving.stage() == Saving.Stage.REALISED);
        return new SavingLine(
                project.id(),
                counted,
                estimated,
                read.map(MeteredSaving::saving).or(() -> stated.map(Ranged::exactly)),
                read.map(MeteredSaving::errors).orElse(FitErrors.NONE),
                read.isPresent(),
                verified(project, counted),
                1);
    }

    /** What verifiers found, else stated savings that were verified; a rejected saving is verified to be nothing. */
    private Optional<Double> verified(Project project, Counted counted) {
        Optional<Double> found = input.verifications().stream()
                .filter(one ->
                        one.project().equals(project.id()) && one.metric().equals(counted.metric()))
                .flatMap(one -> verified(one, counted).stream())
                .reduce(Double::sum);
        return found.or(() -> sum(
                project,
                counted,
                saving -> saving.stage() == Saving.Stage.REALISED
                        && saving.claim().evidence() == Evidence.VERIFIED));
    }

    /** A verification that fits no saving of its project by metric and unit would vanish in silence; it is an error. */
    void tellUnmatched(List<SavingLine> lines, Findings findings) {
        for (Verification one : input.verifications()) {
            boolean fits = lines.stream()
                    .anyMatch(line -> line.project().equals(one.project())
                            && line.counted().metric().equals(one.metric())
                            && (one.amount().isEmpty()
                                    || verified(one, line.counted()).isPresent()));
            if (!fits) {
                findings.add(Finding.error("ledger.verified-nothing", one.position(), one.project(), one.metric()));
            }
        }
    }

    private Optional<Double> verified(Verification one, Counted counted) {
        return one.amount()
                .map(amount -> Counted.Stated.of(one.metric(), amount, input.money()))
                .map(stated -> Optional.of(stated)
                        .filter(known -> known.counted().equals(counted))
                        .map(Counted.Stated::value))
                .orElseGet(() -> Optional.of(0.0));
    }

    private Optional<Double> sum(Project project, Counted counted, Predicate<Saving> which) {
        return savings(project, which).stream()
                .filter(saving -> counted(saving).equals(counted))
                .map(saving -> Counted.Stated.of(saving.metric(), saving.claim().value(), input.money())
                        .value())
                .reduce(Double::sum);
    }

    private List<Saving> savings(Project project, Predicate<Saving> which) {
        return input.savings().stream()
                .filter(saving -> saving.project().equals(project.id()))
                .filter(which)
                .toList();
    }

    private Counted counted(Saving saving) {
        return Counted.Stated.of(saving.metric(), saving.claim().value(), input.money())
                .counted();
    }
}
