package org.vereda.app.web;

import java.nio.file.Path;
import org.vereda.app.accounts.Vault;

/** How tests serve a portal: for this machine, with cheap passwords, the key in a folder of theirs. */
public final class TestServing {
    private static final int CHEAP = 4;

    private TestServing() {}

    /** At a port, 0 for any free one. */
    public static Serving at(int port, Path folder) {
        return new Serving(Listening.here(port), Vault.in(folder), CHEAP);
    }
}
