package org.vereda.app.flow;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Metric;
import org.vereda.measures.Advice;
import org.vereda.measures.EndUse;
import org.vereda.measures.Measure;
import org.vereda.measures.Option;
import org.vereda.measures.Range;
import org.vereda.report.content.ActionLine;
import org.vereda.report.content.Decision;
import org.vereda.report.content.Estimate;
import org.vereda.report.content.Named;
import org.vereda.roadmap.CouplingRow;
import org.vereda.roadmap.Roadmap;
import org.vereda.roadmap.policy.PolicyRule;

/** Options as lines of a report, each with what the plan decided about it. */
final class ActionLines {
    private final ById<Facility> facilities;
    private final ById<EndUse> endUses;
    private final List<PolicyRule> rules;
    private final Optional<Plans> plans;

    ActionLines(List<Facility> facilities, Actions actions, List<PolicyRule> rules, Optional<Plans> plans) {
        this.facilities = new ById<>(facilities, Facility::id);
        this.endUses = new ById<>(actions.endUses().endUses(), EndUse::id);
        this.rules = rules;
        this.plans = plans;
    }

    /** All options, the one that brings most in the eyes of the finder first. */
    List<ActionLine> of(List<Advice.Ranked> ranked) {
        return ranked.stream()
                .sorted(Comparator.comparing(
                                (Advice.Ranked one) -> one.figures().weighted().amount())
                        .reversed()
                        .thenComparing(one -> one.option().id()))
                .map(this::line)
                .toList();
    }

    static Named name(Measure measure) {
        return new Named(
                measure.names().en(), measure.names().fr(), measure.names().es());
    }

    private ActionLine line(Advice.Ranked ranked) {
        Option option = ranked.option();
        Facility facility = facilities.get(option.facility());
        EndUse endUse = endUses.get(option.endUse());
        Advice.Figures figures = ranked.figures();
        return new ActionLine(
                option.id(),
                name(ranked.measure()),
                facility.name(),
                facility.country(),
                endUse.group(),
                estimate(ranked.savedRange()),
                figures.saved().unit().symbol(),
                gases(ranked),
                new Estimate(
                        option.investment().low(),
                        option.investment().central().amount(),
                        option.investment().high()),
                figures.netYearly().amount(),
                figures.paybackYears(),
                option.formula(),
                option.evidenceGrade(),
                option.source(),
                decision(ranked));
    }

    private static Estimate gases(Advice.Ranked ranked) {
        return ranked.reductionRange(Metric.GHG)
                .map(ActionLines::estimate)
                .orElseGet(() -> Estimate.exactly(BigDecimal.ZERO));
    }

    private static Estimate estimate(Range range) {
        return new Estimate(range.low(), range.central(), range.high());
    }

    private Decision decision(Advice.Ranked ranked) {
        if (plans.isEmpty()) {
            return new Decision.Undecided();
        }
        Map<String, Roadmap.Action> taken = plans.get().taken();
        Roadmap.Action action = taken.get(ranked.option().id());
        return action == null ? refusal(ranked, taken.values()) : new Decision.Taken(action.startYear());
    }

    /** Why the plan leaves an option out: the first of the reasons that a person can check. */
    private Decision refusal(Advice.Ranked ranked, Collection<Roadmap.Action> taken) {
        return longPayback(ranked)
                .or(() -> missingPrerequisite(ranked.option(), taken))
                .or(() -> exclusion(ranked.option(), taken))
                .or(() -> budget())
                .orElseGet(() -> new Decision.Refused("label.why-not.not-needed", List.of()));
    }

    private Optional<Decision.Refused> longPayback(Advice.Ranked ranked) {
        return rules.stream()
                .flatMap(rule -> rule instanceof PolicyRule.PaybackLimit limit ? Stream.of(limit) : Stream.empty())
                .filter(limit -> limit.scope()
                        .covers(
                                facilities.get(ranked.option().facility()).country(),
                                ranked.option().facility()))
                .filter(limit -> ranked.figures()
                        .paybackYears()
                        .map(years -> years.compareTo(limit.years()) > 0)
                        .orElse(true))
                .findFirst()
                .map(limit -> new Decision.Refused(
                        "label.why-not.payback",
                        List.of(
                                ranked.figures()
                                        .paybackYears()
                                        .map(BigDecimal::toPlainString)
                                        .orElse("∞"),
                                limit.years().toPlainString())));
    }

    private static Optional<Decision.Refused> missingPrerequisite(Option option, Collection<Roadmap.Action> taken) {
        return option.prerequisites().stream()
                .filter(needed -> taken.stream()
                        .map(Roadmap.Action::option)
                        .noneMatch(other -> other.endUse().equals(option.endUse())
                                && other.measure().equals(needed)))
                .findFirst()
                .map(needed -> new Decision.Refused("label.why-not.prerequisite", List.of(needed)));
    }

    private static Optional<Decision.Refused> exclusion(Option option, Collection<Roadmap.Action> taken) {
        return taken.stream()
                .map(Roadmap.Action::option)
                .filter(other -> option.exclusionGroup().isPresent()
                        && other.endUse().equals(option.endUse())
                        && other.exclusionGroup().equals(option.exclusionGroup()))
                .findFirst()
                .map(other -> new Decision.Refused("label.why-not.excluded", List.of(other.measureName())));
    }

    /** A budget with a price above zero holds options back. */
    private Optional<Decision.Refused> budget() {
        boolean isTight = plans.stream()
                .flatMap(plan -> plan.pooled().rows().stream())
                .anyMatch(row -> row.row().kind() == CouplingRow.Kind.BUDGET
                        && row.shadowPrice().signum() > 0);
        return isTight ? Optional.of(new Decision.Refused("label.why-not.budget", List.of())) : Optional.empty();
    }
}
