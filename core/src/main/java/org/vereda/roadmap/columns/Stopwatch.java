package org.vereda.roadmap.columns;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Says when to stop: the time limit is over or somebody cancelled. */
public final class Stopwatch {
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private final long end;
    private final BooleanSupplier cancelled;

    public Stopwatch(Duration limit, BooleanSupplier cancelled) {
        end = System.nanoTime() + limit.toNanos();
        this.cancelled = cancelled;
    }

    /** A stopwatch for one of several tasks that share the time left. */
    public Stopwatch forOneOf(int tasks) {
        return new Stopwatch(Duration.ofMillis(Math.max(0, millisecondsLeft() / Math.max(1, tasks))), cancelled);
    }

    public boolean isOver() {
        return cancelled.getAsBoolean() || millisecondsLeft() <= 0;
    }

    long millisecondsLeft() {
        return cancelled.getAsBoolean() ? 0 : (end - System.nanoTime()) / 1_000_000;
    }

    /** Does the work, and calls {@code interrupt} meanwhile once somebody cancels. */
    <T> T watch(Supplier<T> work, Runnable interrupt) {
        Thread guard = Thread.ofVirtual().start(() -> guard(interrupt));
        try {
            return work.get();
        } finally {
            guard.interrupt();
            joinQuietly(guard);
        }
    }

    private void guard(Runnable interrupt) {
        try {
            while (!cancelled.getAsBoolean()) {
                Thread.sleep(LOOK_EVERY);
            }
            interrupt.run();
        } catch (InterruptedException workIsDone) {
            Thread.currentThread().interrupt();
        }
    }

    /** The solver must not be freed while the guard may still talk to it. */
    private static void joinQuietly(Thread guard) {
        try {
            guard.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
