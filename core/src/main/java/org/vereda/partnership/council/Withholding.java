package org.vereda.partnership.council;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
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
 * stand for the figures: a rise of the use is as confidential as a saving. Sums that somebody published already are free. Reports of
 * different years are protected against each other ({@link LinkedYears}).
 */
final class Withholding {
    /** The metric under which investments are protected. */
    static final String INVESTMENT = "investment";

    private final Map<String, SortedSet<String>> blanks = new TreeMap<>();
    private final Map<String, List<ShownSums.Part>> computed = new TreeMap<>();
    private final CouncilInput input;

    private Withholding(CouncilInput input) {
        this.input = input;
    }

    /** The figure by which a saving is judged, and the three that are shown of it. */
    enum Figure {
        /** The best that is known: realised, else estimated. */
        BEST,
        ESTIMATED,
        REALISED,
        VERIFIED;

        private Optional<Double> of(SavingLine line) {
            Optional<Double> value = switch (this) {
                case BEST -> line.realised().map(Ranged::best).or(line::estimated);
                case ESTIMATED -> line.estimated();
                case REALISED -> line.realised().map(Ranged::best);
                case VERIFIED -> line.verified();
            };
            return value.map(found -> found * line.share());
        }
    }

    static Withholding of(CouncilInput input) {
        Withholding withholding = new Withholding(input);
        for (Counted counted : metrics(input)) {
            for (Figure figure : Figure.values()) {
                withholding.protect(kind(counted, figure), project -> saved(input, project, counted, figure));
            }
        }
        withholding.protect(INVESTMENT, project -> invested(input, project));
        return withholding;
    }

    private static Set<Counted> metrics(CouncilInput input) {
        Set<Counted> metrics = new TreeSet<>();
        input.ledger().lines().forEach(line -> metrics.add(line.counted()));
        return metrics;
    }

    /** True where the sum of the figure would tell too much, or that of the best figures would. */
    boolean hides(Counted counted, Figure figure, GroupKey group) {
        return hides(kind(counted, Figure.BEST), group) || hides(kind(counted, figure), group);
    }

    boolean hidesInvestment(GroupKey group) {
        return hides(INVESTMENT, group);
    }

    private boolean hides(String kind, GroupKey group) {
        return blanks.getOrDefault(kind, new TreeSet<>()).contains(id(group));
    }

    private static String kind(Counted counted, Figure figure) {
        return figure.name().toLowerCase(Locale.ROOT) + " " + counted.metric() + " " + counted.unit();
    }

    /** What the report shows, to be compared with later ones. */
    List<ShownSums> shown() {
        List<ShownSums> shown = new ArrayList<>();
        for (Counted counted : metrics(input)) {
            for (Figure figure : Figure.values()) {
                add(shown, kind(counted, figure), group -> hides(counted, figure, group));
            }
        }
        add(shown, INVESTMENT, this::hidesInvestment);
        return shown;
    }

    private void add(List<ShownSums> shown, String kind, Predicate<GroupKey> isHidden) {
        List<ShownSums.Part> parts = computed.getOrDefault(kind, List.of());
        SortedSet<String> groups = input.groups().stream()
                .filter(group -> !isHidden.test(group))
                .map(Withholding::id)
                .filter(id -> parts.stream().anyMatch(part -> part.groups().contains(id)))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!groups.isEmpty()) {
            shown.add(new ShownSums(kind, groups, parts));
        }
    }

    /** Beside the tables of this report, and beside those of earlier ones: what is blank for one reason is blank. */
    private void protect(String kind, Function<Project, Optional<Double>> amount) {
        List<ShownSums.Part> parts = parts(amount);
        SortedSet<String> hidden = new TreeSet<>(LinkedTotals.blanks(
                parts.stream()
                        .map(part -> new LinkedTotals.Item(part.owner(), part.size(), part.groups()))
                        .toList(),
                input.policy()));
        List<ShownSums> earlier = input.earlier().stream()
                .flatMap(Collection::stream)
                .filter(sums -> sums.kind().equals(kind))
                .toList();
        hidden.addAll(new LinkedYears(earlier, parts).blanks(input.policy()));
        blanks.put(kind, hidden);
        computed.put(kind, parts);
    }

    private List<ShownSums.Part> parts(Function<Project, Optional<Double>> amount) {
        List<ShownSums.Part> parts = new ArrayList<>();
        for (Project project : input.projects()) {
            Optional<Double> size = amount.apply(project).filter(value -> value != 0);
            if (size.isPresent() && !input.isPublished(project)) {
                parts.add(new ShownSums.Part(
                        project.id(),
                        input.organization(project).map(Organization::id).orElse(project.facility()),
                        BigDecimal.valueOf(Math.abs(size.get())),
                        groups(input, project)));
            }
        }
        return parts;
    }

    private static SortedSet<String> groups(CouncilInput input, Project project) {
        return input.groups().stream()
                .filter(group -> input.belongs(project, group))
                .map(Withholding::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<Double> saved(CouncilInput input, Project project, Counted counted, Figure figure) {
        return input.ledger().lines().stream()
                .filter(line ->
                        line.project().equals(project.id()) && line.counted().equals(counted))
                .flatMap(line -> figure.of(line).stream())
                .findFirst();
    }

    private static Optional<Double> invested(CouncilInput input, Project project) {
        return GroupSums.investment(input, project).map(BigDecimal::doubleValue);
    }

    private static String id(GroupKey group) {
        return group.kind() + ":" + group.id();
    }
}
