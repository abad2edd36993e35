package org.vereda.bench;

import java.util.Objects;

/**
 * A piece of work that can be timed again and again.
 *
 * @param name who does it
 * @param stopwatch does it once and gives the seconds
 */
record Contestant(String name, Stopwatch stopwatch) {
    /** Does a piece of work and gives the seconds that it took. */
    interface Stopwatch {
        double seconds();
    }

    /** Work in this program, whose result is looked at only when the clock has stopped. */
    interface Work {
        Object run();
    }

    static Contestant timed(String name, Work work) {
        return new Contestant(name, () -> {
            long begin = System.nanoTime();
            Object result = work.run();
            long end = System.nanoTime();
            Objects.requireNonNull(result, name);
            return (end - begin) * 1e-9;
        });
    }
}
