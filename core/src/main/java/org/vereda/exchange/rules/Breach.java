package org.vereda.exchange.rules;

import org.vereda.quantity.Finding;
import org.vereda.quantity.Finding.Severity;
import org.vereda.quantity.SourcePosition;

/**
 * Something in a footprint that breaks a rule.
 *
 * @param rule the rule
 * @param severity how bad it is here
 * @param field the field, by its name in the table of fields or by its place
 * @param position where its value was read
 * @param value what stands there, empty for nothing
 * @param limit what should stand there or what it must not pass, empty where the words say it
 */
public record Breach(Rule rule, Severity severity, String field, SourcePosition position, String value, String limit) {
    /** The same as a finding: which rule, which field, which value. */
    public Finding finding() {
        return new Finding(
                severity,
                "exchange.rule-broken",
                position,
                java.util.List.of(rule.id(), field, value, limit, rule.source() + " " + rule.section()));
    }
}
