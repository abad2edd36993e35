package org.vereda.inventory.process;

import java.util.List;

/** A rule by which a provider is found; rules are asked in order until one decides. */
public sealed interface LinkRule {
    /** What a person chose, for one process or for all; what is said for one process goes first. */
    record Chosen(List<LinkChoice> choices) implements LinkRule {
        public Chosen {
            choices = List.copyOf(choices);
        }
    }

    /** The default provider that the line itself names. */
    record StatedProvider() implements LinkRule {}

    /** The only process that delivers the flow. */
    record OnlyProvider() implements LinkRule {}

    /** The only process that delivers the flow where the user stands. */
    record SamePlace() implements LinkRule {}

    /** The first of these places where exactly one process delivers the flow. */
    record PreferredPlaces(List<String> places) implements LinkRule {
        public PreferredPlaces {
            places = List.copyOf(places);
        }
    }

    /** Without choices and without preferences: what a line names, else the only process that delivers. */
    static List<LinkRule> usual() {
        return List.of(new StatedProvider(), new OnlyProvider());
    }

    /** The usual rules behind a person's choices. */
    static List<LinkRule> usualWith(List<LinkChoice> choices) {
        return List.of(new Chosen(choices), new StatedProvider(), new OnlyProvider());
    }
}
