package org.vereda.app.web;

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
record Visit(ServerRequest request, Optional<Account> account, Page page, String token) {
    String say(String key, Object... arguments) {
        return page.say(key, arguments);
    }

    /** A field of the form or of the address; empty where it was not sent. */
    String field(String name) {
        return request.param(name).orElse("");
    }

    /** A part of the path. */
    String part(String name) {
        return request.pathVariable(name);
    }

    /**
     * Who is signed in.
     *
     * @throws IllegalStateException on an open page, which nobody needs to sign in for
     */
    Account who() {
        return account.orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }
}
