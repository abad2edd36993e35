package org.vereda.app.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.vereda.report.words.Language;

/**
 * An index of titles and texts in three languages, in memory. A question may be in any of the languages, whichever somebody reads; what is
 * found in the reader's own comes first. Nothing of it is kept: it is made again from what it is of.
 */
public final class WordIndex {
    private static final float TITLE = 3;
    private static final float OWN = 1.5f;
    private static final float TIE = 0.1f;

    /** The library tells that a faster way to compute is not switched on, which makes no difference here. */
    private static final Logger LIBRARY_LOG = Logger.getLogger("org.apache.lucene.internal.vectorization");

    private final Analyzer analyzer;
    private final IndexSearcher searcher;
    private final int size;

    /**
     * Something that can be found.
     *
     * @param id what the answer names it by
     * @param titles its title in each language, as far as there is one
     * @param texts everything else about it in each language
     */
    public record Text(String id, Map<Language, String> titles, Map<Language, String> texts) {
        public Text {
            titles = Map.copyOf(titles);
            texts = Map.copyOf(texts);
        }
    }

    private WordIndex(Analyzer analyzer, IndexSearcher searcher, int size) {
        this.analyzer = analyzer;
        this.searcher = searcher;
        this.size = size;
    }

    /** The index of some texts. */
    public static WordIndex of(List<Text> texts) {
        LIBRARY_LOG.setLevel(Level.SEVERE);
        Map<String, Analyzer> analyzers = new HashMap<>();
        for (Language language : Language.values()) {
            Analyzer analyzer = new LanguageAnalyzer(language);
            analyzers.put(title(language), analyzer);
            analyzers.put(all(language), analyzer);
        }
        Analyzer analyzer = new PerFieldAnalyzerWrapper(new LanguageAnalyzer(Language.EN), analyzers);
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (Text text : texts) {
                    writer.addDocument(document(text));
                }
            }
            return new WordIndex(analyzer, new IndexSearcher(DirectoryReader.open(directory)), texts.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(Text text) {
        Document document = new Document();
        document.add(new StoredField("id", text.id()));
        text.titles().forEach((language, words) -> {
            document.add(new TextField(title(language), words, Field.Store.NO));
            document.add(new TextField(all(language), words, Field.Store.NO));
        });
        text.texts().forEach((language, words) -> document.add(new TextField(all(language), words, Field.Store.NO)));
        return document;
    }

    private static String title(Language language) {
        return "title-" + language.code();
    }

    private static String all(Language language) {
        return "all-" + language.code();
    }

    /**
     * What was found.
     *
     * @param ids the identifiers, best first
     * @param isWhole false where nothing holds all of the words, so that these hold some of them
     */
    public record Found(List<String> ids, boolean isWhole) {
        public Found {
            ids = List.copyOf(ids);
        }
    }

    /**
     * Finds what holds all words of a question in one language, or some of them where nothing holds all.
     *
     * @param own the reader's language
     */
    public Found find(String question, Language own) {
        List<String> whole = find(question, own, Occur.MUST);
        return whole.isEmpty() ? new Found(find(question, own, Occur.SHOULD), false) : new Found(whole, true);
    }

    private List<String> find(String question, Language own, Occur occur) {
        QueryBuilder builder = new QueryBuilder(analyzer);
        List<Query> ways = Arrays.stream(Language.values())
                .flatMap(language -> way(builder, question, language, language == own, occur).stream())
                .toList();
        List<String> found = new ArrayList<>();
        try {
            if (!ways.isEmpty() && size > 0) {
                for (ScoreDoc hit : searcher.search(new DisjunctionMaxQuery(ways, TIE), size).scoreDocs) {
                    found.add(searcher.storedFields().document(hit.doc).get("id"));
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The question in a language; nothing where all of its words say nothing there. */
    private static Optional<Query> way(
            QueryBuilder builder, String question, Language language, boolean isOwn, Occur occur) {
        Optional<Query> anywhere = Optional.ofNullable(builder.createBooleanQuery(all(language), question, occur));
        return anywhere.map(words -> {
            BooleanQuery.Builder both = new BooleanQuery.Builder().add(words, Occur.MUST);
            Optional.ofNullable(builder.createBooleanQuery(title(language), question, Occur.SHOULD))
                    .ifPresent(title -> both.add(new BoostQuery(title, TITLE), Occur.SHOULD));
            return new BoostQuery(both.build(), isOwn ? OWN : 1);
        });
    }
}
