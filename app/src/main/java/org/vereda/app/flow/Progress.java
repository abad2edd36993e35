package org.vereda.app.flow;

/** Is told how far long work has come. */
public interface Progress {
    /** Tells nobody. */
    Progress NONE = step -> () -> {};

    /**
     * A step has begun.
     *
     * @param step the key of its name, {@code label.step.*}
     * @return to be closed when the step has ended
     */
    Running begin(String step);

    /** A step that is being worked on. */
    interface Running extends AutoCloseable {
        /** So much of the step is done. */
        default void reached(long done, long all) {}

        @Override
        void close();
    }
}
