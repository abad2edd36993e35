package org.vereda.app.pact;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A call that came in.
 *
 * @param method GET or POST
 * @param path the path, decoded, without a slash at its end
 * @param parameters the parameters of the address, decoded, in their order
 * @param headers the headers, by names in small letters
 * @param body the body, empty for none
 * @param base scheme and host as the caller wrote them, for links
 */
public record PactCall(
        String method,
        String path,
        Map<String, List<String>> parameters,
        Map<String, String> headers,
        String body,
        String base) {
    public PactCall {
        parameters = Map.copyOf(parameters);
        headers = Map.copyOf(headers);
    }

    /** The parameters of a query or a form, decoded; those that cannot be decoded stay as they are. */
    public static Map<String, List<String>> parameters(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
                parameters.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    String header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT))).orElse("");
    }

    Optional<String> parameter(String name) {
        return parameters.entrySet().stream()
                .filter(one -> one.getKey().equalsIgnoreCase(name))
                .flatMap(one -> one.getValue().stream())
                .findFirst();
    }
}
