package org.vereda.exchange.rules;

/**
 * A field that breaks the rule that is being checked.
 *
 * @param field the field
 * @param value what stands there, empty for nothing
 * @param limit what should stand there, empty where the words say it
 */
record Hit(String field, String value, String limit) {
    static Hit of(String field) {
        return new Hit(field, "", "");
    }

    static Hit of(String field, String value) {
        return new Hit(field, value, "");
    }
}
