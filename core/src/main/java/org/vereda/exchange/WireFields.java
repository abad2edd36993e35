package org.vereda.exchange;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vereda.exchange.wire.WireFootprint;
import org.vereda.quantity.Finding;
import org.vereda.quantity.SourcePosition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of one received footprint, read strictly: what is malformed becomes a finding and counts as absent. */
final class WireFields {
    /** Plain or scientific; the exponent is held short so that no number of a million digits comes of it. */
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})([eE][+-]?\\d{1,2})?");

    private final ObjectNode top;
    private final ObjectNode pcf;
    private final SourcePosition place;
    private final List<Finding> findings;

    WireFields(ObjectNode top, ObjectNode pcf, SourcePosition place, List<Finding> findings) {
        this.top = top;
        this.pcf = pcf;
        this.place = place;
        this.findings = findings;
    }

    /** A text of the footprint or of its pcf, empty where absent. */
    String text(String name) {
        return find(name).filter(JsonNode::isString).map(JsonNode::asString).orElse("");
    }

    /** The texts of a field that is a list or a single text. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        find(name).ifPresent(node -> {
            if (node.isString()) {
                texts.add(node.asString());
            }
            node.values().stream()
                    .filter(JsonNode::isString)
                    .map(JsonNode::asString)
                    .forEach(texts::add);
        });
        return texts;
    }

    /** A number written as a JSON number or as a decimal text; a field that is none of them is an error. */
    Optional<BigDecimal> number(String name) {
        Optional<JsonNode> node = find(name);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        String text = node.get().isString() || node.get().isNumber()
                ? node.get().asString()
                : node.get().toString();
        if (NUMBER.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text));
        }
        findings.add(Finding.error("exchange.bad-number", place, name, text));
        return Optional.empty();
    }

    /** The day, in coordinated universal time, of a date or an instant. */
    Optional<LocalDate> day(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate day = text.length() == 10
                    ? LocalDate.parse(text)
                    : OffsetDateTime.parse(text)
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .toLocalDate();
            if (WireFootprint.isOfThisWorld(day)) {
                return Optional.of(day);
            }
        } catch (DateTimeException notADate) {
            // told below, as days are that no calendar reaches
        }
        findings.add(Finding.error("exchange.bad-date", place, name, text));
        return Optional.empty();
    }

    boolean has(String name) {
        return find(name).isPresent();
    }

    SourcePosition place() {
        return place;
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    private Optional<JsonNode> find(String name) {
        return Optional.ofNullable(top.get(name))
                .or(() -> Optional.ofNullable(pcf.get(name)))
                .filter(node -> !node.isNull());
    }
}
