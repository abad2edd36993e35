package org.vereda.report.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The optimized plan.
 *
 * @param years its years
 * @param cost the discounted net cost over the plan; negative where it earns
 * @param lowerBound what no plan can undercut
 * @param gap (cost - bound) / |cost|
 * @param certificate the identifier by which the bound can be checked again
 * @param steps the chosen options
 * @param spend what is invested by year and country
 * @param reductions what is reached by year
 * @param targets what had to be reached
 * @param integration one common plan against national plans
 * @param prices what one unit more of a target or budget would change
 */
public record PlanResult(
        List<Integer> years,
        BigDecimal cost,
        BigDecimal lowerBound,
        BigDecimal gap,
        String certificate,
        List<PlanStep> steps,
        List<Spend> spend,
        List<Reduction> reductions,
        List<TargetLine> targets,
        Optional<IntegrationValue> integration,
        List<ShadowPrice> prices) {
    public PlanResult {
        years = List.copyOf(years);
        steps = List.copyOf(steps);
        spend = List.copyOf(spend);
        reductions = List.copyOf(reductions);
        targets = List.copyOf(targets);
        prices = List.copyOf(prices);
    }
}
