package org.vereda.exchange.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.vereda.exchange.wire.FieldKind;
import org.vereda.exchange.wire.WireField;

/** Rules about numbers: signs, ranges, sums, carbon and mass. */
final class NumberRules {
    private static final String EXCLUDING = "pcfExcludingBiogenicUptake";
    private static final String INCLUDING = "pcfIncludingBiogenicUptake";
    private static final String UPTAKE = "biogenicCO2Uptake";
    private static final String FOSSIL = "fossilGhgEmissions";
    private static final String AIRCRAFT = "aircraftGhgEmissions";
    private static final String FOSSIL_LAND = "landManagementFossilGhgEmissions";
    private static final String FOSSIL_CARBON = "fossilCarbonContent";
    private static final String BIOGENIC_CARBON = "biogenicCarbonContent";
    private static final String MASS = "productMassPerDeclaredUnit";
    private static final String UNIT = "declaredUnitOfMeasurement";
    private static final String AMOUNT = "declaredUnitAmount";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal DIOXIDE_PER_CARBON =
            BigDecimal.valueOf(44).divide(BigDecimal.valueOf(12), MathContext.DECIMAL128);
    private static final List<String> GOODS = List.of("piece", "liter", "kilogram", "cubic meter", "square meter");

    private NumberRules() {}

    static Map<String, Function<Facts, Stream<Hit>>> all() {
        return Map.ofEntries(
                Map.entry("amount-not-above-zero", facts -> signs(facts, ">", value -> value.signum() <= 0)),
                Map.entry("value-below-zero", facts -> signs(facts, "+", value -> value.signum() < 0)),
                Map.entry("removal-above-zero", facts -> signs(facts, "-", value -> value.signum() > 0)),
                Map.entry("total-below-zero", NumberRules::negativeTotal),
                Map.entry("percent-out-of-range", facts -> range(facts, FieldKind.PERCENT, BigDecimal.ZERO, HUNDRED)),
                Map.entry(
                        "rating-out-of-range",
                        facts -> range(facts, FieldKind.RATING, BigDecimal.ONE, BigDecimal.valueOf(5))),
                Map.entry(
                        "older-rating-out-of-range",
                        facts -> range(facts, FieldKind.OLDER_RATING, BigDecimal.ONE, BigDecimal.valueOf(3))),
                Map.entry("total-excluding-uptake", NumberRules::excluding),
                Map.entry("total-including-uptake", facts -> sum(facts, INCLUDING, List.of(EXCLUDING, UPTAKE))),
                Map.entry("aircraft-above-fossil", facts -> above(facts, AIRCRAFT, FOSSIL)),
                Map.entry("land-management-above-fossil", facts -> above(facts, FOSSIL_LAND, FOSSIL)),
                Map.entry(
                        "packaging-total-excluding",
                        facts -> stage(facts, "packaging", "packagingGhgEmissions", false)),
                Map.entry(
                        "packaging-total-including",
                        facts -> stage(facts, "packaging", "packagingPcfIncludingBiogenicUptake", true)),
                Map.entry(
                        "distribution-total-excluding",
                        facts -> stage(facts, "distributionStage", "outboundLogisticsGhgEmissions", false)),
                Map.entry(
                        "distribution-total-including",
                        facts ->
                                stage(facts, "distributionStage", "distributionStagePcfIncludingBiogenicUptake", true)),
                Map.entry(
                        "carbon-total",
                        facts -> facts.has(FOSSIL_CARBON) && facts.has(BIOGENIC_CARBON)
                                ? sum(facts, "carbonContentTotal", List.of(FOSSIL_CARBON, BIOGENIC_CARBON))
                                : Stream.empty()),
                Map.entry("recycled-carbon-above-carbon", NumberRules::recycled),
                Map.entry("carbon-above-mass", NumberRules::carbonAboveMass),
                Map.entry("uptake-not-of-carbon", NumberRules::uptake),
                Map.entry("mass-missing", NumberRules::massMissing),
                Map.entry("mass-of-kilogram", NumberRules::massOfKilogram));
    }

    // --- signs and ranges

    private static Stream<Hit> signs(Facts facts, String sign, Predicate<BigDecimal> wrong) {
        return facts.fields()
                .filter(field -> field.sign().equals(sign))
                .flatMap(field -> hits(facts, field, wrong, ""));
    }

    private static Stream<Hit> hits(Facts facts, WireField field, Predicate<BigDecimal> wrong, String limit) {
        return facts.decimal(field.id()).filter(wrong).stream()
                .map(value -> new Hit(field.id(), value.toPlainString(), limit));
    }

    private static Stream<Hit> range(Facts facts, FieldKind kind, BigDecimal low, BigDecimal high) {
        return facts.fields()
                .filter(field -> field.kind() == kind)
                .flatMap(field -> hits(
                        facts,
                        field,
                        value -> value.compareTo(low) < 0 || value.compareTo(high) > 0,
                        low.toPlainString() + "–" + high.toPlainString()));
    }

    private static Stream<Hit> negativeTotal(Facts facts) {
        return facts.decimal(EXCLUDING).filter(total -> total.signum() < 0).stream()
                .map(total -> Hit.of(EXCLUDING, total.toPlainString()));
    }

    // --- sums

    private static Stream<Hit> sum(Facts facts, String total, List<String> parts) {
        return facts.decimal(total).filter(stated -> !facts.isSum(stated, parts)).stream()
                .map(stated ->
                        new Hit(total, stated.toPlainString(), facts.sum(parts).toPlainString()));
    }

    /** PACT openapi 3.0.4, pcfExcludingBiogenicUptake; Catena-X rulebook 4, 4.1: T2 with aircraft as an item of its own. */
    private static Stream<Hit> excluding(Facts facts) {
        List<String> common = List.of(
                FOSSIL,
                "landUseChangeGhgEmissions",
                "landManagementBiogenicCO2Emissions",
                "landManagementBiogenicCO2Removals",
                "biogenicNonCO2Emissions");
        List<String> own = facts.version().isPact()
                ? List.of("technologicalCO2Removals", "ccsTechnologicalCO2Capture")
                : List.of(AIRCRAFT);
        return facts.has(FOSSIL)
                ? sum(
                        facts,
                        EXCLUDING,
                        Stream.concat(common.stream(), own.stream()).toList())
                : Stream.empty();
    }

    /** The parts of packaging and distribution carry the name of the stage; nothing to add up where no part is stated. */
    private static Stream<Hit> stage(Facts facts, String stage, String total, boolean uptake) {
        List<String> parts = Stream.of(
                        "FossilGhgEmissions",
                        "BiogenicNonCO2Emissions",
                        "LandUseChangeGhgEmissions",
                        "LandManagementBiogenicCO2Emissions",
                        "LandManagementBiogenicCO2Removals",
                        "AircraftGhgEmissions",
                        "BiogenicCO2Uptake")
                .filter(part -> uptake || !part.equals("BiogenicCO2Uptake"))
                .map(part -> stage + part)
                .toList();
        return facts.has(stage + "FossilGhgEmissions") ? sum(facts, total, parts) : Stream.empty();
    }

    private static Stream<Hit> above(Facts facts, String part, String whole) {
        return facts
                .decimal(part)
                .filter(value -> facts.has(whole) && value.compareTo(facts.orZero(whole)) > 0)
                .stream()
                .map(value ->
                        new Hit(part, value.toPlainString(), facts.orZero(whole).toPlainString()));
    }

    // --- carbon and mass

    private static Stream<Hit> recycled(Facts facts) {
        BigDecimal carbon = facts.orZero(FOSSIL_CARBON).add(facts.orZero(BIOGENIC_CARBON));
        boolean known = facts.has(FOSSIL_CARBON) && facts.has(BIOGENIC_CARBON);
        return facts.decimal("recycledCarbonContent").filter(value -> known && value.compareTo(carbon) > 0).stream()
                .map(value -> new Hit("recycledCarbonContent", value.toPlainString(), carbon.toPlainString()));
    }

    private static Stream<Hit> carbonAboveMass(Facts facts) {
        BigDecimal carbon = facts.orZero(FOSSIL_CARBON).add(facts.orZero(BIOGENIC_CARBON));
        return facts.decimal(MASS).filter(mass -> mass.signum() > 0 && carbon.compareTo(mass) > 0).stream()
                .map(mass -> new Hit(FOSSIL_CARBON, carbon.toPlainString(), mass.toPlainString()));
    }

    /** {@code uptake = -44/12 * kg of biogenic carbon in product and packaging}, to one percent and half of the last digits. */
    private static Stream<Hit> uptake(Facts facts) {
        if (!facts.has(UPTAKE) || !facts.has(BIOGENIC_CARBON)) {
            return Stream.empty();
        }
        BigDecimal carbon = facts.orZero(BIOGENIC_CARBON).add(facts.orZero("packagingBiogenicCarbonContent"));
        BigDecimal expected = carbon.multiply(DIOXIDE_PER_CARBON).negate();
        BigDecimal stated = facts.orZero(UPTAKE);
        BigDecimal tolerance = expected.abs()
                .movePointLeft(2)
                .add(Facts.halfDigit(stated))
                .add(
                        carbon.signum() == 0
                                ? BigDecimal.ZERO
                                : Facts.halfDigit(carbon).multiply(DIOXIDE_PER_CARBON));
        return stated.subtract(expected).abs().compareTo(tolerance) <= 0
                ? Stream.empty()
                : Stream.of(new Hit(
                        UPTAKE,
                        stated.toPlainString(),
                        expected.round(new MathContext(4)).toPlainString()));
    }

    private static Stream<Hit> massMissing(Facts facts) {
        boolean goods = GOODS.contains(facts.text(UNIT));
        return facts.decimal(MASS).filter(mass -> goods && mass.signum() == 0).stream()
                .map(mass -> new Hit(MASS, mass.toPlainString(), facts.text(UNIT)));
    }

    /** A kilogram weighs a kilogram: the mass is the amount, or 1 where the version states everything for one unit. */
    private static Stream<Hit> massOfKilogram(Facts facts) {
        BigDecimal weighed = facts.version().isPerUnit() ? BigDecimal.ONE : facts.orZero(AMOUNT);
        boolean kilograms = facts.text(UNIT).equals("kilogram") && facts.isAboveZero(AMOUNT);
        return facts
                .decimal(MASS)
                .filter(mass -> kilograms && mass.signum() > 0 && mass.compareTo(weighed) != 0)
                .stream()
                .map(mass -> new Hit(MASS, mass.toPlainString(), weighed.toPlainString()));
    }
}
