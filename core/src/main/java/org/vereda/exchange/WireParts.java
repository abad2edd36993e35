package org.vereda.exchange;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.footprint.method.GhgComponent;
import org.vereda.quantity.Finding;

/**
 * The components of one received footprint, checked against its stated totals.
 *
 * <p>Where they add up to the total, what rounding leaves open falls to the largest of them; where they do not, a finding says so and the
 * total stays undivided. In PACT aircraft and the fossil emissions of land management are parts of the fossil ones (PACT
 * openapi 3.0.4, pcfExcludingBiogenicUptake); in Catena-X aircraft are an item of their own (rulebook 4, 4.1). "Excluding
 * biogenic" of PACT 2 and Catena-X 7 was read in two ways, as the fossil part alone and as everything but biogenic carbon
 * dioxide: the one that adds up is taken.
 */
final class WireParts {
    private record Part(String field, GhgComponent component) {}

    private static final String FOSSIL = "fossilGhgEmissions";
    private static final Part AIRCRAFT = new Part("aircraftGhgEmissions", GhgComponent.AIRCRAFT);

    private final WireFields fields;
    private final WireFormat format;
    private final Map<String, Optional<BigDecimal>> values = new HashMap<>();

    WireParts(WireFields fields, WireFormat format) {
        this.fields = fields;
        this.format = format;
    }

    /** kg CO2e of each component; all but biogenic carbon dioxide add up to the total. */
    Map<GhgComponent, BigDecimal> of(BigDecimal total) {
        Map<GhgComponent, BigDecimal> sums = new EnumMap<>(GhgComponent.class);
        divided(total).ifPresentOrElse(sums::putAll, () -> sums.put(GhgComponent.UNDIVIDED, total));
        value(uptake()).filter(value -> value.signum() != 0).ifPresent(value -> {
            sums.put(GhgComponent.BIOGENIC_UPTAKE, value);
            noteSign(uptake());
            checkIncluding(total, value);
        });
        return sums;
    }

    // --- the fields of each format

    /** What stands beside the fossil part. */
    private List<Part> others() {
        return switch (format) {
            case PACT_3 ->
                List.of(
                        new Part("landUseChangeGhgEmissions", GhgComponent.LAND_USE_CHANGE),
                        new Part("landManagementBiogenicCO2Emissions", GhgComponent.LAND_MANAGEMENT_EMISSION),
                        new Part("landManagementBiogenicCO2Removals", GhgComponent.LAND_MANAGEMENT_REMOVAL),
                        new Part("technologicalCO2Removals", GhgComponent.TECHNOLOGICAL_REMOVAL),
                        new Part("ccsTechnologicalCO2Capture", GhgComponent.CAPTURE),
                        new Part("biogenicNonCO2Emissions", GhgComponent.BIOGENIC_NON_CO2));
            case PACT_2 ->
                List.of(
                        new Part("dLucGhgEmissions", GhgComponent.LAND_USE_CHANGE),
                        new Part("landManagementGhgEmissions", GhgComponent.LAND_MANAGEMENT_EMISSION),
                        new Part("otherBiogenicGhgEmissions", GhgComponent.BIOGENIC_NON_CO2));
            case CATENA_X_7 ->
                List.of(
                        AIRCRAFT,
                        new Part("dlucGhgEmissions", GhgComponent.LAND_USE_CHANGE),
                        new Part("extTFS_luGhgEmissions", GhgComponent.LAND_MANAGEMENT_EMISSION),
                        new Part("biogenicCarbonEmissionsOtherThanCO2", GhgComponent.BIOGENIC_NON_CO2));
            case CATENA_X_8 ->
                List.of(
                        AIRCRAFT,
                        new Part("landUseChangeGhgEmissions", GhgComponent.LAND_USE_CHANGE),
                        new Part("landManagementBiogenicCO2Emissions", GhgComponent.LAND_MANAGEMENT_EMISSION),
                        new Part("landManagementBiogenicCO2Removals", GhgComponent.LAND_MANAGEMENT_REMOVAL),
                        new Part("biogenicNonCO2Emissions", GhgComponent.BIOGENIC_NON_CO2));
        };
    }

    /** What the fossil part holds already. */
    private List<Part> ofFossil() {
        return switch (format) {
            case PACT_3 ->
                List.of(AIRCRAFT, new Part("landManagementFossilGhgEmissions", GhgComponent.FOSSIL_LAND_MANAGEMENT));
            case PACT_2 -> List.of(AIRCRAFT);
            case CATENA_X_7, CATENA_X_8 -> List.of();
        };
    }

    private String uptake() {
        return format.isLatest() ? "biogenicCO2Uptake" : "biogenicCarbonWithdrawal";
    }

    private String including() {
        return switch (format) {
            case PACT_3, CATENA_X_8 -> "pcfIncludingBiogenicUptake";
            case PACT_2 -> "pCfIncludingBiogenic";
            case CATENA_X_7 -> "pcfIncludingBiogenic";
        };
    }

    // --- sums

    private Optional<Map<GhgComponent, BigDecimal>> divided(BigDecimal total) {
        boolean stated = value(FOSSIL).isPresent()
                || others().stream().anyMatch(part -> value(part.field()).isPresent());
        BigDecimal fossil = valueOrZero(FOSSIL);
        BigDecimal sum =
                others().stream().map(part -> valueOrZero(part.field())).reduce(fossil, BigDecimal::add);
        if (stated && isNear(sum, total)) {
            Map<GhgComponent, BigDecimal> sums = new EnumMap<>(GhgComponent.class);
            others().forEach(part -> put(sums, part));
            return Optional.of(rounded(withFossil(sums, fossil), total.subtract(sum)));
        }
        if (stated && !format.isLatest() && isNear(fossil, total)) {
            fields.add(Finding.warning(
                    "exchange.total-is-fossil",
                    fields.place(),
                    format.total,
                    total.toPlainString(),
                    sum.subtract(fossil).toPlainString()));
            return Optional.of(rounded(withFossil(new EnumMap<>(GhgComponent.class), fossil), total.subtract(fossil)));
        }
        if (stated || format == WireFormat.PACT_3) {
            report(format.total, total, sum);
        }
        return Optional.empty();
    }

    private Map<GhgComponent, BigDecimal> withFossil(Map<GhgComponent, BigDecimal> sums, BigDecimal fossil) {
        BigDecimal inside =
                ofFossil().stream().map(part -> valueOrZero(part.field())).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (inside.compareTo(fossil) > 0) {
            fields.add(Finding.warning(
                    "exchange.more-than-fossil", fields.place(), inside.toPlainString(), fossil.toPlainString()));
            sums.put(GhgComponent.FOSSIL, fossil);
        } else {
            ofFossil().forEach(part -> put(sums, part));
            sums.put(GhgComponent.FOSSIL, fossil.subtract(inside));
        }
        return sums;
    }

    private static Map<GhgComponent, BigDecimal> rounded(Map<GhgComponent, BigDecimal> sums, BigDecimal rest) {
        sums.entrySet().stream()
                .max(Comparator.comparing((Map.Entry<GhgComponent, BigDecimal> part) ->
                        part.getValue().abs()))
                .map(Map.Entry::getKey)
                .ifPresent(largest -> sums.merge(largest, rest, BigDecimal::add));
        return sums;
    }

    private void put(Map<GhgComponent, BigDecimal> sums, Part part) {
        value(part.field()).filter(value -> value.signum() != 0).ifPresent(value -> {
            sums.put(part.component(), value);
            if (part.component().isRemoval()) {
                noteSign(part.field());
            }
        });
    }

    private void checkIncluding(BigDecimal total, BigDecimal uptake) {
        value(including())
                .filter(stated -> format.isLatest() && !isNear(total.add(uptake), stated))
                .ifPresent(stated -> report(including(), stated, total.add(uptake)));
    }

    /** Rounding moves each number by half of its last digit at most. */
    private boolean isNear(BigDecimal sum, BigDecimal total) {
        BigDecimal tolerance = values.values().stream()
                .flatMap(Optional::stream)
                .filter(value -> value.signum() != 0)
                .map(WireParts::halfDigit)
                .reduce(halfDigit(total), BigDecimal::add);
        return sum.subtract(total).abs().compareTo(tolerance) <= 0;
    }

    private static BigDecimal halfDigit(BigDecimal value) {
        return new BigDecimal("0.5").movePointLeft(value.scale());
    }

    private void report(String field, BigDecimal stated, BigDecimal sum) {
        fields.add(Finding.warning(
                "exchange.parts-do-not-add-up", fields.place(), field, stated.toPlainString(), sum.toPlainString()));
    }

    private void noteSign(String field) {
        value(field)
                .filter(value -> value.signum() > 0)
                .ifPresent(value -> fields.add(
                        Finding.warning("exchange.removal-above-zero", fields.place(), field, value.toPlainString())));
    }

    private BigDecimal valueOrZero(String field) {
        return value(field).orElse(BigDecimal.ZERO);
    }

    /** Each field is read once, so that what is wrong with it is told once. */
    private Optional<BigDecimal> value(String field) {
        return values.computeIfAbsent(field, fields::number);
    }
}
