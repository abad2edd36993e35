package org.vereda.measures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vereda.measures.Formulas.Worked;
import org.vereda.quantity.Currency;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Money;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Unit;

/** Puts a facility's numbers into the saving and the cost rule of a measure at one end use. */
final class Estimate {
    /** A result, or the reason why there is none. */
    sealed interface Attempt<T> {}

    record Got<T>(T value) implements Attempt<T> {}

    record Not<T>(Finding reason) implements Attempt<T> {}

    /**
     * A saving as a share of the end use.
     *
     * @param share the share, 0 to 1
     * @param formula the formula with the numbers put in
     */
    record Saved(Range share, String formula) {}

    /**
     * A first cost.
     *
     * @param money amounts in the plan's currency and price year
     * @param formula the formula with the numbers put in
     * @param source where the cost was read
     * @param fromStatistics true where the statistics of audits stand in
     */
    record Cost(Range money, String formula, String source, boolean fromStatistics) {}

    private static final MathContext PRECISION = MathContext.DECIMAL128;
    // The quartiles of a standard normal distribution lie at -0.6745 and +0.6745.
    private static final double QUARTILE = 0.6744897501960817;
    private static final Pattern WAGE = Pattern.compile("(?<currency>CAD|MXN|USD)(\\s+(?<year>\\d{4}))?\\s*/\\s*h");
    private static final String COVERED = "covered_share";

    private final Measure measure;
    private final EndUse endUse;
    private final FormulaInputs.Values inputs;
    private final PlanMoney money;

    Estimate(Measure measure, EndUse endUse, FormulaInputs inputs, PlanMoney money) {
        this.measure = measure;
        this.endUse = endUse;
        this.inputs = inputs.of(endUse.facility(), measure.id());
        this.money = money;
    }

    Attempt<Saved> saving() {
        try {
            return switch (measure.saving()) {
                case SavingRule.Share share -> ofShare(share);
                case SavingRule.Absolute(SavingRule.Stated stated, Unit unit) ->
                    stated.range()
                            .map(range -> ofAmount(range, unit, Say.range(range) + " " + unit))
                            .orElseGet(() -> not(
                                    "measures.no-number-in-source",
                                    measure.names().en()));
                case SavingRule.ByFormula rule -> ofFormula(rule);
                case SavingRule.CaseOnly(String words) ->
                    not("measures.only-a-case", measure.names().en(), words);
                case SavingRule.NotStated notStated ->
                    not("measures.no-number-in-source", measure.names().en());
            };
        } catch (InvalidInput invalid) {
            return new Not<>(invalid.findings().getFirst());
        }
    }

    private Attempt<Saved> ofShare(SavingRule.Share rule) {
        Optional<Range> stated = rule.stated().range();
        if (stated.isEmpty()) {
            String most = rule.stated().high().map(Say::number).orElse("");
            return not("measures.only-upper-bound", measure.names().en(), most);
        }
        if (rule.part() && !inputs.isStated(COVERED)) {
            return not("measures.input-missing", measure.names().en(), COVERED + " (" + rule.baseline() + ")");
        }
        BigDecimal covered = rule.part() ? inputs.share(COVERED) : BigDecimal.ONE;
        Range share = scale(stated.get(), covered::multiply);
        String formula = Say.range(stated.get()) + (rule.part() ? " * " + Say.number(covered) : "") + " * "
                + Say.amount(baseline(), endUse.unit()) + " = " + Say.amount(saved(share), endUse.unit()) + " a year";
        String against = rule.baseline().isEmpty() ? "" : " (against: " + rule.baseline() + ")";
        return checked(share, formula + against);
    }

    private Attempt<Saved> ofFormula(SavingRule.ByFormula rule) {
        Formulas.Formula formula = Formulas.find(rule.formula())
                .orElseThrow(() -> new IllegalStateException("formula " + rule.formula() + " is not coded"));
        Optional<Range> given = inputs.isStated(rule.parameter())
                ? Optional.empty()
                : rule.stated().range();
        List<String> missing = formula.inputs().stream()
                .filter(name -> !inputs.isStated(name))
                .filter(name -> given.isEmpty() || !name.equals(rule.parameter()))
                .toList();
        if (!missing.isEmpty()) {
            return not("measures.input-missing", measure.names().en(), String.join(", ", missing));
        }
        return given.map(range -> between(formula, rule.parameter(), range))
                .orElseGet(() -> single(formula.work().apply(inputs)));
    }

    private Attempt<Saved> between(Formulas.Formula formula, String parameter, Range given) {
        Worked low = formula.work().apply(inputs.with(parameter, given.low()));
        Worked central = formula.work().apply(inputs.with(parameter, given.central()));
        Worked high = formula.work().apply(inputs.with(parameter, given.high()));
        Range results = new Range(
                low.result().amount(), central.result().amount(), high.result().amount());
        String formulaText = central.formula() + " a year (" + parameter + " " + Say.range(given) + ")";
        return central.isShare()
                ? checked(results, formulaText)
                : ofAmount(results, central.result().unit(), formulaText);
    }

    private Attempt<Saved> single(Worked worked) {
        BigDecimal result = worked.result().amount();
        Range range = new Range(result, result, result);
        return worked.isShare()
                ? checked(range, worked.formula())
                : ofAmount(range, worked.result().unit(), worked.formula() + " a year");
    }

    private Attempt<Saved> ofAmount(Range amounts, Unit unit, String formula) {
        if (!unit.isComparableWith(endUse.unit())) {
            return not(
                    "measures.saving-of-other-unit",
                    measure.names().en(),
                    unit.symbol(),
                    endUse.unit().symbol());
        }
        if (baseline().signum() <= 0) {
            return not("measures.saves-nothing", measure.names().en(), formula);
        }
        return checked(
                scale(
                        amounts,
                        amount -> new Quantity(amount, unit)
                                .to(endUse.unit())
                                .amount()
                                .divide(baseline(), PRECISION)),
                formula + ", of " + Say.amount(baseline(), endUse.unit()));
    }

    private Attempt<Saved> checked(Range share, String formula) {
        if (share.central().signum() <= 0 || baseline().signum() <= 0) {
            return not("measures.saves-nothing", measure.names().en(), formula);
        }
        return share.high().compareTo(BigDecimal.ONE) > 0
                ? not("measures.saving-above-use", measure.names().en(), formula)
                : new Got<>(new Saved(share, formula));
    }

    /** The cost by the rule of the measure, or by the statistics of audits where that gives none. */
    Attempt<Cost> cost(Range share, Priors priors) {
        try {
            Attempt<Cost> own = cost(measure.cost(), share, measure.provenance().source(), false);
            return switch (own) {
                case Got<Cost> got -> got;
                case Not<Cost> not ->
                    priors.costLaw(endUse.flow())
                            .flatMap(prior -> prior.law().map(law -> cost(law, share, prior.source(), true)))
                            .filter(Got.class::isInstance)
                            .orElse(not);
            };
        } catch (InvalidInput invalid) {
            return new Not<>(invalid.findings().getFirst());
        }
    }

    private Attempt<Cost> cost(CostRule rule, Range share, String source, boolean fromStatistics) {
        return switch (rule) {
            case CostRule.Sized sized -> sized(sized, source);
            case CostRule.PerUnitSaved perUnit -> perUnit(perUnit, share, source);
            case CostRule.ScaleLaw law -> scaleLaw(law, share, source, fromStatistics);
            case CostRule.FromPayback(Range years) -> fromPayback(years, share, source);
            case CostRule.Unknown unknown ->
                not("measures.cost-not-stated", measure.names().en());
        };
    }

    private Attempt<Cost> sized(CostRule.Sized rule, String source) {
        boolean needsWage = rule.hoursPerSize().signum() > 0;
        if (!rule.size().isEmpty() && !inputs.isStated(rule.size())) {
            return not("measures.input-missing", measure.names().en(), rule.size());
        }
        if (needsWage && !inputs.isStated("wage")) {
            return not("measures.input-missing", measure.names().en(), "wage (USD/h, CAD/h or MXN/h)");
        }
        BigDecimal size = rule.size().isEmpty() ? BigDecimal.ZERO : inputs.number(rule.size());
        BigDecimal scaled = rule.size().isEmpty() ? BigDecimal.ZERO : power(size, rule.exponent());
        BigDecimal labor =
                needsWage ? wage().amount().multiply(rule.hoursPerSize()).multiply(size) : BigDecimal.ZERO;
        Range cost = new Range(
                inPlan(rule.fixed().low().add(rule.perSize().low().multiply(scaled)), rule.currency(), rule.priceYear())
                        .add(labor),
                inPlan(
                                rule.fixed()
                                        .central()
                                        .add(rule.perSize().central().multiply(scaled)),
                                rule.currency(),
                                rule.priceYear())
                        .add(labor),
                inPlan(
                                rule.fixed().high().add(rule.perSize().high().multiply(scaled)),
                                rule.currency(),
                                rule.priceYear())
                        .add(labor));
        String formula = rule.currency() + " " + Say.range(rule.fixed()) + " + " + Say.range(rule.perSize()) + " * "
                + Say.number(scaled) + " " + rule.size()
                + (needsWage
                        ? " + " + Say.number(rule.hoursPerSize()) + " h * " + Say.number(size) + " * " + Say.it(wage())
                        : "");
        return got(cost, formula, rule.priceYear(), source, false);
    }

    private Attempt<Cost> perUnit(CostRule.PerUnitSaved rule, Range share, String source) {
        if (!rule.unit().isComparableWith(endUse.unit())) {
            return not(
                    "measures.cost-of-other-unit",
                    measure.names().en(),
                    rule.unit().symbol(),
                    endUse.unit().symbol());
        }
        BigDecimal saved = in(rule.unit(), saved(share));
        Range cost = scale(rule.price(), price -> inPlan(price.multiply(saved), rule.currency(), rule.priceYear()));
        String formula = rule.currency() + " " + Say.range(rule.price()) + " * " + Say.amount(saved, rule.unit());
        return got(cost, formula, rule.priceYear(), source, false);
    }

    private Attempt<Cost> scaleLaw(CostRule.ScaleLaw law, Range share, String source, boolean fromStatistics) {
        if (!law.unit().isComparableWith(endUse.unit())) {
            return not(
                    "measures.cost-of-other-unit",
                    measure.names().en(),
                    law.unit().symbol(),
                    endUse.unit().symbol());
        }
        BigDecimal saved = in(law.unit(), saved(share));
        double central = Math.exp(law.logCoefficient().doubleValue())
                * Math.pow(saved.doubleValue(), law.exponent().doubleValue());
        double spread = Math.exp(QUARTILE * law.residualDeviation().doubleValue());
        Range stated = new Range(money(central / spread), money(central), money(central * spread));
        Range cost = scale(stated, amount -> inPlan(amount, law.currency(), law.priceYear()));
        String formula = law.currency() + " exp(" + Say.number(law.logCoefficient()) + ") * " + Say.number(saved) + "^"
                + Say.number(law.exponent());
        return got(cost, formula, law.priceYear(), source, fromStatistics);
    }

    private Attempt<Cost> fromPayback(Range years, Range share, String source) {
        Money value = value(share.central());
        Range cost = scale(years, year -> year.multiply(value.amount()));
        String formula = "payback " + Say.range(years) + " years * " + Say.it(value) + " a year";
        return new Got<>(new Cost(cost, formula + " = " + shown(cost), source, false));
    }

    private Attempt<Cost> got(
            Range cost, String formula, OptionalInt priceYear, String source, boolean fromStatistics) {
        String undated = priceYear.isPresent() ? "" : " (price year not stated, taken as " + money.priceYear() + ")";
        return new Got<>(new Cost(cost, formula + " = " + shown(cost) + undated, source, fromStatistics));
    }

    private String shown(Range cost) {
        return money.currency() + " " + Say.range(cost);
    }

    /** What the saving of a share is worth in the first year. */
    Money value(BigDecimal share) {
        return money.convert(endUse.price().getFirst()).times(baseline().multiply(share));
    }

    /** What is saved in the first year, in the unit of the end use. */
    BigDecimal saved(Range share) {
        return baseline().multiply(share.central());
    }

    BigDecimal baseline() {
        return endUse.baseline().getFirst();
    }

    private BigDecimal in(Unit unit, BigDecimal amount) {
        return new Quantity(amount, endUse.unit()).to(unit).amount();
    }

    private BigDecimal inPlan(BigDecimal amount, Currency currency, OptionalInt priceYear) {
        return money.convert(amount, currency, priceYear).amount();
    }

    /** The wage that the facility states, in the plan's money; where it names no year, of the plan's price year. */
    private Money wage() {
        FormulaInputs.Input input = inputs.required("wage");
        Matcher matcher = WAGE.matcher(input.unit().strip());
        if (!matcher.matches()) {
            throw InvalidInput.of(Finding.error("measures.not-a-wage", input.position(), input.unit()));
        }
        OptionalInt year = Optional.ofNullable(matcher.group("year"))
                .map(text -> OptionalInt.of(Integer.parseInt(text)))
                .orElse(OptionalInt.empty());
        return money.convert(input.amount(), Currency.valueOf(matcher.group("currency")), year);
    }

    private static BigDecimal money(double amount) {
        return new BigDecimal(amount, new MathContext(9));
    }

    private static BigDecimal power(BigDecimal size, BigDecimal exponent) {
        return exponent.compareTo(BigDecimal.ONE) == 0
                ? size
                : BigDecimal.valueOf(Math.pow(size.doubleValue(), exponent.doubleValue()));
    }

    private static Range scale(Range range, UnaryOperator<BigDecimal> function) {
        return new Range(function.apply(range.low()), function.apply(range.central()), function.apply(range.high()));
    }

    private <T> Not<T> not(String code, String... arguments) {
        return new Not<>(Finding.note(code, measure.position(), arguments));
    }
}
