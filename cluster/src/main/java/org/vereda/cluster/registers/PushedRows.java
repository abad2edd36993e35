package org.vereda.cluster.registers;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.apache.spark.TaskContext;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;

/**
 * Rows that a reader hands out, asked for one by one: the reader works on a thread of its own and waits when it is far
 * ahead, so that no file is held in memory. It ends with the task of Spark that asked.
 */
final class PushedRows implements Iterator<RegisterRow> {
    private static final int AHEAD = 4096;

    private final BlockingQueue<Event> events = new ArrayBlockingQueue<>(AHEAD);
    private @Nullable Event next;

    /** What the reader has to say: a row, a failure, or that this was all. */
    private sealed interface Event {
        record Read(RegisterRow row) implements Event {}

        record Failed(Throwable cause) implements Event {}

        record Ended() implements Event {}
    }

    PushedRows(Consumer<Consumer<RegisterRow>> reader) {
        Thread thread = Thread.ofPlatform().daemon().unstarted(() -> push(reader));
        Optional.ofNullable(TaskContext.get())
                .ifPresent(task -> task.addTaskCompletionListener((TaskCompletionListener) done -> thread.interrupt()));
        thread.start();
    }

    private void push(Consumer<Consumer<RegisterRow>> reader) {
        Event last = new Event.Ended();
        try {
            reader.accept(row -> put(new Event.Read(row)));
        } catch (RuntimeException | Error failure) {
            last = new Event.Failed(failure);
        }
        put(last);
    }

    private void put(Event event) {
        try {
            events.put(event);
        } catch (InterruptedException nobodyAsks) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the task has ended", nobodyAsks);
        }
    }

    @Override
    public boolean hasNext() {
        return switch (ahead()) {
            case Event.Read read -> true;
            case Event.Ended ended -> false;
            case Event.Failed(RuntimeException failure) -> throw failure;
            case Event.Failed(Throwable failure) -> throw new IllegalStateException(failure);
        };
    }

    @Override
    public RegisterRow next() {
        if (!hasNext() || !(ahead() instanceof Event.Read(RegisterRow row))) {
            throw new NoSuchElementException();
        }
        next = null;
        return row;
    }

    private Event ahead() {
        Event known = next;
        try {
            known = known == null ? events.take() : known;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
        next = known;
        return known;
    }
}
