package org.vereda.app.web.frame;

import java.util.List;
import java.util.Optional;
import org.springframework.web.servlet.function.ServerRequest;
import org.vereda.app.accounts.Account;
import org.vereda.report.page.Page;

/**
 * A request with who makes it and in which language.
 *
 * @param request the request
 * @param account who is signed in; empty on open pages
 * @param page the words and numbers of the language
 * @param token what a form has to send back, so that no other site can send it
 */
public record Visit(ServerRequest request, Optional<Account> account, Page page, String token) {
    private static final int LONGEST = 80;

    public String say(String key, Object... arguments) {
        return page.say(key, arguments);
    }

    /** A field of the form or of the address; empty where it was not sent. */
    public String field(String name) {
        return request.param(name).orElse("");
    }

    /** A part of the path. */
    public String part(String name) {
        return request.pathVariable(name);
    }

    /**
     * Who is signed in.
     *
     * @throws IllegalStateException on an open page, which nobody needs to sign in for
     */
    public Account who() {
        return account.orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    /** The address and what some fields held, cut to what a log needs. */
    public String deed(List<String> fields) {
        StringBuilder deed = new StringBuilder(request.path());
        fields.stream()
                .filter(field -> !field(field).isBlank())
                .forEach(field -> deed.append(' ')
                        .append(field)
                        .append('=')
                        .append(field(field)
                                .codePoints()
                                .filter(letter -> !Character.isISOControl(letter))
                                .limit(LONGEST)
                                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)));
        return deed.toString();
    }
}
