package org.vereda.app.partners;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which footprints somebody asks for, by the eight criteria of PACT 3 (1.2 ListFootprints, RequestCreatedEvent): at least one value of each
 * criterion has to fit, and every criterion. Identifiers and places are compared without regard to case.
 *
 * @param products identifiers of products
 * @param companies identifiers of companies
 * @param places countries, subdivisions or regions
 * @param classifications identifiers of classes
 * @param validOn a time within the validity
 * @param validAfter a time before the validity begins
 * @param validBefore a time after the validity has ended
 * @param status the status; one that does not exist fits nothing
 */
public record FootprintQuery(
        List<String> products,
        List<String> companies,
        List<String> places,
        List<String> classifications,
        Optional<Instant> validOn,
        Optional<Instant> validAfter,
        Optional<Instant> validBefore,
        Optional<String> status) {
    /** The names of the criteria on the wire. */
    private static final List<String> NAMES = List.of(
            "productId", "companyId", "geography", "classification", "validOn", "validAfter", "validBefore", "status");

    private static final Map<String, String> BY_SMALL_NAME = smallNames();

    public FootprintQuery {
        products = List.copyOf(products);
        companies = List.copyOf(companies);
        places = List.copyOf(places);
        classifications = List.copyOf(classifications);
    }

    /** A criterion that cannot be read. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Unreadable(String criterion, String value) {
            super(criterion + "=" + value);
        }
    }

    private static Map<String, String> smallNames() {
        Map<String, String> names = new HashMap<>();
        NAMES.forEach(name -> names.put(name.toLowerCase(Locale.ROOT), name));
        return Map.copyOf(names);
    }

    /** Everything. */
    public static FootprintQuery all() {
        return of(Map.of());
    }

    /** The active footprints of a product. */
    public static FootprintQuery product(String identifier) {
        return of(Map.of("productId", List.of(identifier)));
    }

    /**
     * From parameters of an address; those that are no criterion are left alone.
     *
     * @throws Unreadable where a time is none
     */
    public static FootprintQuery of(Map<String, List<String>> parameters) {
        Map<String, List<String>> known = new HashMap<>();
        parameters.forEach((name, values) -> Optional.ofNullable(BY_SMALL_NAME.get(name.toLowerCase(Locale.ROOT)))
                .ifPresent(plain -> known.computeIfAbsent(plain, key -> new ArrayList<>())
                        .addAll(values.stream()
                                .filter(value -> !value.isBlank())
                                .toList())));
        return new FootprintQuery(
                known.getOrDefault("productId", List.of()),
                known.getOrDefault("companyId", List.of()),
                known.getOrDefault("geography", List.of()),
                known.getOrDefault("classification", List.of()),
                time("validOn", known),
                time("validAfter", known),
                time("validBefore", known),
                known.getOrDefault("status", List.of()).stream().findFirst());
    }

    /**
     * From the data of a request; a criterion is a text or a list of texts.
     *
     * @throws Unreadable where a criterion is neither, or a time is none
     */
    public static FootprintQuery of(JsonNode data) {
        Map<String, List<String>> parameters = new HashMap<>();
        for (String name : NAMES) {
            JsonNode value = data.path(name);
            if (value.isString()) {
                parameters.put(name, List.of(value.stringValue()));
            } else if (value.isArray() && value.values().stream().allMatch(JsonNode::isString)) {
                parameters.put(
                        name, value.values().stream().map(JsonNode::stringValue).toList());
            } else if (!value.isMissingNode() && !value.isNull()) {
                throw new Unreadable(name, value.toString());
            }
        }
        return of(parameters);
    }

    private static Optional<Instant> time(String name, Map<String, List<String>> known) {
        return known.getOrDefault(name, List.of()).stream().findFirst().map(text -> {
            try {
                return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
            } catch (DateTimeException notATime) {
                throw new Unreadable(name, text);
            }
        });
    }

    /** True where nothing is asked for in particular. */
    public boolean isEmpty() {
        return equals(all());
    }

    /** The same with other products. */
    public FootprintQuery withProducts(List<String> others) {
        return new FootprintQuery(others, companies, places, classifications, validOn, validAfter, validBefore, status);
    }

    /** The criteria as the data of a request. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        put(json, "productId", products);
        put(json, "companyId", companies);
        put(json, "geography", places);
        put(json, "classification", classifications);
        validOn.ifPresent(time -> json.put("validOn", time.toString()));
        validAfter.ifPresent(time -> json.put("validAfter", time.toString()));
        validBefore.ifPresent(time -> json.put("validBefore", time.toString()));
        status.ifPresent(word -> json.put("status", word));
        return json;
    }

    private static void put(ObjectNode json, String name, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode list = json.putArray(name);
            values.forEach(list::add);
        }
    }
}
