package org.vereda.roadmap.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A roadmap as it is laid before the delegations; it never changes.
 *
 * @param name its name
 * @param hash SHA-256 of its file
 * @param elements what can be commented on
 */
public record Draft(String name, String hash, List<Element> elements) {
    public Draft {
        elements = List.copyOf(elements);
    }

    /** The element of that identifier. */
    public Optional<Element> element(String id) {
        return elements.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /**
     * What differs from another draft.
     *
     * @param before as it was, none where it is new
     * @param after as it is, none where it is gone
     */
    public record Difference(Optional<Element> before, Optional<Element> after) {
        /** The identifier of the element. */
        public String id() {
            return after.or(() -> before).orElseThrow().id();
        }
    }

    /** What differs from the draft before, in the order of this one, what is gone last. */
    public List<Difference> since(Draft before) {
        SequencedMap<String, Element> old = new LinkedHashMap<>();
        before.elements.forEach(one -> old.put(one.id(), one));
        List<Difference> found = new ArrayList<>();
        for (Element one : elements) {
            Optional<Element> earlier = Optional.ofNullable(old.remove(one.id()));
            if (!earlier.equals(Optional.of(one))) {
                found.add(new Difference(earlier, Optional.of(one)));
            }
        }
        for (Map.Entry<String, Element> gone : old.entrySet()) {
            found.add(new Difference(Optional.of(gone.getValue()), Optional.empty()));
        }
        return found;
    }
}
