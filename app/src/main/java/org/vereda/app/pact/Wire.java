package org.vereda.app.pact;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** The way to other hosts. */
@FunctionalInterface
public interface Wire {
    /**
     * A call that goes out.
     *
     * @param method GET or POST
     * @param address where to
     * @param headers the headers
     * @param body the body, empty for none
     */
    record Call(String method, URI address, Map<String, String> headers, String body) {
        public Call {
            headers = Map.copyOf(headers);
        }
    }

    /**
     * What came back.
     *
     * @param status the status of HTTP
     * @param body the body
     */
    record Reply(int status, String body) {}

    /**
     * Calls another host.
     *
     * @throws IOException where it cannot be reached, must not be called, or answers too much or too late
     */
    Reply send(Call call) throws IOException;
}
