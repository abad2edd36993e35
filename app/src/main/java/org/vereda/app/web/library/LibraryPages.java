package org.vereda.app.web.library;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.Role;
import org.vereda.app.library.Library;
import org.vereda.app.library.LibraryEntry;
import org.vereda.app.library.Rating;
import org.vereda.app.library.Tags;
import org.vereda.app.web.frame.Call;
import org.vereda.app.web.frame.Form;
import org.vereda.app.web.frame.Forms;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.frame.Reply;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.frame.Visit;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.inventory.Facility;
import org.vereda.quantity.Country;
import org.vereda.quantity.Finding;
import org.vereda.quantity.InvalidInput;
import org.vereda.quantity.SourcePosition;
import org.vereda.report.chart.Markup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The library: looking for tools, guides and cases, reading about one, and saying what came of using it. */
public final class LibraryPages {
    static final Set<Role> READERS = EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR));
    private static final Set<Role> PLANTS = EnumSet.of(Role.SUPPLIER, Role.ANCHOR, Role.RECYCLER);
    private static final String PATH = "/library";
    private static final List<String> CHOICES = List.of("kind", "impact", "process", "country");
    private static final int SHOWN = 24;
    private static final int STARS = 5;
    private static final int LONGEST_NOTE = 1_000;

    private final Library library;
    private final Workshop workshop;
    private final Shell shell;

    public LibraryPages(Library library, Workshop workshop, Shell shell) {
        this.library = library;
        this.workshop = workshop;
        this.shell = shell;
    }

    /** Its pages and forms. */
    public List<Place> places() {
        Place list = Place.page(PATH, READERS, this::list);
        shell.leadTo(list, Shell.Corner.LIBRARY, "label.library.title");
        return List.of(
                list,
                Place.page(PATH + "/{entry}", READERS, this::entry),
                Place.page(PATH + "/{entry}/document", READERS, this::document),
                Place.form(PATH + "/{entry}/rate", PLANTS, this::rate));
    }

    /** What programs look for and say. */
    public List<Call> calls(Forms forms) {
        return List.of(
                Call.asking(PATH, READERS, visit -> {
                    Library.Found found = found(visit);
                    return new Reply.Many(
                            "entries",
                            found.entries().stream()
                                    .<JsonNode>map(entry -> told(visit, entry))
                                    .toList(),
                            Reply.object().put("whole", found.isWhole()));
                }),
                Call.one(
                        PATH + "/{entry}",
                        READERS,
                        visit -> library.entry(visit.part("entry")).map(entry -> told(visit, entry))),
                Call.doing(PATH + "/{entry}/ratings", forms.at(PATH + "/{entry}/rate")));
    }

    private ObjectNode told(Visit visit, LibraryEntry entry) {
        LibraryEntry.Words words = entry.in(EntryMarkup.own(visit));
        List<Rating> ratings = library.ratings().stream()
                .filter(rating -> rating.entry().equals(entry.id()))
                .toList();
        ObjectNode told = Reply.object()
                .put("entry", entry.id())
                .put("kind", entry.kind().name())
                .put("title", words.title())
                .put("summary", words.summary())
                .put("language", entry.language(EntryMarkup.own(visit)).code())
                .put("link", entry.link())
                .put("source", entry.source())
                .put("licence", entry.licence())
                .put("ratings", ratings.size())
                .put("stars", Rating.mean(ratings));
        told.set("countries", names(entry.tags().countries()));
        told.set("processes", names(entry.tags().processes()));
        told.set("impacts", names(entry.tags().impacts()));
        return told;
    }

    private static ArrayNode names(Set<? extends Enum<?>> constants) {
        return Reply.texts(constants.stream().map(one -> one.name()).sorted().toList());
    }

    // --- looking for something

    private Library.Found found(Visit visit) {
        Library.Question question = new Library.Question(
                visit.field("q"),
                chosen(LibraryEntry.Kind.class, visit.field("kind")),
                chosen(Country.class, visit.field("country")),
                chosen(Tags.PlantProcess.class, visit.field("process")),
                chosen(Tags.Impact.class, visit.field("impact")));
        return library.find(question, EntryMarkup.own(visit));
    }

    private ServerResponse list(Visit visit) {
        Library.Found found = found(visit);
        List<Markup> content = new ArrayList<>();
        content.add(visit.page().paragraph("label.library.lead"));
        content.add(ways(visit));
        content.add(search(visit));
        content.addAll(results(visit, found));
        return shell.page(visit, visit.say("label.library.title"), content.toArray(Markup[]::new));
    }

    private static Markup ways(Visit visit) {
        return Markup.of("p")
                .add(Markup.of("a").with("href", SuggestionPages.SUGGEST).say(visit.say("label.library.suggest")))
                .say(" · ")
                .add(Markup.of("a").with("href", SuggestionPages.LIST).say(visit.say("label.library.suggestions")));
    }

    static <E extends Enum<E>> Optional<E> chosen(Class<E> type, String name) {
        return EnumSet.allOf(type).stream()
                .filter(one -> one.name().equals(name))
                .findFirst();
    }

    private static Markup search(Visit visit) {
        Markup words = Markup.of("input")
                .with("id", "search-q")
                .with("name", "q")
                .with("type", "search")
                .with("maxlength", "200")
                .with("value", visit.field("q"));
        return Markup.of("form", "search")
                .with("method", "get")
                .with("action", PATH)
                .with("role", "search")
                .add(
                        field("search-q", visit.say("label.library.words"), words)
                                .with("class", "field words"),
                        choices(visit),
                        Markup.of("p", "field")
                                .add(Markup.of("button").with("type", "submit").say(visit.say("label.library.find"))));
    }

    /** The choices behind one line, which stands open where anything was chosen. */
    private static Markup choices(Visit visit) {
        Markup choices = Markup.of("details", "words")
                .add(
                        Markup.of("summary").say(visit.say("label.library.choices")),
                        choice(visit, "kind", LibraryEntry.Kind.values(), one -> visit.say(one.key())),
                        choice(visit, "impact", Tags.Impact.values(), one -> visit.say(one.key())),
                        choice(visit, "process", Tags.PlantProcess.values(), one -> visit.say(one.key())),
                        choice(visit, "country", Country.values(), visit.page()::country));
        boolean isChosen = CHOICES.stream().anyMatch(name -> !visit.field(name).isEmpty());
        return isChosen ? choices.with("open", "open") : choices;
    }

    private static Markup field(String id, String label, Markup input) {
        return Markup.of("p", "field").add(Markup.of("label").with("for", id).say(label), input);
    }

    private static <E extends Enum<E>> Markup choice(Visit visit, String name, E[] values, Function<E, String> words) {
        List<Form.Choice> choices = new ArrayList<>(List.of(new Form.Choice("", visit.say("label.library.any"))));
        Arrays.stream(values).forEach(one -> choices.add(new Form.Choice(one.name(), words.apply(one))));
        return field(
                "search-" + name,
                visit.say("label.library." + name),
                Form.select("search", name, choices, visit.field(name)));
    }

    private List<Markup> results(Visit visit, Library.Found found) {
        if (found.entries().isEmpty()) {
            return List.of(visit.page().empty("label.library.nothing"));
        }
        Map<String, List<Rating>> ratings = library.ratings().stream().collect(Collectors.groupingBy(Rating::entry));
        boolean isCut = found.entries().size() > SHOWN && !visit.field("all").equals("yes");
        List<Markup> content = new ArrayList<>();
        content.add(visit.page()
                .paragraph(
                        found.isWhole() ? "label.library.found" : "label.library.found-part",
                        Integer.toString(found.entries().size())));
        Markup cards = Markup.of("ul", "cards");
        found.entries().stream()
                .limit(isCut ? SHOWN : Long.MAX_VALUE)
                .forEach(entry ->
                        cards.add(EntryMarkup.card(visit, entry, ratings.getOrDefault(entry.id(), List.of()))));
        content.add(cards);
        if (isCut) {
            content.add(Markup.of("p")
                    .add(Markup.of("a").with("href", everything(visit)).say(visit.say("label.library.all"))));
        }
        return List.copyOf(content);
    }

    private static String everything(Visit visit) {
        StringBuilder address = new StringBuilder(PATH + "?all=yes");
        for (String name : Stream.concat(Stream.of("q"), CHOICES.stream()).toList()) {
            if (!visit.field(name).isEmpty()) {
                address.append('&')
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(visit.field(name), StandardCharsets.UTF_8));
            }
        }
        return address.toString();
    }

    // --- one entry

    private LibraryEntry wanted(Visit visit) {
        return library.entry(visit.part("entry"))
                .orElseThrow(() -> InvalidInput.of(
                        Finding.error("library.no-entry", SourcePosition.NOWHERE, visit.part("entry"))));
    }

    private ServerResponse entry(Visit visit) {
        Optional<LibraryEntry> found = library.entry(visit.part("entry"));
        return found.isPresent() ? shown(visit, found.get()) : shell.notHere(visit, HttpStatus.NOT_FOUND);
    }

    private ServerResponse shown(Visit visit, LibraryEntry entry) {
        LibraryEntry.Words words = entry.in(EntryMarkup.own(visit));
        List<Rating> ratings = library.ratings().stream()
                .filter(rating -> rating.entry().equals(entry.id()))
                .toList();
        List<Markup> content = new ArrayList<>();
        if (!words.summary().isEmpty()) {
            content.add(EntryMarkup.spoken(visit, entry, Markup.of("p")).say(words.summary()));
        }
        way(visit, entry).ifPresent(content::add);
        content.add(EntryMarkup.facts(visit, entry));
        content.add(said(visit, ratings));
        if (visit.who().memberships().stream().anyMatch(one -> PLANTS.contains(one.role()))) {
            content.add(rateForm(visit, entry, ratings));
        }
        return shell.page(visit, words.title(), content.toArray(Markup[]::new));
    }

    /** The way to the entry itself; a page of the portal only for who may go there. */
    private Optional<Markup> way(Visit visit, LibraryEntry entry) {
        if (entry.paper().isPresent()) {
            return Optional.of(link(
                    EntryMarkup.address(entry) + "/document",
                    visit.say("label.library.download", entry.paper().get().name())));
        }
        if (entry.link().startsWith("/")) {
            return shell.waysOf(visit.who()).contains(entry.link())
                    ? Optional.of(link(entry.link(), visit.say("label.library.to-page")))
                    : Optional.empty();
        }
        return entry.link().isEmpty() ? Optional.empty() : Optional.of(link(entry.link(), entry.link()));
    }

    private static Markup link(String address, String words) {
        return Markup.of("p")
                .add(Markup.of("a")
                        .with("href", address)
                        .with("rel", "noreferrer noopener")
                        .say(words));
    }

    private static Markup said(Visit visit, List<Rating> ratings) {
        Markup section = Markup.of("section").add(Markup.of("h2").say(visit.say("label.library.ratings")));
        if (ratings.isEmpty()) {
            return section.add(visit.page().empty("label.library.no-ratings"));
        }
        Markup notes = Markup.of("ul");
        ratings.stream()
                .filter(rating -> !rating.note().isEmpty())
                .forEach(
                        rating -> notes.add(Markup.of("li").say(rating.stars() + "/" + STARS + " · " + rating.note())));
        return section.add(Markup.of("p").say(EntryMarkup.stars(visit, ratings)), notes);
    }

    private List<Facility> plants(Visit visit) {
        return workshop.view(visit.who().reach())
                .map(view -> view.folder().facilities().stream()
                        .filter(site -> view.plants().contains(site.id()))
                        .toList())
                .orElse(List.of());
    }

    private Markup rateForm(Visit visit, LibraryEntry entry, List<Rating> ratings) {
        List<Facility> plants = plants(visit);
        Markup section = Markup.of("section").add(Markup.of("h2").say(visit.say("label.library.rate")));
        if (plants.isEmpty()) {
            return section.add(visit.page().empty("label.portal.nothing"));
        }
        Optional<Rating> own = ratings.stream()
                .filter(rating -> rating.facility().equals(plants.getFirst().id()))
                .findFirst();
        return section.add(
                visit.page().paragraph("label.library.rate-lead"),
                Form.to(visit, EntryMarkup.address(entry) + "/rate", "rate")
                        .choice(
                                "facility",
                                visit.say("label.column.facility"),
                                plants.stream()
                                        .map(site -> new Form.Choice(site.id(), site.name()))
                                        .toList())
                        .choice(
                                "stars",
                                visit.say("label.library.use"),
                                IntStream.rangeClosed(1, STARS)
                                        .mapToObj(stars -> new Form.Choice(
                                                Integer.toString(stars), visit.say("label.library-stars." + stars)))
                                        .toList(),
                                Integer.toString(own.map(Rating::stars).orElse(STARS)))
                        .text(
                                "note",
                                visit.say("label.library.note"),
                                own.map(Rating::note).orElse(""),
                                LONGEST_NOTE)
                        .button("label.library.do-rate"));
    }

    private ServerResponse rate(Visit visit) {
        LibraryEntry entry = wanted(visit);
        String plant = visit.field("facility");
        if (plants(visit).stream().noneMatch(site -> site.id().equals(plant))) {
            throw InvalidInput.of(Finding.error("library.not-own-plant", SourcePosition.NOWHERE, plant));
        }
        int stars = visit.field("stars").matches("[1-5]") ? Integer.parseInt(visit.field("stars")) : 0;
        library.rate(
                new Rating(entry.id(), plant, stars, visit.field("note")),
                visit.who().email());
        return ServerResponse.seeOther(URI.create(EntryMarkup.address(entry))).build();
    }

    private ServerResponse document(Visit visit) {
        return library.entry(visit.part("entry"))
                .flatMap(entry -> library.suggestions()
                        .document(entry)
                        .map(bytes ->
                                pdf(entry.paper().map(LibraryEntry.Paper::name).orElse("document.pdf"), bytes)))
                .orElseGet(() -> shell.notHere(visit, HttpStatus.NOT_FOUND));
    }

    /** A document that somebody sent is saved, not opened in the page. */
    static ServerResponse pdf(String name, byte[] bytes) {
        return ServerResponse.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]", "_") + "\"")
                .body(bytes);
    }
}
