package org.vereda.roadmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vereda.quantity.Country;
import org.vereda.quantity.Finding;
import org.vereda.roadmap.columns.OptionGroup;
import org.vereda.roadmap.columns.Row;
import org.vereda.roadmap.policy.PolicyRule;

/** Rows that stay as they were stated, never pooled or split: starts, hours of staff, who bears what. */
final class OwnRows {
    private final RowMaker maker;
    private final Scenario scenario;
    private final RuleBook rules;
    private final List<OptionGroup> groups;
    private final Map<String, DecidedUse> decided;
    private final List<Finding> findings;

    OwnRows(
            RowMaker maker,
            Scenario scenario,
            RuleBook rules,
            List<OptionGroup> groups,
            Map<String, DecidedUse> decided,
            List<Finding> findings) {
        this.maker = maker;
        this.scenario = scenario;
        this.rules = rules;
        this.groups = groups;
        this.decided = decided;
        this.findings = findings;
    }

    List<RowMaker.Coupled> make() {
        List<RowMaker.Coupled> rows = new ArrayList<>(startLimits());
        rows.addAll(staffLimits());
        rows.addAll(costRows());
        return rows;
    }

    private List<RowMaker.Coupled> startLimits() {
        Map<String, List<OptionGroup>> facilities = groups.stream()
                .collect(Collectors.groupingBy(group -> group.endUse().facility(), TreeMap::new, Collectors.toList()));
        List<RowMaker.Coupled> rows = new ArrayList<>();
        facilities.forEach((facility, own) -> {
            Country country = own.getFirst().endUse().country();
            int candidates = own.stream().mapToInt(this::startable).sum();
            rules.startLimit(country, facility)
                    .filter(rule -> rule.starts() < candidates)
                    .ifPresent(rule -> addStartRows(facility, rule, rows));
        });
        return rows;
    }

    /** The hours of staff that go into starts; each row is about those that it names together, never pooled or split. */
    private List<RowMaker.Coupled> staffLimits() {
        List<PolicyRule.StaffLimit> limits = rules.all(PolicyRule.StaffLimit.class).stream()
                .filter(rule -> maker.isKnown(rule.scope(), rule.position()))
                .toList();
        List<RowMaker.Coupled> rows = new ArrayList<>();
        for (PolicyRule.StaffLimit rule : limits) {
            tellOfMissingHours(rule);
            yearsOf(rule, limits).forEach(year -> rows.add(staffRow(rule, year)));
        }
        return rows;
    }

    /** The years of the plan that a limit is for: its own one, or all that have no row of their own. */
    private Set<Integer> yearsOf(PolicyRule.StaffLimit rule, List<PolicyRule.StaffLimit> limits) {
        Set<Integer> years = new TreeSet<>();
        for (int year = scenario.firstYear(); year <= scenario.lastYear(); year++) {
            years.add(year);
        }
        if (rule.year().isEmpty()) {
            limits.stream()
                    .filter(other -> other.scope().id().equals(rule.scope().id()))
                    .forEach(other -> other.year().ifPresent(years::remove));
            return years;
        }
        int stated = rule.year().getAsInt();
        if (!years.contains(stated)) {
            findings.add(Finding.warning(
                    "roadmap.hours-outside-plan",
                    rule.position(),
                    Integer.toString(stated),
                    maker.first(),
                    maker.last()));
        }
        years.retainAll(Set.of(stated));
        return years;
    }

    private RowMaker.Coupled staffRow(PolicyRule.StaffLimit rule, int year) {
        return maker.coupled(
                CouplingRow.Kind.STAFF,
                rule.scope().id(),
                Optional.empty(),
                year,
                year,
                rule.hours().doubleValue(),
                maker.reach(rule.scope()),
                List.of(rule.position()));
    }

    private void tellOfMissingHours(PolicyRule.StaffLimit rule) {
        long missing = groups.stream()
                .filter(group -> rule.scope()
                        .covers(group.endUse().country(), group.endUse().facility()))
                .flatMap(group -> group.candidates().stream())
                .filter(candidate -> !candidate.isFixedCost()
                        && candidate.option().staffHours().isEmpty())
                .count();
        if (missing > 0) {
            findings.add(Finding.warning(
                    "roadmap.hours-not-stated", rule.position(), rule.scope().id(), Long.toString(missing)));
        }
    }

    /** What somebody bears at most, and who gets which share at least; over all years, never pooled. */
    private List<RowMaker.Coupled> costRows() {
        List<RowMaker.Coupled> rows = new ArrayList<>();
        for (PolicyRule.CostLimit rule : rules.all(PolicyRule.CostLimit.class)) {
            if (maker.isKnown(rule.scope(), rule.position())) {
                double limit = maker.inPlanMoney(rule.limit());
                rows.add(overAll(CouplingRow.Kind.NET_COST, rule, limit, maker.reach(rule.scope())));
            }
        }
        for (PolicyRule.BenefitShare rule : rules.all(PolicyRule.BenefitShare.class)) {
            if (maker.isKnown(rule.scope(), rule.position())) {
                double share = rule.percent().movePointLeft(2).doubleValue();
                Row.Reach beyond = new Row.Reach.Beyond(maker.reach(rule.scope()), share);
                rows.add(overAll(CouplingRow.Kind.BENEFIT_SHARE, rule, 0, beyond));
            }
        }
        return rows;
    }

    private RowMaker.Coupled overAll(CouplingRow.Kind kind, PolicyRule rule, double limit, Row.Reach reach) {
        return maker.coupled(
                kind,
                rule.scope().id(),
                Optional.empty(),
                scenario.firstYear(),
                scenario.lastYear(),
                limit,
                reach,
                List.of(rule.position()));
    }

    /** How many options of an end use may start or have been decided. */
    private int startable(OptionGroup group) {
        DecidedUse fixed = decided.get(group.endUse().id());
        long candidates =
                group.candidates().stream().filter(one -> !one.isFixedCost()).count();
        return (int) candidates + (fixed == null ? 0 : fixed.fixed().size());
    }

    private void addStartRows(String facility, PolicyRule.StartLimit rule, List<RowMaker.Coupled> rows) {
        for (int year = 0; year < scenario.years(); year++) {
            rows.add(maker.coupled(
                    CouplingRow.Kind.STARTS,
                    facility,
                    Optional.empty(),
                    scenario.firstYear() + year,
                    scenario.firstYear() + year,
                    rule.starts(),
                    RowMaker.facility(facility),
                    List.of(rule.position())));
        }
    }
}
