package org.vereda.app.library;

import java.util.Map;
import java.util.Optional;
import org.vereda.report.words.Language;

/**
 * An entry of the library.
 *
 * @param id its identifier, which stays
 * @param kind what it is
 * @param words its title and summary; at least in one language
 * @param link where it is: an address of the web, or a page of the portal from {@code /} on; empty for none
 * @param paper the document itself, where one was sent
 * @param tags what it is about
 * @param source who published it and where it was read
 * @param licence under which it may be used, as its publisher says
 */
public record LibraryEntry(
        String id,
        Kind kind,
        Map<Language, Words> words,
        String link,
        Optional<Paper> paper,
        Tags tags,
        String source,
        String licence) {
    public LibraryEntry {
        words = Map.copyOf(words);
    }

    /** What an entry is. */
    public enum Kind {
        /** A measure of the program's own list. */
        MEASURE,
        /** Something that computes or fills in. */
        TOOL,
        /** Something that says how it is done. */
        GUIDE,
        /** What somebody did and what came of it. */
        CASE;

        /** The key of its name. */
        public String key() {
            return "label.library-kind." + Tags.word(this);
        }
    }

    /**
     * Title and summary.
     *
     * @param title some words
     * @param summary some sentences, may be empty
     */
    public record Words(String title, String summary) {}

    /**
     * A document.
     *
     * @param hash the SHA-256 of its bytes, by which it is kept
     * @param name the name of its file
     */
    public record Paper(String hash, String name) {}

    /** The language in which somebody reads it: the wanted one, else English, else one that there is. */
    public Language language(Language wanted) {
        if (words.containsKey(wanted)) {
            return wanted;
        }
        return words.containsKey(Language.EN)
                ? Language.EN
                : words.keySet().stream().sorted().findFirst().orElse(wanted);
    }

    /** Its words in a language, or in that in which there are some. */
    public Words in(Language wanted) {
        return Optional.ofNullable(words.get(language(wanted))).orElseGet(() -> new Words(id, ""));
    }
}
