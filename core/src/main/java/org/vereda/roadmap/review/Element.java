package org.vereda.roadmap.review;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What can be commented on in a draft.
 *
 * @param id its identifier, unique in the draft
 * @param kind what it is
 * @param words its text or name by language: en, fr, es
 * @param value its number, year or amount with unit, empty for text
 */
public record Element(String id, Kind kind, SortedMap<String, String> words, String value) {
    /** What an element is. */
    public enum Kind {
        /** A paragraph. */
        TEXT,
        /** A target. */
        TARGET,
        /** An action that the plan takes. */
        MEASURE,
        /** A number of the plan. */
        NUMBER
    }

    public Element {
        words = new TreeMap<>(words);
    }
}
