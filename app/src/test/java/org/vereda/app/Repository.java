package org.vereda.app;

import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout that the tests run in, from its folder or from that of a module. */
public final class Repository {
    private Repository() {}

    /** Its folder. */
    public static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("ARCHITECTURE.md"))
                ? here
                : here.resolve("..").normalize();
    }

    /** The folder of an example. */
    public static Path example(String name) {
        return root().resolve("examples").resolve(name);
    }
}
