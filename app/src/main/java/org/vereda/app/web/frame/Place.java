package org.vereda.app.web.frame;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.Account;
import org.vereda.app.accounts.Role;

/**
 * A page or a form of the portal.
 *
 * @param method GET for pages, POST for forms
 * @param path its address, with parts in braces
 * @param roles who may come here; nobody in particular for open ones
 * @param noted the fields that the audit log tells of what was done here; nothing where no entry is left
 * @param handler what happens here
 */
public record Place(HttpMethod method, String path, Set<Role> roles, Optional<List<String>> noted, Handler handler) {
    public Place {
        roles = Set.copyOf(roles);
    }

    /** What happens at a place. */
    @FunctionalInterface
    public interface Handler {
        ServerResponse handle(Visit visit);
    }

    public static Place page(String path, Set<Role> roles, Handler handler) {
        return new Place(HttpMethod.GET, path, roles, Optional.empty(), handler);
    }

    public static Place form(String path, Set<Role> roles, Handler handler) {
        return new Place(HttpMethod.POST, path, roles, Optional.empty(), handler);
    }

    /** A form whose use leaves an entry in the audit log, with the address and some of its fields. */
    public static Place deed(String path, Set<Role> roles, Handler handler, String... noted) {
        return new Place(HttpMethod.POST, path, roles, Optional.of(List.of(noted)), handler);
    }

    public boolean isFor(Account account) {
        return account.memberships().stream().anyMatch(one -> roles.contains(one.role()));
    }
}
