package org.vereda.roadmap.review;

import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which translations no longer follow: a paragraph that changed in some languages leaves the others stale. */
final class Parity {
    static final List<String> LANGUAGES = List.of("en", "fr", "es");

    private final SortedSet<Stale> stale = new TreeSet<>();

    /**
     * A translation that must be changed or confirmed.
     *
     * @param element the paragraph
     * @param language its language
     */
    record Stale(String element, String language) implements Comparable<Stale> {
        @Override
        public int compareTo(Stale other) {
            int byElement = element.compareTo(other.element);
            return byElement != 0 ? byElement : language.compareTo(other.language);
        }
    }

    /** A draft follows another. */
    void follow(Draft before, Draft after) {
        for (Draft.Difference difference : after.since(before)) {
            if (difference.after().isEmpty()) {
                stale.removeIf(one -> one.element().equals(difference.id()));
            } else if (difference.before().isPresent()
                    && difference.after().get().kind() == Element.Kind.TEXT) {
                mark(difference.before().get(), difference.after().get());
            }
        }
    }

    private void mark(Element before, Element after) {
        SortedSet<String> changed = LANGUAGES.stream()
                .filter(language -> !Objects.equals(
                        before.words().get(language), after.words().get(language)))
                .collect(Collectors.toCollection(TreeSet::new));
        for (String language : LANGUAGES) {
            Stale one = new Stale(after.id(), language);
            if (changed.contains(language)) {
                stale.remove(one);
            } else if (!changed.isEmpty()) {
                stale.add(one);
            }
        }
    }

    void confirm(String element, String language) {
        stale.remove(new Stale(element, language));
    }

    boolean isStale(String element, String language) {
        return stale.contains(new Stale(element, language));
    }

    List<String> all() {
        return stale.stream()
                .map(one -> one.element() + " (" + one.language() + ")")
                .toList();
    }
}
