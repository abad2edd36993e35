package org.vereda.app.web.watch;

import java.util.Optional;

/**
 * How a server is looked after.
 *
 * @param logs in which form the log is written
 * @param token words that let other machines see the numbers; nothing where only this machine may
 */
public record Watching(Logs logs, Optional<String> token) {
    /** Warnings as text, numbers for this machine. */
    public static final Watching PLAIN = new Watching(Logs.TEXT, Optional.empty());
}
