package org.vereda.app.library;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.vereda.app.flow.Knowledge;
import org.vereda.app.keep.Keep;
import org.vereda.app.keep.KeepDatabase;
import org.vereda.app.keep.Reach;
import org.vereda.quantity.Country;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.words.Language;

/** The library as it stands: what can be found in it, and what plants say of its entries. */
public final class Library {
    /** Longer questions are cut; nobody types them. */
    private static final int LONGEST_QUESTION = 200;

    private static final int LONGEST_NOTE = 1_000;

    private final KeepDatabase database;
    private final Keep keep;
    private final Clock clock;
    private final Supplier<Knowledge> knowledge;
    private final ShippedEntries shipped = new ShippedEntries();
    private final Suggestions suggestions;
    private Indexed indexed = new Indexed(List.of(), WordIndex.of(List.of()));

    /**
     * Opens it.
     *
     * @param knowledge what the program knows
     */
    public Library(KeepDatabase database, Keep keep, Clock clock, Supplier<Knowledge> knowledge) {
        this.database = database;
        this.keep = keep;
        this.clock = clock;
        this.knowledge = knowledge;
        this.suggestions = new Suggestions(database, clock);
    }

    private record Indexed(List<LibraryEntry> entries, WordIndex index) {}

    /**
     * What somebody looks for.
     *
     * @param words any words; none for everything
     * @param kind only of this kind
     * @param country only what holds in this country
     * @param process only what is for this process
     * @param impact only what makes this less
     */
    public record Question(
            String words,
            Optional<LibraryEntry.Kind> kind,
            Optional<Country> country,
            Optional<Tags.PlantProcess> process,
            Optional<Tags.Impact> impact) {
        boolean fits(LibraryEntry entry) {
            Tags tags = entry.tags();
            return kind.filter(one -> one != entry.kind()).isEmpty()
                    && country.filter(one -> isOther(tags.countries(), one)).isEmpty()
                    && process.filter(one -> isOther(tags.processes(), one)).isEmpty()
                    && impact.filter(one -> !tags.impacts().contains(one)).isEmpty();
        }

        private static boolean isOther(Set<?> stated, Object wanted) {
            return !stated.isEmpty() && !stated.contains(wanted);
        }
    }

    /**
     * What was found.
     *
     * @param entries the entries, best first
     * @param isWhole false where nothing holds all of the words, so that these hold some of them
     */
    public record Found(List<LibraryEntry> entries, boolean isWhole) {
        public Found {
            entries = List.copyOf(entries);
        }
    }

    /** What members suggest, and what becomes of it. */
    public Suggestions suggestions() {
        return suggestions;
    }

    /** All entries. */
    public List<LibraryEntry> entries() {
        return indexed().entries();
    }

    public Optional<LibraryEntry> entry(String id) {
        return entries().stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /**
     * Finds entries.
     *
     * @param own the reader's language
     */
    public Found find(Question question, Language own) {
        Indexed all = indexed();
        if (question.words().isBlank()) {
            return new Found(all.entries().stream().filter(question::fits).toList(), true);
        }
        String words = question.words()
                .substring(0, Math.min(LONGEST_QUESTION, question.words().length()));
        WordIndex.Found found = all.index().find(words, own);
        List<LibraryEntry> entries = found.ids().stream()
                .flatMap(id -> all.entries().stream().filter(entry -> entry.id().equals(id)))
                .filter(question::fits)
                .toList();
        return new Found(entries, found.isWhole());
    }

    /** The entries with their index, which is made again where an entry changed. */
    private synchronized Indexed indexed() {
        List<LibraryEntry> now = Stream.concat(
                        suggestions.accepted().stream(),
                        shipped.all(knowledge.get(), keep.table(ShippedEntries.RESOURCES, Reach.WHOLE)).stream())
                .toList();
        if (!now.equals(indexed.entries())) {
            indexed = new Indexed(
                    now, WordIndex.of(now.stream().map(shipped::text).toList()));
        }
        return indexed;
    }

    // --- ratings

    /** What plants say of all entries. */
    public List<Rating> ratings() {
        return database.read(session ->
                session.list("select " + Rating.COLUMNS + " from library_rating order by happened desc", Rating::read));
    }

    /**
     * Notes what a plant says of an entry, in place of what it said before.
     *
     * @param author the e-mail address of who says it
     * @throws InvalidInput where there is no such entry, the stars are not 1 to 5, or the note is too long
     */
    public void rate(Rating rating, String author) {
        if (entry(rating.entry()).isEmpty()) {
            throw refused("library.no-entry", rating.entry());
        }
        if (rating.stars() < 1 || rating.stars() > Rating.MOST) {
            throw refused("library.stars", Integer.toString(rating.stars()));
        }
        if (rating.note().length() > LONGEST_NOTE) {
            throw refused("library.too-long", Integer.toString(LONGEST_NOTE));
        }
        database.write(session -> {
            session.update(
                    "delete from library_rating where entry = ? and facility = ?", rating.entry(), rating.facility());
            return session.update(
                    "insert into library_rating (" + Rating.COLUMNS + ", author, happened) values (?, ?, ?, ?, ?, ?)",
                    rating.entry(),
                    rating.facility(),
                    rating.stars(),
                    rating.note().strip(),
                    author,
                    clock.instant().toString());
        });
    }

    static InvalidInput refused(String code, String value) {
        return InvalidInput.of(Finding.error(code, SourcePosition.NOWHERE, value));
    }
}
