package org.vereda.app.web.watch;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.vereda.app.accounts.Bucket;

/** How often pages are opened and forms sent within a minute: by an account, or from a network address where nobody is signed in. */
public final class Pace extends OncePerRequestFilter {
    /** Far above what hands can do; a program that goes through pages meets it. */
    static final int PAGES = 1_200;

    static final int FORMS = 240;

    private final Bucket pages;
    private final Bucket forms;

    public Pace(Clock clock) {
        pages = Bucket.perMinute(PAGES, clock);
        forms = Bucket.perMinute(FORMS, clock);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Bucket bucket = HttpMethod.GET.matches(request.getMethod()) ? pages : forms;
        if (bucket.take(who(request))) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(bucket.secondsLeft()));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }

    private static String who(HttpServletRequest request) {
        return Optional.ofNullable(request.getUserPrincipal())
                .map(Principal::getName)
                .orElseGet(request::getRemoteAddr);
    }
}
