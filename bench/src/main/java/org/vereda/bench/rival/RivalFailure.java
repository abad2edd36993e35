package org.vereda.bench.rival;

/** Thrown where another program says that it has no result. */
public final class RivalFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RivalFailure(String message) {
        super(message);
    }

    public RivalFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
