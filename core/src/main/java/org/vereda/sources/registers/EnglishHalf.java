package org.vereda.sources.registers;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The English half of the bilingual names that Canada's registers write, without regard to case, accents, apostrophes and
 * to how words are joined: {@code Reporting_Year / Année} and {@code Reporting Year/Année} are both {@code reporting year}.
 */
final class EnglishHalf {
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9]+");

    private EnglishHalf() {}

    /** What stands before the first slash, in lower case letters and digits with one blank between the words. */
    static String of(String name) {
        int slash = name.indexOf('/');
        return words(slash < 0 ? name : name.substring(0, slash));
    }

    /** The whole text in lower case letters and digits without accents, with one blank between the words. */
    static String words(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return NO_LETTERS.matcher(plain).replaceAll(" ").strip();
    }
}
