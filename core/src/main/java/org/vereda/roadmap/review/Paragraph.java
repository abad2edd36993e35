package org.vereda.roadmap.review;

import java.util.SortedMap;
import java.util.TreeMap;
import org.vereda.quantity.SourcePosition;

/**
 * A paragraph of a roadmap's text.
 *
 * @param id its identifier
 * @param words its text by language: en, fr, es
 * @param position where it was read
 */
public record Paragraph(String id, SortedMap<String, String> words, SourcePosition position) {
    public Paragraph {
        words = new TreeMap<>(words);
    }
}
