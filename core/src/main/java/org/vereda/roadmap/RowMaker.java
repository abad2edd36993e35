package org.vereda.roadmap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vereda.inventory.Burden;
import org.vereda.inventory.SubstanceBurden;
import org.vereda.quantity.Country;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Money;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.roadmap.columns.Candidate;
import org.vereda.roadmap.columns.OptionGroup;
import org.vereda.roadmap.columns.Row;
import org.vereda.roadmap.policy.Budget;
import org.vereda.roadmap.policy.PolicyRule;
import org.vereda.roadmap.policy.Pooling;
import org.vereda.roadmap.policy.Scope;
import org.vereda.roadmap.policy.Target;

/**
 * Turns targets, budgets and set-asides into coupling rows, pooled or split as the scenario says, and joins those of {@link OwnRows}.
 *
 * <p>Pooled: the rows of the countries of one year (and metric) become one row with the sum. Apart: a row for {@code all}
 * is split among the countries, a target by their baseline of the metric in the year, money by what their end uses cost
 * in the year, and a finding says so. A row for {@code all} on a local metric is split unless that metric is unlocked.
 * Rows of one facility always stay as they are.
 */
final class RowMaker {
    private final Scenario scenario;
    private final RuleBook rules;
    private final List<OptionGroup> groups;
    private final Map<String, DecidedUse> decided;
    private final ToDoubleFunction<Money> inPlanMoney;
    private final List<Finding> findings;
    private final Set<Country> countries;

    RowMaker(
            Scenario scenario,
            RuleBook rules,
            List<OptionGroup> groups,
            Map<String, DecidedUse> decided,
            ToDoubleFunction<Money> inPlanMoney,
            List<Finding> findings) {
        this.scenario = scenario;
        this.rules = rules;
        this.groups = groups;
        this.decided = decided;
        this.inPlanMoney = inPlanMoney;
        this.findings = findings;
        countries = scenario.countries();
    }

    /** A row as people see it and as the optimizer does. */
    record Coupled(CouplingRow shown, Row row) {}

    /** A limit of one scope before pooling and splitting. */
    private record Stated(
            CouplingRow.Kind kind,
            Scope scope,
            Optional<Burden> metric,
            int since,
            int year,
            double amount,
            SourcePosition position) {
        Stated(
                CouplingRow.Kind kind,
                Scope scope,
                Optional<Burden> metric,
                int year,
                double amount,
                SourcePosition at) {
            this(kind, scope, metric, year, year, amount, at);
        }

        String key() {
            return kind + " " + metric + " " + since + " " + year;
        }

        /** With what the years before leave. */
        Stated after(Stated before) {
            return new Stated(kind, scope, metric, before.since, year, before.amount + amount, position);
        }
    }

    /** All rows, ordered by kind, metric, scope and year whatever the order of the input. */
    List<Coupled> make() {
        List<Stated> stated = new ArrayList<>(targets());
        stated.addAll(budgets());
        stated.addAll(setAsides());
        refuseTwins(stated);
        List<Coupled> rows = new ArrayList<>();
        carriedOver(split(stated)).stream()
                .collect(Collectors.groupingBy(Stated::key, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(same -> rows.addAll(merge(same)));
        List<Coupled> all = new FundRows(this, funds(), countries, inPlanMoney, findings).in(rows);
        all.addAll(new OwnRows(this, scenario, rules, groups, decided, findings).make());
        all.removeIf(this::cannotBind);
        all.sort(Comparator.comparing(row -> row.row().id()));
        return all;
    }

    private List<Stated> targets() {
        List<Stated> found = new ArrayList<>();
        for (Target target : scenario.targets()) {
            if (isOutside(target.year())) {
                findings.add(Finding.error(
                        "roadmap.year-outside-plan",
                        target.position(),
                        Integer.toString(target.year()),
                        first(),
                        last()));
            } else if (isKnown(target.scope(), target.position())) {
                double amount = amount(target);
                refuseNegative(amount, target.position());
                tellOfNothingCounted(target);
                found.add(new Stated(
                        CouplingRow.Kind.TARGET,
                        target.scope(),
                        Optional.of(target.metric()),
                        target.year(),
                        amount,
                        target.position()));
            }
        }
        return found;
    }

    /** A substance that no use is known to let out: a share of nothing would be met by doing nothing. */
    private void tellOfNothingCounted(Target target) {
        if (target.metric() instanceof SubstanceBurden
                && baseline(target.scope(), target.metric(), target.year()) <= 0) {
            findings.add(Finding.warning(
                    "roadmap.no-composition",
                    target.position(),
                    target.metric().id(),
                    Integer.toString(target.year())));
        }
    }

    private double amount(Target target) {
        return switch (target.goal()) {
            case Target.Goal.Reduction(Quantity reduction) -> amount(target, reduction);
            case Target.Goal.Cap(Quantity left) ->
                Math.max(0, baseline(target.scope(), target.metric(), target.year()) - amount(target, left));
            case Target.Goal.Percent percent ->
                percent.percent().movePointLeft(2).doubleValue()
                        * baseline(target.scope(), target.metric(), target.year());
        };
    }

    private double amount(Target target, Quantity quantity) {
        try {
            return quantity.in(target.metric().unit());
        } catch (InvalidInput invalid) {
            findings.addAll(invalid.at(target.position()).findings());
            return 0;
        }
    }

    private double baseline(Scope scope, Burden metric, int year) {
        int index = year - scenario.firstYear();
        return groups.stream()
                .filter(group ->
                        scope.covers(group.endUse().country(), group.endUse().facility()))
                .mapToDouble(group -> group.factor(metric, index) * whole(group, index))
                .sum();
    }

    /** The use of a year before anything was decided. */
    private double whole(OptionGroup group, int year) {
        DecidedUse fixed = decided.get(group.endUse().id());
        return fixed == null ? group.baseline(year) : fixed.whole(year);
    }

    private List<PolicyRule.Fund> funds() {
        List<PolicyRule.Fund> found = new ArrayList<>();
        for (PolicyRule.Fund fund : rules.all(PolicyRule.Fund.class)) {
            if (isOutside(fund.year())) {
                findings.add(Finding.warning(
                        "roadmap.budget-outside-plan",
                        fund.position(),
                        Integer.toString(fund.year()),
                        first(),
                        last()));
            } else {
                found.add(fund);
            }
        }
        return found;
    }

    private List<Stated> budgets() {
        List<Stated> found = new ArrayList<>();
        for (Budget budget : scenario.budgets()) {
            money(CouplingRow.Kind.BUDGET, budget.scope(), budget.year(), budget.limit(), budget.position())
                    .ifPresent(found::add);
        }
        found.stream().map(Stated::scope).distinct().forEach(scope -> warnOfOpenYears(scope, found));
        return found;
    }

    private void warnOfOpenYears(Scope scope, List<Stated> budgets) {
        Set<Integer> open = new TreeSet<>();
        for (int year = scenario.firstYear(); year <= scenario.lastYear(); year++) {
            open.add(year);
        }
        List<Stated> own =
                budgets.stream().filter(row -> row.scope().equals(scope)).toList();
        own.forEach(row -> open.remove(row.year()));
        if (!open.isEmpty()) {
            String years = open.stream().map(String::valueOf).collect(Collectors.joining(", "));
            findings.add(Finding.warning("roadmap.budget-gap", own.getFirst().position(), scope.id(), years));
        }
    }

    /** A set-aside without a row for a year is zero in that year: without it the payback limit refuses. */
    private List<Stated> setAsides() {
        List<Stated> found = new ArrayList<>();
        for (PolicyRule.SetAside rule : rules.all(PolicyRule.SetAside.class)) {
            money(CouplingRow.Kind.SET_ASIDE, rule.scope(), rule.year(), rule.limit(), rule.position())
                    .ifPresent(found::add);
        }
        List<Stated> zeros = new ArrayList<>();
        for (Scope scope : found.stream().map(Stated::scope).distinct().toList()) {
            for (int year = scenario.firstYear(); year <= scenario.lastYear(); year++) {
                int wanted = year;
                List<Stated> own =
                        found.stream().filter(row -> row.scope().equals(scope)).toList();
                if (own.stream().noneMatch(row -> row.year() == wanted)) {
                    SourcePosition position = own.getFirst().position();
                    zeros.add(new Stated(CouplingRow.Kind.SET_ASIDE, scope, Optional.empty(), year, 0, position));
                }
            }
        }
        found.addAll(zeros);
        return found;
    }

    private Optional<Stated> money(CouplingRow.Kind kind, Scope scope, int year, Money limit, SourcePosition position) {
        if (isOutside(year)) {
            findings.add(
                    Finding.warning("roadmap.budget-outside-plan", position, Integer.toString(year), first(), last()));
            return Optional.empty();
        }
        refuseNegative(limit.amount().signum(), position);
        double amount = inPlanMoney.applyAsDouble(limit);
        return isKnown(scope, position)
                ? Optional.of(new Stated(kind, scope, Optional.empty(), year, amount, position))
                : Optional.empty();
    }

    /** Budgets under a rule of carry-over, each with what the years before it without a gap leave. */
    private List<Stated> carriedOver(List<Stated> stated) {
        List<Stated> found = new ArrayList<>();
        Map<String, Stated> last = new HashMap<>();
        stated.stream().sorted(Comparator.comparingInt(Stated::year)).forEach(row -> {
            boolean carries = row.kind() == CouplingRow.Kind.BUDGET && rules.carriesOver(row.scope());
            Stated before = carries ? last.get(row.scope().id()) : null;
            Stated summed = before != null && before.year() == row.year() - 1 ? row.after(before) : row;
            if (carries) {
                last.put(row.scope().id(), summed);
            }
            found.add(summed);
        });
        return found;
    }

    private void refuseTwins(List<Stated> stated) {
        Set<String> seen = new HashSet<>();
        for (Stated row : stated) {
            if (!seen.add(row.key() + " " + row.scope().id())) {
                findings.add(Finding.error(
                        "roadmap.row-twice", row.position(), row.scope().id(), Integer.toString(row.year())));
            }
        }
    }

    private List<Stated> split(List<Stated> stated) {
        List<Stated> found = new ArrayList<>();
        Set<String> said = new HashSet<>();
        for (Stated row : stated) {
            if (row.scope() instanceof Scope.Everyone && mustSplit(row) && countries.size() > 1) {
                sayThatSplit(row, said);
                countries.forEach(country -> found.add(share(row, country)));
            } else {
                found.add(row);
            }
        }
        return found;
    }

    private boolean mustSplit(Stated row) {
        Pooling pooling = scenario.pooling();
        return row.metric()
                .map(metric -> !pooling.targets() || !pooling.mayPool(metric))
                .orElse(!pooling.budgets());
    }

    private void sayThatSplit(Stated row, Set<String> said) {
        boolean local =
                row.metric().map(metric -> !scenario.pooling().mayPool(metric)).orElse(false);
        String what = row.metric().map(Burden::id).orElse("");
        String code = row.metric().isEmpty()
                ? "roadmap.common-budget-split"
                : local ? "roadmap.local-metric-split" : "roadmap.common-target-split";
        if (said.add(code + what)) {
            findings.add(Finding.warning(code, row.position(), what));
        }
    }

    private Stated share(Stated row, Country country) {
        int year = row.year() - scenario.firstYear();
        ToDoubleFunction<OptionGroup> weight = row.metric().isPresent()
                ? group -> group.factor(row.metric().get(), year) * whole(group, year)
                : group -> inPlanMoney.applyAsDouble(group.endUse().price().get(year)) * whole(group, year);
        double all = groups.stream().mapToDouble(weight).sum();
        double own = groups.stream()
                .filter(group -> group.endUse().country() == country)
                .mapToDouble(weight)
                .sum();
        double part = all > 0 ? own / all : 1.0 / countries.size();
        Scope scope = new Scope.InCountry(country);
        return new Stated(row.kind(), scope, row.metric(), row.year(), row.amount() * part, row.position());
    }

    /** Rows of one kind, metric and year: the countries' become one where they are pooled, or where both were stated. */
    private List<Coupled> merge(List<Stated> same) {
        List<Coupled> rows = new ArrayList<>();
        List<Stated> national = new ArrayList<>();
        for (Stated row : same) {
            switch (row.scope()) {
                case Scope.Everyone everyone -> rows.add(row(row, "all", countries(countries)));
                case Scope.Group(String name, Set<String> members) ->
                    rows.add(row(row, name, new Row.Reach.Facilities(members)));
                case Scope.AtFacility(String facility) -> rows.add(row(row, facility, facility(facility)));
                case Scope.InCountry country -> national.add(row);
            }
        }
        if (isPooled(same.getFirst()) && national.size() > 1) {
            rows.add(pooled(national));
        } else {
            national.forEach(row -> rows.add(national(row)));
        }
        return rows;
    }

    private boolean isPooled(Stated row) {
        Pooling pooling = scenario.pooling();
        return row.metric()
                .map(metric -> pooling.targets() && pooling.mayPool(metric))
                .orElse(pooling.budgets());
    }

    private Coupled national(Stated row) {
        Country country = ((Scope.InCountry) row.scope()).country();
        return row(row, country.name(), countries(EnumSet.of(country)));
    }

    private Coupled pooled(List<Stated> rows) {
        Stated first = rows.getFirst();
        Set<Country> members = EnumSet.noneOf(Country.class);
        rows.forEach(row -> members.add(((Scope.InCountry) row.scope()).country()));
        double sum = rows.stream().mapToDouble(Stated::amount).sum();
        List<SourcePosition> positions =
                rows.stream().map(Stated::position).sorted().toList();
        Set<Country> counted = first.kind() == CouplingRow.Kind.TARGET ? countries : members;
        first.metric()
                .filter(metric -> !metric.isFungible())
                .ifPresent(metric -> findings.add(Finding.warning(
                        "roadmap.local-metric-pooled", first.position(), metric.id(), Integer.toString(first.year()))));
        return coupled(
                first.kind(),
                CouplingRow.label(counted),
                first.metric(),
                first.since(),
                first.year(),
                sum,
                countries(counted),
                positions);
    }

    private Coupled row(Stated row, String label, Row.Reach reach) {
        return coupled(
                row.kind(), label, row.metric(), row.since(), row.year(), row.amount(), reach, List.of(row.position()));
    }

    /** A row with what decided options leave of it. */
    Coupled coupled(
            CouplingRow.Kind kind,
            String scope,
            Optional<Burden> metric,
            int since,
            int year,
            double amount,
            Row.Reach reach,
            List<SourcePosition> positions) {
        CouplingRow shown = new CouplingRow(kind, scope, metric, since, year, Decimals.of(amount), positions);
        double required = kind == CouplingRow.Kind.TARGET ? amount : -amount;
        Row row = new Row(
                shown.id(),
                shown.counts(),
                metric,
                since - scenario.firstYear(),
                year - scenario.firstYear(),
                reach,
                required);
        return new Coupled(shown, left(row, shown));
    }

    /** The row without what decided options bring to it or take of it; a limit that they exceed leaves nothing. */
    private Row left(Row row, CouplingRow shown) {
        double fixed = decidedIn(row, groups, decided);
        double left = row.required() - fixed;
        if (row.isTarget() || row.counts() == Row.Counts.NET_COST || left <= 0) {
            return row.asking(left);
        }
        findings.add(Finding.warning(
                "roadmap.decided-beyond-limit",
                shown.position(),
                shown.scope(),
                shown.years(),
                Decimals.of(-fixed).stripTrailingZeros().toPlainString(),
                shown.amount().stripTrailingZeros().toPlainString()));
        return row.asking(0);
    }

    /** What decided options add to a row. */
    static double decidedIn(Row row, List<OptionGroup> groups, Map<String, DecidedUse> decided) {
        double sum = 0;
        for (OptionGroup group : groups) {
            DecidedUse fixed = decided.get(group.endUse().id());
            sum += fixed != null && row.covers(group) ? row.coefficient(group, fixed.column()) : 0;
        }
        return sum;
    }

    private static Row.Reach countries(Set<Country> countries) {
        return new Row.Reach.Countries(Set.copyOf(countries));
    }

    static Row.Reach facility(String facility) {
        return new Row.Reach.Facilities(Set.of(facility));
    }

    Row.Reach reach(Scope scope) {
        return switch (scope) {
            case Scope.Everyone everyone -> countries(countries);
            case Scope.InCountry(Country country) -> countries(EnumSet.of(country));
            case Scope.Group(String name, Set<String> members) -> new Row.Reach.Facilities(members);
            case Scope.AtFacility(String facility) -> facility(facility);
        };
    }

    /** Limits on spending that nobody in reach could cause; targets always stay, reachable or not. */
    private boolean cannotBind(Coupled coupled) {
        Row row = coupled.row();
        return switch (row.counts()) {
            case REDUCTION -> row.required() <= 0;
            case NET_COST ->
                row.required() <= 0
                        && reached(row).noneMatch(group -> !group.candidates().isEmpty());
            case SPENDING, OWN_SPENDING, STARTS ->
                reached(row).noneMatch(group -> !group.candidates().isEmpty());
            case STAFF_HOURS ->
                reached(row).noneMatch(group -> group.candidates().stream().anyMatch(one -> one.staffHours() > 0));
            case SET_ASIDE_SPENDING ->
                reached(row).noneMatch(group -> group.candidates().stream().anyMatch(Candidate::needsSetAside));
        };
    }

    private Stream<OptionGroup> reached(Row row) {
        return groups.stream().filter(row::covers);
    }

    private boolean isOutside(int year) {
        return year < scenario.firstYear() || year > scenario.lastYear();
    }

    boolean isKnown(Scope scope, SourcePosition position) {
        boolean known = scope instanceof Scope.Everyone
                || scope instanceof Scope.InCountry
                || groups.stream()
                        .map(OptionGroup::endUse)
                        .anyMatch(use -> scope.covers(use.country(), use.facility()));
        if (!known) {
            findings.add(Finding.error("roadmap.unknown-facility", position, scope.id()));
        }
        return known;
    }

    private void refuseNegative(double amount, SourcePosition position) {
        if (amount < 0) {
            findings.add(Finding.error("roadmap.negative-amount", position, Double.toString(amount)));
        }
    }

    double inPlanMoney(Money money) {
        return inPlanMoney.applyAsDouble(money);
    }

    String first() {
        return Integer.toString(scenario.firstYear());
    }

    String last() {
        return Integer.toString(scenario.lastYear());
    }
}
