package org.vereda.partnership.council;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vereda.partnership.Organization;
import org.vereda.partnership.Project;
import org.vereda.partnership.disclosure.LinkedTotals;
import org.vereda.partnership.realised.Counted;
import org.vereda.partnership.realised.Ranged;
import org.vereda.partnership.realised.SavingLine;

/**
 * Which sums of the report stay blank, because they would tell too much about one organization. The tables by cohort, country and size
 * add up the same projects, so they are protected together, metric by metric ({@link LinkedTotals}). Sizes without their sign
 * stand for the figures: a rise of the use is as confidential as a saving. Sums that somebody published already are free.
 */
final class Withholding {
    /** The metric under which investments are protected. */
    static final String INVESTMENT = "investment";

    private final Map<String, SortedSet<String>> blanks;

    private Withholding(Map<String, SortedSet<String>> blanks) {
        this.blanks = blanks;
    }

    static Withholding of(CouncilInput input) {
        Map<String, SortedSet<String>> blanks = new HashMap<>();
        Set<Counted> metrics = new HashSet<>();
        input.ledger().lines().forEach(line -> metrics.add(line.counted()));
        metrics.forEach(counted ->
                blanks.put(counted.toString(), blanks(input, project -> saved(input, project, counted))));
        blanks.put(INVESTMENT, blanks(input, project -> invested(input, project)));
        return new Withholding(blanks);
    }

    boolean hides(Counted counted, GroupKey group) {
        return hides(counted.toString(), group);
    }

    boolean hidesInvestment(GroupKey group) {
        return hides(INVESTMENT, group);
    }

    private boolean hides(String metric, GroupKey group) {
        return blanks.getOrDefault(metric, new TreeSet<>()).contains(id(group));
    }

    private static SortedSet<String> blanks(CouncilInput input, Function<Project, Optional<Double>> amount) {
        List<LinkedTotals.Item> items = new ArrayList<>();
        for (Project project : input.projects()) {
            Optional<Double> size = amount.apply(project).filter(value -> value != 0);
            if (size.isPresent() && !input.isPublished(project)) {
                items.add(new LinkedTotals.Item(
                        input.organization(project).map(Organization::id).orElse(project.facility()),
                        BigDecimal.valueOf(Math.abs(size.get())),
                        groups(input, project)));
            }
        }
        return LinkedTotals.blanks(items, input.policy());
    }

    private static SortedSet<String> groups(CouncilInput input, Project project) {
        return input.groups().stream()
                .filter(group -> input.belongs(project, group))
                .map(Withholding::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<Double> saved(CouncilInput input, Project project, Counted counted) {
        return input.ledger().lines().stream()
                .filter(line ->
                        line.project().equals(project.id()) && line.counted().equals(counted))
                .flatMap(line -> size(line).stream())
                .findFirst();
    }

    private static Optional<Double> size(SavingLine line) {
        return line.realised().map(Ranged::best).or(line::estimated).map(value -> value * line.share());
    }

    private static Optional<Double> invested(CouncilInput input, Project project) {
        return GroupSums.investment(input, project).map(BigDecimal::doubleValue);
    }

    private static String id(GroupKey group) {
        return group.kind() + ":" + group.id();
    }
}
