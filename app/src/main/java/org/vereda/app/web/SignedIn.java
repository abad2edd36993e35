package org.vereda.app.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.vereda.app.accounts.SignIns;
import org.vereda.quantity.InvalidInput;

/** Who is signed in, by the cookie of the browser; each signing in makes a new one, so that nobody can lay one out before. */
final class SignedIn implements SecurityContextRepository {
    /** The name of the cookie. */
    static final String COOKIE = "vereda";

    private final SignIns signIns;
    private final boolean isSecure;

    SignedIn(SignIns signIns, boolean isSecure) {
        this.signIns = signIns;
        this.isSecure = isSecure;
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return words(holder.getRequest())
                .flatMap(words -> account(holder.getRequest(), words))
                .map(account -> new SecurityContextImpl(
                        UsernamePasswordAuthenticationToken.authenticated(account, "", List.of())))
                .orElseGet(SecurityContextImpl::new);
    }

    /** A page that tells what went wrong is shown to anybody where the database is what went wrong. */
    private Optional<String> account(HttpServletRequest request, String words) {
        try {
            return signIns.account(words);
        } catch (InvalidInput away) {
            if (request.getDispatcherType() == DispatcherType.ERROR) {
                return Optional.empty();
            }
            throw away;
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return words(request).flatMap(signIns::account).isPresent();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        words(request).ifPresent(signIns::end);
        Authentication who = context.getAuthentication();
        if (who != null && who.isAuthenticated()) {
            String browser = Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT))
                    .orElse("");
            String words = signIns.begin(who.getName(), request.getRemoteAddr(), browser);
            send(response, words, SignIns.LONGEST.toSeconds());
        } else {
            send(response, "", 0);
        }
    }

    private void send(HttpServletResponse response, String words, long seconds) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, words)
                        .path("/")
                        .httpOnly(true)
                        .secure(isSecure)
                        .sameSite("Lax")
                        .maxAge(seconds)
                        .build()
                        .toString());
    }

    static Optional<String> words(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst();
    }
}
