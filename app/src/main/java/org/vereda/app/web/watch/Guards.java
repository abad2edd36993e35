package org.vereda.app.web.watch;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;
import org.vereda.report.words.Language;

/**
 * What every answer carries, also one that was refused before any other guard saw it: headers by which browsers do no more with it than they
 * must, and in a cookie the language that was asked for. A question for the headers alone is answered as the question itself (RFC 9110,
 * section 9.3.2); the server leaves the content out.
 */
public final class Guards extends OncePerRequestFilter {
    /** The cookie with the language that was asked for; there is no session that could hold it. */
    public static final String LANGUAGE = "language";

    private static final String POLICY = "Content-Security-Policy";

    private final String policy;
    private final boolean isSecure;

    /**
     * @param policy what pages may load, as a {@code Content-Security-Policy}
     * @param isSecure true where cookies go over TLS only
     */
    public Guards(String policy, boolean isSecure) {
        this.policy = policy;
        this.isSecure = isSecure;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(POLICY, policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        boolean isHead = request.getMethod().equals(HttpMethod.HEAD.name());
        if (isHead || request.getMethod().equals(HttpMethod.GET.name())) {
            Optional.ofNullable(request.getParameter("lang"))
                    .flatMap(Language::find)
                    .ifPresent(language -> response.addHeader(HttpHeaders.SET_COOKIE, cookie(language)));
        }
        chain.doFilter(isHead ? new AsGet(request) : request, new WithOnePolicy(response));
    }

    private String cookie(Language language) {
        return ResponseCookie.from(LANGUAGE, language.code())
                .path("/")
                .httpOnly(true)
                .secure(isSecure)
                .sameSite("Lax")
                .build()
                .toString();
    }

    /** A page that states a policy of its own has that one alone: of two, browsers follow both. */
    private static final class WithOnePolicy extends HttpServletResponseWrapper {
        private WithOnePolicy(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (POLICY.equalsIgnoreCase(name)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }

    private static final class AsGet extends HttpServletRequestWrapper {
        private AsGet(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return HttpMethod.GET.name();
        }
    }
}
