package org.vereda.fuzz;

import java.nio.file.Path;
import java.util.List;
import org.vereda.quantity.Findings;

/**
 * A reader that is given damaged files.
 *
 * @param name what it reads
 * @param seeds sound files
 * @param reading reads what it is given as far as users can
 */
record FuzzedReader(String name, List<Seed> seeds, Reading reading) {
    /** Reads a file or folder. */
    interface Reading {
        void read(Path path, Findings findings) throws Exception;
    }

    FuzzedReader {
        seeds = List.copyOf(seeds);
    }
}
