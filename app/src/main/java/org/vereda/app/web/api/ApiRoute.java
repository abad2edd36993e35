package org.vereda.app.web.api;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.Role;

/**
 * A place that programs call.
 *
 * @param method the method
 * @param path the path below {@code /api/v1}, with parts in braces
 * @param roles whose programs may call it
 * @param handler what happens
 */
record ApiRoute(HttpMethod method, String path, Set<Role> roles, Handler handler) {
    /** Those that have rows within reach. */
    static final Set<Role> READERS = EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR));

    static final Set<Role> PLANTS = EnumSet.of(Role.SUPPLIER, Role.ANCHOR, Role.RECYCLER);

    ApiRoute {
        roles = Set.copyOf(roles);
    }

    /** What happens at a place. */
    @FunctionalInterface
    interface Handler {
        ServerResponse handle(ApiCall call);
    }
}
