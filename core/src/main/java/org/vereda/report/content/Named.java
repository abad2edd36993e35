package org.vereda.report.content;

import org.vereda.report.words.Language;

/**
 * A name in the three languages.
 *
 * @param en English
 * @param fr French (Canada)
 * @param es Spanish (Mexico)
 */
public record Named(String en, String fr, String es) {
    /** A name that is the same in all languages. */
    public static Named of(String name) {
        return new Named(name, name, name);
    }

    public String in(Language language) {
        return switch (language) {
            case EN -> en;
            case FR -> fr;
            case ES -> es;
        };
    }
}
