package org.vereda.app.web.watch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.quantity.InvalidInput;

/** What those who run the portal ask: does it live, can it answer, how does it fare. */
public final class Watch {
    /** True while the program runs, whatever its database does. */
    public static final String ALIVE = "/health/alive";

    /** True while it can answer: its database does. */
    public static final String READY = "/health/ready";

    /** The numbers. */
    public static final String METRICS = "/metrics";

    /** What is open without signing in; who may see the numbers is looked at here. */
    public static final List<String> OPEN = List.of(ALIVE, READY, METRICS);

    private static final String BEARER = "Bearer ";

    private final KeepDatabase database;
    private final Gauges gauges;
    private final Optional<String> token;

    /** @param token words that let other machines see the numbers; nothing where only this machine may */
    public Watch(KeepDatabase database, Gauges gauges, Optional<String> token) {
        this.database = database;
        this.gauges = gauges;
        this.token = token;
    }

    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET(ALIVE, request -> plain(HttpStatus.OK, "alive"))
                .GET(READY, request -> ready())
                .GET(METRICS, this::metrics)
                .build();
    }

    private ServerResponse ready() {
        try {
            database.read(session -> session.number("select 1"));
            return plain(HttpStatus.OK, "ready");
        } catch (InvalidInput gone) {
            return plain(HttpStatus.SERVICE_UNAVAILABLE, "database");
        }
    }

    private ServerResponse metrics(ServerRequest request) {
        return mayAsk(request)
                ? ServerResponse.ok()
                        .header(HttpHeaders.CONTENT_TYPE, Gauges.TYPE)
                        .body(gauges.text())
                : plain(HttpStatus.FORBIDDEN, "token");
    }

    private boolean mayAsk(ServerRequest request) {
        if (token.isEmpty()) {
            return isHere(request.servletRequest().getRemoteAddr());
        }
        byte[] expected = (BEARER + token.get()).getBytes(StandardCharsets.UTF_8);
        return request.headers().header(HttpHeaders.AUTHORIZATION).stream()
                .anyMatch(said -> MessageDigest.isEqual(expected, said.getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean isHere(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static ServerResponse plain(HttpStatus status, String word) {
        return ServerResponse.status(status).contentType(MediaType.TEXT_PLAIN).body(word + "\n");
    }
}
