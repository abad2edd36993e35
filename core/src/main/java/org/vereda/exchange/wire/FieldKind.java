package org.vereda.exchange.wire;

import java.util.Arrays;
import tools.jackson.databind.JsonNode;

/** What kind of value a field holds; each version writes a kind in its own way. */
public enum FieldKind {
    /** The version of the standard. */
    SPEC("spec"),
    /** The identifier of the footprint: a UUID, in Catena-X also with {@code urn:uuid:} before it. */
    ID("id"),
    /** Identifiers of earlier footprints. */
    IDS("ids"),
    /** Words. */
    TEXT("text"),
    /** A point in time. */
    INSTANT("instant"),
    /** Uniform Resource Names. */
    URNS("urns"),
    /** Yes or no. */
    FLAG("flag"),
    /** Yes, no or not applicable, as a word in Catena-X 8 and 9. */
    FREE("free"),
    /** A whole number. */
    INTEGER("integer"),
    /** A decimal number: a text in PACT, a number in Catena-X. */
    DECIMAL("decimal"),
    /** Percent, 0 to 100: a number in PACT 2. */
    PERCENT("percent"),
    /** A data quality rating, 1 to 5. */
    RATING("rating"),
    /** A data quality rating of PACT 2 and Catena-X 7, 1 to 3: another scale, of which nothing honest can be converted. */
    OLDER_RATING("older-rating"),
    /** IPCC assessment reports. */
    GWP("gwp"),
    /** Standards across sectors. */
    STANDARDS("standards"),
    /** The same by the words of PACT 2. */
    STANDARDS_USED("standards-used"),
    /** Rules of an operator for a product or sector. */
    RULES("rules"),
    /** Sources of secondary emission factors. */
    SOURCES("sources"),
    /** Anything, kept as it is. */
    RAW("raw");

    private final String id;

    FieldKind(String id) {
        this.id = id;
    }

    /** True for numbers that may have decimals. */
    public boolean isDecimal() {
        return this == DECIMAL || this == PERCENT || this == RATING || this == OLDER_RATING;
    }

    /** True where a value has the form in which the field is kept between versions; what others sent in an extension may have any. */
    boolean holds(JsonNode value) {
        return switch (this) {
            case SPEC, ID, TEXT, INSTANT, FREE -> value.isString();
            case FLAG -> value.isBoolean();
            case INTEGER, DECIMAL, PERCENT, RATING, OLDER_RATING -> value.isNumber();
            case IDS, URNS, GWP, STANDARDS, STANDARDS_USED, RULES, SOURCES ->
                value.isArray() && value.values().stream().allMatch(one -> one.isString() || one.isObject());
            case RAW -> true;
        };
    }

    static FieldKind of(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no kind of field " + id));
    }
}
