package org.vereda;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of public reference data beside the checkout; tests that need it are skipped with a message without it. */
public final class SharedData {
    private SharedData() {}

    /** The file or folder of that name, or the end of the test as skipped. */
    public static Path require(String name) {
        Path path = Repository.root().resolveSibling("shared").resolve("data").resolve(name);
        assumeTrue(Files.exists(path), () -> "skipped: reference data " + name + " is not beside the checkout");
        return path;
    }

    /** The file of that name among the standards, or the end of the test as skipped. */
    public static Path standard(String name) {
        Path path =
                Repository.root().resolveSibling("shared").resolve("standards").resolve(name);
        assumeTrue(Files.exists(path), () -> "skipped: standard " + name + " is not beside the checkout");
        return path;
    }
}
