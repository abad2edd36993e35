package org.vereda.app.web.workshop;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.Reach;

/**
 * What is made of the rows within a reach: once, and again only when a change touched one of them, or memory became scarce meanwhile. Who asks
 * for something that is being made waits for that one alone.
 *
 * @param <R> the reaches
 * @param <T> what is made
 */
final class Shelf<R extends Reach, T> {
    private static final int REMEMBERED = 1_000;
    private static final float LOAD = 0.75f;

    private final Keep keep;
    private final Function<R, T> making;
    private final Map<R, Made<T>> all = new LinkedHashMap<>(REMEMBERED, LOAD, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<R, Made<T>> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * A shelf.
     *
     * @param making makes something of what is within reach
     */
    Shelf(Keep keep, Function<R, T> making) {
        this.keep = keep;
        this.making = making;
    }

    /**
     * Something that was or will be made.
     *
     * @param change the last change up to which nothing within reach differs
     * @param kept lost where memory gets scarce
     */
    private record Made<T>(long change, SoftReference<Lazy<T>> kept) {
        Optional<Lazy<T>> thing() {
            return Optional.ofNullable(kept.get());
        }
    }

    /** What is made of the rows within a reach; nothing while no folder was taken in. */
    Optional<T> of(R reach) {
        long change = keep.last();
        return change == 0
                ? Optional.empty()
                : Optional.of(current(reach, change).get());
    }

    private synchronized Lazy<T> current(R reach, long change) {
        Lazy<T> thing = Optional.ofNullable(all.get(reach))
                .filter(known -> known.change() == change || !keep.isTouched(known.change(), reach))
                .flatMap(Made::thing)
                .orElseGet(() -> new Lazy<>(() -> making.apply(reach)));
        all.put(reach, new Made<>(change, new SoftReference<>(thing)));
        return thing;
    }
}
