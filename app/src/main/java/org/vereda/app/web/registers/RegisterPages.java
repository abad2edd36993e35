package org.vereda.app.web.registers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.Role;
import org.vereda.app.console.FindingsText;
import org.vereda.app.console.ProgramVersion;
import org.vereda.app.paper.Paper;
import org.vereda.app.paper.PaperPage;
import org.vereda.app.registers.AnswerPage;
import org.vereda.app.registers.AskAgain;
import org.vereda.app.store.RegisterStore;
import org.vereda.app.web.frame.Call;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.frame.Reply;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.frame.Visit;
import org.vereda.inventory.comparison.Aspect;
import org.vereda.inventory.comparison.ComparableReleases;
import org.vereda.inventory.comparison.ReleaseAnswer;
import org.vereda.inventory.comparison.ReleaseQuery;
import org.vereda.quantity.InvalidInput;
import org.vereda.report.chart.Markup;
import org.vereda.report.words.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The registers of the three countries: filters, the answer as picture and table, its trend, its map, the rows to take along,
 * and the background paper. What stands in registers is public, so all who may come here see all of it.
 */
public final class RegisterPages {
    private static final String PATH = "/registers";
    private static final String PAPER = PATH + "/paper";
    private static final Set<Role> READERS = EnumSet.of(Role.ANALYST, Role.DELEGATION, Role.SECRETARIAT);
    private static final int ROWS = 100;
    private static final int SITES = 20;

    private final RegisterShelf shelf;
    private final Shell shell;

    public RegisterPages(RegisterShelf shelf, Shell shell) {
        this.shelf = shelf;
        this.shell = shell;
    }

    public List<Place> places() {
        Place page = Place.page(PATH, READERS, this::page);
        Place paper = Place.page(PAPER, READERS, this::paper);
        shell.leadTo(page, Shell.Corner.RESULTS, "label.explorer.title");
        return List.of(
                page,
                paper,
                Place.page(PATH + "/answer.csv", READERS, this::csv),
                Place.page(PAPER + "/html", READERS, this::paperHtml),
                Place.page(PAPER + "/pdf", READERS, this::paperPdf));
    }

    /** What programs ask the registers. */
    public List<Call> calls() {
        return List.of(Call.asking(PATH, READERS, this::told));
    }

    private Reply told(Visit visit) {
        Optional<RegisterStore> opened = shelf.open();
        if (opened.isEmpty()) {
            return new Reply.Missing();
        }
        try (RegisterStore store = opened.get()) {
            RegisterQuestion asked = RegisterQuestion.of(visit);
            ReleaseAnswer answer = store.source(shelf.terms()).answer(asked.query(store, shelf.terms()));
            ObjectNode beside = page(visit, answer, asked).json();
            JsonNode rows = beside.remove("rows");
            return new Reply.Many("rows", List.copyOf(rows.values()), beside);
        }
    }

    // --- asking

    private ServerResponse page(Visit visit) {
        List<Markup> content = new ArrayList<>(List.of(visit.page().paragraph("label.explorer.lead")));
        Optional<RegisterStore> opened = shelf.open();
        if (opened.isEmpty()) {
            content.add(nothing(visit));
            return shell.page(visit, visit.say("label.explorer.title"), content.toArray(Markup[]::new));
        }
        try (RegisterStore store = opened.get()) {
            RegisterQuestion asked = RegisterQuestion.of(visit);
            content.add(FilterForm.of(visit, PATH, asked));
            content.addAll(answered(visit, store, asked));
        }
        return shell.page(visit, visit.say("label.explorer.title"), content.toArray(Markup[]::new));
    }

    private Markup nothing(Visit visit) {
        return Markup.of("div", "empty")
                .add(
                        Markup.of("p").say(visit.say("label.explorer.nothing")),
                        Markup.of("pre").say("vereda registers import FILE... --store " + shelf.name()));
    }

    /** The answer, or what is wrong with the question beside the form that holds it. */
    private List<Markup> answered(Visit visit, RegisterStore store, RegisterQuestion asked) {
        try {
            return answers(visit, store, asked);
        } catch (InvalidInput invalid) {
            FindingsText text = new FindingsText(visit.page().words());
            Markup list = Markup.of("ul");
            invalid.findings().forEach(finding -> list.add(Markup.of("li").say(text.line(finding))));
            return List.of(Markup.of("div", "alert").with("role", "alert").add(list));
        }
    }

    private List<Markup> answers(Visit visit, RegisterStore store, RegisterQuestion asked) {
        ComparableReleases source = store.source(shelf.terms());
        ReleaseQuery query = asked.query(store, shelf.terms());
        List<Markup> content = new ArrayList<>();
        AnswerPage answer = page(visit, source.answer(query), asked);
        content.add(heading(answer.title()));
        content.addAll(answer.shown("answer", ROWS));
        content.add(links(visit, asked));
        if (!asked.by().contains(Aspect.YEAR)) {
            content.add(heading(visit.say("label.explorer.trend")));
            content.addAll(
                    page(visit, source.answer(query.by(Aspect.YEAR)), asked).shown("trend", ROWS));
        }
        ReleaseAnswer sites = source.answer(query.by(Aspect.FACILITY));
        content.add(heading(visit.say("label.explorer.map")));
        content.add(shelf.map(store)
                .figure("sites", sites, visit.page())
                .orElseGet(() -> visit.page().empty("label.explorer.no-map")));
        if (!asked.by().contains(Aspect.FACILITY)) {
            content.addAll(page(visit, sites, asked).shown("largest", SITES));
        }
        return content;
    }

    private AnswerPage page(Visit visit, ReleaseAnswer answer, RegisterQuestion asked) {
        String again = AskAgain.line(answer.query(), shelf.words());
        return new AnswerPage(answer, asked.unit(), again, visit.page().words().language());
    }

    private static Markup heading(String words) {
        return Markup.of("h2").say(words);
    }

    private static Markup links(Visit visit, RegisterQuestion asked) {
        return Markup.of("ul")
                .add(
                        link(PATH + "/answer.csv" + asked.link(), visit.say("label.explorer.csv")),
                        link(PATH + asked.link(), visit.say("label.explorer.address")),
                        link(PAPER, visit.say("label.explorer.paper")));
    }

    private static Markup link(String address, String words) {
        return Markup.of("li").add(Markup.of("a").with("href", address).say(words));
    }

    // --- taking along

    private ServerResponse csv(Visit visit) {
        return withStore(visit, store -> {
            RegisterQuestion asked = RegisterQuestion.of(visit);
            ReleaseQuery query = asked.query(store, shelf.terms());
            String csv = page(visit, store.source(shelf.terms()).answer(query), asked)
                    .csv();
            return file(
                    "registers.csv",
                    new MediaType("text", "csv", StandardCharsets.UTF_8),
                    csv.getBytes(StandardCharsets.UTF_8));
        });
    }

    private static ServerResponse file(String name, MediaType type, byte[] bytes) {
        return ServerResponse.ok()
                .contentType(type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(bytes);
    }

    // --- the background paper

    private ServerResponse paper(Visit visit) {
        List<Markup> content = new ArrayList<>(List.of(visit.page().paragraph("label.explorer.paper-lead")));
        if (shelf.open().map(RegisterPages::closed).isEmpty()) {
            content.add(nothing(visit));
        } else {
            content.add(Markup.of("ul")
                    .add(
                            link(PAPER + "/pdf", visit.say("label.explorer.paper-pdf")),
                            link(PAPER + "/html", visit.say("label.explorer.paper-html")),
                            link(PATH, visit.say("label.explorer.back"))));
        }
        return shell.page(visit, visit.say("label.explorer.paper"), content.toArray(Markup[]::new));
    }

    private static boolean closed(RegisterStore store) {
        store.close();
        return true;
    }

    private ServerResponse paperHtml(Visit visit) {
        return withStore(visit, store -> {
            Language language = visit.page().words().language();
            String html = paperIn(shelf.paper(store), language).html();
            return file(
                    "paper-" + language.code() + ".html", MediaType.TEXT_HTML, html.getBytes(StandardCharsets.UTF_8));
        });
    }

    private ServerResponse paperPdf(Visit visit) {
        return withStore(visit, store -> {
            Language language = visit.page().words().language();
            byte[] pdf = shelf.printed(store, language, RegisterPages::print);
            return file("paper-" + language.code() + ".pdf", MediaType.APPLICATION_PDF, pdf);
        });
    }

    private static byte[] print(Paper paper, Language language) {
        try {
            return paperIn(paper, language).pdf();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static PaperPage paperIn(Paper paper, Language language) {
        return new PaperPage(paper, language, ProgramVersion.text());
    }

    /** What is made with the table while it is open. */
    @FunctionalInterface
    private interface Made {
        ServerResponse with(RegisterStore store);
    }

    private ServerResponse withStore(Visit visit, Made made) {
        Optional<RegisterStore> opened = shelf.open();
        if (opened.isEmpty()) {
            return shell.page(visit, visit.say("label.explorer.title"), nothing(visit));
        }
        try (RegisterStore store = opened.get()) {
            return made.with(store);
        }
    }
}
