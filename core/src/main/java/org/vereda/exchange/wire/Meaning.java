package org.vereda.exchange.wire;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import tools.jackson.databind.JsonNode;

/**
 * Carries numbers from what one version means by them to what another means.
 *
 * <p>In between stands the meaning of PACT 3: kg CO2e for the declared amount, aircraft a part of the fossil emissions, captured
 * and removed carbon dioxide in the totals. {@code per unit = for the amount / amount}; Catena-X has {@code fossil = fossil of
 * PACT - aircraft}; versions that do not count capture have {@code total = total of PACT - capture - technological removals}.
 * Land management of PACT 2 and Catena-X 7 is one net number: {@code emissions + removals}.
 */
final class Meaning {
    private static final MathContext DIGITS = new MathContext(20, RoundingMode.HALF_EVEN);
    private static final String UNIT = "declaredUnitOfMeasurement";
    private static final String AMOUNT = "declaredUnitAmount";
    private static final String MASS = "productMassPerDeclaredUnit";
    private static final String FOSSIL = "fossilGhgEmissions";
    private static final String AIRCRAFT = "aircraftGhgEmissions";
    private static final String NET_LAND = "landManagementGhgEmissions";
    private static final String LAND_EMISSIONS = "landManagementBiogenicCO2Emissions";
    private static final String LAND_REMOVALS = "landManagementBiogenicCO2Removals";
    private static final List<String> TOTALS = List.of("pcfExcludingBiogenicUptake", "pcfIncludingBiogenicUptake");
    private static final List<String> CAPTURE = List.of("ccsTechnologicalCO2Capture", "technologicalCO2Removals");

    private final Map<String, JsonNode> values;
    private final WireVersion source;
    private final WireVersion target;
    private final List<Loss> losses;

    Meaning(Map<String, JsonNode> values, WireVersion source, WireVersion target, List<Loss> losses) {
        this.values = values;
        this.source = source;
        this.target = target;
        this.losses = losses;
    }

    /** From the source to the meaning in between. */
    void open() {
        if (isScaled() && source.isPerUnit()) {
            scale(true);
        }
        if (source.aircraftIsAnItem() && !target.aircraftIsAnItem()) {
            shiftAircraft(BigDecimal.ONE);
        }
    }

    /** From the meaning in between to the target. */
    void close() {
        landManagement();
        if (target.aircraftIsAnItem() && !source.aircraftIsAnItem()) {
            shiftAircraft(BigDecimal.ONE.negate());
        }
        if (source.countsCapture() && !target.countsCapture()) {
            withoutCapture();
        }
        boolean scaled = isScaled();
        unit();
        if (scaled && target.isPerUnit()) {
            scale(false);
        }
    }

    // --- amounts

    private boolean isScaled() {
        return source.isPerUnit() != target.isPerUnit() || isWeighed();
    }

    /** PACT 2 has no pieces: they are stated by their mass. */
    private boolean isWeighed() {
        return target.isPactTwo()
                && Optional.ofNullable(values.get(UNIT))
                        .filter(unit -> unit.asString("").equals("piece"))
                        .isPresent();
    }

    private void unit() {
        String unit = Optional.ofNullable(values.get(UNIT))
                .map(node -> node.asString(""))
                .orElse("");
        Optional<BigDecimal> mass = decimal(MASS).filter(value -> value.signum() > 0);
        if (isWeighed() && mass.isPresent()) {
            losses.add(new Loss(Loss.Reason.INTERPRETED, UNIT, "piece", "kilogram"));
            losses.add(new Loss(
                    Loss.Reason.INTERPRETED, AMOUNT, text(AMOUNT), mass.get().toPlainString()));
            values.put(UNIT, Conversion.NODES.stringNode("kilogram"));
            values.put(AMOUNT, Encoding.number(mass.get()));
            return;
        }
        List<String> allowed = FieldTable.choices(FieldTable.field(UNIT), target);
        if (!unit.isEmpty() && !allowed.contains(unit)) {
            throw InvalidInput.of(Finding.error(
                    "exchange.unit-not-in-version",
                    SourcePosition.NOWHERE,
                    unit,
                    target.id(),
                    String.join(", ", allowed)));
        }
    }

    private void scale(boolean toAmount) {
        Optional<BigDecimal> stated = decimal(AMOUNT).filter(value -> value.signum() > 0);
        if (stated.isEmpty()) {
            throw InvalidInput.of(Finding.error("exchange.no-amount", SourcePosition.NOWHERE, text(AMOUNT)));
        }
        BigDecimal amount = stated.get();
        if (amount.compareTo(BigDecimal.ONE) == 0) {
            return;
        }
        FieldTable.all().stream()
                .filter(WireField::perUnit)
                .forEach(field -> decimal(field.id()).ifPresent(value -> {
                    BigDecimal scaled = toAmount ? value.multiply(amount) : divided(field.id(), value, amount);
                    values.put(field.id(), Encoding.number(scaled));
                }));
    }

    private BigDecimal divided(String field, BigDecimal value, BigDecimal amount) {
        BigDecimal rounded = value.divide(amount, DIGITS);
        if (rounded.multiply(amount).compareTo(value) != 0) {
            losses.add(new Loss(
                    Loss.Reason.NOT_EXACT,
                    field,
                    value.toPlainString() + " / " + amount.toPlainString(),
                    rounded.toPlainString()));
        }
        BigDecimal plain = rounded.stripTrailingZeros();
        return plain.scale() < value.scale() ? plain.setScale(Math.max(value.scale(), 0)) : plain;
    }

    // --- components

    private void shiftAircraft(BigDecimal sign) {
        Optional<BigDecimal> aircraft = decimal(AIRCRAFT).filter(value -> value.signum() != 0);
        Optional<BigDecimal> fossil = decimal(FOSSIL);
        if (aircraft.isPresent() && fossil.isPresent()) {
            change(FOSSIL, fossil.get(), fossil.get().add(aircraft.get().multiply(sign)));
        }
    }

    private void withoutCapture() {
        BigDecimal captured =
                CAPTURE.stream().flatMap(field -> decimal(field).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (captured.signum() != 0) {
            TOTALS.forEach(field -> decimal(field).ifPresent(total -> change(field, total, total.subtract(captured))));
        }
    }

    private void change(String field, BigDecimal before, BigDecimal after) {
        losses.add(new Loss(Loss.Reason.INTERPRETED, field, before.toPlainString(), after.toPlainString()));
        values.put(field, Encoding.number(after));
    }

    private void landManagement() {
        boolean net = FieldTable.field(NET_LAND).path(target).isPresent();
        Optional<BigDecimal> emissions = decimal(LAND_EMISSIONS);
        Optional<BigDecimal> removals = decimal(LAND_REMOVALS);
        boolean apart = emissions.isPresent() || removals.isPresent();
        BigDecimal sum = emissions.orElse(BigDecimal.ZERO).add(removals.orElse(BigDecimal.ZERO));
        Optional<BigDecimal> stated = decimal(NET_LAND);
        if (net && apart && stated.isEmpty()) {
            losses.add(new Loss(
                    Loss.Reason.MERGED, NET_LAND, LAND_EMISSIONS + " + " + LAND_REMOVALS, sum.toPlainString()));
            values.put(NET_LAND, Encoding.number(sum));
        }
        if (!net && stated.isPresent() && apart && stated.get().compareTo(sum) == 0) {
            values.remove(NET_LAND);
        } else if (!net && stated.isPresent() && hasPlace(LAND_EMISSIONS)) {
            String field = stated.get().signum() < 0 ? LAND_REMOVALS : LAND_EMISSIONS;
            values.remove(NET_LAND);
            values.remove(LAND_EMISSIONS);
            values.remove(LAND_REMOVALS);
            losses.add(new Loss(
                    Loss.Reason.INTERPRETED,
                    field,
                    NET_LAND + " " + stated.get().toPlainString(),
                    stated.get().toPlainString()));
            values.put(field, Encoding.number(stated.get()));
        }
    }

    private boolean hasPlace(String field) {
        return FieldTable.field(field).path(target).isPresent();
    }

    private Optional<BigDecimal> decimal(String field) {
        return Optional.ofNullable(values.get(field)).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
    }

    private String text(String field) {
        return decimal(field).map(BigDecimal::toPlainString).orElse("");
    }
}
