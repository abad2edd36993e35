package org.vereda.report.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language of reports and messages, with the country whose number and date forms it follows. */
public enum Language {
    /** English, with the number forms of the United States. */
    EN("en", "en-US", "English"),
    /** French of Canada. */
    FR("fr", "fr-CA", "Français"),
    /** Spanish of Mexico. */
    ES("es", "es-MX", "Español");

    private final String code;
    private final String tag;
    private final String ownName;

    Language(String code, String tag, String ownName) {
        this.code = code;
        this.tag = tag;
        this.ownName = ownName;
    }

    /** The two-letter code, as file names and options write it. */
    public String code() {
        return code;
    }

    /** The BCP 47 tag, for example {@code fr-CA}. */
    public String tag() {
        return tag;
    }

    /** The name of the language in itself. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** The language of a code or tag such as {@code fr} or {@code es-MX}, or nothing where Vereda does not speak it. */
    public static Optional<Language> find(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(language -> wanted.equals(language.code)
                        || wanted.startsWith(language.code + "-")
                        || wanted.startsWith(language.code + "_"))
                .findFirst();
    }
}
