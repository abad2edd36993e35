package org.vereda.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vereda.inventory.Burden;
import org.vereda.inventory.Facility;
import org.vereda.inventory.Flow;
import org.vereda.measures.Advice.Figures;
import org.vereda.measures.Advice.NotApplicable;
import org.vereda.measures.Advice.Ranked;
import org.vereda.measures.Advice.Unquantified;
import org.vereda.measures.Estimate.Attempt;
import org.vereda.measures.Estimate.Cost;
import org.vereda.measures.Estimate.Saved;
import org.vereda.measures.Measure.CrossEffect;
import org.vereda.quantity.Finding;
import org.vereda.quantity.Money;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Unit;

/** Looks the library through for a facility: which measures apply, what each saves and costs there, and why others do not. */
public final class OptionFinder {
    /**
     * The stated assumptions of an appraisal; none has a default.
     *
     * @param rate discount rate as a share a year
     * @param lifetimeYears years of life taken where the source of a measure states none
     * @param leadYears years from decision to effect taken where the source states none
     * @param source who stated these, or the document
     * @param money the currency and price year of the plan
     */
    public record Appraisal(BigDecimal rate, int lifetimeYears, int leadYears, String source, PlanMoney money) {}

    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparing(
                    (Ranked ranked) -> ranked.figures().weighted().amount())
            .reversed()
            .thenComparing(ranked -> ranked.option().id());

    private final MeasureLibrary library;
    private final Priors priors;
    private final FormulaInputs inputs;
    private final Appraisal appraisal;

    /**
     * A finder with everything that it may use.
     *
     * @param library the measures
     * @param priors statistics of audits, {@link Priors#NONE} to use none
     * @param inputs what is known about the facilities' equipment
     * @param appraisal the stated assumptions
     */
    public OptionFinder(MeasureLibrary library, Priors priors, FormulaInputs inputs, Appraisal appraisal) {
        this.library = library;
        this.priors = priors;
        this.inputs = inputs;
        this.appraisal = appraisal;
    }

    /**
     * What the library says about each measure at the facility: options first, the best at the top, by net yearly value
     * times the observed adoption; then measures without a number; then measures that do not apply.
     *
     * @param facility the facility
     * @param endUses the end uses of all facilities or of this one
     */
    public List<Advice> find(Facility facility, List<EndUse> endUses) {
        List<EndUse> here = endUses.stream()
                .filter(endUse -> endUse.facility().equals(facility.id()))
                .toList();
        List<Ranked> ranked = new ArrayList<>();
        List<Advice> unquantified = new ArrayList<>();
        List<Advice> others = new ArrayList<>();
        for (Measure measure : library.measures()) {
            for (Advice advice : advise(measure, facility, here)) {
                switch (advice) {
                    case Ranked option -> ranked.add(option);
                    case Unquantified without -> unquantified.add(without);
                    case NotApplicable not -> others.add(not);
                }
            }
        }
        ranked.sort(BEST_FIRST);
        List<Advice> all = new ArrayList<>(ranked);
        all.addAll(unquantified);
        all.addAll(others);
        return List.copyOf(all);
    }

    /** The options among pieces of advice, in their order. */
    public static List<Option> options(List<Advice> advice) {
        return advice.stream()
                .flatMap(it -> it instanceof Ranked ranked ? Stream.of(ranked.option()) : Stream.empty())
                .toList();
    }

    private List<Advice> advise(Measure measure, Facility facility, List<EndUse> endUses) {
        if (measure.kind() == Measure.Kind.BOUND) {
            return List.of();
        }
        Optional<Finding> refusal = measure.applicability().refusal(facility);
        if (refusal.isPresent()) {
            return List.of(new NotApplicable(measure, refusal.get()));
        }
        if (measure.kind() == Measure.Kind.PROGRAM) {
            Finding reason = Finding.note(
                    "measures.program-overlaps",
                    measure.position(),
                    measure.names().en(),
                    measure.provenance().savingText());
            return List.of(new Unquantified(measure, "", reason));
        }
        List<EndUse> covered =
                endUses.stream().filter(measure.applicability()::covers).toList();
        return covered.isEmpty()
                ? List.of(new NotApplicable(measure, noEndUse(measure, facility)))
                : covered.stream()
                        .map(endUse -> advise(measure, endUse, covered.size() > 1, endUses))
                        .toList();
    }

    private static Finding noEndUse(Measure measure, Facility facility) {
        return Finding.note(
                "measures.no-such-end-use",
                facility.position(),
                facility.id(),
                String.join(", ", measure.applicability().groups()),
                String.join(", ", measure.applicability().flows()));
    }

    private Advice advise(Measure measure, EndUse endUse, boolean several, List<EndUse> endUses) {
        Estimate estimate = new Estimate(measure, endUse, inputs, appraisal.money());
        return switch (estimate.saving()) {
            case Estimate.Not<Saved>(Finding reason) -> new Unquantified(measure, endUse.id(), reason);
            case Estimate.Got<Saved>(Saved saved) -> {
                Attempt<Cost> cost = estimate.cost(saved.share(), priors);
                yield switch (cost) {
                    case Estimate.Not<Cost>(Finding reason) -> new Unquantified(measure, endUse.id(), reason);
                    case Estimate.Got<Cost>(Cost known) ->
                        new Rating(measure, endUse, several, endUses, estimate, saved, known).ranked();
                };
            }
        };
    }

    /** Makes the option and its figures out of saving and cost. */
    private final class Rating {
        private final Measure measure;
        private final EndUse endUse;
        private final boolean several;
        private final List<EndUse> endUses;
        private final Saved saved;
        private final Cost cost;
        private final Quantity amount;
        private final Money value;

        Rating(
                Measure measure,
                EndUse endUse,
                boolean several,
                List<EndUse> endUses,
                Estimate estimate,
                Saved saved,
                Cost cost) {
            this.measure = measure;
            this.endUse = endUse;
            this.several = several;
            this.endUses = endUses;
            this.saved = saved;
            this.cost = cost;
            this.amount = new Quantity(estimate.saved(saved.share()), endUse.unit());
            this.value = estimate.value(saved.share().central());
        }

        Ranked ranked() {
            Money investment = new Money(cost.money().central(), value.currency(), value.priceYear());
            Money yearlyCost = yearlyCost();
            Money benefit = value.plus(yearlyCost.times(BigDecimal.ONE.negate()));
            int years = measure.lifetimeYears().orElse(appraisal.lifetimeYears());
            Money annuity = Economics.annuity(investment, appraisal.rate(), years);
            Money net = benefit.plus(annuity.times(BigDecimal.ONE.negate()));
            Optional<BigDecimal> payback = Economics.simplePayback(investment, benefit);
            Optional<BigDecimal> adoption = priors.adoption(payback, endUse.flow());
            Figures figures = new Figures(
                    amount,
                    value,
                    net,
                    payback,
                    Economics.costOfConserved(investment, appraisal.rate(), years, amount),
                    reductions(),
                    adoption,
                    net.times(adoption.orElse(BigDecimal.ONE)),
                    cost.fromStatistics(),
                    measure.conditions(),
                    measure.crossEffects());
            return new Ranked(measure, option(investment, yearlyCost, payback, adoption), figures);
        }

        private Option option(
                Money investment, Money yearlyCost, Optional<BigDecimal> payback, Optional<BigDecimal> adoption) {
            String suffix = several ? "/" + endUse.group() + "/" + endUse.flow().id() : "";
            String source = measure.provenance().source();
            return new Option(
                    endUse.facility() + "/" + measure.id() + suffix,
                    measure.id(),
                    measure.names().en(),
                    endUse.id(),
                    endUse.facility(),
                    saved.share(),
                    new Option.Investment(
                            investment, cost.money().low(), cost.money().high()),
                    yearlyCost,
                    measure.lifetimeYears(),
                    measure.leadYears().orElse(appraisal.leadYears()),
                    measure.outageWeeks(),
                    measure.staffHours(),
                    measure.declinePerYear(),
                    measure.decayPerYear(),
                    measure.exclusionGroup(),
                    measure.prerequisites(),
                    adoption,
                    measure.provenance().evidence(),
                    cost.source().equals(source) ? source : "saving: " + source + "; cost: " + cost.source(),
                    formula(payback));
        }

        private String formula(Optional<BigDecimal> payback) {
            String years = payback.map(it -> Say.number(it) + " years").orElse("never");
            return "saved: %s; worth: %s a year; cost: %s; payback: %s"
                    .formatted(saved.formula(), Say.it(value), cost.formula(), years);
        }

        private Money yearlyCost() {
            Money running = measure.yearlyCost()
                    .map(appraisal.money()::convert)
                    .orElse(appraisal.money().zero());
            for (CrossEffect effect : measure.crossEffects()) {
                Optional<Money> more = extra(effect)
                        .map(extra -> appraisal
                                .money()
                                .convert(extra.endUse().price().getFirst())
                                .times(extra.amount()));
                running = more.map(running::plus).orElse(running);
            }
            return running;
        }

        /** What is saved of each metric, less what cross effects of known size use more. */
        private Map<Burden, Quantity> reductions() {
            Map<Burden, Quantity> reductions = new TreeMap<>(Burden.inOrder());
            add(reductions, endUse, amount.amount());
            measure.crossEffects()
                    .forEach(effect -> extra(effect)
                            .ifPresent(extra -> add(
                                    reductions, extra.endUse(), extra.amount().negate())));
            return reductions;
        }

        private void add(Map<Burden, Quantity> reductions, EndUse use, BigDecimal saving) {
            use.factors()
                    .forEach((metric, years) -> reductions.merge(
                            metric, new Quantity(years.getFirst().multiply(saving), metric.unit()), Quantity::plus));
        }

        /** The other flow's use at this facility, for its price and factors, and how much more of it is used. */
        private Optional<Extra> extra(CrossEffect effect) {
            return effect.ratio()
                    .flatMap(ratio -> endUses.stream()
                            .filter(other -> isFlow(effect.flow(), other.flow()))
                            .filter(other -> fits(ratio.unit(), other.unit()) && fits(ratio.perUnit(), endUse.unit()))
                            .findFirst()
                            .map(other -> new Extra(other, extraAmount(effect, ratio, other.unit()))));
        }

        private BigDecimal extraAmount(CrossEffect effect, CrossEffect.Ratio ratio, Unit unit) {
            BigDecimal size = ratio.amount().multiply(amount.to(ratio.perUnit()).amount());
            BigDecimal inUnit = new Quantity(size, ratio.unit()).to(unit).amount();
            return effect.increases() ? inUnit : inUnit.negate();
        }

        private static boolean fits(Unit stated, Unit used) {
            return stated.isComparableWith(used);
        }

        private static boolean isFlow(String family, Flow flow) {
            return new Applicability(List.of(), List.of(), List.of(family), List.of(), Set.of()).covers(flow);
        }
    }

    private record Extra(EndUse endUse, BigDecimal amount) {}
}
