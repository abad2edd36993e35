package org.vereda.app.web.workshop;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that is made when it is first asked for; who asks meanwhile waits. What failed is tried again. */
public final class Lazy<T> {
    private final Supplier<T> making;
    private Optional<T> made = Optional.empty();

    public Lazy(Supplier<T> making) {
        this.making = making;
    }

    public synchronized T get() {
        T value = made.orElseGet(making);
        made = Optional.of(value);
        return value;
    }
}
