package org.vereda.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.vereda.inventory.Metric;
import org.vereda.quantity.Country;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.Finding;
import org.vereda.report.content.ActionLine;
import org.vereda.report.content.Decision;
import org.vereda.report.content.EvidenceCount;
import org.vereda.report.content.FacilityLine;
import org.vereda.report.content.PlanResult;
import org.vereda.report.content.Reduction;
import org.vereda.report.content.ReportContent;
import org.vereda.report.content.Spend;
import org.vereda.report.page.Page;

/**
 * Sums of the content's own lines, for the first page, the terminal and programs.
 *
 * @param content the content
 */
record Headline(ReportContent content) {
    Optional<BigDecimal> total() {
        return total(line -> true);
    }

    BigDecimal scope1() {
        return sum(FacilityLine::scope1);
    }

    BigDecimal scope2() {
        return sum(content.frame().electricity()::of);
    }

    BigDecimal scope3() {
        return sum(FacilityLine::scope3);
    }

    long countries() {
        return content.facilities().stream()
                .map(FacilityLine::country)
                .distinct()
                .count();
    }

    long paying() {
        return content.actions().stream()
                .filter(line -> line.netBenefit().signum() > 0)
                .count();
    }

    BigDecimal investment(PlanResult plan) {
        return Page.sum(plan.spend().stream().map(Spend::amount).toList());
    }

    Optional<Reduction> lastReduction(PlanResult plan) {
        return plan.reductions().stream()
                .filter(line -> line.metric() == Metric.GHG)
                .reduce((first, second) -> second);
    }

    /** kg CO2e of the facilities of a country, none where there is no facility. */
    Optional<BigDecimal> of(Country country) {
        return total(line -> line.country() == country);
    }

    /** Not known is not zero: facilities without any scope add nothing, and nothing alone makes no total. */
    private Optional<BigDecimal> total(Predicate<FacilityLine> wanted) {
        List<BigDecimal> totals = content.facilities().stream()
                .filter(wanted.and(Headline::isKnown))
                .map(line -> line.total().central())
                .toList();
        return totals.isEmpty() ? Optional.empty() : Optional.of(Page.sum(totals));
    }

    private static boolean isKnown(FacilityLine line) {
        return Stream.of(line.scope1(), line.scope2Location(), line.scope2Market(), line.scope3())
                .anyMatch(Optional::isPresent);
    }

    int rows() {
        return content.frame().evidence().stream()
                .mapToInt(EvidenceCount::total)
                .sum();
    }

    int rows(Evidence evidence) {
        return content.frame().evidence().stream()
                .mapToInt(line -> line.of(evidence))
                .sum();
    }

    long findings(Finding.Severity severity) {
        return content.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** The three actions to begin with: the first paying ones of the plan, else the first paying ones of all. */
    List<ActionLine> firstSteps() {
        List<ActionLine> paying = content.actions().stream()
                .filter(line -> line.netBenefit().signum() > 0)
                .toList();
        boolean planned = paying.stream().anyMatch(line -> line.decision() instanceof Decision.Taken);
        return paying.stream()
                .filter(line -> !planned || line.decision() instanceof Decision.Taken)
                .limit(3)
                .toList();
    }

    private BigDecimal sum(Function<FacilityLine, Optional<BigDecimal>> scope) {
        return Page.sum(content.facilities().stream()
                .flatMap(line -> scope.apply(line).stream())
                .toList());
    }
}
