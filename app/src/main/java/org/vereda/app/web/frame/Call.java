package org.vereda.app.web.frame;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A place of the interface for programs that answers with what stands behind a page, so that nothing is decided twice.
 *
 * @param method GET for what is asked; others for what is done
 * @param path its address below the interface, with parts in braces
 * @param roles whose programs may call it
 * @param noted the fields that the audit log tells of what was done; nothing where no entry is left
 * @param handler what happens here
 */
public record Call(HttpMethod method, String path, Set<Role> roles, Optional<List<String>> noted, Handler handler) {
    public Call {
        roles = Set.copyOf(roles);
    }

    /** What happens at a call; the visit is that of a program with its one role, its fields are those of the body and the address. */
    @FunctionalInterface
    public interface Handler {
        Reply handle(Visit visit);
    }

    /** Asks for one thing, or several that belong together. */
    public static Call asking(String path, Set<Role> roles, Handler handler) {
        return new Call(HttpMethod.GET, path, roles, Optional.empty(), handler);
    }

    /** Asks for one thing that may not be there. */
    public static Call one(String path, Set<Role> roles, Function<Visit, Optional<ObjectNode>> found) {
        return asking(
                path,
                roles,
                visit -> found.apply(visit).<Reply>map(Reply.One::new).orElseGet(Reply.Missing::new));
    }

    /** Asks for things of a kind. */
    public static Call many(String path, Set<Role> roles, String name, Function<Visit, List<JsonNode>> found) {
        return asking(path, roles, visit -> new Reply.Many(name, found.apply(visit), Reply.object()));
    }

    /** Does what a form of a page does. */
    public static Call doing(String path, Place form) {
        return doing(path, form, sentTo -> "");
    }

    /**
     * Does what a form of a page does.
     *
     * @param place where the program finds what was made, by where the page sends people
     */
    public static Call doing(String path, Place form, UnaryOperator<String> place) {
        return new Call(HttpMethod.POST, path, form.roles(), form.noted(), visit -> done(form, visit, place));
    }

    private static Reply done(Place form, Visit visit, UnaryOperator<String> place) {
        ServerResponse answer = form.handler().handle(visit);
        if (answer.statusCode() == HttpStatus.NOT_FOUND) {
            return new Reply.Missing();
        }
        if (!answer.statusCode().is3xxRedirection()) {
            throw new IllegalStateException(form.path() + " shows a page to a program");
        }
        return new Reply.Done(place.apply(String.valueOf(answer.headers().getLocation())));
    }

    /** The same by another method. */
    public Call by(HttpMethod other) {
        return new Call(other, path, roles, noted, handler);
    }
}
