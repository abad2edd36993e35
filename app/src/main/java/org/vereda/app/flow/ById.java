package org.vereda.app.flow;

import java.util.Collection;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Things by their identifiers, for those who know that the identifier exists. */
final class ById<T> {
    private final Map<String, T> things;

    ById(Collection<T> things, Function<T, String> id) {
        this.things = things.stream().collect(Collectors.toMap(id, Function.identity(), (first, second) -> first));
    }

    /**
     * The thing of that identifier.
     *
     * @throws NoSuchElementException where there is none
     */
    T get(String id) {
        T thing = things.get(id);
        if (thing == null) {
            throw new NoSuchElementException(id);
        }
        return thing;
    }
}
