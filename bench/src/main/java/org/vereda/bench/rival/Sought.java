package org.vereda.bench.rival;

import java.util.Optional;
import java.util.function.Function;

/**
 * A program that may or may not be installed.
 *
 * @param <T> what it is used through
 */
public sealed interface Sought<T> {
    /** It is there. */
    record Found<T>(T program) implements Sought<T> {}

    /** It is not there, and this would change that. */
    record Missing<T>(String name, String advice) implements Sought<T> {}

    /** The program where it is there. */
    default Optional<T> found() {
        return switch (this) {
            case Found<T>(T program) -> Optional.of(program);
            case Missing<T> missing -> Optional.empty();
        };
    }

    /** The same program used through something else. */
    default <S> Sought<S> map(Function<T, S> change) {
        return switch (this) {
            case Found<T>(T program) -> new Found<>(change.apply(program));
            case Missing<T>(String name, String advice) -> new Missing<>(name, advice);
        };
    }
}
