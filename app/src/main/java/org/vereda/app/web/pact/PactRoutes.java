package org.vereda.app.web.pact;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.pact.PactAnswer;
import org.vereda.app.pact.PactCall;
import org.vereda.app.pact.PactHost;

/** Hands calls of partners to the host and its answers back. */
public final class PactRoutes {
    /** Where partners call; everything else is for people. */
    public static final List<String> PATHS = List.of("/2/**", "/3/**", "/auth/**", "/.well-known/**");

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int LARGEST = 10 << 20;
    private static final int TOO_LARGE = 413;

    private PactRoutes() {}

    /** The routes of a host. */
    public static RouterFunction<ServerResponse> of(PactHost host) {
        RouterFunctions.Builder routes = RouterFunctions.route();
        PATHS.forEach(path -> routes.route(RequestPredicates.path(path), request -> answer(host, request)));
        return routes.build();
    }

    private static ServerResponse answer(PactHost host, ServerRequest request) throws IOException {
        byte[] body;
        try (InputStream stream = request.servletRequest().getInputStream()) {
            body = stream.readNBytes(LARGEST + 1);
        }
        if (body.length > LARGEST) {
            return ServerResponse.status(TOO_LARGE).build();
        }
        return written(host.answer(call(request, new String(body, StandardCharsets.UTF_8))));
    }

    private static PactCall call(ServerRequest request, String body) {
        Map<String, String> headers = new HashMap<>();
        request.headers().asHttpHeaders().forEach((name, values) -> {
            if (!values.isEmpty()) {
                headers.put(name.toLowerCase(Locale.ROOT), values.getFirst());
            }
        });
        boolean isForm = headers.getOrDefault("content-type", "").startsWith(FORM);
        String query =
                Optional.ofNullable(request.servletRequest().getQueryString()).orElse("");
        return new PactCall(
                request.method().name(),
                request.path().replaceFirst("(?<=.)/+$", ""),
                PactCall.parameters(isForm ? body : query),
                headers,
                body,
                base(request));
    }

    /** Scheme and host as the caller wrote them, as links have to (PACT 3, pagination). */
    private static String base(ServerRequest request) {
        URI uri = request.uri();
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    private static ServerResponse written(PactAnswer answer) {
        ServerResponse.BodyBuilder response = ServerResponse.status(answer.status());
        answer.headers().forEach((name, value) -> response.header(name, value));
        return answer.body().isEmpty()
                ? response.build()
                : response.contentType(MediaType.APPLICATION_JSON)
                        .body(answer.body().getBytes(StandardCharsets.UTF_8));
    }
}
