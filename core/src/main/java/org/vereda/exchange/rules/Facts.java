package org.vereda.exchange.rules;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vereda.exchange.wire.FieldTable;
import org.vereda.exchange.wire.WireContent;
import org.vereda.exchange.wire.WireDocument;
import org.vereda.exchange.wire.WireField;
import org.vereda.exchange.wire.WireFootprint;
import org.vereda.exchange.wire.WireVersion;
import tools.jackson.databind.JsonNode;

/** What a footprint says, as rules ask for it. */
final class Facts {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final WireFootprint footprint;
    private final WireContent content;

    Facts(WireDocument document) {
        this.footprint = document.footprint();
        this.content = WireContent.of(footprint);
    }

    WireVersion version() {
        return footprint.version();
    }

    WireContent content() {
        return content;
    }

    /** The fields that the version has. */
    Stream<WireField> fields() {
        return FieldTable.of(version()).stream();
    }

    /** True where a field stands, even unreadable. */
    boolean stands(WireField field) {
        return has(field.id())
                || content.misread().stream()
                        .anyMatch(misread -> misread.field().equals(field));
    }

    boolean has(String field) {
        return content.values().containsKey(field);
    }

    Optional<JsonNode> value(String field) {
        return Optional.ofNullable(content.values().get(field));
    }

    /** What stands at the place of a field, readable or not. */
    String written(String field) {
        return footprint.written(field);
    }

    Optional<BigDecimal> decimal(String field) {
        return value(field).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
    }

    /** The number, 0 where absent. */
    BigDecimal orZero(String field) {
        return decimal(field).orElse(BigDecimal.ZERO);
    }

    boolean isAboveZero(String field) {
        return orZero(field).signum() > 0;
    }

    String text(String field) {
        return value(field)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .orElse("");
    }

    List<JsonNode> members(String field) {
        return value(field).filter(JsonNode::isArray).stream()
                .flatMap(list -> list.values().stream())
                .toList();
    }

    List<String> texts(String field) {
        return members(field).stream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .toList();
    }

    boolean is(String field) {
        return value(field)
                .filter(JsonNode::isBoolean)
                .map(JsonNode::booleanValue)
                .orElse(false);
    }

    boolean isNot(String field) {
        return value(field)
                .filter(JsonNode::isBoolean)
                .map(flag -> !flag.booleanValue())
                .orElse(false);
    }

    Optional<OffsetDateTime> instant(String field) {
        return footprint.instant(field);
    }

    /** The parts of a sum, absent ones as 0. */
    BigDecimal sum(List<String> parts) {
        return parts.stream().map(this::orZero).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** True where a stated number is the sum of stated parts, each rounded by half of its last digit at most. */
    boolean isSum(BigDecimal stated, List<String> parts) {
        BigDecimal tolerance = parts.stream()
                .flatMap(part -> decimal(part).stream())
                .filter(value -> value.signum() != 0)
                .map(Facts::halfDigit)
                .reduce(halfDigit(stated), BigDecimal::add);
        return stated.subtract(sum(parts)).abs().compareTo(tolerance) <= 0;
    }

    /** What rounding may have moved a number by; zero is exact, since nobody rounds emissions away. */
    static BigDecimal halfDigit(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : HALF.movePointLeft(Math.max(value.scale(), 0));
    }
}
