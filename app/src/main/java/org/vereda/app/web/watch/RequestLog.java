package org.vereda.app.web.watch;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Writes one line for every request that was answered, and counts it. A line names the place as the program knows it, not what was asked there:
 * identifiers and words of forms stay out of logs. The answer carries the request's number, by which its line is found.
 */
public final class RequestLog extends OncePerRequestFilter {
    /** The logger of requests. */
    public static final String NAME = "org.vereda.requests";

    /** The header with the number of a request. */
    static final String NUMBER = "X-Request-Id";

    private static final String NOWHERE = "(none)";

    private final Logger lines = Logger.getLogger(NAME);
    private final Gauges gauges;

    public RequestLog(Gauges gauges) {
        this.gauges = gauges;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long begun = System.nanoTime();
        String number = UUID.randomUUID().toString();
        response.setHeader(NUMBER, number);
        try {
            chain.doFilter(request, response);
        } finally {
            Duration time = Duration.ofNanos(System.nanoTime() - begun);
            String place = Optional.ofNullable(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                    .map(Object::toString)
                    .orElse(NOWHERE);
            gauges.answered(request.getMethod(), place, response.getStatus(), time);
            write(fields(request, response.getStatus(), number, place, time));
        }
    }

    private static Map<String, Object> fields(
            HttpServletRequest request, int status, String number, String place, Duration time) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("request", number);
        fields.put("method", request.getMethod());
        fields.put("place", place);
        fields.put("status", status);
        fields.put("milliseconds", time.toMillis());
        fields.put("address", request.getRemoteAddr());
        Optional.ofNullable(request.getUserPrincipal())
                .map(Principal::getName)
                .ifPresent(account -> fields.put("account", account));
        return fields;
    }

    private void write(Map<String, Object> fields) {
        if (lines.isLoggable(Level.INFO)) {
            LogRecord line = new LogRecord(Level.INFO, "{0}");
            line.setLoggerName(NAME);
            line.setParameters(new Object[] {fields});
            lines.log(line);
        }
    }
}
