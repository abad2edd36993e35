package org.vereda.roadmap;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vereda.inventory.Burden;
import org.vereda.inventory.Metric;
import org.vereda.measures.Option;
import org.vereda.quantity.Country;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Money;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Units;

/**
 * Which option at which facility in which year, what it costs and brings, and how good the plan is proven to be.
 *
 * @param status how far the optimizer came
 * @param cost discounted cost of the plan less what it saves (and less the carbon price avoided); negative where it pays
 * @param bound what no plan can cost less than; none where the optimizer was stopped before it had one
 * @param gap {@code (cost - bound) / |cost|}, the share by which a better plan could at most be cheaper; none without a bound, and where
 *     the plan costs nothing, of which nothing is a share
 * @param actions the options taken, by start year, facility and option
 * @param years spending and reductions by year and country
 * @param rows each target, budget, set-aside and start limit with what the plan reaches and its shadow price
 * @param certificate the proof, for {@link Certificate#verify}
 * @param shortfalls the targets that cannot be met, empty where all are
 * @param repairs what would make them reachable
 * @param findings doubts about the input and what the optimizer has to say
 * @param problem what plan and certificate are about; where targets cannot be met, with those lowered to what is reached
 */
public record Roadmap(
        Status status,
        Money cost,
        Optional<Money> bound,
        OptionalDouble gap,
        List<Action> actions,
        List<YearLine> years,
        List<RowResult> rows,
        Certificate certificate,
        List<Shortfall> shortfalls,
        List<Repair> repairs,
        List<Finding> findings,
        RoadmapProblem problem) {
    /** How far the optimizer came. */
    public enum Status {
        /** The plan meets all targets and is proven within the wanted gap. */
        PROVEN,
        /** The plan meets all targets; time, size or somebody stopped the proof at the stated gap. */
        STOPPED,
        /** It is proven that the targets cannot all be met; the plan misses them least. */
        TARGETS_OUT_OF_REACH,
        /** No plan that meets all targets was found before the end, nor proven impossible; the plan misses them least. */
        UNDECIDED
    }

    public Roadmap {
        actions = List.copyOf(actions);
        years = List.copyOf(years);
        rows = List.copyOf(rows);
        shortfalls = List.copyOf(shortfalls);
        repairs = List.copyOf(repairs);
        findings = List.copyOf(findings);
    }

    /** True where all targets are met. */
    public boolean isComplete() {
        return status == Status.PROVEN || status == Status.STOPPED;
    }

    /** What is paid in all years. */
    public BigDecimal spending() {
        return years.stream().map(line -> line.spending().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What all countries reduce of a metric in the last year, in the metric's unit. */
    public BigDecimal lastReduction(Burden metric) {
        int last = problem.scenario().lastYear();
        return years.stream()
                .filter(line -> line.year() == last)
                .map(line -> line.reduced(metric).amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * An option taken.
     *
     * @param option the option
     * @param country the country of its facility
     * @param startYear when it is decided and paid first
     * @param effectYear from when it works: start plus lead time
     * @param replacementYears when it is bought again because its life ended
     * @param investment what is paid at the start, at the prices of the start
     * @param spending all that is paid inside the plan
     * @param netCost discounted annuities and running costs inside the plan less what it saves; negative where it earns
     * @param reduction for each metric what it reduces in each year; where options share an end use, its Shapley part of
     *     what they reduce together, so that the parts add up exactly
     * @param decided true where it was decided before the plan was made
     */
    public record Action(
            Option option,
            Country country,
            int startYear,
            int effectYear,
            List<Integer> replacementYears,
            Money investment,
            Money spending,
            Money netCost,
            Map<Burden, List<Quantity>> reduction,
            boolean decided) {
        public Action {
            replacementYears = List.copyOf(replacementYears);
            reduction = Map.copyOf(reduction);
        }

        /** Tonnes CO2e that it saves over the whole plan, not discounted. */
        public BigDecimal tonnes() {
            return reduction.getOrDefault(Metric.GHG, List.of()).stream()
                    .map(quantity -> quantity.to(Units.TONNE).amount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** {@code netCost / tonnes()}, nothing where it saves no greenhouse gases. */
        public Optional<BigDecimal> costPerTonne() {
            BigDecimal tonnes = tonnes();
            return tonnes.signum() > 0
                    ? Optional.of(netCost.amount().divide(tonnes, MathContext.DECIMAL64))
                    : Optional.empty();
        }
    }

    /**
     * What happens in a country in a year.
     *
     * @param year the year
     * @param country the country
     * @param starts how many options start
     * @param spending what is paid
     * @param baseline each metric without the plan
     * @param reduction how much of it the plan takes away
     */
    public record YearLine(
            int year,
            Country country,
            int starts,
            Money spending,
            Map<Burden, Quantity> baseline,
            Map<Burden, Quantity> reduction) {
        public YearLine {
            baseline = Map.copyOf(baseline);
            reduction = Map.copyOf(reduction);
        }

        /** The reduction of a metric, zero where no end use of the country has it. */
        public Quantity reduced(Burden metric) {
            return reduction.getOrDefault(metric, Quantity.zero(metric.unit()));
        }
    }

    /**
     * A row and how the plan stands to it.
     *
     * @param row the target or limit
     * @param reached the reduction, money or starts of the plan
     * @param shadowPrice by how much the cost would fall if a target asked for one unit less or a budget held one unit
     *     more, at the edge: the price that proves the bound
     */
    public record RowResult(CouplingRow row, BigDecimal reached, BigDecimal shadowPrice) {}

    /**
     * A target that cannot be met.
     *
     * @param target the target as it was asked
     * @param reached what the plan that misses least reaches
     * @param missing what is missing
     */
    public record Shortfall(CouplingRow target, Quantity reached, Quantity missing) {}

    /** A change that would make the targets reachable. */
    public sealed interface Repair {
        /** More money in a year; all such repairs of a roadmap together. */
        record RaiseBudget(CouplingRow budget, Money by) implements Repair {}

        /** A lower target; all such repairs of a roadmap together. */
        record LowerTarget(CouplingRow target, Quantity to) implements Repair {}
    }
}
