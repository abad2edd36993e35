package org.vereda.matrix.chance;

import java.util.List;

/** Thrown where more drawn systems have no solution than a caller accepts; names each of them. */
public final class TooManyFailures extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<FailedSample> failures;

    TooManyFailures(List<FailedSample> failures, int samples, int accepted) {
        super(failures.size() + " of " + samples + " drawn systems have no solution, " + accepted
                + " are accepted; the first is " + failures.get(0));
        this.failures = List.copyOf(failures);
    }

    /** All of them, by number. */
    public List<FailedSample> failures() {
        return failures;
    }
}
