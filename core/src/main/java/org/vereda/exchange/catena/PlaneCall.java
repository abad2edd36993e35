package org.vereda.exchange.catena;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vereda.exchange.wire.WireVersion;

/**
 * What a connector hands to the data plane behind it, by the API for product footprints of Catena-X (CX-0136), 1.2.0 and 1.3.0:
 * {@code GET /footprintExchange/{requestId}} asks for a footprint, {@code PUT} of the same path brings one or a newer one. Who calls
 * stands in the header {@code Edc-Bpn}, which the connector sets.
 */
public sealed interface PlaneCall {
    /**
     * Somebody asks for a footprint.
     *
     * @param request the identifier of the request, which the answer carries again
     * @param partner the business partner number of who asks
     * @param manufacturerPart the maker's part number, nothing where not stated
     * @param customerPart the customer's part number, nothing where not stated
     * @param message words to the maker, empty for none
     * @param version the version of the aspect model that is asked for; 9.0.0 where none is stated (1.3.0)
     */
    record Ask(
            String request,
            String partner,
            Optional<String> manufacturerPart,
            Optional<String> customerPart,
            String message,
            WireVersion version)
            implements PlaneCall {}

    /**
     * Somebody brings a footprint.
     *
     * @param request the identifier of the request that it answers, or of an earlier answer that it renews
     * @param partner the business partner number of who brings it
     * @param message words, empty for none
     * @param update true where it renews an earlier one
     * @param body the payload
     */
    record Delivery(String request, String partner, String message, boolean update, String body) implements PlaneCall {}

    /**
     * A call that is not taken.
     *
     * @param status the status of HTTP
     * @param reason why: {@code exchange.plane.REASON}
     * @param value what was wrong, empty for nothing in particular
     */
    record Refused(int status, String reason, String value) implements PlaneCall {}

    /**
     * A request of HTTP as far as it matters.
     *
     * @param method the method
     * @param path the path without the address of the plane
     * @param query the query as it was sent, empty for none
     * @param partner the header {@code Edc-Bpn}, empty for none
     * @param body the body, empty for none
     */
    record Received(String method, String path, String query, String partner, String body) {}

    /** What a request means. */
    static PlaneCall read(Received received) {
        return Reader.read(received);
    }

    /** Reads requests. */
    final class Reader {
        private static final Pattern PATH = Pattern.compile("/footprintExchange/([^/]+)");
        private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
        private static final Pattern PARTNER = Pattern.compile("BPNL[0-9A-Za-z]{12}");
        private static final Pattern MODEL = Pattern.compile("(9\\.0\\.0)|10\\.\\d{1,3}\\.\\d{1,3}");
        private static final int LONGEST = 2000;

        private Reader() {}

        static PlaneCall read(Received received) {
            Matcher path = PATH.matcher(received.path());
            if (!path.matches()) {
                return new Refused(404, "no-such-path", received.path());
            }
            String request = decoded(path.group(1));
            if (!UUID.matcher(request).matches()) {
                return new Refused(400, "bad-request-id", request);
            }
            if (!PARTNER.matcher(received.partner()).matches()) {
                return new Refused(400, "bad-partner", received.partner());
            }
            Map<String, List<String>> query = query(received.query());
            Optional<String> twice = query.entrySet().stream()
                    .filter(parameter -> parameter.getValue().size() > 1
                            || parameter.getValue().getFirst().length() > LONGEST)
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (twice.isPresent()) {
                return new Refused(400, "bad-parameter", twice.get());
            }
            return switch (received.method()) {
                case "GET" -> ask(request, received.partner(), query);
                case "PUT" -> delivery(request, received, query);
                default -> new Refused(405, "bad-method", received.method());
            };
        }

        private static PlaneCall ask(String request, String partner, Map<String, List<String>> query) {
            Optional<String> manufacturer = value(query, "manufacturerPartId");
            Optional<String> customer = value(query, "customerPartId");
            if (manufacturer.isEmpty() && customer.isEmpty()) {
                return new Refused(400, "no-part", "");
            }
            String model = value(query, "dataModelVersion").orElse("9.0.0");
            Matcher asked = MODEL.matcher(model);
            if (!asked.matches()) {
                return new Refused(422, "bad-model", model);
            }
            return new Ask(
                    request,
                    partner,
                    manufacturer,
                    customer,
                    value(query, "message").orElse(""),
                    asked.group(1) == null ? WireVersion.CATENA_X_10 : WireVersion.CATENA_X_9);
        }

        private static PlaneCall delivery(String request, Received received, Map<String, List<String>> query) {
            String update = value(query, "update").orElse("false");
            if (!update.equals("true") && !update.equals("false")) {
                return new Refused(400, "bad-parameter", "update");
            }
            return received.body().isBlank()
                    ? new Refused(400, "no-body", "")
                    : new Delivery(
                            request,
                            received.partner(),
                            value(query, "message").orElse(""),
                            update.equals("true"),
                            received.body());
        }

        private static Optional<String> value(Map<String, List<String>> query, String name) {
            return query.getOrDefault(name, List.of()).stream()
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .findFirst();
        }

        private static Map<String, List<String>> query(String text) {
            Map<String, List<String>> query = new TreeMap<>();
            for (String parameter : text.split("&", -1)) {
                int sign = parameter.indexOf('=');
                if (sign > 0) {
                    query.computeIfAbsent(decoded(parameter.substring(0, sign)), name -> new ArrayList<>())
                            .add(decoded(parameter.substring(sign + 1)));
                }
            }
            return query;
        }

        private static String decoded(String text) {
            try {
                return URLDecoder.decode(text, StandardCharsets.UTF_8);
            } catch (IllegalArgumentException broken) {
                return text;
            }
        }
    }
}
