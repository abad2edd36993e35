package org.vereda.app.web.library;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.vereda.app.library.LibraryEntry;
import org.vereda.app.library.Rating;
import org.vereda.app.library.Tags;
import org.vereda.app.web.frame.Visit;
import org.vereda.report.chart.Markup;
import org.vereda.report.words.Language;

/** How an entry of the library reads: as a card among others, and by itself. */
final class EntryMarkup {
    private EntryMarkup() {}

    static String address(LibraryEntry entry) {
        return "/library/" + URLEncoder.encode(entry.id(), StandardCharsets.UTF_8);
    }

    static Markup card(Visit visit, LibraryEntry entry, List<Rating> ratings) {
        LibraryEntry.Words words = entry.in(own(visit));
        Markup title = spoken(visit, entry, Markup.of("a").with("href", address(entry)))
                .say(words.title());
        Markup card = Markup.of("li", "card")
                .add(Markup.of("h2").add(title), Markup.of("p", "tags").say(tags(visit, entry)));
        if (!words.summary().isEmpty()) {
            card.add(spoken(visit, entry, Markup.of("p")).say(words.summary()));
        }
        return ratings.isEmpty() ? card : card.add(Markup.of("p").say(stars(visit, ratings)));
    }

    /** Marks what is in another language than the page. */
    static Markup spoken(Visit visit, LibraryEntry entry, Markup element) {
        Language language = entry.language(own(visit));
        return language == own(visit) ? element : element.with("lang", language.tag());
    }

    static Language own(Visit visit) {
        return visit.page().words().language();
    }

    /** Kind, processes, impacts and countries in one line. */
    static String tags(Visit visit, LibraryEntry entry) {
        List<String> words = new ArrayList<>(List.of(visit.say(entry.kind().key())));
        entry.tags().impacts().stream()
                .sorted()
                .map(Tags.Impact::key)
                .map(visit::say)
                .forEach(words::add);
        entry.tags().processes().stream()
                .sorted()
                .map(Tags.PlantProcess::key)
                .map(visit::say)
                .forEach(words::add);
        entry.tags().countries().stream().sorted().map(visit.page()::country).forEach(words::add);
        return String.join(" · ", words);
    }

    static String stars(Visit visit, List<Rating> ratings) {
        return visit.say("label.library.stars", Rating.mean(ratings).toPlainString(), Integer.toString(ratings.size()));
    }

    /** What is known about an entry beside its words. */
    static Markup facts(Visit visit, LibraryEntry entry) {
        Markup list = Markup.of("dl", "facts");
        add(list, visit.say("label.library.about"), Markup.of("dd").say(tags(visit, entry)));
        if (!entry.source().isEmpty()) {
            add(list, visit.say("label.column.source"), Markup.of("dd").say(entry.source()));
        }
        if (!entry.licence().isEmpty()) {
            add(list, visit.say("label.column.licence"), Markup.of("dd").say(entry.licence()));
        }
        return list;
    }

    static void add(Markup list, String name, Markup fact) {
        list.add(Markup.of("dt").say(name), fact);
    }
}
