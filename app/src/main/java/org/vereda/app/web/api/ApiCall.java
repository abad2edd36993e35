package org.vereda.app.web.api;

import java.util.Optional;
import org.springframework.web.servlet.function.ServerRequest;
import org.vereda.app.accounts.AccountReach;
import org.vereda.app.accounts.ApiToken;
import org.vereda.app.keep.Keep.Author;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.words.Messages;

/**
 * A call of a program that came in.
 *
 * @param request the request
 * @param token who calls
 * @param words the language that its messages are in
 */
record ApiCall(ServerRequest request, ApiToken token, Messages words) {
    private static final int MOST_DIGITS = 15;

    AccountReach reach() {
        return token.reach();
    }

    /** How the history names who calls, with the reason given. */
    Author author(String why) {
        return new Author(token.author(), why);
    }

    /** A parameter of the address; empty where it was not sent. */
    String parameter(String name) {
        return request.param(name).orElse("");
    }

    /** The table that the path names. */
    String table() {
        String name = request.pathVariable("table");
        if (!name.matches("[a-z0-9-]+")) {
            throw InvalidInput.of(Finding.error("keep.no-table", SourcePosition.ofFile(name)));
        }
        return name + ".csv";
    }

    /** A number in the address between 0 and {@code most}; what it is where none was sent, refused where it is something else. */
    long number(String name, long usual, long most) {
        Optional<String> sent = request.param(name);
        if (sent.isEmpty()) {
            return usual;
        }
        long value = sent.filter(text -> text.matches("[0-9]{1," + MOST_DIGITS + "}"))
                .map(Long::parseLong)
                .orElse(-1L);
        if (value < 0 || value > most) {
            throw InvalidInput.of(Finding.error(
                    "api.bad-number", SourcePosition.NOWHERE, name, sent.orElse(""), Long.toString(most)));
        }
        return value;
    }

    /** A number in the path; -1 where it is none. */
    long part(String name) {
        String text = request.pathVariable(name);
        return text.matches("[0-9]{1," + MOST_DIGITS + "}") ? Long.parseLong(text) : -1;
    }
}
