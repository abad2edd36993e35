package org.vereda.partnership;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.vereda.inventory.Amount;
import org.vereda.inventory.plausibility.PlausibilityRules;
import org.vereda.inventory.plausibility.Relation;
import org.vereda.inventory.plausibility.Suspicions;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Money;
import org.vereda.quantity.Quantity;

/**
 * The book of a partnership's projects: what they cost and save, per cohort and in all, and what somebody printed about
 * them. Values stay as they were stated; where figures contradict each other that is a finding, and nothing is repaired.
 */
public final class Ledger {
    /** The metric under which a saving counts as money. */
    public static final String MONEY = "money";

    private static final MathContext PRECISION = MathContext.DECIMAL128;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Cohort> cohorts;
    private final List<Project> projects;
    private final List<Saving> savings;
    private final List<PublishedTotal> published;
    private final Map<String, String> cohortOfProject = new HashMap<>();

    /**
     * A sum of savings.
     *
     * @param cohort the cohort's identifier, empty for all projects
     * @param metric what is counted
     * @param stage estimated or realised
     * @param amount the sum; amounts of other dimension, currency or price year are sums of their own
     * @param evidence how the weakest of them is known
     */
    public record Total(String cohort, String metric, Saving.Stage stage, Amount amount, Evidence evidence) {}

    public Ledger(List<Cohort> cohorts, List<Project> projects, List<Saving> savings, List<PublishedTotal> published) {
        this.cohorts = List.copyOf(cohorts);
        this.projects = List.copyOf(projects);
        this.savings = List.copyOf(savings);
        this.published = List.copyOf(published);
        projects.forEach(project -> cohortOfProject.put(project.id(), project.cohort()));
    }

    public List<PublishedTotal> published() {
        return published;
    }

    /** The sums of all projects, then those of each cohort, in the order of the metrics. */
    public List<Total> totals() {
        List<Total> totals = new ArrayList<>(totals("", saving -> true));
        cohorts.forEach(cohort -> totals.addAll(totals(cohort.id())));
        return List.copyOf(totals);
    }

    /** The sums of the projects of one cohort. */
    public List<Total> totals(String cohort) {
        return totals(
                cohort,
                saving -> cohortOfProject.getOrDefault(saving.project(), "").equals(cohort));
    }

    /** How many projects have come how far; a row that stands for a group of projects counts once. */
    public long count(ProjectStatus status) {
        return projects.stream().filter(project -> project.status() == status).count();
    }

    /** What the projects cost, one sum for each currency and price year. */
    public List<Money> investments() {
        return sums(projects.stream()
                .flatMap(project -> project.investment().stream())
                .toList());
    }

    /**
     * Simple payback of all projects that state both an investment and a saving of money: {@code investment / money saved
     * a year}, realised savings before estimated ones; nothing where currencies or price years differ.
     */
    public Optional<BigDecimal> paybackYears() {
        List<Money> invested = new ArrayList<>();
        List<Money> saved = new ArrayList<>();
        for (Project project : projects) {
            List<Money> worth = moneySavedBy(project);
            if (project.investment().isPresent() && !worth.isEmpty()) {
                invested.add(project.investment().get());
                saved.addAll(worth);
            }
        }
        List<Money> cost = sums(invested);
        List<Money> worth = sums(saved);
        return cost.size() == 1 && worth.size() == 1 && isSameMoney(cost.getFirst(), worth.getFirst())
                ? ratio(cost.getFirst().amount(), worth.getFirst().amount())
                : Optional.empty();
    }

    /**
     * The share of companies that carried their project out, of the printed rates of the cohorts weighted by their
     * companies: {@code sum(rate * companies) / sum(companies)} in percent; nothing where a cohort lacks either figure.
     */
    public Optional<BigDecimal> implementationPercent() {
        BigDecimal weighted = BigDecimal.ZERO;
        BigDecimal companies = BigDecimal.ZERO;
        for (Cohort cohort : cohorts) {
            Optional<BigDecimal> rate = printed(cohort.id(), "implementation");
            Optional<BigDecimal> members = printed(cohort.id(), "companies");
            if (rate.isEmpty() || members.isEmpty()) {
                return Optional.empty();
            }
            weighted = weighted.add(rate.get().multiply(members.get()));
            companies = companies.add(members.get());
        }
        return ratio(weighted, companies);
    }

    /** Small and medium companies as a share of all companies, in percent, by the printed figures of the cohorts. */
    public Optional<BigDecimal> smallOrMediumPercent() {
        BigDecimal small = sumPrinted("smes");
        return ratio(small.multiply(HUNDRED), sumPrinted("companies"));
    }

    /** Every contradiction between printed figures, and between them and the projects, sorted by position. */
    public List<Finding> findings() {
        return suspicions(Optional.empty()).findings();
    }

    /**
     * The same with evidence and suggested readings.
     *
     * @param carbonOfEnergy t CO2 per MWh that grid and fuels give, to hold savings against; none where unknown
     */
    public Suspicions suspicions(Optional<Relation.Range> carbonOfEnergy) {
        return PlausibilityRules.check(relations(carbonOfEnergy));
    }

    /** The relations in which its figures must stand, for other rules and tests. */
    public List<Relation> relations(Optional<Relation.Range> carbonOfEnergy) {
        return new LedgerRelations(this).all(carbonOfEnergy);
    }

    List<Saving> savings() {
        return savings;
    }

    Optional<Project> project(String id) {
        return projects.stream().filter(project -> project.id().equals(id)).findFirst();
    }

    Optional<BigDecimal> printed(String cohort, String metric) {
        return published.stream()
                .filter(row -> row.cohort().equals(cohort) && row.metric().equals(metric))
                .findFirst()
                .flatMap(PublishedTotal::amount);
    }

    private BigDecimal sumPrinted(String metric) {
        return published.stream()
                .filter(row -> !row.isTotal() && row.metric().equals(metric))
                .flatMap(row -> row.amount().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Total> totals(String cohort, Predicate<Saving> which) {
        List<Total> totals = new ArrayList<>();
        savings.stream().filter(which).forEach(saving -> add(totals, cohort, saving));
        totals.sort(Comparator.comparing(Total::metric).thenComparing(Total::stage));
        return totals;
    }

    private static void add(List<Total> totals, String cohort, Saving saving) {
        for (int i = 0; i < totals.size(); i++) {
            Total total = totals.get(i);
            Optional<Amount> sum = total.metric().equals(saving.metric()) && total.stage() == saving.stage()
                    ? sum(total.amount(), saving.claim().value())
                    : Optional.empty();
            if (sum.isPresent()) {
                Evidence weakest =
                        Collections.min(List.of(total.evidence(), saving.claim().evidence()));
                totals.set(i, new Total(cohort, total.metric(), total.stage(), sum.get(), weakest));
                return;
            }
        }
        totals.add(new Total(
                cohort,
                saving.metric(),
                saving.stage(),
                saving.claim().value(),
                saving.claim().evidence()));
    }

    private static Optional<Amount> sum(Amount one, Amount other) {
        return switch (one) {
            case Amount.Physical(Quantity first)
            when other instanceof Amount.Physical(Quantity second) ->
                first.unit().isComparableWith(second.unit())
                        ? Optional.of(new Amount.Physical(first.plus(second)))
                        : Optional.empty();
            case Amount.Spent(Money first)
            when other instanceof Amount.Spent(Money second) ->
                isSameMoney(first, second) ? Optional.of(new Amount.Spent(first.plus(second))) : Optional.empty();
            case Amount.Physical physical -> Optional.empty();
            case Amount.Spent spent -> Optional.empty();
        };
    }

    private List<Money> moneySavedBy(Project project) {
        List<Money> realised = moneySavedBy(project, Saving.Stage.REALISED);
        return realised.isEmpty() ? moneySavedBy(project, Saving.Stage.ESTIMATED) : realised;
    }

    private List<Money> moneySavedBy(Project project, Saving.Stage stage) {
        return savings.stream()
                .filter(saving -> saving.project().equals(project.id()) && saving.stage() == stage)
                .filter(saving -> saving.metric().equals(MONEY))
                .flatMap(saving ->
                        saving.claim().value() instanceof Amount.Spent(Money money) ? Stream.of(money) : Stream.empty())
                .toList();
    }

    private static List<Money> sums(List<Money> amounts) {
        List<Money> sums = new ArrayList<>();
        for (Money money : amounts) {
            int place = 0;
            while (place < sums.size() && !isSameMoney(sums.get(place), money)) {
                place++;
            }
            if (place == sums.size()) {
                sums.add(money);
            } else {
                sums.set(place, sums.get(place).plus(money));
            }
        }
        return List.copyOf(sums);
    }

    private static boolean isSameMoney(Money one, Money other) {
        return one.currency() == other.currency() && one.priceYear() == other.priceYear();
    }

    private static Optional<BigDecimal> ratio(BigDecimal above, BigDecimal below) {
        return below.signum() <= 0 ? Optional.empty() : Optional.of(above.divide(below, PRECISION));
    }
}
