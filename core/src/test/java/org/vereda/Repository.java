package org.vereda;

import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout that the tests run in. */
public final class Repository {
    private Repository() {}

    /** The folder that holds ARCHITECTURE.md, found upwards from the working folder. */
    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("ARCHITECTURE.md"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("ARCHITECTURE.md was not found above the working folder");
        }
        return folder;
    }
}
