package org.vereda.measures;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vereda.inventory.Flow;
import org.vereda.measures.Measure.CrossEffect;
import org.vereda.measures.Measure.Names;
import org.vereda.measures.MeasureLibrary.Row;
import org.vereda.quantity.Country;
import org.vereda.quantity.Currency;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.Money;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;

/** Reads one row of the table of measures; a cell that cannot be understood is a finding and the row gives no measure. */
final class MeasureColumns {
    private static final Pattern CROSS_EFFECT =
            Pattern.compile("(?<sign>[+-])(?<flow>\\S+)(?:\\s+(?<amount>[0-9.]+)\\s+(?<unit>[^/]+)/(?<per>.+))?");

    private final Row row;
    private final Map<String, String> sources;
    private final Consumer<Finding> findings;
    private boolean readable = true;

    MeasureColumns(Row row, Map<String, String> sources, Consumer<Finding> findings) {
        this.row = row;
        this.sources = sources;
        this.findings = findings;
    }

    Optional<Measure> read() {
        try {
            Measure measure = measure();
            return readable ? Optional.of(measure) : Optional.empty();
        } catch (InvalidInput invalid) {
            invalid.at(row.position("id")).findings().forEach(findings);
            return Optional.empty();
        }
    }

    /** What a facility pays once before anything starts is called so in plans, and no measure may be. */
    private static final String RESERVED = "fixed-cost";

    private String id() {
        String id = required("id");
        if (id.equals(RESERVED)) {
            refuse("measures.reserved-id", "id", id);
        }
        return id;
    }

    private Measure measure() {
        return new Measure(
                id(),
                new Names(required("name_en"), text("name_fr"), text("name_es")),
                choice("kind", Measure.Kind.class, Measure.Kind.SAVING),
                applicability(),
                saving(),
                cost(),
                yearlyCost(),
                whole("lifetime_years"),
                whole("lead_years"),
                row.decimal("outage_weeks"),
                staffHours(),
                share("decline_per_year"),
                share("decay_per_year"),
                row.text("exclusion_group"),
                Set.copyOf(list("prerequisites")),
                list("cross_effects").stream()
                        .flatMap(text -> crossEffect(text).stream())
                        .toList(),
                list("conditions"),
                provenance(),
                row.position("id"));
    }

    private Applicability applicability() {
        Set<Country> countries = EnumSet.noneOf(Country.class);
        list("countries").forEach(code -> country(code).ifPresent(countries::add));
        List<String> flows = list("flows");
        flows.stream()
                .filter(flow -> !isFlowOrFamily(flow))
                .forEach(flow -> refuse("measures.unknown-flow", "flows", flow));
        return new Applicability(list("processes"), list("groups"), flows, list("industries"), countries);
    }

    private Optional<BigDecimal> staffHours() {
        Optional<BigDecimal> hours = row.decimal("staff_hours");
        hours.filter(stated -> stated.signum() < 0)
                .ifPresent(stated -> refuse("measures.negative", "staff_hours", stated.toPlainString()));
        return hours;
    }

    private SavingRule saving() {
        String rule = row.text("saving_rule").orElse("none");
        return switch (rule) {
            case "share" -> new SavingRule.Share(sharesStated(), isPart(), text("baseline"));
            case "absolute" -> new SavingRule.Absolute(stated("saving"), unit("unit"));
            case "formula" -> byFormula();
            case "case" -> new SavingRule.CaseOnly(text("saving_text"));
            case "none" -> new SavingRule.NotStated(text("saving_text"));
            default -> {
                refuse("measures.unknown-rule", "saving_rule", rule, "share, absolute, formula, case, none");
                yield new SavingRule.NotStated("");
            }
        };
    }

    private boolean isPart() {
        String covers = row.text("covers").orElse("all");
        if (!covers.equals("all") && !covers.equals("part")) {
            refuse("measures.unknown-rule", "covers", covers, "all, part");
        }
        return covers.equals("part");
    }

    private SavingRule byFormula() {
        String formula = required("formula");
        if (Formulas.find(formula).isEmpty()) {
            refuse("measures.unknown-formula", "formula", formula, String.join(", ", Formulas.ids()));
        }
        return new SavingRule.ByFormula(formula, text("parameter"), sharesStated());
    }

    private SavingRule.Stated sharesStated() {
        for (String column : List.of("saving_low", "saving_central", "saving_high")) {
            row.decimal(column)
                    .filter(number -> number.signum() < 0 || number.compareTo(BigDecimal.ONE) > 0)
                    .ifPresent(number -> refuse("measures.not-a-share", column, number.toPlainString()));
        }
        return stated("saving");
    }

    private SavingRule.Stated stated(String prefix) {
        return new SavingRule.Stated(
                row.decimal(prefix + "_low"), row.decimal(prefix + "_central"), row.decimal(prefix + "_high"));
    }

    private CostRule cost() {
        String rule = row.text("cost_rule").orElse("unknown");
        return switch (rule) {
            case "sized" -> sized();
            case "per-unit-saved" ->
                new CostRule.PerUnitSaved(
                        range("per_size_low", "per_size_high"), unit("size"), currency(), whole("price_year"));
            case "payback" -> new CostRule.FromPayback(range("payback_low", "payback_high"));
            case "unknown" -> new CostRule.Unknown();
            default -> {
                refuse("measures.unknown-rule", "cost_rule", rule, "sized, per-unit-saved, payback, unknown");
                yield new CostRule.Unknown();
            }
        };
    }

    private CostRule sized() {
        if (row.decimal("fixed_low").or(() -> row.decimal("per_size_low")).isEmpty()) {
            refuse("measures.missing-cell", "fixed_low", "fixed_low, per_size_low");
        }
        return new CostRule.Sized(
                range("fixed_low", "fixed_high"),
                range("per_size_low", "per_size_high"),
                text("size"),
                row.decimal("exponent").orElse(BigDecimal.ONE),
                row.decimal("hours_per_size").orElse(BigDecimal.ZERO),
                currency(),
                whole("price_year"));
    }

    /** The middle of both ends; a blank pair is no cost of this part, one end alone stands for both. */
    private Range range(String lowColumn, String highColumn) {
        Optional<BigDecimal> low = row.decimal(lowColumn);
        Optional<BigDecimal> high = row.decimal(highColumn);
        return new SavingRule.Stated(low.or(() -> high), Optional.empty(), high.or(() -> low))
                .range()
                .orElse(Range.of("0"));
    }

    private Optional<Money> yearlyCost() {
        return row.decimal("yearly_cost")
                .map(amount -> new Money(amount, currency(), whole("price_year").orElseGet(this::missingPriceYear)));
    }

    private int missingPriceYear() {
        refuse("measures.missing-cell", "price_year", "price_year");
        return 0;
    }

    private Measure.Provenance provenance() {
        String source = text("source");
        return new Measure.Provenance(
                row.text("evidence").orElse("none"),
                text("year"),
                sources.getOrDefault(source, source),
                text("licence"),
                text("saving_text"),
                text("cost_text"),
                text("note"));
    }

    private Optional<CrossEffect> crossEffect(String text) {
        Matcher matcher = CROSS_EFFECT.matcher(text);
        if (!matcher.matches() || !isFlowOrFamily(matcher.group("flow"))) {
            refuse("measures.bad-cross-effect", "cross_effects", text);
            return Optional.empty();
        }
        Optional<CrossEffect.Ratio> ratio = Optional.ofNullable(matcher.group("amount"))
                .map(amount -> new CrossEffect.Ratio(
                        new BigDecimal(amount), Units.parse(matcher.group("unit")), Units.parse(matcher.group("per"))));
        return Optional.of(
                new CrossEffect(matcher.group("flow"), matcher.group("sign").equals("+"), ratio));
    }

    /** A flow's own text form, or the family that several of them share. */
    private static boolean isFlowOrFamily(String text) {
        return Flow.find(text).isPresent()
                || Set.of("water", "waste", "waste:hazardous", "waste:other", "voc", "material", "freight", "emission")
                        .contains(text);
    }

    private Optional<Country> country(String code) {
        Optional<Country> found = Arrays.stream(Country.values())
                .filter(country -> country.name().equals(code))
                .findFirst();
        if (found.isEmpty()) {
            refuse("measures.unknown-country", "countries", code);
        }
        return found;
    }

    private Currency currency() {
        required("currency");
        return choice("currency", Currency.class, Currency.USD);
    }

    private <E extends Enum<E>> E choice(String column, Class<E> type, E blank) {
        String text = text(column);
        if (text.isEmpty()) {
            return blank;
        }
        String wanted = text.toUpperCase(Locale.ROOT).replace('-', '_');
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(wanted)) {
                return constant;
            }
        }
        refuse("measures.unknown-rule", column, text, Arrays.toString(type.getEnumConstants()));
        return blank;
    }

    private Unit unit(String column) {
        String text = required(column);
        return Units.find(text).orElseGet(() -> {
            refuse("quantity.unknown-unit", column, text);
            return Units.ONE;
        });
    }

    private OptionalInt whole(String column) {
        Optional<BigDecimal> number = row.decimal(column);
        if (number.isPresent() && number.get().stripTrailingZeros().scale() > 0) {
            refuse("measures.not-whole", column, number.get().toPlainString());
            return OptionalInt.empty();
        }
        return number.map(value -> OptionalInt.of(value.intValue())).orElse(OptionalInt.empty());
    }

    private BigDecimal share(String column) {
        BigDecimal value = row.decimal(column).orElse(BigDecimal.ZERO);
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            refuse("measures.not-a-share", column, value.toPlainString());
        }
        return value;
    }

    private List<String> list(String column) {
        return Arrays.stream(text(column).split(";", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private String text(String column) {
        return row.text(column).map(String::strip).orElse("");
    }

    private String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            refuse("measures.missing-cell", column, column);
        }
        return text;
    }

    private void refuse(String code, String column, String... arguments) {
        readable = false;
        findings.accept(Finding.error(code, row.position(column), arguments));
    }
}
