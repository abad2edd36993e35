package org.vereda.roadmap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.vereda.measures.EndUse;
import org.vereda.measures.Option;
import org.vereda.measures.Range;
import org.vereda.quantity.Evidence;
import org.vereda.quantity.Money;
import org.vereda.roadmap.columns.Candidate;
import org.vereda.roadmap.columns.OptionGroup;

/**
 * What a facility pays once before anything starts there, as an end use of its own with a single option that saves nothing. It is
 * charged like an investment that lasts to the end of the plan, or as long as assumed where that is longer.
 */
final class FixedCosts {
    private final Scenario scenario;
    private final RuleBook rules;
    private final ToDoubleFunction<Money> inPlanMoney;
    private final Map<String, DecidedUse> decided;

    /**
     * @param decided what has been decided, by end use
     */
    FixedCosts(
            Scenario scenario, RuleBook rules, ToDoubleFunction<Money> inPlanMoney, Map<String, DecidedUse> decided) {
        this.scenario = scenario;
        this.rules = rules;
        this.inPlanMoney = inPlanMoney;
        this.decided = decided;
    }

    /** The end use that stands for what a facility pays once. */
    static String opener(String facility) {
        return Candidate.FIXED_COST + "/" + facility;
    }

    /** One for each facility that pays and has something to start, by facility. */
    List<OptionGroup> groups(List<OptionGroup> endUses) {
        Map<String, EndUse> facilities = new TreeMap<>();
        endUses.stream()
                .filter(group -> !group.candidates().isEmpty())
                .forEach(group -> facilities.putIfAbsent(group.endUse().facility(), group.endUse()));
        List<OptionGroup> found = new ArrayList<>();
        facilities.keySet().removeIf(facility -> openSince(facility, endUses, decided) <= 0);
        facilities.forEach((facility, use) -> rules.fixedCost(use.country(), facility)
                .ifPresent(rule -> found.add(group(use, rule.amount(), openSince(facility, endUses, decided)))));
        return found;
    }

    /**
     * From which year on, counted from 0, a facility is open because of what was decided there; never where nothing was.
     */
    private static int openSince(String facility, List<OptionGroup> groups, Map<String, DecidedUse> decided) {
        return groups.stream()
                .filter(group -> group.endUse().facility().equals(facility))
                .flatMap(group -> Optional.ofNullable(decided.get(group.endUse().id())).stream())
                .flatMap(use -> use.fixed().stream())
                .mapToInt(DecidedUse.Fixed::start)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private OptionGroup group(EndUse example, Money amount, int openSince) {
        EndUse use = new EndUse(
                opener(example.facility()),
                example.facility(),
                example.country(),
                Candidate.FIXED_COST,
                example.flow(),
                example.unit(),
                Collections.nCopies(scenario.years(), BigDecimal.ZERO),
                example.price(),
                Map.of(),
                Evidence.ESTIMATED,
                "");
        double[] nothing = new double[scenario.years()];
        OptionGroup.Numbers numbers = new OptionGroup.Numbers(nothing, nothing.clone(), Map.of());
        return OptionGroup.payment(use, candidate(use, amount), numbers, openSince);
    }

    private Candidate candidate(EndUse use, Money amount) {
        Candidate.Years calendar = Candidate.Years.plain(scenario.years());
        for (int year = 0; year < scenario.years(); year++) {
            calendar.open()[year] =
                    scenario.firstYear() + year >= scenario.precedent().openFrom();
        }
        int life = Math.max(scenario.assumedLifetimeYears(), scenario.years());
        double rate = rules.rate(use.country(), use.facility());
        Candidate.Numbers numbers =
                new Candidate.Numbers(inPlanMoney.applyAsDouble(amount), 0, 0, 0, 0, 0, life, rate, false);
        return new Candidate(option(use, amount, life), numbers, calendar);
    }

    private static Option option(EndUse use, Money amount, int life) {
        return new Option(
                use.id(),
                Candidate.FIXED_COST,
                Candidate.FIXED_COST,
                use.id(),
                use.facility(),
                Range.of("0"),
                new Option.Investment(amount, amount.amount(), amount.amount()),
                amount.times(BigDecimal.ZERO),
                OptionalInt.of(life),
                0,
                Optional.empty(),
                Optional.empty(),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                "",
                "",
                "");
    }
}
