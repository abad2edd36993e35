package org.vereda.app.web;

import java.util.Optional;
import org.vereda.app.accounts.Passwords;
import org.vereda.app.accounts.Vault;
import org.vereda.app.pact.Exchange;
import org.vereda.app.web.watch.Watching;

/**
 * How a portal is served.
 *
 * @param listening where it listens
 * @param vault seals what must not stand in the database as it is
 * @param passwordWork the work of a password's hash, see {@link Passwords}
 * @param way how it exchanges footprints with partners, nothing where it does not
 * @param watching how it is looked after
 */
public record Serving(
        Listening listening, Vault vault, int passwordWork, Optional<Exchange.Way> way, Watching watching) {
    /** A portal that is looked after as usual. */
    public Serving(Listening listening, Vault vault, int passwordWork, Optional<Exchange.Way> way) {
        this(listening, vault, passwordWork, way, Watching.PLAIN);
    }

    /** A portal that exchanges nothing. */
    public Serving(Listening listening, Vault vault, int passwordWork) {
        this(listening, vault, passwordWork, Optional.empty());
    }
}
