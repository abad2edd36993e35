package org.vereda.app.pact;

import java.util.Map;

/**
 * What a host answers.
 *
 * @param status the status of HTTP
 * @param headers further headers
 * @param body JSON; empty for no body
 */
public record PactAnswer(int status, Map<String, String> headers, String body) {
    private static final int OK = 200;

    public PactAnswer {
        headers = Map.copyOf(headers);
    }

    static PactAnswer ok(String body) {
        return new PactAnswer(OK, Map.of(), body);
    }
}
