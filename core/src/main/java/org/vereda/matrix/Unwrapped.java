package org.vereda.matrix;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Waits for work done elsewhere so that its refusals look as if it had been done here. */
public final class Unwrapped {
    private Unwrapped() {}

    /** The result, or the {@link UnsolvableSystem} that the work ended with. */
    public static <T> T join(CompletableFuture<T> running) {
        try {
            return running.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof UnsolvableSystem refusal) {
                throw refusal;
            }
            throw failure;
        }
    }
}
