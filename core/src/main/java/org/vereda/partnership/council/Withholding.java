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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.vereda.partnership.Project;
import org.vereda.partnership.disclosure.Holdings;
import org.vereda.partnership.disclosure.TableCell;
import org.vereda.partnership.disclosure.TableProtection;
import org.vereda.partnership.realised.Counted;
import org.vereda.partnership.realised.Ranged;
import org.vereda.partnership.realised.SavingLine;

/**
 * Which sums of the report stay blank, because they would tell too much about one organization. The tables by cohort, country and size
 * add up the same projects, so they are protected together, metric by metric ({@link TableProtection}). Sizes without their sign
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
        Map<String, Map<String, BigDecimal>> inner = new TreeMap<>();
        Map<String, SortedSet<String>> groups = new TreeMap<>();
        for (Project project : input.projects()) {
            Optional<Double> size = amount.apply(project).filter(value -> value != 0);
            if (size.isPresent() && !input.isPublished(project)) {
                String cell = cell(input, project, groups);
                String owner = input.organization(project)
                        .map(org.vereda.partnership.Organization::id)
                        .orElse(project.facility());
                inner.computeIfAbsent(cell, any -> new TreeMap<>())
                        .merge(owner, BigDecimal.valueOf(Math.abs(size.get())), BigDecimal::add);
            }
        }
        return TableProtection.blanks(cells(inner, groups), Set.of(), input.policy());
    }

    /** The inner cell of a project: all its groups together. */
    private static String cell(CouncilInput input, Project project, Map<String, SortedSet<String>> groups) {
        List<GroupKey> own = input.groups().stream()
                .filter(group -> input.belongs(project, group))
                .toList();
        String cell =
                "cell " + String.join(" ", own.stream().map(Withholding::id).toList());
        own.forEach(group ->
                groups.computeIfAbsent(id(group), any -> new TreeSet<>()).add(cell));
        return cell;
    }

    private static List<TableCell> cells(
            Map<String, Map<String, BigDecimal>> inner, Map<String, SortedSet<String>> groups) {
        List<TableCell> cells = new ArrayList<>();
        inner.forEach((id, amounts) -> cells.add(new TableCell(id, new TreeSet<>(Set.of(id)), Holdings.of(amounts))));
        groups.forEach((id, parts) -> {
            Map<String, BigDecimal> sum = new TreeMap<>();
            parts.forEach(part -> inner.getOrDefault(part, Map.of())
                    .forEach((owner, value) -> sum.merge(owner, value, BigDecimal::add)));
            cells.add(new TableCell(id, parts, Holdings.of(sum)));
        });
        return cells;
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
