package org.vereda.app.web.library;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.Role;
import org.vereda.app.library.LibraryEntry;
import org.vereda.app.library.Suggestion;
import org.vereda.app.library.Suggestions;
import org.vereda.app.library.Tags;
import org.vereda.app.web.frame.Form;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.frame.Visit;
import org.vereda.quantity.Country;
import org.vereda.report.chart.Markup;
import org.vereda.report.words.Language;

/** Suggesting something for the library, seeing what became of it, and deciding about it. */
public final class SuggestionPages {
    static final String SUGGEST = "/library/suggest";
    static final String LIST = "/library/suggestions";
    private static final Set<Role> DECIDERS = EnumSet.of(Role.SECRETARIAT);
    private static final int LONGEST_SUMMARY = 2_000;
    private static final int LONGEST_NAME = 80;

    private final Suggestions suggestions;
    private final Shell shell;

    public SuggestionPages(Suggestions suggestions, Shell shell) {
        this.suggestions = suggestions;
        this.shell = shell;
    }

    /** Its pages and forms; they stand before those of entries, whose addresses begin in the same way. */
    public List<Place> places() {
        return List.of(
                Place.page(SUGGEST, LibraryPages.READERS, this::form),
                Place.form(SUGGEST, LibraryPages.READERS, this::suggest),
                Place.page(LIST, LibraryPages.READERS, this::list),
                Place.page(LIST + "/{id}/document", DECIDERS, this::document),
                Place.form(LIST + "/{id}/decide", DECIDERS, this::decide));
    }

    private ServerResponse form(Visit visit) {
        Form form = Form.to(visit, SUGGEST, "suggest")
                .choice(
                        "kind",
                        visit.say("label.library.kind"),
                        List.of(
                                kind(visit, LibraryEntry.Kind.TOOL),
                                kind(visit, LibraryEntry.Kind.GUIDE),
                                kind(visit, LibraryEntry.Kind.CASE)));
        for (Language language : Language.values()) {
            form.field(
                            "title-" + language.code(),
                            "text",
                            visit.say("label.library.title-in", language.ownName()),
                            "",
                            "off")
                    .text(
                            "summary-" + language.code(),
                            visit.say("label.library.summary-in", language.ownName()),
                            "",
                            LONGEST_SUMMARY);
        }
        form.field("link", "url", visit.say("label.library.link"), "", "off")
                .perhapsFile("file", visit.say("label.library.file"), ".pdf,application/pdf")
                .field("source", "text", visit.say("label.library.publisher"), "", "off")
                .field("licence", "text", visit.say("label.column.licence"), "", "off");
        return shell.page(
                visit,
                visit.say("label.library.suggest"),
                visit.page().paragraph("label.library.suggest-lead"),
                tagged(visit, form).button("label.library.do-suggest"));
    }

    private static Form.Choice kind(Visit visit, LibraryEntry.Kind kind) {
        return new Form.Choice(kind.name(), visit.say(kind.key()));
    }

    private static Form tagged(Visit visit, Form form) {
        return form.ticks(
                        "impact",
                        visit.say("label.library.impact"),
                        Arrays.stream(Tags.Impact.values())
                                .map(one -> new Form.Choice(one.name(), visit.say(one.key())))
                                .toList())
                .ticks(
                        "process",
                        visit.say("label.library.process"),
                        Arrays.stream(Tags.PlantProcess.values())
                                .map(one -> new Form.Choice(one.name(), visit.say(one.key())))
                                .toList())
                .ticks(
                        "country",
                        visit.say("label.library.country"),
                        Arrays.stream(Country.values())
                                .map(one ->
                                        new Form.Choice(one.name(), visit.page().country(one)))
                                .toList());
    }

    private ServerResponse suggest(Visit visit) {
        Optional<Part> part = sent(visit);
        suggestions.suggest(
                new Suggestions.Draft(
                        LibraryPages.chosen(LibraryEntry.Kind.class, visit.field("kind"))
                                .filter(kind -> kind != LibraryEntry.Kind.MEASURE)
                                .orElse(LibraryEntry.Kind.GUIDE),
                        words(visit),
                        visit.field("link"),
                        part.map(SuggestionPages::bytes),
                        part.map(SuggestionPages::name).orElse(""),
                        new Tags(
                                ticked(visit, Country.class, "country"),
                                ticked(visit, Tags.PlantProcess.class, "process"),
                                ticked(visit, Tags.Impact.class, "impact")),
                        visit.field("source"),
                        visit.field("licence")),
                visit.who().email());
        return back();
    }

    /** The languages that somebody wrote anything in. */
    private static Map<Language, LibraryEntry.Words> words(Visit visit) {
        Map<Language, LibraryEntry.Words> words = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            LibraryEntry.Words one = new LibraryEntry.Words(
                    visit.field("title-" + language.code()), visit.field("summary-" + language.code()));
            if (!one.title().isBlank() || !one.summary().isBlank()) {
                words.put(language, one);
            }
        }
        return words;
    }

    private static <E extends Enum<E>> Set<E> ticked(Visit visit, Class<E> type, String name) {
        List<String> sent = visit.request().params().getOrDefault(name, List.of());
        Set<E> ticked = EnumSet.noneOf(type);
        sent.forEach(one -> LibraryPages.chosen(type, one).ifPresent(ticked::add));
        return ticked;
    }

    private static Optional<Part> sent(Visit visit) {
        try {
            return Optional.ofNullable(visit.request().servletRequest().getPart("file"))
                    .filter(part -> part.getSize() > 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException notMultipart) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(Part part) {
        try (InputStream stream = part.getInputStream()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Part part) {
        String sent = Optional.ofNullable(part.getSubmittedFileName()).orElse("");
        String plain = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("[^\\p{L}\\p{N}.-]", "_");
        return plain.isBlank() ? "document.pdf" : plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
    }

    // --- what became of them

    private static boolean decides(Visit visit) {
        return DECIDERS.stream().anyMatch(visit.who()::has);
    }

    private ServerResponse list(Visit visit) {
        List<Suggestion> seen =
                decides(visit) ? suggestions.all() : suggestions.of(visit.who().email());
        List<Markup> content = new ArrayList<>();
        if (seen.isEmpty()) {
            content.add(visit.page().empty("label.library.no-suggestions"));
        }
        seen.forEach(one -> content.add(section(visit, one)));
        content.add(Markup.of("p").add(Markup.of("a").with("href", SUGGEST).say(visit.say("label.library.suggest"))));
        return shell.page(visit, visit.say("label.library.suggestions"), content.toArray(Markup[]::new));
    }

    private static Markup section(Visit visit, Suggestion one) {
        LibraryEntry entry = one.entry();
        Markup section = Markup.of("section");
        entry.words().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(spoken -> {
            String tag = spoken.getKey().tag();
            section.add(Markup.of("h2").with("lang", tag).say(spoken.getValue().title()));
            section.add(Markup.of("p").with("lang", tag).say(spoken.getValue().summary()));
        });
        Markup facts = EntryMarkup.facts(visit, entry);
        EntryMarkup.add(facts, visit.say("label.library.state"), Markup.of("dd").say(state(visit, one)));
        EntryMarkup.add(
                facts,
                visit.say("label.library.by"),
                Markup.of("dd")
                        .say(one.author() + ", " + one.suggested().toString().substring(0, 10)));
        where(visit, entry).ifPresent(way -> EntryMarkup.add(facts, visit.say("label.library.link"), way));
        section.add(facts);
        return decides(visit) ? section.add(decideForm(visit, one)) : section;
    }

    private static String state(Visit visit, Suggestion one) {
        String state = visit.say(one.state().key());
        return one.reason().isEmpty() ? state : state + ": " + one.reason();
    }

    private static Optional<Markup> where(Visit visit, LibraryEntry entry) {
        if (entry.paper().isPresent()) {
            String name = entry.paper().get().name();
            return Optional.of(
                    decides(visit)
                            ? Markup.of("dd")
                                    .add(Markup.of("a")
                                            .with("href", LIST + "/" + entry.id() + "/document")
                                            .say(name))
                            : Markup.of("dd").say(name));
        }
        return Optional.of(Markup.of("dd")
                .add(Markup.of("a")
                        .with("href", entry.link())
                        .with("rel", "noreferrer noopener")
                        .say(entry.link())));
    }

    private static Markup decideForm(Visit visit, Suggestion one) {
        boolean isIn = one.state() == Suggestion.State.ACCEPTED;
        List<Form.Choice> choices = new ArrayList<>();
        if (!isIn) {
            choices.add(new Form.Choice("accept", visit.say("label.library.accept")));
        }
        choices.add(new Form.Choice("refuse", visit.say(isIn ? "label.library.take-out" : "label.library.refuse")));
        return Form.to(
                        visit,
                        LIST + "/" + one.entry().id() + "/decide",
                        "d" + one.entry().id())
                .choice("decision", visit.say("label.library.decision"), choices)
                .field("reason", "text", visit.say("label.library.reason"), "", "off")
                .button("label.library.decide");
    }

    private ServerResponse decide(Visit visit) {
        suggestions.decide(
                visit.part("id"),
                visit.field("decision").equals("accept"),
                visit.field("reason"),
                visit.who().email());
        return back();
    }

    private ServerResponse document(Visit visit) {
        return suggestions.all().stream()
                .map(Suggestion::entry)
                .filter(entry -> entry.id().equals(visit.part("id")))
                .findFirst()
                .flatMap(entry -> suggestions
                        .document(entry)
                        .map(bytes -> LibraryPages.pdf(
                                entry.paper().map(LibraryEntry.Paper::name).orElse("document.pdf"), bytes)))
                .orElseGet(() -> shell.notHere(visit, HttpStatus.NOT_FOUND));
    }

    private static ServerResponse back() {
        return ServerResponse.seeOther(URI.create(LIST)).build();
    }
}
