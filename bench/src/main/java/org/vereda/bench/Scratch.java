package org.vereda.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder for one measurement, gone afterwards. */
final class Scratch {
    private Scratch() {}

    /** What is measured in a folder. */
    interface Work {
        List<Figure> in(Path folder) throws IOException;
    }

    /** Measures in a new folder of that name. */
    static List<Figure> measure(String name, Work work) {
        try {
            Path folder = Files.createTempDirectory("vereda-" + name + "-");
            try {
                return work.in(folder);
            } finally {
                YearsOfRegisters.remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
