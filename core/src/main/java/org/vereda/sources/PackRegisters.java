package org.vereda.sources;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vereda.footprint.GridRegions;
import org.vereda.inventory.Coordinates;
import org.vereda.inventory.IndustryCrossWalk;
import org.vereda.inventory.Register;
import org.vereda.inventory.TypicalUse;
import org.vereda.inventory.releases.RegisterThreshold;
import org.vereda.inventory.releases.Substance;
import org.vereda.inventory.releases.SubstanceDirectory;
import org.vereda.measures.EnergyPrice;
import org.vereda.quantity.Basis;
import org.vereda.quantity.Currency;
import org.vereda.quantity.ExchangeTable;
import org.vereda.quantity.Money;
import org.vereda.quantity.Quantity;
import org.vereda.quantity.Unit;

/** Reads the tables of reference packs that are no factors: substances, industries, places, thresholds, money. */
final class PackRegisters {
    /** Longitude and latitude in degrees. */
    private static final Pattern POINT = Pattern.compile("-?\\d{1,3}\\.\\d+;-?\\d{1,2}\\.\\d+");

    private static final String EQUIVALENTS = " CO2e";

    private PackRegisters() {}

    static SubstanceDirectory substances(Stream<PackFact> substances, Stream<PackFact> names, Stream<PackFact> parts) {
        Map<String, SubstanceDirectory.Metal> metals = new LinkedHashMap<>();
        List<Substance> list = substances
                .peek(fact -> PackFactors.constant(fact, "metal", SubstanceDirectory.Metal.class)
                        .ifPresent(metal -> metals.put(fact.text("id"), metal)))
                .map(PackRegisters::substance)
                .toList();
        return new SubstanceDirectory(
                list,
                metals,
                names.map(PackRegisters::spelling).toList(),
                parts.map(PackRegisters::part).toList());
    }

    static IndustryCrossWalk industries(Stream<PackFact> lines, Stream<PackFact> titles) {
        return new IndustryCrossWalk(
                lines.map(PackRegisters::line).toList(),
                titles.map(fact -> new IndustryCrossWalk.Title(
                                fact.text("code"), fact.text("system"), fact.text("language"), fact.text("title")))
                        .toList());
    }

    static GridRegions gridRegions(Stream<PackFact> facts) {
        return new GridRegions(facts.map(fact -> new GridRegions.Range(
                        fact.text("zip_from"),
                        fact.text("zip_to"),
                        List.of(fact.text("subregions").split(";"))))
                .toList());
    }

    /** A threshold of a register that facilities have an identifier in; limits in CO2 equivalents are on that basis. */
    static Outline outline(PackFact fact) {
        List<Coordinates> points = new ArrayList<>();
        for (String point : fact.text("outline").split(" ", -1)) {
            if (!POINT.matcher(point).matches()) {
                throw fact.refusal("outline");
            }
            int middle = point.indexOf(';');
            points.add(new Coordinates(
                    Double.parseDouble(point.substring(middle + 1)), Double.parseDouble(point.substring(0, middle))));
        }
        return new Outline(fact.text("subdivision"), points);
    }

    static Optional<RegisterThreshold> threshold(PackFact fact) {
        return PackFactors.constant(fact, "register", Register.class)
                .map(register -> new RegisterThreshold(
                        register,
                        Optional.of(fact.text("substance")).filter(text -> !text.isEmpty()),
                        fact.text("class"),
                        PackFactors.constant(fact, "trigger", RegisterThreshold.Trigger.class)
                                .orElseThrow(() -> fact.refusal("trigger")),
                        fact.isBlank("value")
                                ? Optional.empty()
                                : Optional.of(new Quantity(fact.number("value"), limitUnit(fact))),
                        fact.text("condition"),
                        fact.optionalWhole("hours"),
                        fact.isBlank("industries")
                                ? List.of()
                                : List.of(fact.text("industries").split(";")),
                        fact.source(),
                        fact.label()));
    }

    private static Unit limitUnit(PackFact fact) {
        String text = fact.text("unit");
        return text.endsWith(EQUIVALENTS)
                ? fact.unit(text.substring(0, text.length() - EQUIVALENTS.length()))
                        .on(Basis.CO2_EQUIVALENTS)
                : fact.unit(text);
    }

    static TypicalUse typicalUse(PackFact fact) {
        return new TypicalUse(
                fact.text("naics"),
                fact.text("metric"),
                fact.whole("count"),
                fact.number("first_quartile"),
                fact.number("median"),
                fact.number("third_quartile"),
                fact.text("unit"),
                fact.source(),
                fact.label());
    }

    static ExchangeTable exchangeTable(Stream<PackFact> rates, Stream<PackFact> levels) {
        return new ExchangeTable(
                rates.map(fact -> new ExchangeTable.Rate(
                                currency(fact, fact.text("from")),
                                currency(fact, fact.text("to")),
                                fact.whole("rate_year"),
                                fact.number("rate"),
                                fact.source()))
                        .toList(),
                levels.map(fact -> new ExchangeTable.PriceLevel(
                                currency(fact, fact.text("currency")),
                                fact.whole("level_year"),
                                fact.number("level"),
                                fact.source()))
                        .toList());
    }

    static Optional<EnergyPrice> energyPrice(PackFact fact) {
        String currency = fact.text("unit").split("/", 2)[0];
        return PackFactors.carrier(fact, "flow")
                .map(carrier -> new EnergyPrice(
                        carrier,
                        fact.text("region"),
                        fact.text("consumer"),
                        new Money(fact.number("price"), currency(fact, currency), fact.whole("price_year")),
                        fact.unitBelow(),
                        fact.source(),
                        fact.label()));
    }

    private static Substance substance(PackFact fact) {
        Map<Register, String> codes = new EnumMap<>(Register.class);
        List.of(Register.TRI, Register.NPRI, Register.RETC).forEach(register -> {
            String code = fact.text(register.name().toLowerCase(Locale.ROOT));
            if (!code.isEmpty()) {
                codes.put(register, code);
            }
        });
        return new Substance(fact.text("id"), fact.text("name"), codes);
    }

    private static SubstanceDirectory.Spelling spelling(PackFact fact) {
        return new SubstanceDirectory.Spelling(
                PackFactors.constant(fact, "register", Register.class).orElseThrow(() -> fact.refusal("register")),
                fact.text("code"),
                fact.text("name"),
                fact.text("substance"),
                PackFactors.constant(fact, "match", SubstanceDirectory.Match.class)
                        .orElseThrow(() -> fact.refusal("match")));
    }

    private static SubstanceDirectory.Part part(PackFact fact) {
        return new SubstanceDirectory.Part(
                PackFactors.constant(fact, "register", Register.class).orElseThrow(() -> fact.refusal("register")),
                fact.text("part"),
                fact.text("whole"));
    }

    private static IndustryCrossWalk.Line line(PackFact fact) {
        return new IndustryCrossWalk.Line(Stream.of(2012, 2017, 2022)
                .filter(vintage -> !fact.isBlank("naics_" + vintage))
                .collect(Collectors.toMap(vintage -> vintage, vintage -> fact.text("naics_" + vintage))));
    }

    private static Currency currency(PackFact fact, String code) {
        return Arrays.stream(Currency.values())
                .filter(currency -> currency.name().equals(code))
                .findFirst()
                .orElseThrow(() -> fact.refusal("unit"));
    }
}
