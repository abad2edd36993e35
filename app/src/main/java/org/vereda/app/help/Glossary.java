package org.vereda.app.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.vereda.app.library.WordIndex;
import org.vereda.report.words.Language;
import org.vereda.report.words.Messages;

/** The words of the trade as the program uses them: each in three languages, with a sentence that says what it means, and where it comes from. */
public final class Glossary {
    private static final String TABLE = "/org/vereda/app/help/terms.txt";

    private final List<Term> terms;
    private final WordIndex index;

    private Glossary(List<Term> terms) {
        this.terms = List.copyOf(terms);
        this.index = WordIndex.of(terms.stream()
                .map(term -> new WordIndex.Text(term.id(), term.words(), term.sentences()))
                .toList());
    }

    /**
     * A word of the trade.
     *
     * @param id a word with hyphens
     * @param words the word in each language
     * @param sentences what it means, in each language
     * @param source the standard or register that the word comes from
     */
    public record Term(String id, Map<Language, String> words, Map<Language, String> sentences, String source) {
        public Term {
            words = Map.copyOf(words);
            sentences = Map.copyOf(sentences);
        }

        /** The word in a language. */
        public String word(Language language) {
            return words.getOrDefault(language, id);
        }

        /** What it means. */
        public String sentence(Language language) {
            return sentences.getOrDefault(language, "");
        }
    }

    /** The glossary of the program. */
    public static Glossary builtIn() {
        Map<Language, Messages> messages = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            messages.put(language, Messages.in(language));
        }
        List<Term> terms = new ArrayList<>();
        lines().forEach(line -> {
            int colon = line.indexOf(": ");
            terms.add(term(line.substring(0, colon), line.substring(colon + 2), messages));
        });
        return new Glossary(terms);
    }

    private static List<String> lines() {
        try (InputStream stream = Glossary.class.getResourceAsStream(TABLE)) {
            if (stream == null) {
                throw new IllegalStateException(TABLE);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Term term(String id, String source, Map<Language, Messages> messages) {
        Map<Language, String> words = new EnumMap<>(Language.class);
        Map<Language, String> sentences = new EnumMap<>(Language.class);
        messages.forEach((language, say) -> {
            words.put(language, say.text("label.term." + id));
            sentences.put(language, say.text("label.term-about." + id));
        });
        return new Term(id, words, sentences, source);
    }

    /** All terms in the order of a language's alphabet. */
    public List<Term> terms(Language language) {
        Collator collator = Collator.getInstance(language.locale());
        return terms.stream()
                .sorted(Comparator.comparing(term -> term.word(language), collator))
                .toList();
    }

    /** The terms that some words lead to, best first; all of them where there are no words. */
    public List<Term> find(String words, Language language) {
        return words.isBlank()
                ? terms(language)
                : index.find(words, language).ids().stream()
                        .flatMap(id -> terms.stream().filter(term -> term.id().equals(id)))
                        .toList();
    }
}
