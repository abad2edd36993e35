package org.vereda.app.web.watch;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only under names that were said to be those of the portal. Somebody else's name that points here would make the browsers of members
 * send requests, and links that name the portal would lead elsewhere.
 */
public final class KnownNames extends OncePerRequestFilter {
    private static final Set<String> OF_THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> ANY_ADDRESS = Set.of("0.0.0.0", "::", "[::]");

    private final Set<String> names = new TreeSet<>(OF_THIS_MACHINE);
    private final boolean listensEverywhere;

    /**
     * @param address the network address that is listened at
     * @param named names besides those of this machine
     */
    public KnownNames(String address, List<String> named) {
        names.add(plain(address));
        named.forEach(name -> names.add(plain(name)));
        listensEverywhere = ANY_ADDRESS.contains(address);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isKnown(request.getServerName())) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, request.getServerName());
        }
    }

    /** True for a name of the portal, and for bare network addresses where it listens at all of them. */
    boolean isKnown(String name) {
        return names.contains(plain(name)) || (listensEverywhere && isAddress(name));
    }

    private static boolean isAddress(String name) {
        return name.startsWith("[") || name.matches("\\d{1,3}(\\.\\d{1,3}){3}");
    }

    private static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        return lower.contains(":") && !lower.startsWith("[") ? "[" + lower + "]" : lower;
    }
}
