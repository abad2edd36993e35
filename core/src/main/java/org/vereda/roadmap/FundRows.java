package org.vereda.roadmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.vereda.quantity.Country;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Money;
import org.vereda.quantity.SourcePosition;
import org.vereda.roadmap.columns.Row;
import org.vereda.roadmap.policy.PolicyRule;
import org.vereda.roadmap.policy.Scope;

/**
 * Turns budgets beside a programme fund into rows. Whatever is invested beyond a country's own budget {@code B} must come
 * from the fund {@code F}, and no project brings more of it than its own ceiling {@code c}. Such drawings exist exactly where
 *
 * <pre>
 * spend(b) - sum of c over the starts of b                 &lt;= B(b)             for each budget b
 * sum over the budgets of S of spend(b)                    &lt;= sum of B(b) + F    for each set S of budgets of separate countries
 * </pre>
 *
 * so nothing has to be said about who draws how much, and the plan stays a choice of paths.
 */
final class FundRows {
    private final RowMaker maker;
    private final List<PolicyRule.Fund> funds;
    private final Set<Country> countries;
    private final ToDoubleFunction<Money> inPlanMoney;
    private final List<Finding> findings;

    FundRows(
            RowMaker maker,
            List<PolicyRule.Fund> funds,
            Set<Country> countries,
            ToDoubleFunction<Money> inPlanMoney,
            List<Finding> findings) {
        this.maker = maker;
        this.funds = funds;
        this.countries = countries;
        this.inPlanMoney = inPlanMoney;
        this.findings = findings;
    }

    /** A budget that a fund adds to, with the countries whose investments it pays. */
    private record Funded(RowMaker.Coupled budget, Set<Country> countries) {}

    /** The rows with those of funds in the place of the budgets that they add to. */
    List<RowMaker.Coupled> in(List<RowMaker.Coupled> rows) {
        List<RowMaker.Coupled> found = new ArrayList<>(rows);
        Set<String> taken = new TreeSet<>();
        for (PolicyRule.Fund fund : funds) {
            if (isUsable(fund, taken)) {
                List<Funded> budgets =
                        rows.stream().flatMap(row -> funded(fund, row).stream()).toList();
                tellOfWhatItCannotServe(fund, budgets);
                budgets.forEach(funded -> found.remove(funded.budget()));
                budgets.forEach(funded -> found.add(own(fund, funded)));
                found.addAll(together(fund, budgets));
            }
        }
        return found;
    }

    private boolean isUsable(PolicyRule.Fund fund, Set<String> taken) {
        boolean plain = fund.scope() instanceof Scope.Everyone || fund.scope() instanceof Scope.InCountry;
        if (!plain) {
            findings.add(Finding.error(
                    "roadmap.fund-of-some", fund.position(), fund.scope().id()));
            return false;
        }
        boolean fresh = true;
        for (Country country : members(fund)) {
            fresh &= taken.add(country + " " + fund.year());
        }
        if (!fresh) {
            findings.add(Finding.error("roadmap.fund-twice", fund.position(), Integer.toString(fund.year())));
        }
        return fresh;
    }

    private void tellOfWhatItCannotServe(PolicyRule.Fund fund, List<Funded> budgets) {
        if (budgets.isEmpty()) {
            findings.add(Finding.warning(
                    "roadmap.fund-without-budget", fund.position(), fund.scope().id(), Integer.toString(fund.year())));
        }
        budgets.stream()
                .map(funded -> funded.budget().shown())
                .filter(row -> row.since() != row.year())
                .forEach(row -> findings.add(
                        Finding.error("roadmap.fund-with-carry-over", fund.position(), row.scope(), row.years())));
    }

    /** The budget of countries that a fund adds to; budgets of plants and groups hold whoever pays. */
    private Optional<Funded> funded(PolicyRule.Fund fund, RowMaker.Coupled row) {
        boolean budget = row.shown().kind() == CouplingRow.Kind.BUDGET
                && row.shown().year() == fund.year()
                && row.row().reach() instanceof Row.Reach.Countries;
        if (!budget) {
            return Optional.empty();
        }
        Set<Country> paid = ((Row.Reach.Countries) row.row().reach()).countries();
        return paid.stream().anyMatch(members(fund)::contains) ? Optional.of(new Funded(row, paid)) : Optional.empty();
    }

    private Set<Country> members(PolicyRule.Fund fund) {
        return switch (fund.scope()) {
            case Scope.InCountry(Country only) -> Set.of(only);
            case Scope.Everyone everyone -> countries;
            case Scope.Group group -> Set.of();
            case Scope.AtFacility facility -> Set.of();
        };
    }

    private RowMaker.Coupled own(PolicyRule.Fund fund, Funded funded) {
        double most = fund.perProject().map(inPlanMoney::applyAsDouble).orElse(Double.MAX_VALUE);
        double share = fund.percent().movePointLeft(2).doubleValue();
        CouplingRow shown = funded.budget().shown();
        return maker.coupled(
                CouplingRow.Kind.OWN_BUDGET,
                shown.scope(),
                Optional.empty(),
                shown.year(),
                shown.year(),
                shown.amount().doubleValue(),
                new Row.Reach.Funded(funded.countries(), members(fund), most, share),
                positions(fund, List.of(funded)));
    }

    /** Every set of budgets of separate countries, each with the whole fund. */
    private List<RowMaker.Coupled> together(PolicyRule.Fund fund, List<Funded> budgets) {
        List<RowMaker.Coupled> rows = new ArrayList<>();
        for (int set = 1; set < 1 << budgets.size(); set++) {
            List<Funded> chosen = new ArrayList<>();
            for (int one = 0; one < budgets.size(); one++) {
                if ((set >> one & 1) == 1) {
                    chosen.add(budgets.get(one));
                }
            }
            if (areSeparate(chosen)) {
                rows.add(joint(fund, chosen));
            }
        }
        return rows;
    }

    private static boolean areSeparate(List<Funded> budgets) {
        int all = budgets.stream().mapToInt(one -> one.countries().size()).sum();
        return all
                == budgets.stream()
                        .flatMap(one -> one.countries().stream())
                        .distinct()
                        .count();
    }

    private RowMaker.Coupled joint(PolicyRule.Fund fund, List<Funded> chosen) {
        double sum = inPlanMoney.applyAsDouble(fund.amount())
                + chosen.stream()
                        .mapToDouble(one -> one.budget().shown().amount().doubleValue())
                        .sum();
        Set<Country> paid =
                chosen.stream().flatMap(one -> one.countries().stream()).collect(Collectors.toSet());
        String scope = chosen.stream().map(one -> one.budget().shown().scope()).collect(Collectors.joining("+"));
        return maker.coupled(
                CouplingRow.Kind.FUND,
                scope,
                Optional.empty(),
                fund.year(),
                fund.year(),
                sum,
                new Row.Reach.Countries(paid),
                positions(fund, chosen));
    }

    private static List<SourcePosition> positions(PolicyRule.Fund fund, List<Funded> budgets) {
        List<SourcePosition> positions = new ArrayList<>(List.of(fund.position()));
        budgets.forEach(one -> positions.addAll(one.budget().shown().positions()));
        return positions;
    }
}
