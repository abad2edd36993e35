package org.vereda.app.library;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.es.SpanishPluralStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.vereda.report.words.Language;

/** Takes texts of a language apart into stems: accents, capitals, endings, articles and words that say nothing make no difference. */
final class LanguageAnalyzer extends Analyzer {
    private final Language language;
    private final CharArraySet silent;

    LanguageAnalyzer(Language language) {
        this.language = language;
        this.silent = folded(
                switch (language) {
                    case EN -> EnglishAnalyzer.getDefaultStopSet();
                    case FR -> FrenchAnalyzer.getDefaultStopSet();
                    case ES -> SpanishAnalyzer.getDefaultStopSet();
                });
    }

    /** The words without accents, because accents are taken away before. */
    private static CharArraySet folded(CharArraySet words) {
        List<String> plain = new ArrayList<>();
        for (Object word : words) {
            char[] signs = (char[]) word;
            char[] out = new char[4 * signs.length];
            int length = ASCIIFoldingFilter.foldToASCII(signs, 0, out, 0, signs.length);
            plain.add(new String(out, 0, length));
        }
        return new CharArraySet(plain, true);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream lower = new LowerCaseFilter(words);
        TokenStream whole = switch (language) {
            case EN -> new EnglishPossessiveFilter(lower);
            case FR -> new ElisionFilter(lower, FrenchAnalyzer.DEFAULT_ARTICLES);
            case ES -> lower;
        };
        TokenStream telling = new StopFilter(new ASCIIFoldingFilter(whole), silent);
        TokenStream stems = switch (language) {
            case EN -> new PorterStemFilter(telling);
            case FR -> new FrenchLightStemFilter(telling);
            case ES -> new SpanishLightStemFilter(new SpanishPluralStemFilter(telling));
        };
        return new TokenStreamComponents(words, stems);
    }
}
