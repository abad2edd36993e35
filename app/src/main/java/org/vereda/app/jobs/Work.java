package org.vereda.app.jobs;

import java.util.List;

/** What a kind of job does. */
@FunctionalInterface
public interface Work {
    /**
     * Does it. Once the control is stopped it ends soon, with the best it has.
     *
     * @param asked what was asked
     * @param control tells how far it is, and is asked whether to go on
     * @return the result, as bytes to be kept
     * @throws org.vereda.quantity.InvalidInput where what was asked cannot be done
     */
    byte[] run(String asked, Control control);

    /** Between a work and who waits for it. */
    interface Control {
        /** True once the work should end. */
        boolean isStopped();

        /** Tells how far the work is. */
        void tell(Step step);
    }

    /**
     * How far a work is.
     *
     * @param key the key of the words
     * @param arguments what fills them
     */
    record Step(String key, List<String> arguments) {
        public Step {
            arguments = List.copyOf(arguments);
        }
    }
}
