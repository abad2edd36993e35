package org.vereda.partnership.council;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vereda.partnership.Cohort;
import org.vereda.partnership.Organization;
import org.vereda.partnership.Project;
import org.vereda.partnership.ProjectStatus;
import org.vereda.partnership.PublishedTotal;
import org.vereda.partnership.Role;
import org.vereda.partnership.council.CouncilGroup.Cell;
import org.vereda.partnership.council.CouncilGroup.People;
import org.vereda.partnership.council.CouncilGroup.Savings;
import org.vereda.partnership.council.Withholding.Figure;
import org.vereda.partnership.realised.Counted;
import org.vereda.partnership.realised.LedgerTotal;
import org.vereda.partnership.realised.Ranged;
import org.vereda.partnership.realised.SavingLine;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Money;

/** Adds up the figures of one group. */
final class GroupSums {
    private static final String SUPPLY_CHAINS = "supply-chains";
    private static final String COMPANIES = "companies";
    private static final String SMALL_OR_MEDIUM = "smes";
    private static final String IMPLEMENTATION = "implementation";

    private final CouncilInput input;
    private final Reconciliations reconciliations;
    private final Withholding withholding;
    private final GroupKey key;
    private final List<Project> projects;

    GroupSums(CouncilInput input, Reconciliations reconciliations, Withholding withholding, GroupKey key) {
        this.input = input;
        this.reconciliations = reconciliations;
        this.withholding = withholding;
        this.key = key;
        this.projects = input.projects().stream()
                .filter(project -> input.belongs(project, key))
                .toList();
    }

    CouncilGroup group() {
        return new CouncilGroup(
                key,
                name(),
                people(),
                projects.stream()
                        .filter(project -> !input.isPublished(project))
                        .collect(Collectors.groupingBy(Project::status, Collectors.counting())),
                implementation(),
                investment(),
                stated(),
                payback(),
                savings());
    }

    private String name() {
        return input.cohorts().stream()
                .filter(cohort ->
                        key.kind() == GroupKey.Kind.COHORT && cohort.id().equals(key.id()))
                .map(Cohort::name)
                .findFirst()
                .orElse("");
    }

    // --- people

    private People people() {
        return new People(
                printed(SUPPLY_CHAINS).or(this::countedChains),
                printed(COMPANIES).or(() -> counted(organization -> true)),
                printed(SMALL_OR_MEDIUM).or(this::countedSmall));
    }

    private Optional<BigDecimal> countedChains() {
        return switch (key.kind()) {
            case ALL -> positive(input.cohorts().size());
            case COHORT -> Optional.of(BigDecimal.ONE);
            case COUNTRY, SIZE -> Optional.empty();
        };
    }

    /** Suppliers of the group, or nothing where the folder lists none. */
    private Optional<BigDecimal> counted(Predicate<Organization> which) {
        Set<String> invited = input.cohorts().stream()
                .filter(cohort -> key.kind() == GroupKey.Kind.ALL || cohort.id().equals(key.id()))
                .flatMap(cohort -> cohort.suppliers().stream())
                .collect(Collectors.toSet());
        Set<String> acting = projects.stream()
                .flatMap(project -> input.organization(project).stream())
                .map(Organization::id)
                .collect(Collectors.toSet());
        return positive((int) input.organizations().stream()
                .filter(one -> one.role() == Role.SUPPLIER && which.test(one))
                .filter(one -> invited.contains(one.id()) || acting.contains(one.id()))
                .count());
    }

    /** Known only where every supplier of the group states its employees. */
    private Optional<BigDecimal> countedSmall() {
        Optional<BigDecimal> known = counted(one -> one.employees().isPresent());
        return known.equals(counted(one -> true))
                ? known.flatMap(any -> counted(Organization::isSmallOrMedium))
                : Optional.empty();
    }

    private static Optional<BigDecimal> positive(int count) {
        return count > 0 ? Optional.of(BigDecimal.valueOf(count)) : Optional.empty();
    }

    /** The printed figure of the cohort; for all, the sum of the cohorts where each has one, else the printed total. */
    private Optional<BigDecimal> printed(String metric) {
        List<PublishedTotal> rows = input.book().published().stream()
                .filter(row -> row.metric().equals(metric))
                .toList();
        return switch (key.kind()) {
            case ALL -> sumOfParts(rows);
            case COHORT -> amount(rows, row -> row.cohort().equals(key.id()));
            case COUNTRY, SIZE -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> sumOfParts(List<PublishedTotal> rows) {
        List<PublishedTotal> parts = rows.stream().filter(row -> !row.isTotal()).toList();
        boolean complete =
                !parts.isEmpty() && parts.stream().allMatch(row -> row.amount().isPresent());
        return complete
                ? Optional.of(
                        parts.stream().flatMap(row -> row.amount().stream()).reduce(BigDecimal.ZERO, BigDecimal::add))
                : amount(rows, PublishedTotal::isTotal);
    }

    private static Optional<BigDecimal> amount(List<PublishedTotal> rows, Predicate<PublishedTotal> which) {
        return rows.stream().filter(which).findFirst().flatMap(PublishedTotal::amount);
    }

    // --- projects and money

    /** The printed rate, weighted by companies for all cohorts; else projects carried out over those that were more than ideas. */
    private Optional<BigDecimal> implementation() {
        Optional<BigDecimal> stated = switch (key.kind()) {
            case ALL -> input.book().implementationPercent();
            case COHORT ->
                amount(
                        input.book().published(),
                        row -> row.metric().equals(IMPLEMENTATION)
                                && row.cohort().equals(key.id()));
            case COUNTRY, SIZE -> Optional.empty();
        };
        return stated.or(this::carriedOut);
    }

    private Optional<BigDecimal> carriedOut() {
        List<Project> planned = projects.stream()
                .filter(project -> !input.isPublished(project) && project.status() != ProjectStatus.IDEA)
                .toList();
        long done = planned.stream().filter(Project::isCarriedOut).count();
        return planned.isEmpty()
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(done)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(planned.size()), MathContext.DECIMAL64));
    }

    /** What the projects that were carried out or are published sums cost, in the money of the report. */
    private Cell<BigDecimal> investment() {
        return Cell.of(
                counting()
                        .flatMap(project -> investment(input, project).stream())
                        .reduce(BigDecimal::add),
                withholding.hidesInvestment(key));
    }

    private List<String> stated() {
        if (withholding.hidesInvestment(key)) {
            return List.of();
        }
        return counting()
                .flatMap(project -> project.investment().stream())
                .collect(Collectors.groupingBy(
                        money -> money.currency() + " " + money.priceYear(),
                        java.util.TreeMap::new,
                        Collectors.reducing(BigDecimal.ZERO, Money::amount, BigDecimal::add)))
                .entrySet()
                .stream()
                .map(entry -> entry.getValue().toPlainString() + " " + entry.getKey())
                .toList();
    }

    private Stream<Project> counting() {
        return projects.stream().filter(project -> input.isPublished(project) || project.isCarriedOut());
    }

    /** The investment in the money of the report; nothing where none is stated or no rate is known. */
    static Optional<BigDecimal> investment(CouncilInput input, Project project) {
        try {
            return project.investment().map(input.money()::convert).map(Money::amount);
        } catch (InvalidInput noRate) {
            return Optional.empty();
        }
    }

    private Cell<BigDecimal> payback() {
        Counted money = moneyOfReport();
        BigDecimal cost = BigDecimal.ZERO;
        double saved = 0;
        for (Project project : counting().toList()) {
            Optional<BigDecimal> investment = investment(input, project);
            Optional<Double> worth = worth(project, money);
            if (investment.isPresent() && worth.isPresent()) {
                cost = cost.add(investment.get());
                saved += worth.get();
            }
        }
        boolean hidden = withholding.hidesInvestment(key) || withholding.hides(money, Figure.BEST, key);
        return Cell.of(
                saved > 0 && cost.signum() > 0
                        ? Optional.of(cost.divide(BigDecimal.valueOf(saved), MathContext.DECIMAL64))
                        : Optional.empty(),
                hidden);
    }

    private Optional<Double> worth(Project project, Counted money) {
        return input.ledger().lines().stream()
                .filter(line ->
                        line.project().equals(project.id()) && line.counted().equals(money))
                .findFirst()
                .flatMap(line -> line.realised().map(Ranged::best).or(line::estimated));
    }

    private Counted moneyOfReport() {
        return new Counted(
                Counted.MONEY, input.money().currency() + " " + input.money().priceYear());
    }

    // --- savings

    private List<Savings> savings() {
        Map<String, Project> here = projects.stream().collect(Collectors.toMap(Project::id, project -> project));
        List<SavingLine> lines = input.ledger().lines().stream()
                .filter(line -> here.containsKey(line.project()) && line.share() > 0)
                .toList();
        return LedgerTotal.of(lines, line -> Optional.of(line.share())).stream()
                .map(this::savings)
                .toList();
    }

    private Savings savings(LedgerTotal total) {
        return new Savings(
                total.counted(),
                Cell.of(total.estimated(), hides(total, Figure.ESTIMATED)),
                Cell.of(total.realised(), hides(total, Figure.REALISED)),
                Cell.of(total.verified(), hides(total, Figure.VERIFIED)),
                hides(total, Figure.ESTIMATED)
                        ? Optional.empty()
                        : reconciliations
                                .change(total.counted(), key)
                                .flatMap(change -> total.estimated().map(value -> value + change)));
    }

    private boolean hides(LedgerTotal total, Figure figure) {
        return withholding.hides(total.counted(), figure, key);
    }
}
