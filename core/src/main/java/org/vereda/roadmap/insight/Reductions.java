package org.vereda.roadmap.insight;

import java.math.BigDecimal;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vereda.inventory.Burden;
import org.vereda.measures.EndUse;
import org.vereda.quantity.Country;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.SourcePosition;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.Scenario;
import org.vereda.roadmap.policy.Scope;
import org.vereda.roadmap.policy.Target;

/** What countries reduce in the last year, in percent of what they would use without the plan. */
final class Reductions {
    private Reductions() {}

    /** Of each country that uses something of the metric. */
    static NavigableMap<Country, Double> byCountry(Roadmap plan, Burden metric) {
        NavigableMap<Country, Double> found = new TreeMap<>();
        int last = plan.problem().scenario().lastYear();
        for (Roadmap.YearLine line : plan.years()) {
            double whole = line.baseline()
                    .getOrDefault(metric, Quantity.zero(metric.unit()))
                    .amount()
                    .doubleValue();
            if (line.year() == last && whole > 0) {
                found.put(line.country(), 100 * line.reduced(metric).amount().doubleValue() / whole);
            }
        }
        return found;
    }

    /** The target that a country reduces so many percent. */
    static Target asked(Scenario scenario, Burden metric, Country country, double percent) {
        Target.Goal goal = new Target.Goal.Percent(BigDecimal.valueOf(percent));
        return target(scenario, metric, "front:" + country, use -> use.country() == country, goal);
    }

    /** A target for the last year that is never pooled. */
    static Target target(Scenario scenario, Burden metric, String name, Predicate<EndUse> whose, Target.Goal goal) {
        Scope scope = new Scope.Group(
                name,
                scenario.endUses().stream().filter(whose).map(EndUse::facility).collect(Collectors.toSet()));
        return new Target(scope, metric, scenario.lastYear(), goal, SourcePosition.NOWHERE);
    }
}
