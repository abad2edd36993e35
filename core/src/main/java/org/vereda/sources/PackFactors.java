package org.vereda.sources;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vereda.footprint.CharacterizationFactor;
import org.vereda.footprint.Compartment;
import org.vereda.footprint.EmissionFactor;
import org.vereda.footprint.FuelProperty;
import org.vereda.footprint.Gas;
import org.vereda.footprint.GwpSet;
import org.vereda.inventory.EnergyCarrier;
import org.vereda.inventory.Flow;
import org.vereda.quantity.Unit;
import org.vereda.quantity.Units;

/** Reads the factor tables of reference packs into the records of the footprint room. */
final class PackFactors {
    /** What the rows of one emission factor have in common; each row is one gas. */
    private record FactorKey(
            Flow flow,
            String region,
            EmissionFactor.Kind kind,
            Unit unit,
            Optional<Integer> yearOfUse,
            Optional<Integer> priceYear,
            String pack) {}

    /** A region for which the source points to the values of another one. */
    private record StandIn(String region, String standsIn) {}

    private PackFactors() {}

    /**
     * The factors of rows with one gas each. Rows without a value, without a flow that activities can name, or of a kind
     * or gas that factors do not have are variants for people to choose from and stay in the table.
     */
    static List<EmissionFactor> emissionFactors(Stream<PackFact> facts) {
        Map<FactorKey, List<PackFact>> rows = facts.filter(fact -> !fact.isBlank("value"))
                .filter(fact -> gas(fact).isPresent())
                .flatMap(fact -> key(fact).map(key -> Map.entry(key, fact)).stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return rows.entrySet().stream()
                .map(entry -> emissionFactor(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The factors of the regions for which a source points to another region, marked as such in their source. */
    static List<EmissionFactor> withStandIns(List<EmissionFactor> factors, Stream<PackFact> standIns) {
        List<EmissionFactor> all = new ArrayList<>(factors);
        standIns.map(fact -> new StandIn(fact.text("region"), fact.text("stands_in")))
                .forEach(standIn -> factors.stream()
                        .filter(factor -> factor.region().equals(standIn.standsIn())
                                && factor.kind() == EmissionFactor.Kind.LOCATION_MIX)
                        .map(factor -> moved(factor, standIn))
                        .forEach(all::add));
        return List.copyOf(all);
    }

    /** Purchases at purchaser prices: the factor with margins, per unit of money. */
    static Optional<EmissionFactor> purchase(PackFact fact) {
        return Flow.find("purchase:" + fact.text("naics"))
                .map(flow -> new EmissionFactor(
                        flow,
                        "US",
                        EmissionFactor.Kind.UPSTREAM,
                        Units.ONE,
                        Map.of(Gas.CO2E, fact.number("with_margins")),
                        fact.text("gwp"),
                        fact.whole("year"),
                        Optional.empty(),
                        Optional.of(fact.whole("price_year")),
                        fact.source(),
                        fact.licence(),
                        fact.label()));
    }

    /** The potentials of one report and horizon; a refrigerant is known as {@code HFC-134a} and as {@code R-134a}. */
    static Optional<GwpSet> gwpSet(List<PackFact> facts, String report, int horizon) {
        Map<String, BigDecimal> potentials = new LinkedHashMap<>();
        String pack = "";
        for (PackFact fact : facts) {
            if (fact.text("report").equals(report) && fact.whole("horizon") == horizon) {
                String gas = fact.text("gas");
                potentials.put(gas, fact.number("value"));
                potentials.putIfAbsent(gas.replaceFirst("^(HFC|HCFC|CFC|HFO)-", "R-"), fact.number("value"));
                pack = fact.label();
            }
        }
        return potentials.isEmpty() ? Optional.empty() : Optional.of(new GwpSet(report, horizon, potentials, pack));
    }

    static CharacterizationFactor characterizationFactor(PackFact fact) {
        return new CharacterizationFactor(
                fact.text("category"),
                fact.text("substance"),
                constant(fact, "compartment", Compartment.class).orElseThrow(() -> fact.refusal("compartment")),
                fact.number("value"),
                fact.text("unit"),
                fact.source(),
                fact.licence(),
                fact.label());
    }

    static Optional<FuelProperty> fuelProperty(PackFact fact) {
        return carrier(fact, "fuel")
                .map(carrier -> new FuelProperty(
                        carrier,
                        fact.text("region"),
                        constant(fact, "property", FuelProperty.Kind.class).orElseThrow(() -> fact.refusal("property")),
                        fact.number("value"),
                        fact.unit(fact.text("unit")),
                        fact.source(),
                        fact.licence(),
                        fact.label()));
    }

    static Optional<EnergyCarrier> carrier(PackFact fact, String column) {
        return Flow.find(fact.text(column))
                .flatMap(flow -> flow instanceof Flow.Energy energy ? Optional.of(energy.carrier()) : Optional.empty());
    }

    /** The constant that the text names with hyphens, for example {@code location-mix}; nothing where there is none. */
    static <E extends Enum<E>> Optional<E> constant(PackFact fact, String column, Class<E> type) {
        String wanted = fact.text(column).toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(wanted))
                .findFirst();
    }

    private static Optional<Gas> gas(PackFact fact) {
        return constant(fact, "gas", Gas.class);
    }

    private static Optional<FactorKey> key(PackFact fact) {
        return Flow.find(fact.text("flow"))
                .flatMap(flow -> constant(fact, "kind", EmissionFactor.Kind.class)
                        .map(kind -> new FactorKey(
                                flow,
                                fact.text("region"),
                                kind,
                                fact.unitBelow(),
                                fact.optionalWhole("year_of_use"),
                                fact.optionalWhole("price_year"),
                                fact.label())));
    }

    private static EmissionFactor emissionFactor(FactorKey key, List<PackFact> facts) {
        PackFact first = facts.getFirst();
        Map<Gas, BigDecimal> gases = new EnumMap<>(Gas.class);
        facts.forEach(fact -> gas(fact)
                .ifPresent(gas -> gases.put(
                        gas, fact.number("value").multiply(fact.unitAbove().factor()))));
        return new EmissionFactor(
                key.flow(),
                key.region(),
                key.kind(),
                key.unit(),
                gases,
                distinct(facts.stream().map(fact -> fact.text("gwp"))),
                first.optionalWhole("year").or(key::yearOfUse).orElseThrow(() -> first.refusal("year")),
                key.yearOfUse(),
                key.priceYear(),
                distinct(facts.stream().map(PackFactors::sourceWithNote)),
                distinct(facts.stream().map(PackFact::licence)),
                key.pack());
    }

    /** The source, and what the row says besides: that a data year was not stated, that a value is a fall-back. */
    private static String sourceWithNote(PackFact fact) {
        return fact.isBlank("note") ? fact.source() : fact.source() + " (" + fact.text("note") + ")";
    }

    private static EmissionFactor moved(EmissionFactor factor, StandIn standIn) {
        return new EmissionFactor(
                factor.flow(),
                standIn.region(),
                factor.kind(),
                factor.unit(),
                factor.gases(),
                factor.gwpSet(),
                factor.year(),
                factor.yearOfUse(),
                factor.priceYear(),
                factor.source() + " (" + standIn.standsIn() + ", as the source advises for " + standIn.region() + ")",
                factor.licence(),
                factor.pack());
    }

    private static String distinct(Stream<String> texts) {
        return texts.filter(text -> !text.isEmpty()).distinct().collect(Collectors.joining("; "));
    }
}
