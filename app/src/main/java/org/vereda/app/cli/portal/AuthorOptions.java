package org.vereda.app.cli.portal;

import org.jspecify.annotations.Nullable;
import org.vereda.app.keep.Keep.Author;
import picocli.CommandLine.Option;

/** Who changes what is kept, and why; both stay in the history. */
public final class AuthorOptions {
    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Who makes the change; the account of the system where not stated.")
    @Nullable
    String name;

    @Option(names = "--why", paramLabel = "WORDS", defaultValue = "", description = "Why; it stays in the history.")
    String why = "";

    Author author() {
        return new Author(name == null ? System.getProperty("user.name", "") : name, why);
    }
}
