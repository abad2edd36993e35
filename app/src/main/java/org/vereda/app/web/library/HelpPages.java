package org.vereda.app.web.library;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.Role;
import org.vereda.app.help.Glossary;
import org.vereda.app.help.Tour;
import org.vereda.app.web.frame.Form;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.frame.Visit;
import org.vereda.report.chart.Markup;
import org.vereda.report.words.Language;

/** The guided tour of each role, and the glossary. */
public final class HelpPages {
    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);
    private static final String TOUR = "/tour";
    private static final String GLOSSARY = "/glossary";
    private static final int LONGEST = 200;

    private final Tour tour;
    private final Glossary glossary;
    private final Shell shell;

    public HelpPages(Tour tour, Glossary glossary, Shell shell) {
        this.tour = tour;
        this.glossary = glossary;
        this.shell = shell;
    }

    /** Its pages and forms. */
    public List<Place> places() {
        Place steps = Place.page(TOUR, EVERYBODY, this::steps);
        Place words = Place.page(GLOSSARY, EVERYBODY, this::words);
        shell.leadTo(steps, Shell.Corner.LIBRARY, "label.tour.title");
        shell.leadTo(words, Shell.Corner.LIBRARY, "label.glossary.title");
        return List.of(steps, words, Place.form(TOUR + "/{step}", EVERYBODY, this::mark));
    }

    // --- the tour

    private ServerResponse steps(Visit visit) {
        Set<String> done = tour.done(visit.who());
        List<Tour.Step> steps = Tour.steps(visit.who());
        long finished = steps.stream().filter(step -> done.contains(step.id())).count();
        List<Markup> content = new ArrayList<>();
        content.add(visit.page().paragraph("label.tour.lead"));
        content.add(Markup.of("p")
                .with("role", "status")
                .say(visit.say("label.tour.progress", Long.toString(finished), Integer.toString(steps.size()))));
        for (int at = 0; at < steps.size(); at++) {
            content.add(step(
                    visit, steps.get(at), at + 1, done.contains(steps.get(at).id())));
        }
        return shell.page(visit, visit.say("label.tour.title"), content.toArray(Markup[]::new));
    }

    private Markup step(Visit visit, Tour.Step step, int number, boolean isDone) {
        String mark = isDone ? " · " + visit.say("label.tour.done") : "";
        Markup section = Markup.of("section")
                .add(
                        Markup.of("h2").say(number + ". " + visit.say(step.titleKey()) + mark),
                        visit.page().paragraph(step.textKey()));
        if (shell.waysOf(visit.who()).contains(step.page())) {
            section.add(Markup.of("p")
                    .add(Markup.of("a")
                            .with("href", step.page())
                            .say(visit.say("label.tour.go", visit.say(step.titleKey())))));
        }
        return section.add(Form.to(visit, TOUR + "/" + step.id(), step.id())
                .hidden("done", isDone ? "no" : "yes")
                .button(isDone ? "label.tour.again" : "label.tour.do-done"));
    }

    private ServerResponse mark(Visit visit) {
        tour.mark(visit.who(), visit.part("step"), visit.field("done").equals("yes"));
        return ServerResponse.seeOther(URI.create(TOUR)).build();
    }

    // --- the glossary

    private ServerResponse words(Visit visit) {
        Language own = EntryMarkup.own(visit);
        String asked =
                visit.field("q").substring(0, Math.min(LONGEST, visit.field("q").length()));
        List<Glossary.Term> found = glossary.find(asked, own);
        List<Markup> content = new ArrayList<>();
        content.add(visit.page().paragraph("label.glossary.lead"));
        content.add(search(visit, asked));
        if (found.isEmpty()) {
            content.add(visit.page().empty("label.glossary.nothing"));
        } else {
            Markup list = Markup.of("ul", "cards");
            found.forEach(term -> list.add(card(visit, term, own)));
            content.add(list);
        }
        return shell.page(visit, visit.say("label.glossary.title"), content.toArray(Markup[]::new));
    }

    private static Markup search(Visit visit, String asked) {
        return Markup.of("form", "search")
                .with("method", "get")
                .with("action", GLOSSARY)
                .with("role", "search")
                .add(
                        Markup.of("p", "field")
                                .add(
                                        Markup.of("label")
                                                .with("for", "glossary-q")
                                                .say(visit.say("label.library.words")),
                                        Markup.of("input")
                                                .with("id", "glossary-q")
                                                .with("name", "q")
                                                .with("type", "search")
                                                .with("maxlength", LONGEST)
                                                .with("value", asked)),
                        Markup.of("p", "field")
                                .add(Markup.of("button").with("type", "submit").say(visit.say("label.library.find"))));
    }

    private static Markup card(Visit visit, Glossary.Term term, Language own) {
        Markup others = Markup.of("p", "tags");
        Arrays.stream(Language.values())
                .filter(language -> language != own)
                .forEach(language -> others.add(
                        Markup.of("span").say(language.ownName() + ": "),
                        Markup.of("span").with("lang", language.tag()).say(term.word(language)),
                        Markup.of("br")));
        return Markup.of("li", "card")
                .with("id", term.id())
                .add(
                        Markup.of("h2").say(term.word(own)),
                        Markup.of("p").say(term.sentence(own)),
                        others,
                        Markup.of("p", "tags").say(visit.say("label.glossary.source", term.source())));
    }
}
