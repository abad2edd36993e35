package org.vereda.app.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.accounts.Role;
import org.vereda.app.answers.AnswerTables;
import org.vereda.app.shown.TablesPage;
import org.vereda.app.web.frame.Call;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.frame.Reply;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.frame.Visit;
import org.vereda.app.web.workshop.Workshop;
import org.vereda.inventory.Facility;
import org.vereda.partnership.answers.Answer;
import org.vereda.partnership.answers.FormQuestion;
import org.vereda.report.chart.Markup;
import org.vereda.report.page.TableCsv;
import tools.jackson.databind.JsonNode;

/** Forms filled from what a plant wrote down, with what is missing and where to write it down. */
final class AnswerPages {
    private static final String PATH = "/answers";
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final Set<Role> PLANTS = EnumSet.of(Role.SUPPLIER, Role.ANCHOR, Role.RECYCLER);

    private final Workshop workshop;
    private final Shell shell;

    AnswerPages(Workshop workshop, Shell shell) {
        this.workshop = workshop;
        this.shell = shell;
    }

    List<Place> places() {
        Place list = Place.page(PATH, PLANTS, this::list);
        shell.leadTo(list, Shell.Corner.EXCHANGE, "label.answer.pages");
        return List.of(
                list,
                Place.page(PATH + "/{form}/{plant}", PLANTS, this::sheet),
                Place.page(PATH + "/{form}/{plant}/download", PLANTS, this::download));
    }

    /** What programs of plants ask. */
    List<Call> calls() {
        return List.of(
                Call.many(PATH, PLANTS, "forms", this::told),
                Call.asking(
                        PATH + "/{form}/{plant}",
                        PLANTS,
                        visit -> answers(visit)
                                .map(answers -> new AnswerTables(visit.page().words()).answers(answers, List.of()))
                                .map(found -> Reply.tables(found.tables(), found.notes()))
                                .orElseGet(Reply.Missing::new)));
    }

    private List<JsonNode> told(Visit visit) {
        List<String> forms =
                workshop.forms().stream().map(FormQuestion::form).distinct().toList();
        return workshop.view(visit.who().reach()).stream()
                .flatMap(view -> view.plants().stream())
                .flatMap(plant -> forms.stream()
                        .<JsonNode>map(form -> Reply.object().put("form", form).put("plant", plant)))
                .toList();
    }

    private Optional<List<Answer>> answers(Visit visit) {
        return workshop.answers(visit.who().reach(), visit.part("form"), visit.part("plant"))
                .filter(answers -> !answers.isEmpty());
    }

    /** Every form for every plant of the reader. */
    private ServerResponse list(Visit visit) {
        List<Markup> content = new ArrayList<>();
        content.add(visit.page().paragraph("label.answer.pages-lead"));
        List<String> forms =
                workshop.forms().stream().map(FormQuestion::form).distinct().toList();
        workshop.view(visit.who().reach())
                .ifPresent(view -> view.folder().facilities().stream()
                        .filter(site -> view.plants().contains(site.id()))
                        .forEach(site -> content.addAll(plant(visit, site, forms))));
        return shell.page(visit, visit.say("label.answer.pages"), content.toArray(Markup[]::new));
    }

    private static List<Markup> plant(Visit visit, Facility site, List<String> forms) {
        AnswerTables words = new AnswerTables(visit.page().words());
        Markup list = Markup.of("ul");
        forms.forEach(form -> list.add(Markup.of("li")
                .add(Markup.of("a").with("href", address(form, site.id())).say(words.title(form)))));
        return List.of(Markup.of("h2").say(site.name()), list);
    }

    private static String address(String form, String plant) {
        return PATH + "/" + encoded(form) + "/" + encoded(plant);
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private ServerResponse sheet(Visit visit) {
        return answers(visit)
                .map(answers -> shown(visit, answers))
                .orElseGet(() -> shell.notHere(visit, HttpStatus.NOT_FOUND));
    }

    private ServerResponse shown(Visit visit, List<Answer> answers) {
        AnswerTables words = new AnswerTables(visit.page().words());
        TablesPage found = words.answers(answers, List.of());
        List<Markup> content = new ArrayList<>();
        content.add(visit.page().paragraph("label.answer.note-blank"));
        content.addAll(Shell.tables(visit, found.tables(), List.of(), "label.portal.nothing"));
        content.add(Markup.of("p")
                .add(Markup.of("a")
                        .with("href", address(visit.part("form"), visit.part("plant")) + "/download")
                        .say(visit.say("label.answer.pages-download"))));
        return shell.page(visit, words.title(visit.part("form")), content.toArray(Markup[]::new));
    }

    private ServerResponse download(Visit visit) {
        return answers(visit)
                .map(answers -> ServerResponse.ok()
                        .contentType(CSV)
                        .header("Content-Disposition", "attachment; filename=\"answers.csv\"")
                        .body(TableCsv.write(new AnswerTables(visit.page().words())
                                .answers(answers, List.of())
                                .tables()
                                .getFirst())))
                .orElseGet(() -> shell.notHere(visit, HttpStatus.NOT_FOUND));
    }
}
