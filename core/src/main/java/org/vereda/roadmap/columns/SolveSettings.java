package org.vereda.roadmap.columns;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * How far and how long the optimizer goes.
 *
 * @param gap the share of the cost within which the plan must be proven least, 0 for exact
 * @param timeLimit after which the best plan so far is given back with the gap proven so far
 * @param threads how many threads price end uses; the plan does not depend on it
 * @param progress told about each step
 * @param cancelled asked often; the best plan so far is given back once it answers true
 */
public record SolveSettings(
        double gap, Duration timeLimit, int threads, Consumer<Progress> progress, BooleanSupplier cancelled) {
    /**
     * A step of the optimizer.
     *
     * @param phase what it does
     * @param step how many steps the phase has done
     * @param cost the cost of the best plan so far, infinite where there is none yet
     * @param bound what no plan can cost less than
     */
    public record Progress(Phase phase, int step, double cost, double bound) {}

    /** What the optimizer is doing. */
    public enum Phase {
        /** Prices paths to find a bound. */
        PRICING,
        /** Looks for a plan among the paths priced. */
        SEARCHING,
        /** Adds every path that a better plan could use, to prove the plan or better it. */
        CLOSING
    }

    /** A tenth of a percent, at most a minute, all processors, silent. */
    public static SolveSettings standard() {
        int processors = Runtime.getRuntime().availableProcessors();
        return new SolveSettings(1e-3, Duration.ofMinutes(1), processors, step -> {}, () -> false);
    }

    /** Proven to the last digit. */
    public SolveSettings exact() {
        return withGap(0);
    }

    public SolveSettings withGap(double other) {
        return new SolveSettings(other, timeLimit, threads, progress, cancelled);
    }

    public SolveSettings withTimeLimit(Duration other) {
        return new SolveSettings(gap, other, threads, progress, cancelled);
    }

    public SolveSettings withThreads(int other) {
        return new SolveSettings(gap, timeLimit, other, progress, cancelled);
    }

    public SolveSettings reportingTo(Consumer<Progress> listener) {
        return new SolveSettings(gap, timeLimit, threads, listener, cancelled);
    }

    public SolveSettings cancelledBy(BooleanSupplier question) {
        return new SolveSettings(gap, timeLimit, threads, progress, question);
    }
}
