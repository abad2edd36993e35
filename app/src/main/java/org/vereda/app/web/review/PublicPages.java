package org.vereda.app.web.review;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;
import org.vereda.app.delegations.ReviewDesk;
import org.vereda.app.web.frame.Place;
import org.vereda.app.web.frame.Shell;
import org.vereda.app.web.frame.Visit;
import org.vereda.report.chart.Markup;
import org.vereda.report.content.Named;
import org.vereda.report.page.ReportTable;
import org.vereda.report.page.ReportTable.Cell;
import org.vereda.report.page.ReportTable.Column;
import org.vereda.report.page.TableCsv;
import org.vereda.roadmap.review.Draft;
import org.vereda.roadmap.review.Element;

/** What everybody may read without signing in: roadmaps that were published and reports to the Council, each opened by somebody. */
final class PublicPages {
    private static final String PATH = "/public";

    private final Drafting drafting;
    private final CouncilReports reports;
    private final Openings openings;
    private final Shell shell;

    PublicPages(Drafting drafting, CouncilReports reports, Openings openings, Shell shell) {
        this.drafting = drafting;
        this.reports = reports;
        this.openings = openings;
        this.shell = shell;
    }

    /** Places that nobody needs to sign in for. */
    List<Place> places() {
        return List.of(
                Place.page(PATH, Set.of(), this::page),
                Place.page(PATH + "/roadmap/{draft}/{file}", Set.of(), this::roadmap),
                Place.page(PATH + "/council/{number}/{file}", Set.of(), this::council));
    }

    private ServerResponse page(Visit visit) {
        List<Openings.Opening> all = openings.all();
        List<Markup> content = new ArrayList<>();
        content.add(visit.page().paragraph("label.public.lead"));
        if (all.isEmpty()) {
            content.add(visit.page().empty("label.public.nothing"));
        }
        for (Openings.Opening one : all.reversed()) {
            if (one.what().equals(Openings.ROADMAP)) {
                drafting.desk("").decision(one.key()).ifPresent(found -> content.add(roadmap(visit, found)));
            } else {
                reports.find(one.key()).ifPresent(found -> content.add(report(visit, found)));
            }
        }
        return shell.page(visit, visit.say("label.public.title"), content.toArray(Markup[]::new));
    }

    private static Markup roadmap(Visit visit, ReviewDesk.Decision decision) {
        Draft draft = decision.draft();
        Markup section = Markup.of("section")
                .add(
                        Markup.of("h2").say(visit.say("label.public.roadmap", draft.name())),
                        visit.page()
                                .paragraph(
                                        "label.public.decided",
                                        decision.step().at().substring(0, 10)));
        String language = visit.page().words().language().code();
        draft.elements().stream()
                .filter(one -> one.kind() == Element.Kind.TEXT)
                .forEach(one -> section.add(Markup.of("p").say(DraftView.words(one, language))));
        section.add(sums(visit, draft));
        section.add(visit.page().table(measures(draft)), visit.page().paragraph("label.room.how-measures"));
        String root = PATH + "/roadmap/" + draft.name() + "/";
        return section.add(Markup.of("p")
                .add(
                        Markup.of("a").with("href", root + "roadmap.csv").say("roadmap.csv"),
                        Markup.of("span").say(" · "),
                        Markup.of("a").with("href", root + "roadmap.json").say("roadmap.json"),
                        Markup.of("span").say(" · SHA-256 "),
                        Markup.of("code").say(draft.hash())));
    }

    /** Targets and numbers, for people. */
    private static Markup sums(Visit visit, Draft draft) {
        String language = visit.page().words().language().code();
        Markup list = Markup.of("ul");
        draft.elements().stream()
                .filter(one -> one.kind() == Element.Kind.TARGET || one.kind() == Element.Kind.NUMBER)
                .forEach(one -> list.add(Markup.of("li")
                        .say(DraftView.words(one, language) + DraftView.place(one) + ": ")
                        .add(Markup.of("strong").say(DraftView.value(visit, one.value())))));
        return list;
    }

    private static ReportTable measures(Draft draft) {
        return table("review-measures", draft, Set.of(Element.Kind.MEASURE));
    }

    /** Targets, numbers and measures, for programs. */
    private static ReportTable table(Draft draft) {
        return table("review-draft", draft, EnumSet.complementOf(EnumSet.of(Element.Kind.TEXT)));
    }

    private static ReportTable table(String id, Draft draft, Set<Element.Kind> kinds) {
        List<List<Cell>> rows = draft.elements().stream()
                .filter(one -> kinds.contains(one.kind()))
                .map(PublicPages::row)
                .toList();
        return new ReportTable(id, List.of(Column.of("kind"), Column.of("name"), Column.of("value")), rows, List.of());
    }

    private static List<Cell> row(Element element) {
        Named name = new Named(
                DraftView.words(element, "en"), DraftView.words(element, "fr"), DraftView.words(element, "es"));
        return List.of(
                Cell.word("label.delegations.kind." + DraftView.word(element.kind())),
                new Cell.Title(name),
                Cell.text(element.value()));
    }

    private static Markup report(Visit visit, CouncilReports.Report report) {
        return Markup.of("section")
                .add(
                        Markup.of("h2").say(visit.say("label.public.report", report.date())),
                        CouncilPages.links(visit, report, PATH + "/council"));
    }

    // --- files

    private ServerResponse roadmap(Visit visit) {
        String key = visit.part("draft");
        Optional<ReviewDesk.Decision> found =
                openings.isOpen(Openings.ROADMAP, key) ? drafting.desk("").decision(key) : Optional.empty();
        return found.flatMap(decision -> file(visit.part("file"), decision.draft()))
                .orElseGet(() -> shell.notHere(visit, HttpStatus.NOT_FOUND));
    }

    private Optional<ServerResponse> file(String name, Draft draft) {
        return switch (name) {
            case "roadmap.csv" -> Optional.of(text(name, "csv", TableCsv.write(table(draft))));
            case "roadmap.json" ->
                Optional.of(text(name, "plain", new String(drafting.desk("").file(draft), StandardCharsets.UTF_8)));
            default -> Optional.empty();
        };
    }

    private static ServerResponse text(String name, String kind, String text) {
        return ReviewForms.download(name, new MediaType("text", kind, StandardCharsets.UTF_8), text);
    }

    private ServerResponse council(Visit visit) {
        String number = visit.part("number");
        Optional<CouncilReports.Report> found =
                openings.isOpen(Openings.COUNCIL, number) ? reports.find(number) : Optional.empty();
        return found.flatMap(report -> reports.file(report, visit.part("file")))
                .map(bytes -> CouncilPages.handed(visit.part("file"), bytes))
                .orElseGet(() -> shell.notHere(visit, HttpStatus.NOT_FOUND));
    }
}
