package org.vereda.bench;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.vereda.bench.system.GeneratedSystem;
import org.vereda.bench.system.SystemKind;

/**
 * How to measure.
 *
 * @param quick smaller systems and fewer runs; goals are then not judged
 * @param sizes the sizes for the growth with size, empty for the usual ones
 * @param seed of all systems
 * @param database the address of an empty PostgreSQL database for the portal, none for the embedded one
 * @param progress where to tell what is being done
 */
record Setting(boolean quick, List<Integer> sizes, long seed, Optional<String> database, PrintWriter progress) {
    Setting {
        sizes = List.copyOf(sizes);
    }

    Race race() {
        return new Race(quick);
    }

    /** A system of the full size, or of a smaller one where it has to be quick. */
    GeneratedSystem system(SystemKind kind, int full, int small) {
        return kind.generate(quick ? small : full, seed);
    }

    void tell(String text) {
        progress.println(text);
        progress.flush();
    }

    /** A figure as it is, but not judged where systems are smaller than the goal says. */
    Figure judged(Figure figure) {
        return quick ? figure.onAnotherSystem() : figure;
    }
}
